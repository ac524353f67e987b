import { baseKeymap, chainCommands } from "prosemirror-commands";
import { undoInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import type { Command, Plugin } from "prosemirror-state";
import { backspaceCommands, enterCommands } from "./enter.ts";
import { toggleBold, toggleItalic, toggleUnderline } from "./marks.ts";
import { selectTable } from "./tableCommands.ts";
import { inList, indent, outdent, setKind, toggleList } from "./paragraphs.ts";

const none: Command = () => false;
const backspace = chainCommands(selectTable("before"), ...backspaceCommands, baseKeymap["Backspace"] ?? none);
const remove = chainCommands(selectTable("after"), baseKeymap["Delete"] ?? none);

/** After Escape the next Tab goes to the next field in any case: nobody is kept in a list. To be made for each text. */
export function tabKeys(): Plugin {
  let isLeaving = false;
  const leave: Command = () => {
    isLeaving = true;
    return false;
  };
  const tab =
    (command: Command): Command =>
    (...given) => {
      const stays = !isLeaving && inList(command)(...given);
      isLeaving = false;
      return stays;
    };
  return keymap({ Escape: leave, Tab: tab(indent), "Shift-Tab": tab(outdent) });
}

/** The keys of writing, the same in an article and in the cell of a table. */
export const editingKeys: readonly Plugin[] = [
  keymap({
    "Mod-b": toggleBold,
    "Mod-i": toggleItalic,
    "Mod-u": toggleUnderline,
    "Mod-Alt-0": setKind("p"),
    "Mod-Alt-1": setKind("h1"),
    "Mod-Alt-2": setKind("h2"),
    "Mod-Alt-3": setKind("h3"),
    "Mod-Shift-7": toggleList("ordered"),
    "Mod-Shift-8": toggleList("bullet"),
    "Mod-]": indent,
    "Mod-[": outdent,
    Enter: chainCommands(...enterCommands),
    "Shift-Enter": chainCommands(...enterCommands),
    Backspace: chainCommands(undoInputRule, backspace),
    "Mod-Backspace": backspace,
    "Shift-Backspace": backspace,
    Delete: remove,
    "Mod-Delete": remove,
  }),
  keymap(baseKeymap),
];
