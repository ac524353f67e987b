import type * as Y from "yjs";
import { byOrder, readOrder } from "#shared/doc/order.ts";
import type { Query } from "#shared/doc/observe.ts";
import { collectionMap, collections, storedKeys, type CollectionName } from "#shared/doc/roots.ts";
import { recordMap } from "#shared/doc/readRecord.ts";
import { labelFields } from "#shared/doc/merge/label.ts";

/** What people call a record. An article has its number while it is there; a cell, the name of its axis. */
export type RecordName = {
  readonly label: string;
  readonly isDropped: boolean;
  readonly number: number | null;
  /** Of a cell, as stored. */
  readonly horizon: string | null;
};

/** By `collection/id`, dropped records included. Reads no long text. */
export type RecordNames = Readonly<Record<string, RecordName>>;

export const recordNames: Query<RecordNames> = {
  watches: Object.keys(collections),
  read: (doc) => {
    const numbers = articleNumbers(doc);
    return Object.fromEntries(
      (Object.keys(collections) as CollectionName[]).flatMap((collection) =>
        [...collectionMap(doc, collection).keys()].map((id) => [
          `${collection}/${id}`,
          nameOf(doc, collection, id, numbers.get(id) ?? null),
        ]),
      ),
    );
  },
};

function nameOf(doc: Y.Doc, collection: CollectionName, id: string, number: number | null): RecordName {
  const map = recordMap(doc, collection, id);
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  const label = text(map?.get(labelFields[collection]));
  const horizon = text(map?.get("horizon"));
  return {
    label: collection === "cells" ? text(recordMap(doc, "axes", label)?.get(labelFields.axes)) : label,
    isDropped: typeof map?.get(storedKeys.droppedAt) === "string",
    number: collection === "articles" ? number : null,
    horizon: collection === "cells" ? horizon : null,
  };
}

function articleNumbers(doc: Y.Doc): ReadonlyMap<string, number> {
  const present = [...collectionMap(doc, "articles").keys()].flatMap((id) => {
    const map = recordMap(doc, "articles", id);
    const isThere = map !== undefined && typeof map.get(storedKeys.droppedAt) !== "string";
    return isThere ? [{ id, order: readOrder(map.get(storedKeys.order)) }] : [];
  });
  return new Map(present.sort(byOrder).map(({ id }, index) => [id, index + 1]));
}
