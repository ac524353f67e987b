import type * as Y from "yjs";

/**
 * A reading of a text that is done once for all who ask, until something changes in its document: within a transaction,
 * among its observers, or between two.
 */
export function untilChanged<T>(read: (ytext: Y.Text) => T): (ytext: Y.Text) => T {
  const readers = new WeakMap<Y.Doc, (ytext: Y.Text) => T>();
  return (ytext) => {
    if (ytext.doc === null) return read(ytext);
    const reader = readers.get(ytext.doc) ?? readerIn(ytext.doc, read);
    readers.set(ytext.doc, reader);
    return reader(ytext);
  };
}

function readerIn<T>(doc: Y.Doc, read: (ytext: Y.Text) => T): (ytext: Y.Text) => T {
  const known = new Map<Y.Text, T>();
  /** The last transaction that began. */
  let last = doc._transaction;
  const hasChanged = () => last !== null && last.changed.size > 0;
  doc.on("beforeTransaction", (transaction: Y.Transaction) => {
    if (hasChanged()) known.clear();
    last = transaction;
  });
  // Here, what else is kept of a document (its suggestions) is brought up to date, perhaps after a reading.
  doc.on("beforeObserverCalls", ({ changed }: Y.Transaction) => {
    if (changed.size > 0) known.clear();
  });
  return (ytext) => {
    if (hasChanged()) {
      if (doc._transaction === last) return read(ytext);
      known.clear();
      last = null;
    }
    const reading = known.get(ytext) ?? read(ytext);
    known.set(ytext, reading);
    return reading;
  };
}
