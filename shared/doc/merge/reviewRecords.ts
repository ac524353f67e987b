import * as Y from "yjs";
import { isEqual } from "#shared/base/equality.ts";
import type { CommandCall, Finding } from "#shared/model/finding.ts";
import { memberKey } from "#shared/model/record.ts";
import { recordMap, readPresent } from "#shared/doc/readRecord.ts";
import {
  allianceMap,
  collectionMap,
  collections,
  storedKeys,
  type CollectionName,
} from "#shared/doc/roots.ts";
import { labelOf } from "./label.ts";
import type { Side } from "./side.ts";

type Owner =
  | { readonly collection: CollectionName; readonly id: string }
  | { readonly collection: "alliance" };

const singular: Readonly<Record<CollectionName, string>> = {
  partners: "Partner",
  representatives: "Representative",
  principles: "Principle",
  articles: "Article",
  clauses: "Clause",
  axes: "Axis",
  cells: "Cell",
  versions: "Moment",
};

/** Fields, and places in the order, that both sides set to different values: one was kept. */
export function reviewValues(merged: Y.Doc, ours: Side, theirs: Side): Finding[] {
  const findings = overwritten(merged, { collection: "alliance" }, ours, theirs);
  for (const collection of Object.keys(collections) as CollectionName[]) {
    for (const id of collectionMap(merged, collection).keys()) {
      findings.push(...overwritten(merged, { collection, id }, ours, theirs));
    }
  }
  return findings;
}

function overwritten(merged: Y.Doc, owner: Owner, ours: Side, theirs: Side): Finding[] {
  const [now, oursMap, theirsMap] = [merged, ours.doc, theirs.doc].map((doc) => mapOf(doc, owner));
  if (!now || !oursMap || !theirsMap) return [];
  return [...now._map.keys()].flatMap((key) => {
    const [mine, other] = [oursMap._map.get(key), theirsMap._map.get(key)];
    if (!mine || !other || key === storedKeys.droppedAt || key === storedKeys.createdAt) return [];
    const isConcurrent =
      !theirs.knows(mine.id.client, mine.id.clock) && !ours.knows(other.id.client, other.id.clock);
    const [a, b] = [oursMap.get(key), theirsMap.get(key)];
    if (!isConcurrent || isEqual(a, b) || [a, b].some((value) => value instanceof Y.AbstractType)) return [];
    return [
      {
        kind: "value-overwritten",
        where: {
          collection: owner.collection,
          id: owner.collection === "alliance" ? "" : owner.id,
          field: key,
          label: labelOf(
            merged,
            owner.collection === "alliance" ? { collection: "alliance", field: "notes" } : owner,
          ),
        },
        ours: show(a),
        theirs: show(b),
        merged: show(now.get(key)),
        remedies: { ours: setAgain(owner, key, a, ours.doc), theirs: setAgain(owner, key, b, theirs.doc) },
      } satisfies Finding,
    ];
  });
}

const mapOf = (doc: Y.Doc, owner: Owner): Y.Map<unknown> | undefined =>
  owner.collection === "alliance" ? allianceMap(doc) : recordMap(doc, owner.collection, owner.id);

const show = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value ?? null));

function setAgain(owner: Owner, key: string, value: unknown, doc: Y.Doc): readonly CommandCall[] {
  const [field = key, member] = key.split(memberKey("", ""));
  if (owner.collection === "alliance") {
    return [{ command: "editAlliance", args: { changes: changeOf(allianceMap(doc), field, member, value) } }];
  }
  const { collection, id } = owner;
  if (key === storedKeys.order) {
    const to = readPresent(doc, collection).findIndex((record) => record.id === id);
    return to < 0 ? [] : [{ command: `move${singular[collection]}`, args: { id, to } }];
  }
  const map = recordMap(doc, collection, id);
  if (map === undefined) return [];
  return [
    { command: `edit${singular[collection]}`, args: { id, changes: changeOf(map, field, member, value) } },
  ];
}

