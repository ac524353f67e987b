import type * as Y from "yjs";

const counts = new WeakMap<Y.Doc, { value: number }>();

/** How many transactions the document has had since this was first asked: the same number, nothing has changed. */
export function changeCount(doc: Y.Doc): number {
  const known = counts.get(doc);
  if (known !== undefined) return known.value;
  const count = { value: 0 };
  counts.set(doc, count);
  doc.on("afterTransaction", () => {
    count.value += 1;
  });
  return 0;
}
