import { useEffect, type RefObject } from "react";
import { createStore } from "#renderer/platform/store.ts";

/** The thread or the suggestion that is to have the keyboard in its panel, as soon as it is on screen. */
export const keyboardGoesTo = createStore<string | null>(null);

/** For an element of a panel: takes the keyboard when it is given to it. */
export function useTakesKeyboard(element: RefObject<HTMLElement | null>, takes: boolean): void {
  useEffect(() => {
    if (!takes) return;
    element.current?.focus();
    keyboardGoesTo.set(null);
  }, [element, takes]);
}
