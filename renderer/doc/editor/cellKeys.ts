import { keymap } from "prosemirror-keymap";
import type { Command, Plugin, Selection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { addTableLine } from "#shared/doc/commands/tables.ts";
import { asOneStep } from "#shared/doc/undo.ts";
import type { Id } from "#shared/model/Id.ts";
import { toast } from "#renderer/ui/Toasts.tsx";
import { enter, leave, type TableWalk } from "./tableWalk.ts";

/** The keys that go from cell to cell, and out of the table at its edges. */
export function cellKeys(table: TableWalk, row: string, column: string): Plugin {
  /** Reading order: along the row, then the next one. */
  const step = (by: 1 | -1): EditorView | undefined => {
    const { rows, columns } = table;
    const index = rows.indexOf(row) * columns.length + columns.indexOf(column) + by;
    const [nextRow, nextColumn] = [rows[Math.floor(index / columns.length)], columns[index % columns.length]];
    return nextRow === undefined || nextColumn === undefined ? undefined : table.cell(nextRow, nextColumn);
  };
  const beside = (by: 1 | -1): EditorView | undefined => {
    const next = table.rows[table.rows.indexOf(row) + by];
    return next === undefined ? undefined : table.cell(next, column);
  };
  /** Not as a suggestion, which no line of a table can be: whoever tries is told. */
  const addRow = (): boolean => {
    const { session, settings } = table.host;
    const { isSuggesting, messages } = settings.get();
    if (isSuggesting) {
      if (table.outer.editable) toast({ text: messages.suggestion.noTable() });
      return false;
    }
    const { doc, context, undo } = session;
    const args = { table: table.id as Id<string>, line: "row" as const };
    const isAdded = table.outer.editable && asOneStep(undo, () => addTableLine(doc, args, context()).ok);
    return isAdded && enter(step(1), "start");
  };
  const atEdge =
    (direction: "up" | "down" | "left" | "right", go: () => boolean): Command =>
    ({ selection }, _, view) =>
      selection.empty &&
      view?.endOfTextblock(direction) === true &&
      isOutermost(selection, direction) &&
      go();
  return keymap({
    Tab: () => enter(step(1), "start") || addRow() || leave(table, "after"),
    "Shift-Tab": () => enter(step(-1), "end") || leave(table, "before"),
    ArrowUp: atEdge("up", () => enter(beside(-1), "end") || leave(table, "before")),
    ArrowDown: atEdge("down", () => enter(beside(1), "start") || leave(table, "after")),
    ArrowLeft: atEdge("left", () => enter(step(-1), "end") || leave(table, "before")),
    ArrowRight: atEdge("right", () => enter(step(1), "start") || leave(table, "after")),
    Escape: () => leave(table, "whole"),
  });
}

const isOutermost = ({ $head }: Selection, direction: "up" | "down" | "left" | "right"): boolean =>
  $head.index(0) === (direction === "up" || direction === "left" ? 0 : $head.doc.childCount - 1);
