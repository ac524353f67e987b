import { createStore } from "#renderer/platform/store.ts";

/** Whether what this person writes is a suggestion: theirs alone, and off when the application begins. */
export const isSuggesting = createStore(false);
