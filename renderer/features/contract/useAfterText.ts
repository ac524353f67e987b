import { useDeferredValue } from "react";

/**
 * False while a text is first drawn, true right after: the words come first, and the tools around them, whose place is
 * kept, in a task of their own. On an older laptop that is a long one.
 */
export const useAfterText = (): boolean => useDeferredValue(true, false);
