import { createStore } from "#renderer/platform/store.ts";

/** The thread that the person looks at, in the panel or in the text. */
export const currentThread = createStore<string | null>(null);
