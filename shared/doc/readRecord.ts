import * as Y from "yjs";
import type { RecordOf } from "#shared/model/record.ts";
import { isId, type Id } from "#shared/model/Id.ts";
import { plainText, type RichText } from "#shared/model/richText.ts";
import { byOrder, readOrder, type Ordered } from "./order.ts";
import { collectionMap, collections, storedKeys, type CollectionName } from "./roots.ts";
import { decode } from "./text/decode.ts";

type TextName<C extends CollectionName> = (typeof collections)[C]["texts"][number];
type WithId<T, C extends CollectionName> = T & { readonly id: Id<string> } & Readonly<
    Record<TextName<C>, RichText>
  >;

/** A record as read: its fields, its texts, its place, and whether a tombstone hides it. */
export type Read<C extends CollectionName> = WithId<RecordOf<(typeof collections)[C]["record"]>, C> & {
  readonly order: string;
  readonly droppedAt: string | null;
};

/** The record's map, or `undefined` when there is none, or when something else stands in its place. */
export function recordMap(doc: Y.Doc, collection: CollectionName, id: string): Y.Map<unknown> | undefined {
  const stored = collectionMap(doc, collection).get(id);
  return stored instanceof Y.Map ? stored : undefined;
}

/** Every record of a collection in the agreed order, dropped ones included. */
export function readAll<C extends CollectionName>(doc: Y.Doc, collection: C): Read<C>[] {
  const found: (Read<C> & Ordered)[] = [];
  for (const [id, stored] of collectionMap(doc, collection)) {
    if (isId(id) && stored instanceof Y.Map) found.push(readMap(collection, id, stored) as Read<C> & Ordered);
  }
  return found.sort(byOrder);
}

/** The records that no tombstone hides, in the agreed order. */
export const readPresent = <C extends CollectionName>(doc: Y.Doc, collection: C): Read<C>[] =>
  readAll(doc, collection).filter((record) => record.droppedAt === null);

/** A record without its long texts: what lists need, and cheap to read again at each key that is pressed in one. */
export type Head<C extends CollectionName> = Omit<Read<C>, TextName<C>>;

/** The heads of the records that no tombstone hides (or of those that one does, or of both), in the agreed order. */
export function readHeads<C extends CollectionName>(
  doc: Y.Doc,
  collection: C,
  which: "present" | "dropped" | "all" = "present",
): readonly Head<C>[] {
  const found: (Head<C> & Ordered & { droppedAt: string | null })[] = [];
  for (const [id, stored] of collectionMap(doc, collection)) {
    if (!isId(id) || !(stored instanceof Y.Map)) continue;
    const head = readHead(collection, id, stored) as (typeof found)[number];
    if (which === "all" || (head.droppedAt === null) === (which === "present")) found.push(head);
  }
  return found.sort(byOrder);
}

export function readOne<C extends CollectionName>(
  doc: Y.Doc,
  collection: C,
  id: string,
): Read<C> | undefined {
  const map = recordMap(doc, collection, id);
  return map && readMap(collection, id, map);
}

function readMap<C extends CollectionName>(collection: C, id: string, map: Y.Map<unknown>): Read<C> {
  const texts = readTexts(map, collections[collection].texts);
  return { ...readHead(collection, id, map), ...texts } as unknown as Read<C>;
}

function readHead<C extends CollectionName>(collection: C, id: string, map: Y.Map<unknown>): Head<C> {
  const droppedAt = map.get(storedKeys.droppedAt);
  return {
    ...collections[collection].record.read(scalars(map)),
    id,
    order: readOrder(map.get(storedKeys.order)),
    droppedAt: typeof droppedAt === "string" ? droppedAt : null,
  } as unknown as Head<C>;
}

export const scalars = (map: Y.Map<unknown>): ReadonlyMap<string, unknown> =>
  new Map([...map].filter(([, stored]) => !(stored instanceof Y.AbstractType)));

export const readTexts = <N extends string>(map: Y.Map<unknown>, names: readonly N[]): Record<N, RichText> =>
  Object.fromEntries(names.map((name) => [name, readText(map.get(name))])) as Record<N, RichText>;

/** Anything but a text reads as an empty one. */
const readText = (stored: unknown): RichText => (stored instanceof Y.Text ? decode(stored) : emptyText);
const emptyText = plainText("");