/** A set is written as a whole by commands; its other members stay as that side had them. */
function changeOf(map: Y.Map<unknown>, field: string, member: string | undefined, value: unknown) {
  if (member === undefined) return { [field]: value };
  const prefix = memberKey(field, "");
  const present = [...map].filter(([key, stored]) => stored === true && key.startsWith(prefix));
  return { [field]: present.map(([key]) => key.slice(prefix.length)).sort() };
}

/** Records that one side dropped while the other wrote in them, or in what belongs to them. */
export function reviewDropped(merged: Y.Doc, ours: Side, theirs: Side): Finding[] {
  const findings: Finding[] = [];
  for (const collection of Object.keys(collections) as CollectionName[]) {
    for (const id of collectionMap(merged, collection).keys()) {
      const dropped = recordMap(merged, collection, id)?._map.get(storedKeys.droppedAt);
      if (dropped === undefined || recordMap(merged, collection, id)?.get(storedKeys.droppedAt) === null)
        continue;
      const { client, clock } = dropped.id;
      const [byOurs, byTheirs] = [!theirs.knows(client, clock), !ours.knows(client, clock)];
      if (byOurs === byTheirs) continue;
      const [dropper, writer] = byOurs ? [ours, theirs] : [theirs, ours];
      const written = writtenSince(merged, collection, id, dropper, writer);
      if (written === undefined) continue;
      const restore: readonly CommandCall[] = [{ command: `restore${singular[collection]}`, args: { id } }];
      const drop: readonly CommandCall[] = [{ command: `drop${singular[collection]}`, args: { id } }];
      findings.push({
        kind: "written-into-dropped",
        where: { collection, id, field: null, label: labelOf(merged, { collection, id }) },
        ours: byOurs ? "" : written,
        theirs: byOurs ? written : "",
        merged: "",
        remedies: byOurs ? { ours: drop, theirs: restore } : { ours: restore, theirs: drop },
      });
    }
  }
  return findings;
}

/** Records whose fields name the record that they belong to. */
const belongings: Partial<Record<CollectionName, readonly [CollectionName, string]>> = {
  partners: ["representatives", "partnerId"],
  axes: ["cells", "axisId"],
};

/** What the writer put into the record that the dropper had not seen, or `undefined` when it is nothing. */
function writtenSince(
  merged: Y.Doc,
  collection: CollectionName,
  id: string,
  dropper: Side,
  writer: Side,
): string | undefined {
  const own = recordMap(writer.doc, collection, id);
  const maps = own ? [own] : [];
  const [belonging, field] = belongings[collection] ?? [];
  if (belonging !== undefined && field !== undefined) {
    for (const [key, map] of collectionMap(merged, belonging)) {
      const theirCopy =
        map instanceof Y.Map && map.get(field) === id ? recordMap(writer.doc, belonging, key) : undefined;
      if (theirCopy) maps.push(theirCopy);
    }
  }
  const written = maps.flatMap((map) => newIn(map, dropper));
  return written.length === 0 ? undefined : written.join("\n");
}

function newIn(map: Y.Map<unknown>, dropper: Side): string[] {
  return [...map._map].flatMap(([key, item]) => {
    const value = map.get(key);
    if (value instanceof Y.Text) return isNewText(value, dropper) ? [value.toJSON().trim()] : [];
    if (item.deleted || dropper.knows(item.id.client, item.id.clock) || key === storedKeys.order) return [];
    return key === storedKeys.droppedAt || key === storedKeys.createdAt ? [] : [`${key}: ${show(value)}`];
  });
}

function isNewText(text: Y.Text, dropper: Side): boolean {
  for (let item = text._start; item !== null; item = item.right) {
    const last = item.id.clock + item.length - 1;
    if (!item.deleted && item.countable && !dropper.knows(item.id.client, last)) return true;
  }
  return false;
}
