/**
 * What is true of the fast copy. `failing` says that something which was written here would be gone with this window:
 * `unavailable` (the browser gives no database), `quota` (it has no room), `write-failed` (any other refusal).
 */
export type SaveState =
  | { readonly kind: "saved" }
  | { readonly kind: "saving" }
  | { readonly kind: "failing"; readonly reason: "unavailable" | "quota" | "write-failed" };

/** A value that React reads with `useSyncExternalStore(subscribe, get)`. */
export type SaveStateStore = {
  readonly get: () => SaveState;
  readonly subscribe: (listener: () => void) => () => void;
};

export function saveStateStore(): SaveStateStore & { readonly set: (next: SaveState) => void } {
  let state: SaveState = { kind: "saving" };
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    set: (next) => {
      if (JSON.stringify(next) === JSON.stringify(state)) return;
      state = next;
      for (const listener of listeners) listener();
    },
  };
}
