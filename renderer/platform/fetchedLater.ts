import { createElement, lazy, useState, type ComponentType } from "react";
import { fetchPart } from "./MissingPart.ts";
import { whenIdle } from "./whenIdle.ts";

/** A part of the application that the first screen does without: fetched when it is shown, or before. */
export type FetchedLater<P> = ComponentType<P> & {
  /** Resolves when the part is there, or cannot be had now: then it is asked for again when it is to be shown. */
  readonly fetch: () => Promise<void>;
};

const waiting = new Set<() => Promise<unknown>>();

const failed = new Set<() => void>();

/** What failed to come is asked for again when it is next to be shown; until this is called, it goes on failing. */
export function forgetFailures(): void {
  for (const begin of failed) begin();
  failed.clear();
}

/**
 * What was fetched before it is shown is there in the same frame: `lazy` alone always waits first, and React shows for
 * 300 ms at least whatever stands there in the meantime.
 */
export function fetchedLater<P extends object>(load: () => Promise<ComponentType<P>>): FetchedLater<P> {
  let fetched: ComponentType<P> | undefined;
  const get = async () => {
    fetched = await fetchPart(load());
    return { default: fetched };
  };
  const begin = () =>
    lazy(() =>
      get().catch((error: unknown) => {
        failed.add(() => (Late = begin()));
        throw error;
      }),
    );
  let Late = begin();
  waiting.add(get);
  function Part(props: P) {
    // One or the other for as long as it is shown.
    const [Content] = useState<ComponentType<P>>(() => fetched ?? Late);
    return createElement(Content, props);
  }
  return Object.assign(Part, {
    fetch: () =>
      get().then(
        () => undefined,
        () => undefined,
      ),
  });
}

/**
 * Fetches one after another, while there is nothing else to do, what was not shown yet: from then on each part is there
 * at once, with a network or without.
 */
export function fetchTheRest(): void {
  const [load] = waiting;
  if (load === undefined) return;
  whenIdle(() => {
    waiting.delete(load);
    load()
      .catch(() => undefined)
      .finally(fetchTheRest);
  });
}
