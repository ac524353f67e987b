import * as Y from "yjs";
import type { Query } from "#shared/doc/observe.ts";
import { readPresent, recordMap } from "#shared/doc/readRecord.ts";
import { collectionMap, collections, storedKeys, type CollectionName } from "#shared/doc/roots.ts";
import { walkItems } from "#shared/doc/text/items.ts";
import { articleTexts } from "#shared/model/article.ts";
import type { Id } from "#shared/model/Id.ts";
import { isBlank } from "#shared/model/richText.ts";

/** Articles in whose words nobody has written since a template proposed them. */
export const articlesAsProposed: Query<readonly Id<"article">[]> = {
  watches: ["articles"],
  read: (doc) => {
    const births = birthsByClient(doc);
    return readPresent(doc, "articles")
      .filter((article) => articleTexts.some((name) => !isBlank(article[name])))
      .filter(({ id }) => isUntouched(doc, id, births))
      .map(({ id }) => id as unknown as Id<"article">);
  },
};

/** When each record was made, by the clock of the one who made it. */
type Births = ReadonlyMap<number, readonly number[]>;

function birthsByClient(doc: Y.Doc): Births {
  const births = new Map<number, number[]>();
  for (const collection of Object.keys(collections) as CollectionName[]) {
    for (const record of collectionMap(doc, collection).values()) {
      const made = record instanceof Y.Map ? record._item?.id : undefined;
      if (made !== undefined) births.set(made.client, [...(births.get(made.client) ?? []), made.clock]);
    }
  }
  return births;
}

/** Yjs tidies the formatting markers of a text that is being made: their tombstones stand between its paragraphs. */
const longestMarkers = 8;

/**
 * A record is made with its words in one stroke: its maker's clock then goes on to the next record, or to the lifting of
 * the tombstone. What has another maker or a later clock was written since; so was what is missing, but for a cut too
 * short to be told from markers.
 */
function isUntouched(doc: Y.Doc, id: string, births: Births): boolean {
  const map = recordMap(doc, "articles", id);
  const made = map?._item?.id;
  if (map === undefined || made === undefined) return false;
  const later = [...(births.get(made.client) ?? []), ...tombstoneClocks(map, made.client)].filter(
    (clock) => clock > made.clock,
  );
  const end = Math.min(...later, Number.POSITIVE_INFINITY);
  return articleTexts.every((name) => {
    const text = map.get(name);
    if (!(text instanceof Y.Text)) return true;
    for (const { id: item, length, deleted } of walkItems(text)) {
      const isCut = deleted && length > longestMarkers;
      if (isCut || item.client !== made.client || item.clock + length > end) return false;
    }
    return true;
  });
}

/** When its maker set or lifted the record's tombstone, but for the first time, which is part of its making. */
function tombstoneClocks(map: Y.Map<unknown>, client: number): readonly number[] {
  const clocks: number[] = [];
  for (let item = map._map.get(storedKeys.droppedAt) ?? null; item !== null; item = item.left) {
    if (item.id.client === client) clocks.push(item.id.clock);
  }
  return clocks.sort((a, b) => a - b).slice(1);
}
