import { keymap } from "prosemirror-keymap";
import type { Command, Plugin } from "prosemirror-state";
import type * as Y from "yjs";

/** Undo and redo of what this person did in the whole alliance: never what others did. */
export const stepBack =
  (undo: Y.UndoManager, direction: "undo" | "redo"): Command =>
  (_, dispatch) => {
    const canGo = direction === "undo" ? undo.canUndo() : undo.canRedo();
    if (dispatch && canGo) undo[direction]();
    return canGo;
  };

/** The keys are taken in any case: the browser's own undo knows nothing of what others wrote. */
export function undoKeys(undo: Y.UndoManager): Plugin {
  const take =
    (command: Command): Command =>
    (...given) =>
      command(...given) || true;
  const [back, forth] = [take(stepBack(undo, "undo")), take(stepBack(undo, "redo"))];
  return keymap({ "Mod-z": back, "Mod-Shift-z": forth, "Mod-y": forth });
}
