import * as Y from "yjs";
import type { RecordOf } from "#shared/model/record.ts";
import { isId } from "#shared/model/Id.ts";
import { plainText, type RichText } from "#shared/model/richText.ts";
import { byOrder, readOrder, type Ordered } from "./order.ts";
import { collectionMap, collections, storedKeys, type CollectionName } from "./roots.ts";
import { decode } from "./text/decode.ts";

type TextName<C extends CollectionName> = (typeof collections)[C]["texts"][number];
type WithId<T, C extends CollectionName> = T & { readonly id: string } & Readonly<
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

export function readOne<C extends CollectionName>(
  doc: Y.Doc,
  collection: C,
  id: string,
): Read<C> | undefined {
  const map = recordMap(doc, collection, id);
  return map && readMap(collection, id, map);
}

function readMap<C extends CollectionName>(collection: C, id: string, map: Y.Map<unknown>): Read<C> {
  const { record, texts } = collections[collection];
  const droppedAt = map.get(storedKeys.droppedAt);
  return {
    ...record.read(scalars(map)),
    ...readTexts(map, texts),
    id,
    order: readOrder(map.get(storedKeys.order)),
    droppedAt: typeof droppedAt === "string" ? droppedAt : null,
  } as unknown as Read<C>;
}

export const scalars = (map: Y.Map<unknown>): ReadonlyMap<string, unknown> =>
  new Map([...map].filter(([, stored]) => !(stored instanceof Y.AbstractType)));

export const readTexts = <N extends string>(map: Y.Map<unknown>, names: readonly N[]): Record<N, RichText> =>
  Object.fromEntries(names.map((name) => [name, readText(map.get(name))])) as Record<N, RichText>;

/** Anything but a text reads as an empty one. */
const readText = (stored: unknown): RichText => (stored instanceof Y.Text ? decode(stored) : emptyText);
const emptyText = plainText("");
