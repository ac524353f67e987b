import * as Y from "yjs";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import { memberKey, type Field, type Fields } from "#shared/model/record.ts";
import { isBlank, type RichText } from "#shared/model/richText.ts";
import type { Instant } from "#shared/model/time.ts";
import { isEqual } from "#shared/base/equality.ts";
import { recordMap } from "#shared/doc/readRecord.ts";
import { collectionMap, collections, storedKeys, type CollectionName } from "#shared/doc/roots.ts";
import { replaceAll } from "#shared/doc/text/replaceAll.ts";
import type { CommandFailure } from "./command.ts";

/** Writes the given fields that differ, member by member for sets, so that nothing else is overwritten. */
export function writeFields(
  map: Y.Map<unknown>,
  fields: Fields,
  changes: Readonly<Record<string, unknown>>,
): void {
  for (const [name, next] of Object.entries(changes)) {
    const field = fields[name];
    if (field === undefined || next === undefined) continue;
    if (field.stored === "members") writeMembers(map, name, next as readonly string[]);
    else writeValue(map, name, field, next);
  }
}

function writeValue(map: Y.Map<unknown>, name: string, field: Field, next: unknown): void {
  const stored = map.get(name);
  if (stored === undefined ? !isEqual(next, field.fallback) : !isEqual(stored, next)) map.set(name, next);
}

function writeMembers(map: Y.Map<unknown>, name: string, next: readonly string[]): void {
  const prefix = memberKey(name, "");
  const wanted = new Set(next.map((member) => memberKey(name, member)));
  for (const [key, present] of map) {
    if (present === true && key.startsWith(prefix) && !wanted.has(key)) map.set(key, false);
  }
  for (const key of wanted) if (map.get(key) !== true) map.set(key, true);
}

export type NewRecord = {
  readonly id: string;
  readonly order: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly texts?: Readonly<Record<string, RichText>>;
};

/** Makes a record with all its texts, under a tombstone until `reveal`; its id must be new. */
export function createRecord(doc: Y.Doc, collection: CollectionName, record: NewRecord, now: Instant): void {
  const map = new Y.Map<unknown>();
  collectionMap(doc, collection).set(record.id, map);
  map.set(storedKeys.createdAt, now);
  map.set(storedKeys.droppedAt, now);
  map.set(storedKeys.order, record.order);
  writeFields(map, collections[collection].record.fields, record.fields);
  createTexts(map, collections[collection].texts, record.texts ?? {});
}

/** Lifts the tombstone of a record, if it has one. */
export function reveal(doc: Y.Doc, collection: CollectionName, id: string): void {
  const map = recordMap(doc, collection, id);
  if (typeof map?.get(storedKeys.droppedAt) === "string") map.set(storedKeys.droppedAt, null);
}

export function createTexts(
  map: Y.Map<unknown>,
  names: readonly string[],
  texts: Readonly<Record<string, RichText>>,
): void {
  for (const name of names) {
    const text = new Y.Text();
    map.set(name, text);
    const given = texts[name];
    if (given !== undefined && !isBlank(given)) replaceAll(text, given);
  }
}

/** The map of a record that a command is about, dropped or not. */
export function existing(
  doc: Y.Doc,
  collection: CollectionName,
  id: string,
): Result<Y.Map<unknown>, CommandFailure> {
  const map = recordMap(doc, collection, id);
  return map === undefined ? fail({ kind: "no-such-record", collection, id }) : ok(map);
}

/** Fails unless every id names a record of the collection; `null` and absent ids name none. */
export function allExist(
  doc: Y.Doc,
  collection: CollectionName,
  ids: readonly (string | null | undefined)[],
): Result<null, CommandFailure> {
  const missing = ids.find((id) => typeof id === "string" && recordMap(doc, collection, id) === undefined);
  return typeof missing === "string" ? fail({ kind: "no-such-record", collection, id: missing }) : ok(null);
}
