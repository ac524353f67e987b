import { useSyncExternalStore } from "react";

/** A value that changes, and says so; the same object as long as nothing changes. */
export type Observable<T> = {
  readonly get: () => T;
  readonly subscribe: (listener: () => void) => () => void;
};
export type Store<T> = Observable<T> & { readonly set: (next: T) => void };

export function createStore<T>(initial: T): Store<T> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    set: (next) => {
      if (Object.is(next, current)) return;
      current = next;
      for (const listener of listeners) listener();
    },
  };
}

export const useStore = <T>({ get, subscribe }: Observable<T>): T => useSyncExternalStore(subscribe, get);
