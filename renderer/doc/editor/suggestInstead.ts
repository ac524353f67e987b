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
 * Writes what the user did as suggestions. The view is told by the event of the text, as of what others write; answers
 * how to put the caret where the user went, once it has been.
 */
export function suggestInstead(
  view: EditorView,
  ytext: Y.Text,
  done: readonly Transaction[],
  { session, place }: { readonly session: EditorSession; readonly place: TextPlace },
): () => void {
  const suggester = new Suggester(ytext, place, session.context());
  const { selection: before, doc } = view.state;
  const last = done.at(-1);
  const goal = last === undefined ? 0 : unitsBefore(last.doc, last.selection.head);
  // Delete goes on behind what it struck out; everything else stays before it.
  const isForward = before.empty && unitsBefore(doc, before.head) === goal;
  session.doc.transact(() => {
    for (const transaction of done) applyTransaction(ytext, transaction, suggester.put);
  }, origins.user);
  return () => {
    const at = placeOf(view.state.doc, suggester.placeOf(goal, !isForward))?.position;
    if (at === undefined) return;
    const { tr } = view.state;
    tr.setSelection(Selection.near(tr.doc.resolve(at)));
    if (last?.storedMarksSet === true) tr.setStoredMarks(last.storedMarks);
    view.dispatch(last?.scrolledIntoView === true ? tr.scrollIntoView() : tr);
  };
}
