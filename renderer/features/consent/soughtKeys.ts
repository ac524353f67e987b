import { createStore } from "#renderer/platform/store.ts";

/** Whose keys somebody asked to see: their place comes in sight, once it is there, and takes the focus. */
export const soughtKeys = createStore<string | null>(null);
