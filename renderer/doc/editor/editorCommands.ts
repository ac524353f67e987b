import type { Command } from "prosemirror-state";
import { textSchema } from "#shared/doc/text/schema.ts";
import type { Reference } from "#shared/model/richText.ts";
import type { EditorHost } from "./EditorSettings.ts";
import { removeLink, setLink, toggleBold, toggleItalic, toggleUnderline } from "./marks.ts";
import { indent, outdent, setKind, toggleList } from "./paragraphs.ts";
import { stepBack } from "./stepBack.ts";
import { addLine, dropLine, dropTable, insertTable } from "./tableCommands.ts";

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

/** All that can be done in a text by name: pure commands of ProseMirror, and the steps back of the whole alliance. */
export const editorCommands = (host: EditorHost) => ({
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
  insertTable: insertTable(host),
  addLine: addLine(host),
  dropLine: dropLine(host),
  dropTable: dropTable(host),
  undo: () => stepBack(host.session.undo, "undo"),
  redo: () => stepBack(host.session.undo, "redo"),
});

export type EditorCommands = ReturnType<typeof editorCommands>;
export type CommandName = keyof EditorCommands;
