import type { MenuItemConstructorOptions } from "electron";
import type { Messages } from "#shared/messages/fr.ts";

/** What the page says of the place of a right click; part of Electron's `ContextMenuParams`. */
export type Place = {
  readonly isEditable: boolean;
  readonly selectionText: string;
  readonly misspelledWord: string;
  readonly dictionarySuggestions: readonly string[];
};

type Ports = {
  readonly say: Messages;
  readonly replaceWord: (word: string) => void;
  readonly learnWord: (word: string) => void;
};

const line: MenuItemConstructorOptions = { type: "separator" };

/** Spelling first, then the clipboard; empty where there is nothing to do. */
export function contextMenuTemplate(
  { isEditable, selectionText, misspelledWord, dictionarySuggestions }: Place,
  { say, replaceWord, learnWord }: Ports,
): MenuItemConstructorOptions[] {
  const { menu } = say.desktop;
  const suggestions =
    dictionarySuggestions.length === 0
      ? [{ label: menu.noSuggestion(), enabled: false }]
      : dictionarySuggestions.map((word) => ({ label: word, click: () => replaceWord(word) }));
  const spelling =
    isEditable && misspelledWord !== ""
      ? [...suggestions, { label: menu.learnWord(), click: () => learnWord(misspelledWord) }, line]
      : [];
  if (!isEditable) return selectionText.trim() === "" ? [] : [{ role: "copy", label: menu.copy() }];
  const enabled = selectionText !== "";
  return [
    ...spelling,
    { role: "cut", label: menu.cut(), enabled },
    { role: "copy", label: menu.copy(), enabled },
    { role: "paste", label: menu.paste() },
    { role: "pasteAndMatchStyle", label: menu.pastePlain() },
    line,
    { role: "selectAll", label: menu.selectAll() },
  ];
}
