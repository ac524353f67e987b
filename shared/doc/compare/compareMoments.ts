import { isEqual } from "#shared/base/equality.ts";
import type { Agreement } from "#shared/model/agreement.ts";
import { allianceRecord, allianceTexts } from "#shared/model/alliance.ts";
import { horizons } from "#shared/model/horizon.ts";
import type { Fields } from "#shared/model/record.ts";
import type { RichText } from "#shared/model/richText.ts";
import { collections, type CollectionName } from "#shared/doc/roots.ts";
import { inSameOrder } from "./increasing.ts";

/** A record of the agreement that is not the same at both moments. */
export type RecordDifference = {
  readonly collection: "alliance" | CollectionName;
  readonly id: string;
  readonly kind: "added" | "removed" | "changed";
  /** It stands elsewhere among its peers. */
  readonly isMoved: boolean;
  readonly before: Entry | null;
  readonly after: Entry | null;
  /** Of a record that is there at both moments; what was added or removed is told as a whole. */
  readonly fields: readonly { readonly name: string; readonly before: unknown; readonly after: unknown }[];
  readonly texts: readonly { readonly name: string; readonly before: RichText; readonly after: RichText }[];
};

/** A record as the agreement holds it: its fields and texts by their names. */
export type Entry = { readonly id: string } & Readonly<Record<string, unknown>>;

/** What differs between the agreement at one moment and at another, in the order of the document. */
export function compareMoments(before: Agreement, after: Agreement): readonly RecordDifference[] {
  const [old, next] = [entriesOf(before), entriesOf(after)];
  const alliance = difference(
    "alliance",
    { before: { ...before.alliance }, after: { ...after.alliance } },
    false,
  );
  return [
    ...alliance,
    ...(Object.keys(old) as Kept[]).flatMap((name) => compareLists(name, old[name], next[name])),
  ];
}

type Kept = Exclude<CollectionName, "versions">;

/** The lists of an agreement, in the order that it is read in. */
function entriesOf({
  parties,
  principles,
  articles,
  clauses,
  axes,
}: Agreement): Readonly<Record<Kept, readonly Entry[]>> {
  return {
    partners: parties.map(({ partner }) => partner),
    representatives: parties.flatMap(({ representatives }) => representatives),
    principles,
    articles,
    clauses,
    axes,
    cells: axes.flatMap(({ cells }) => horizons.map((horizon) => cells[horizon])),
  };
}

function compareLists(
  collection: Kept,
  before: readonly Entry[],
  after: readonly Entry[],
): RecordDifference[] {
  const [old, next] = [placesOf(before), placesOf(after)];
  const pairs = before.flatMap(({ id }, index) => {
    const place = next.get(id);
    return place === undefined ? [] : [{ id, before: index, after: place, weight: 1 }];
  });
  const still = new Set([...inSameOrder(pairs)].map(({ id }) => id));
  const moved = new Set(pairs.flatMap(({ id }) => (still.has(id) ? [] : [id])));
  return [
    ...after.flatMap((entry) => {
      const place = old.get(entry.id);
      const sides = { before: place === undefined ? null : (before[place] ?? null), after: entry };
      return difference(collection, sides, moved.has(entry.id));
    }),
    ...before.flatMap((entry) =>
      next.has(entry.id) ? [] : difference(collection, { before: entry, after: null }, false),
    ),
  ];
}

const placesOf = (entries: readonly Entry[]): ReadonlyMap<string, number> =>
  new Map(entries.map(({ id }, index) => [id, index]));

function difference(
  collection: "alliance" | Kept,
  { before, after }: { readonly before: Entry | null; readonly after: Entry | null },
  isMoved: boolean,
): RecordDifference[] {
  const id = (after ?? before)?.id ?? "";
  const whole = { collection, id, isMoved, before, after };
  if (before === null || after === null) {
    return [{ ...whole, kind: before === null ? "added" : "removed", fields: [], texts: [] }];
  }
  const differs = (name: string) => !isEqual(before[name], after[name]);
  const sides = (name: string) => ({ name, before: before[name], after: after[name] });
  const fields = Object.keys(fieldsOf(collection)).filter(differs).map(sides);
  const texts = textsOf(collection).filter(differs).map(sides) as RecordDifference["texts"];
  return isMoved || fields.length > 0 || texts.length > 0
    ? [{ ...whole, kind: "changed", fields, texts }]
    : [];
}

const fieldsOf = (collection: "alliance" | Kept): Fields =>
  (collection === "alliance" ? allianceRecord : collections[collection].record).fields;

const textsOf = (collection: "alliance" | Kept): readonly string[] =>
  collection === "alliance" ? allianceTexts : collections[collection].texts;
