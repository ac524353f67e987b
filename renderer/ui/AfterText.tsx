import { useDeferredValue, type ReactNode } from "react";

/**
 * What stands around words: drawn right after them, in a task of its own, in a place that is kept for it. On an older
 * laptop that task is a long one, and whoever opens a page came for its words.
 */
export function AfterText({ children }: { children: ReactNode }) {
  return useDeferredValue(true, false) && children;
}
