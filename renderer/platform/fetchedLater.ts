import { lazy, type ComponentType, type LazyExoticComponent } from "react";

const waiting = new Set<() => Promise<unknown>>();

/** A part of the application that the first screen does without: fetched when it is shown, or by `fetchTheRest`. */
export function fetchedLater<P>(
  load: () => Promise<ComponentType<P>>,
): LazyExoticComponent<ComponentType<P>> {
  waiting.add(load);
  return lazy(async () => ({ default: await load() }));
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
    // A part that cannot be had now is asked for again when it is to be shown.
    load()
      .catch(() => undefined)
      .finally(fetchTheRest);
  };
  // Safari has no idle callback.
  if ("requestIdleCallback" in globalThis) requestIdleCallback(fetchOne);
  else setTimeout(fetchOne, 1000);
}
