import * as Y from "yjs";

/** What one of the two merged copies had seen: which items, and which deletions. */
export type Side = {
  readonly doc: Y.Doc;
  /** The copy held the item `clock` of `client`, deleted or not. */
  readonly knows: (client: number, clock: number) => boolean;
  /** The copy held the item and had deleted it. */
  readonly deleted: (client: number, clock: number) => boolean;
};

export function sideOf(doc: Y.Doc): Side {
  const { sv, ds } = Y.snapshot(doc);
  return {
    doc,
    knows: (client, clock) => clock < (sv.get(client) ?? 0),
    deleted: (client, clock) => Y.isDeleted(ds, Y.createID(client, clock)),
  };
}
