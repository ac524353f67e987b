import type { Session } from "#renderer/doc/session/Session.ts";
import { createStore } from "#renderer/platform/store.ts";

/** The alliance on screen, for what stands over every page and outside of its session: the palette. */
export const openAlliance = createStore<Session | null>(null);
