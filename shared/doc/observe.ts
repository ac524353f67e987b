import * as Y from "yjs";
import { isEqual } from "#shared/base/equality.ts";
import { suggestionsMap } from "./roots.ts";

/** A reading of the document that says which roots it depends on. Pure: the same document gives an equal answer. */
export type Query<T> = {
  readonly watches: readonly string[];
  /** It reads no long text: what is typed in one is no reason to read again. */
  readonly readsNoText?: true;
  readonly read: (doc: Y.Doc) => T;
};

/** The present answer, and a call at each change of it. Answers that are equal keep their identity. */
export type Observed<T> = {
  readonly get: () => T;
  readonly subscribe: (listener: () => void) => () => void;
};

/** Shaped for React's `useSyncExternalStore`: reads again on subscription, so that nothing is missed before it. */
export function observe<T>(
  doc: Y.Doc,
  query: Query<T>,
  areEqual: (a: T, b: T) => boolean = isEqual,
): Observed<T> {
  let current = query.read(doc);
  const listeners = new Set<() => void>();
  const watched = new Set(query.watches.map((name) => doc.share.get(name) ?? doc.getMap(name)));
  // What suggestions say decides what a text is read as.
  if (query.readsNoText !== true) watched.add(suggestionsMap(doc));

  const refresh = () => {
    const next = query.read(doc);
    if (areEqual(current, next)) return false;
    current = next;
    return true;
  };
  const afterTransaction = (transaction: Y.Transaction) => {
    const changed = query.readsNoText === true ? transaction.changed : transaction.changedParentTypes;
    const touched = [...changed.keys()].some(
      (type) => watched.has(type as never) || (query.readsNoText && isRecordOf(watched, type as never)),
    );
    if (touched && refresh()) for (const listener of listeners) listener();
  };

  return {
    get: () => current,
    subscribe(listener) {
      if (listeners.size === 0) doc.on("afterTransaction", afterTransaction);
      listeners.add(listener);
      refresh();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) doc.off("afterTransaction", afterTransaction);
      };
    },
  };
}

/** A record stands directly in its collection's root. */
const isRecordOf = (watched: ReadonlySet<unknown>, type: Y.AbstractType<unknown>): boolean =>
  type instanceof Y.Map && watched.has(type.parent);
