import { useLayoutEffect, useState } from "react";

/**
 * Within what opens over the page: the focus goes back where it was as soon as it closes, so that the next key is not
 * lost. React Aria alone gives it back a frame later; where the thing that had it is gone, it finds the nearest.
 */
export function FocusReturn() {
  const [before] = useState(() => document.activeElement);
  useLayoutEffect(
    () => () =>
      // Once the page is without it.
      queueMicrotask(() => {
        const isNowhere = document.activeElement === document.body;
        if (isNowhere && before instanceof HTMLElement && before.isConnected) focusAfterKey(before);
      }),
    [before],
  );
  return null;
}

/** The key that closed it may still be down: it has done its work, and presses or writes nothing where the focus is now. */
function focusAfterKey(element: HTMLElement): void {
  const ignore = (event: Event) => event.preventDefault();
  element.focus();
  element.addEventListener("keypress", ignore);
  const end = () => element.removeEventListener("keypress", ignore);
  addEventListener("keydown", end, { capture: true, once: true });
}
