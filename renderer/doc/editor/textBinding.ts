import type { Transaction } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type * as Y from "yjs";
import { assert } from "#shared/base/Bug.ts";
import { origins } from "#shared/doc/origins.ts";
import { beginStep } from "#shared/doc/undo.ts";
import { applyTransaction, cutsCharacter } from "#shared/doc/text/applyTransaction.ts";
import { resyncTransaction, transactionFromEvent } from "#shared/doc/text/transactionFromEvent.ts";
import type { TextPlace } from "#shared/doc/textAt.ts";
import { continuesTyping } from "./continuesTyping.ts";
import type { EditorHost } from "./EditorSettings.ts";
import { besideOthers } from "./besideOthers.ts";
import { suggestInstead } from "./suggestInstead.ts";
import { undoSelection } from "./undoSelection.ts";

const fromText = "fromText";

/** Whether a transaction brings what the text already says, and is not to be written into it. */
export const isFromText = (transaction: Transaction): boolean => transaction.getMeta(fromText) === true;

/** To be refused: half a character would be lost for ever, for everybody. */
export const isHarmless = (transaction: Transaction): boolean =>
  !transaction.docChanged || isFromText(transaction) || !cutsCharacter(transaction);

/**
 * To be called before what does not come from the page itself: a transaction of others, a command by a key. The
 * browser moves the caret at once and tells of it at the next frame; whatever comes in between would act on the place
 * where the caret was, or put it back there.
 */
export function readSelection(view: EditorView): void {
  if (view.hasFocus() && !view.composing) view.dom.ownerDocument.dispatchEvent(new Event("selectionchange"));
}

type Bound = { readonly host: EditorHost; readonly place: TextPlace };

export type TextBinding = {
  /** The view's `dispatchTransaction`. */
  readonly dispatch: (transaction: Transaction) => void;
  readonly destroy: () => void;
};

/**
 * Keeps a view and a text the same. What the user does is written into the text, in one transact as its user,
 * before the view shows it: whoever answers the write finds both in step. What others write, and what an undo takes
 * back, is shown by transactions that are not written; so is what the user suggests instead of doing it.
 *
 * Called inside somebody's `transact`, a dispatch is written at once and its event comes later with theirs: it is
 * then replayed on a view that has it already, found different from the text, and settled by a resynchronisation.
 */
export function bindText(view: EditorView, ytext: Y.Text, { host, place }: Bound): TextBinding {
  assert(ytext.doc !== null, "a text that is edited stands in a document");
  const { undo } = host.session;
  let isWriting = false;
  /** While what the user suggests is written. */
  let ownCaret: ((transaction: Transaction) => Transaction) | undefined;
  let lastTyped: Transaction | undefined;
  let caret: number | undefined;

  function dispatch(transaction: Transaction): void {
    if (view.isDestroyed) return;
    const { state, transactions } = view.state.applyTransaction(transaction);
    const own = transactions.filter((one) => one.docChanged && !isFromText(one));
    if (own.length > 0 && host.settings.get().isSuggesting) return suggest(own);
    const isFaithful = own.length === 0 || write(own);
    view.updateState(state);
    if (!isFaithful) show(resyncTransaction(view.state, ytext));
  }

  /** The view is told by the text's event, if anything came of it. */
  function suggest(own: readonly Transaction[]): void {
    remember(own);
    const { write: writeSuggestions, withCaret } = suggestInstead(view, ytext, own, {
      session: host.session,
      place,
    });
    ownCaret = withCaret;
    const shown = view.state;
    try {
      writeSuggestions();
    } finally {
      ownCaret = undefined;
    }
    if (view.state === shown) view.dispatch(withCaret(shown.tr));
    caret = view.state.selection.head;
  }

  function remember(own: readonly Transaction[]): void {
    if (!own.every((transaction) => continuesTyping(lastTyped, transaction, caret))) beginStep(undo);
    lastTyped = own.at(-1);
    caret = undefined;
    selections.remember();
  }

  /** False: the text could not hold all of it, and says something else now. */
  function write(own: readonly Transaction[]): boolean {
    remember(own);
    isWriting = true;
    let isFaithful = true;
    try {
      ytext.doc?.transact(() => {
        for (const transaction of own) isFaithful = applyTransaction(ytext, transaction) && isFaithful;
      }, origins.user);
    } finally {
      isWriting = false;
    }
    return isFaithful;
  }

  const show = (transaction: Transaction): void => dispatch(transaction.setMeta(fromText, true));
  const receive = (event: Y.YTextEvent): void => {
    if (isWriting) return;
    const own = ownCaret;
    if (own === undefined) {
      lastTyped = undefined;
      readSelection(view);
    }
    const { transaction } = transactionFromEvent(view.state, event);
    if (event.transaction.local) show(own === undefined ? transaction : own(transaction));
    else show(besideOthers(view.state, transaction));
  };
  ytext.observe(receive);
  const selections = undoSelection(view, ytext, undo);

  return {
    dispatch,
    /** Lets go of the text alone: the undo manager is everybody's, and goes on. */
    destroy() {
      ytext.unobserve(receive);
      selections.destroy();
    },
  };
}
