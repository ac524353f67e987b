import { lazy, type ComponentType, type LazyExoticComponent } from "react";

/** A part of the application that the first screen does without: fetched when it is shown, or before. */
export type FetchedLater<P> = LazyExoticComponent<ComponentType<P>> & { readonly fetch: () => void };

const waiting = new Set<() => Promise<unknown>>();

export function fetchedLater<P>(load: () => Promise<ComponentType<P>>): FetchedLater<P> {
  waiting.add(load);
  return Object.assign(
    lazy(async () => ({ default: await load() })),
    // What cannot be had now is asked for again when it is to be shown.
    { fetch: () => void load().catch(() => undefined) },
  );
}

/**
 * Fetches one after another, while there is nothing else to do, what was not shown yet: from then on each part is there
 * at once, with a network or without.
 */
export function fetchTheRest(): void {
  const [load] = waiting;
  if (load === undefined) return;
  const fetchOne = () => {
    waiting.delete(load);
    load()
      .catch(() => undefined)
      .finally(fetchTheRest);
  };
  // Safari has no idle callback.
  if ("requestIdleCallback" in globalThis) requestIdleCallback(fetchOne);
  else setTimeout(fetchOne, 1000);
}
