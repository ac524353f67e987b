import { generateKeyBetween } from "fractional-indexing";

export type Ordered = { readonly id: string; readonly order: string };

/** Records in their agreed order; equal keys, written apart by two people, are settled by id alike everywhere. */
export function byOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/** The stored key when it is one, else the key of a record that sorts first. */
export function readOrder(stored: unknown): string {
  if (typeof stored !== "string" || stored.length > 200) return "";
  try {
    generateKeyBetween(stored, null);
    return stored;
  } catch {
    return "";
  }
}

/** A key for the place `index` (0 to `peers.length`) among records already sorted by `byOrder`. */
export function orderAt(peers: readonly Ordered[], index: number): string {
  const before = peers[index - 1]?.order || null;
  const after = peers.slice(Math.max(index, 0)).find((peer) => peer.order > (before ?? ""))?.order ?? null;
  return generateKeyBetween(before, after);
}
