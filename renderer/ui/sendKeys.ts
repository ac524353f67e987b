import type { KeyboardEvent } from "react";

/**
 * Ctrl or ⌘ and Enter send a form from anywhere in it: for `onKeyDownCapture`, before a choice or a button that has the
 * focus takes Enter for itself.
 */
export const sendKeys =
  (send: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    send();
  };
