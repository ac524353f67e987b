import type * as Y from "yjs";
import { z } from "zod";
import { assert } from "#shared/base/Bug.ts";
import { isEqual } from "#shared/base/equality.ts";
import { isId } from "#shared/model/Id.ts";
import { instant, type Instant } from "#shared/model/time.ts";
import { writerOf } from "#shared/doc/history/sessions.ts";
import { suggestionsMap } from "#shared/doc/roots.ts";
import { cellName } from "#shared/doc/text/table.ts";
import { textPlace, type TextPlace } from "#shared/doc/textPlace.ts";
import { readRanges, type IdRanges } from "./idRanges.ts";

/*
 * The root map `suggestions`:
 *
 * - `<id>` → `{ at, in }`, never changed: when it was made and in which text. Its author is the session that wrote it.
 * - `<id>/put/<client>` and `<id>/seen/<client>` → `[client, clock, length, …]`, written by that session alone: the Yjs
 *   ids of the units that it put in for the suggestion, and of those that it saw and marked.
 * - `<id>/outcome/<client>` → `{ outcome, at }`, written by that session alone: what it answered.
 */

export type SuggestionRecord = {
  readonly id: string;
  readonly at: Instant;
  readonly in: TextPlace;
  /** The session that made it. */
  readonly client: number;
};

export const outcomes = ["accepted", "rejected"] as const;
export type Outcome = (typeof outcomes)[number];

const storedRecord = z.object({ at: instant, in: textPlace });
const storedOutcome = z.object({ outcome: z.enum(outcomes), at: instant });
const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const storedPage = z.array(count).max(30_000);

/** What a document says of its suggestions, kept up to date by what changes in it. */
type Index = {
  readonly records: Map<string, SuggestionRecord>;
  /** By suggestion and kind, then session. */
  readonly pages: Map<string, Map<number, readonly number[]>>;
  readonly units: Map<string, IdRanges>;
};

const indexes = new WeakMap<Y.Doc, Index>();

function indexOf(doc: Y.Doc): Index {
  const known = indexes.get(doc);
  if (known !== undefined) return known;
  const index: Index = { records: new Map(), pages: new Map(), units: new Map() };
  indexes.set(doc, index);
  const map = suggestionsMap(doc);
  for (const key of map.keys()) readKey(index, map, key);
  // Before any observer reads a text: all see the same.
  doc.on("beforeObserverCalls", ({ changed }: Y.Transaction) => {
    for (const key of changed.get(map as never) ?? []) if (key !== null) readKey(index, map, key);
  });
  return index;
}

function readKey({ records, pages, units }: Index, map: Y.Map<unknown>, key: string): void {
  const [id = "", part, session] = key.split("/");
  const client = writerOf(map, key);
  if (!isId(id) || client === undefined) return;
  if (part === undefined) {
    const parsed = storedRecord.safeParse(map.get(key));
    if (parsed.success) records.set(id, { ...parsed.data, id, client });
    else records.delete(id);
  } else if ((part === "put" || part === "seen") && session === String(client)) {
    const parsed = storedPage.safeParse(map.get(key));
    const name = `${id}/${part}`;
    const own = pages.get(name) ?? new Map<number, readonly number[]>();
    pages.set(name, own.set(client, parsed.success ? parsed.data : []));
    units.delete(name);
  }
}

/** Every suggestion that was ever made, with or without words left in the text. */
export const suggestionRecords = (doc: Y.Doc): ReadonlyMap<string, SuggestionRecord> => indexOf(doc).records;

/** The record of a suggestion that stands in this text. */
export function suggestionIn(ytext: Y.Text, id: string): SuggestionRecord | undefined {
  const record = ytext.doc === null ? undefined : indexOf(ytext.doc).records.get(id);
  return record !== undefined && standsAt(ytext, record.in) ? record : undefined;
}

function standsAt(ytext: Y.Text, place: TextPlace): boolean {
  const [item, doc] = [ytext._item, ytext.doc];
  if (place.collection === "tables")
    return doc?.share.get(cellName(place.id, place.row, place.column)) === (ytext as unknown);
  if (item?.parentSub !== place.field) return false;
  const parent = item.parent as Y.AbstractType<unknown>;
  const root = doc?.share.get(place.collection) as unknown;
  return place.collection === "alliance"
    ? root === parent
    : parent._item?.parentSub === place.id && parent._item.parent === root;
}

/** Whether a unit was put in for a suggestion, or seen and marked. */
export type PageKind = "put" | "seen";

/** The units that sessions say so of. */
export function unitsOf(doc: Y.Doc, id: string, kind: PageKind): IdRanges {
  const { pages, units } = indexOf(doc);
  const name = `${id}/${kind}`;
  const known = units.get(name) ?? readRanges([...(pages.get(name)?.values() ?? [])]);
  units.set(name, known);
  return known;
}

/** Inside the caller's transaction. */
export function keepRecord(doc: Y.Doc, id: string, at: Instant, place: TextPlace): void {
  const map = suggestionsMap(doc);
  assert(!map.has(id), "a suggestion is made once");
  map.set(id, { at, in: place });
  readKey(indexOf(doc), map, id);
}

/** What this session says, as it is stored; `name` is `<id>/put` or `<id>/seen`. */
export const ownPage = (doc: Y.Doc, name: string): readonly number[] =>
  indexOf(doc).pages.get(name)?.get(doc.clientID) ?? [];

/** Inside the caller's transaction. */
export function keepPage(doc: Y.Doc, name: string, page: readonly number[]): void {
  if (isEqual(page, ownPage(doc, name))) return;
  const map = suggestionsMap(doc);
  const key = `${name}/${doc.clientID}`;
  map.set(key, [...page]);
  readKey(indexOf(doc), map, key);
}

/** Inside the caller's transaction. */
export const keepOutcome = (doc: Y.Doc, id: string, outcome: Outcome, at: Instant): void =>
  void suggestionsMap(doc).set(`${id}/outcome/${doc.clientID}`, { outcome, at });

export type Answer = { readonly outcome: Outcome; readonly at: Instant; readonly client: number };

/** What was answered to a suggestion, oldest first. Whether anything of it is left, its text alone says. */
export function answersTo(doc: Y.Doc, id: string): readonly Answer[] {
  const map = suggestionsMap(doc);
  const prefix = `${id}/outcome/`;
  return [...map]
    .flatMap(([key, stored]) => {
      const client = writerOf(map, key);
      if (!key.startsWith(prefix) || key !== `${prefix}${client}` || client === undefined) return [];
      const parsed = storedOutcome.safeParse(stored);
      return parsed.success ? [{ ...parsed.data, client }] : [];
    })
    .sort((a, b) => (a.at === b.at ? a.client - b.client : a.at < b.at ? -1 : 1));
}
