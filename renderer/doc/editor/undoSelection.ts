import type { EditorView } from "prosemirror-view";
import type * as Y from "yjs";
import { relativeSelection, selectionOf, type RelativeSelection } from "./relativeSelection.ts";

type StackItemEvent = {
  readonly stackItem: { readonly meta: Map<unknown, unknown> };
  readonly changedParentTypes: ReadonlyMap<unknown, unknown>;
};

/**
 * Puts the caret back where it was before what an undo takes back, and shows it: with several editors on a page, what
 * is taken back may be out of sight. The selection lies in the undo step itself, under the text that it belongs to,
 * so that an editor opened anew finds it.
 */
export function undoSelection(view: EditorView, ytext: Y.Text, undo: Y.UndoManager) {
  let before: RelativeSelection | undefined;

  const remember = () => {
    before = relativeSelection(view.state, ytext);
  };
  const rememberForUndo = ({ origin }: Y.Transaction) => {
    if (origin === undo) remember();
  };
  const keep = ({ stackItem, changedParentTypes }: StackItemEvent) => {
    if (changedParentTypes.has(ytext) && before !== undefined) stackItem.meta.set(ytext, before);
    before = undefined;
  };
  const restore = ({ stackItem }: StackItemEvent) => {
    const relative = stackItem.meta.get(ytext) as RelativeSelection | undefined;
    const selection = relative && selectionOf(relative, view.state, ytext);
    if (selection === undefined || !view.editable) return;
    view.dispatch(view.state.tr.setSelection(selection).scrollIntoView());
    if (isInEditor(view.root.activeElement)) view.focus();
  };
  ytext.doc?.on("beforeTransaction", rememberForUndo);
  undo.on("stack-item-added", keep);
  undo.on("stack-item-popped", restore);

  return {
    /** To be called before the user's own write. */
    remember,
    destroy() {
      ytext.doc?.off("beforeTransaction", rememberForUndo);
      undo.off("stack-item-added", keep);
      undo.off("stack-item-popped", restore);
    },
  };
}

/** From one text to another the focus follows; from a field or a button it does not. */
const isInEditor = (element: Element | null): boolean =>
  element === null || element === element.ownerDocument.body || element.closest(".ProseMirror") !== null;
