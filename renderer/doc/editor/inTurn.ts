/** As many texts as a tall window shows: what is in sight does not move when the others come. */
const atOnce = 6;

/** Who has not touched the page yet waits for all of it, and for the answer to no key. */
const hasKeys = (): boolean => !("userActivation" in navigator) || navigator.userActivation.hasBeenActive;

/** What a task may take, so that a key that is pressed meanwhile is answered between two. */
const taskMs = 8;

let begunNow = 0;
const waiting = new Set<() => void>();

/**
 * Begins something of which a page has as many as texts: the first of those that are asked for together at once, the
 * others right after, a few in each task. Gives what ends it, whether it was begun or not.
 */
export function inTurn(begin: () => () => void): () => void {
  let end: (() => void) | undefined;
  const start = () => {
    waiting.delete(start);
    end = begin();
  };
  if (!hasKeys() || (begunNow < atOnce && waiting.size === 0)) {
    if (begunNow === 0) queueMicrotask(() => (begunNow = 0));
    begunNow += 1;
    start();
  } else {
    if (waiting.size === 0) setTimeout(beginWaiting);
    waiting.add(start);
  }
  return () => {
    waiting.delete(start);
    end?.();
  };
}

function beginWaiting(): void {
  const until = performance.now() + taskMs;
  for (const start of waiting) {
    if (performance.now() > until) break;
    start();
  }
  if (waiting.size > 0) setTimeout(beginWaiting);
}
