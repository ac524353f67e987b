import * as Y from "yjs";
import type { ActivityChange, ActivityKind } from "#shared/model/activity.ts";
import { collections, singleRoots, storedKeys, type CollectionName } from "#shared/doc/roots.ts";

type Change = { readonly kind: ActivityKind; readonly field?: string };

/** What a transaction did, record by record: for the diary of the session that did it. Call while it ends. */
export function changesOf(transaction: Y.Transaction): readonly ActivityChange[] {
  const found = new Map<
    string,
    { collection: string; id: string; kind: ActivityKind; fields: Set<string> }
  >();
  for (const [type, keys] of transaction.changed) {
    const owner = ownerOf(transaction.doc, type as Y.AbstractType<unknown>);
    if (owner === undefined) continue;
    for (const { kind, field } of owner.changes([...keys])) {
      const name = `${owner.collection}/${owner.id}/${kind}`;
      const change = found.get(name) ?? {
        collection: owner.collection,
        id: owner.id,
        kind,
        fields: new Set(),
      };
      if (field !== undefined) change.fields.add(field);
      found.set(name, change);
    }
  }
  return [...found.values()].map((change) => ({ ...change, fields: [...change.fields].sort() }));
}

type Owner = {
  readonly collection: string;
  readonly id: string;
  readonly changes: (keys: readonly (string | null)[]) => readonly Change[];
};

function ownerOf(doc: Y.Doc, type: Y.AbstractType<unknown>): Owner | undefined {
  const item = type._item;
  if (item === null) return ownerOfRoot(doc, type);
  const parent = item.parent as Y.AbstractType<unknown>;
  if (type instanceof Y.Text) {
    const record = parent._item === null ? allianceOf(doc, parent) : recordOf(doc, parent);
    return record && { ...record, changes: () => [{ kind: "edited", field: item.parentSub ?? "" }] };
  }
  const record = recordOf(doc, type);
  return (
    record && { ...record, changes: (keys) => keys.flatMap((key) => changeOf(type as Y.Map<unknown>, key)) }
  );
}

function ownerOfRoot(doc: Y.Doc, type: Y.AbstractType<unknown>): Owner | undefined {
  const alliance = allianceOf(doc, type);
  if (alliance !== undefined) {
    return { ...alliance, changes: (keys) => keys.flatMap((key) => changeOf(type as Y.Map<unknown>, key)) };
  }
  const name = type instanceof Y.Text ? rootName(doc, type as Y.AbstractType<unknown>) : undefined;
  const [prefix, table] = name?.split(":") ?? [];
  if (prefix !== "cell" || table === undefined) return undefined;
  return { collection: singleRoots.tables, id: table, changes: () => [{ kind: "edited" }] };
}

const allianceOf = (doc: Y.Doc, type: Y.AbstractType<unknown>) =>
  doc.share.get(singleRoots.alliance) === type ? { collection: singleRoots.alliance, id: "" } : undefined;

/** A record is a map in the root map of its collection. */
function recordOf(doc: Y.Doc, type: Y.AbstractType<unknown>) {
  const id = type._item?.parentSub;
  const root = type._item?.parent as Y.AbstractType<unknown> | undefined;
  const collection = root && root._item === null ? rootName(doc, root) : undefined;
  if (typeof id !== "string" || collection === undefined || !Object.hasOwn(collections, collection))
    return undefined;
  return { collection: collection as CollectionName, id };
}

function rootName(doc: Y.Doc, root: Y.AbstractType<unknown>): string | undefined {
  for (const [name, type] of doc.share) if (type === root) return name;
  return undefined;
}

function changeOf(map: Y.Map<unknown>, key: string | null): readonly Change[] {
  if (key === null || key === storedKeys.createdAt || key === "id") return [];
  if (key === storedKeys.order) return [{ kind: "moved" }];
  if (key !== storedKeys.droppedAt) return [{ kind: "edited", field: key.split("/")[0] ?? key }];
  if (typeof map.get(key) === "string") return [{ kind: "dropped" }];
  // A record is made under its first tombstone: lifting that one is what adds it.
  return [{ kind: map._map.get(key)?.left?.left === null ? "added" : "restored" }];
}
