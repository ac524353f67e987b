import { Selection, type Transaction } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type * as Y from "yjs";
import { origins } from "#shared/doc/origins.ts";
import { Suggester } from "#shared/doc/suggestions/Suggester.ts";
import { applyTransaction } from "#shared/doc/text/applyTransaction.ts";
import { placeOf, unitsBefore } from "#shared/doc/text/textDocument.ts";
import type { TextPlace } from "#shared/doc/textAt.ts";
import type { EditorSession } from "./EditorSession.ts";

/**
 * What the user did, as suggestions: `write` puts them into the text, whose event tells the view as of what others
 * write; `withCaret` makes the transaction that shows them put the caret where the user went.
 */
export function suggestInstead(
  view: EditorView,
  ytext: Y.Text,
  done: readonly Transaction[],
  { session, place }: { readonly session: EditorSession; readonly place: TextPlace },
) {
  const suggester = new Suggester(ytext, place, session.context());
  const { selection: before, doc } = view.state;
  const last = done.at(-1);
  const goal = last === undefined ? 0 : unitsBefore(last.doc, last.selection.head);
  // Delete goes on behind what it struck out; everything else stays before it.
  const isForward = before.empty && unitsBefore(doc, before.head) === goal;
  return {
    write: () =>
      session.doc.transact(() => {
        for (const transaction of done) applyTransaction(ytext, transaction, suggester.put);
      }, origins.user),
    withCaret: (transaction: Transaction): Transaction => {
      const at = placeOf(transaction.doc, suggester.placeOf(goal, !isForward))?.position;
      if (at === undefined) return transaction;
      transaction.setSelection(Selection.near(transaction.doc.resolve(at)));
      if (last?.storedMarksSet === true) transaction.setStoredMarks(last.storedMarks);
      return last?.scrolledIntoView === true ? transaction.scrollIntoView() : transaction;
    },
  };
}
