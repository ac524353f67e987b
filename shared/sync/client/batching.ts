import type { Schedule } from "./WebSocketLike.ts";

/**
 * Hands on the first item at once, and what follows within `windowMs` together: a lone keystroke waits for nothing,
 * a burst costs one message.
 */
export function batching<T>(windowMs: number, schedule: Schedule, handle: (items: readonly T[]) => void) {
  let held: T[] = [];
  let cancel: (() => void) | undefined;

  function flush() {
    cancel?.();
    cancel = undefined;
    if (held.length === 0) return;
    const items = held;
    held = [];
    cancel = schedule(windowMs, flush);
    handle(items);
  }

  return {
    add(item: T) {
      held.push(item);
      if (!cancel) flush();
    },
    /** Hands on now what is held. */
    flush,
    size: () => held.length,
    stop() {
      cancel?.();
      cancel = undefined;
      held = [];
    },
  };
}
