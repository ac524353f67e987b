import { TextSelection, type EditorState, type Transaction } from "prosemirror-state";

/**
 * What others wrote, without moving this person from their own words: what comes in at the caret stands behind it, and
 * at the edge of a selection outside it. So two who type at one place do not mix their letters, nobody writes over
 * what was just added, and bold that was asked for is still on when the next letter comes.
 */
export function besideOthers({ selection, storedMarks }: EditorState, transaction: Transaction): Transaction {
  if (selection instanceof TextSelection) {
    const { anchor, head, from, empty } = selection;
    const { doc, mapping } = transaction;
    const [movedAnchor, movedHead] = [anchor, head].map((at) =>
      doc.resolve(mapping.map(at, at === from && !empty ? 1 : -1)),
    );
    if (movedAnchor !== undefined && movedHead !== undefined) {
      const kept = TextSelection.between(movedAnchor, movedHead);
      if (!kept.eq(transaction.selection)) transaction.setSelection(kept);
    }
  }
  return storedMarks === null ? transaction : transaction.setStoredMarks(storedMarks);
}
