import * as Y from "yjs";

/** The origin of what came from the desktop's journal: it is journalled already, and it is nobody's to undo. */
export const journalOrigin = { name: "journal" };

/**
 * Brings what a copy holds into the document: their union, whichever copy knew what, and however often it is done. One
 * transaction, so that 20,000 updates cost one event and one row. An update that cannot be read is passed over and
 * given back; it never keeps the others out.
 */
export function unite(
  doc: Y.Doc,
  updates: readonly Uint8Array[],
  origin: object = journalOrigin,
): readonly Uint8Array[] {
  const unreadable: Uint8Array[] = [];
  doc.transact(() => {
    for (const update of updates) if (!applied(doc, update)) unreadable.push(update);
  }, origin);
  return unreadable;
}

function applied(doc: Y.Doc, update: Uint8Array): boolean {
  try {
    Y.applyUpdate(doc, update);
    return true;
  } catch {
    return false;
  }
}
