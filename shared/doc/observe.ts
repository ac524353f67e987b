import * as Y from "yjs";
import { isEqual } from "#shared/base/equality.ts";
import { changeCount } from "./changeCount.ts";
import { singleRoots, suggestionsMap } from "./roots.ts";

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

/** Shaped for React's `useSyncExternalStore`: what changed before the subscription is read then, so that nothing is missed. */
export function observe<T>(
  doc: Y.Doc,
  query: Query<T>,
  areEqual: (a: T, b: T) => boolean = isEqual,
): Observed<T> {
  let current = query.read(doc);
  let readAt = changeCount(doc);
  const listeners = new Set<() => void>();
  const isTouchedBy = touching(doc, query);

  const refresh = () => {
    const next = query.read(doc);
    readAt = changeCount(doc);
    if (areEqual(current, next)) return false;
    current = next;
    return true;
  };
  const afterTransaction = (transaction: Y.Transaction) => {
    if (isTouchedBy(transaction) && refresh()) for (const listener of listeners) listener();
  };

  return {
    get: () => current,
    subscribe(listener) {
      if (listeners.size === 0) doc.on("afterTransaction", afterTransaction);
      listeners.add(listener);
      if (readAt !== changeCount(doc)) refresh();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) doc.off("afterTransaction", afterTransaction);
      };
    },
  };
}

/** Whether a transaction may have changed what a query reads. */
export function touching(
  doc: Y.Doc,
  { watches, readsNoText }: Pick<Query<unknown>, "watches" | "readsNoText">,
): (transaction: Y.Transaction) => boolean {
  // What was applied before anybody read it stands there without a type, and gives way to the map that is asked for.
  const watched = new Set<unknown>(watches.map((name) => doc.getMap(name)));
  if (readsNoText === true)
    return ({ changed }) =>
      [...changed.keys()].some((type) => watched.has(type) || isRecordOf(watched, type as never));
  // What suggestions say decides what a text is read as.
  watched.add(suggestionsMap(doc));
  const readsCells = watches.includes(singleRoots.tables);
  return ({ changed, changedParentTypes }) =>
    [...changedParentTypes.keys()].some((type) => watched.has(type)) ||
    (readsCells && [...changed.keys()].some((type) => isCell(type as never)));
}

/** A record stands directly in its collection's root. */
const isRecordOf = (watched: ReadonlySet<unknown>, type: Y.AbstractType<unknown>): boolean =>
  type instanceof Y.Map && watched.has(type.parent);

/** The text of a table's cell is a root of its own (`text/table.ts`); until somebody reads it, of no type. */
const isCell = (type: Y.AbstractType<unknown>): boolean => type._item === null && !(type instanceof Y.Map);
