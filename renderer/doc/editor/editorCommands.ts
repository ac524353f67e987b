import type { Command } from "prosemirror-state";
import type * as Y from "yjs";
import { textSchema } from "#shared/doc/text/schema.ts";
import type { Reference } from "#shared/model/richText.ts";
import { removeLink, setLink, toggleBold, toggleItalic, toggleUnderline } from "./marks.ts";
import { indent, outdent, setKind, toggleList } from "./paragraphs.ts";

const { nodes } = textSchema;

const insertReference =
  ({ to, id }: Reference): Command =>
  ({ tr, selection }, dispatch) => {
    dispatch?.(
      tr
        .replaceSelectionWith(nodes.reference.create({ to, id }, null, selection.$from.marks()), false)
        .scrollIntoView(),
    );
    return true;
  };

const stepBack =
  (undo: Y.UndoManager, direction: "undo" | "redo"): Command =>
  (_, dispatch) => {
    const canGo = direction === "undo" ? undo.canUndo() : undo.canRedo();
    if (dispatch && canGo) undo[direction]();
    return canGo;
  };

/** All that can be done in a text by name: pure commands of ProseMirror, and the steps back of the whole alliance. */
export const editorCommands = (undo: Y.UndoManager) => ({
  toggleBold: () => toggleBold,
  toggleItalic: () => toggleItalic,
  toggleUnderline: () => toggleUnderline,
  setKind,
  toggleList,
  indent: () => indent,
  outdent: () => outdent,
  setLink,
  removeLink: () => removeLink,
  insertReference,
  undo: () => stepBack(undo, "undo"),
  redo: () => stepBack(undo, "redo"),
});

export type EditorCommands = ReturnType<typeof editorCommands>;
export type CommandName = keyof EditorCommands;
