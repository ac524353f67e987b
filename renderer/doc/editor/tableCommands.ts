import { NodeSelection, type Command } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import * as write from "#shared/doc/commands/tables.ts";
import { textSchema } from "#shared/doc/text/schema.ts";
import type { TableLine } from "#shared/doc/text/table.ts";
import type { TextPlace } from "#shared/doc/textAt.ts";
import type { EditorHost } from "./EditorSettings.ts";
import { enter, enterTableAt, tableAround } from "./tableWalk.ts";

type CellPlace = Extract<TextPlace, { collection: "tables" }>;

const { table: tableType } = textSchema.nodes;

const cellOf = ({ views }: EditorHost, view: EditorView | undefined): CellPlace | undefined => {
  const place = view && views.get(view);
  return place?.collection === "tables" ? place : undefined;
};

/** Puts an empty table where the caret is; there is none in a cell. */
export const insertTable =
  (host: EditorHost) =>
  (rows: number, columns: number): Command =>
  ({ selection }, dispatch, view) => {
    const place = view && host.views.get(view);
    if (view === undefined || place === undefined || place.collection === "tables") return false;
    if (host.settings.get().isSuggesting) return false;
    if (dispatch === undefined) return true;
    const { $head } = selection;
    const { doc, context } = host.session;
    const at = { paragraph: $head.index(0), offset: $head.parentOffset };
    const isDone = write.insertTable(doc, { in: place, ...at, rows, columns }, context()).ok;
    return isDone && enterTableAt(view, $head.pos, "start");
  };

/** Adds a row or a column after that of the cell. */
export const addLine =
  (host: EditorHost) =>
  (line: TableLine): Command =>
  (_, dispatch, view) => {
    const cell = host.settings.get().isSuggesting ? undefined : cellOf(host, view);
    if (cell === undefined || dispatch === undefined) return cell !== undefined;
    const { doc, context } = host.session;
    return write.addTableLine(doc, { table: cell.id, line, after: cell[line] }, context()).ok;
  };

/** Takes the cell's row or column away, and the person to the one beside it; the last one goes with its table. */
export const dropLine =
  (host: EditorHost) =>
  (line: TableLine): Command =>
  (state, dispatch, view) => {
    const cell = host.settings.get().isSuggesting ? undefined : cellOf(host, view);
    const table = view && tableAround(view);
    if (cell === undefined || table === undefined || dispatch === undefined) return cell !== undefined;
    const lines = line === "row" ? table.rows : table.columns;
    const at = lines.indexOf(cell[line]);
    const beside = lines[at + 1] ?? lines[at - 1];
    if (beside === undefined) return dropTable(host)()(state, dispatch, view);
    const next = { ...cell, [line]: beside };
    const { doc, context } = host.session;
    // First: who is still there when it goes is told that somebody took it away.
    enter(table.cell(next.row, next.column), "start");
    return write.dropTableLine(doc, { table: cell.id, line, id: cell[line] }, context()).ok;
  };

/** Takes the table out of the text around it, where the caret goes. */
export const dropTable = (host: EditorHost) => (): Command => (_, dispatch, view) => {
  const cell = cellOf(host, view);
  const [outer] = host.views.keys();
  if (cell === undefined || outer === undefined) return false;
  if (dispatch === undefined) return true;
  const { tr, doc } = outer.state;
  doc.descendants((node, position) => {
    if (node.type === tableType && node.attrs["id"] === cell.id)
      tr.delete(tr.mapping.map(position), tr.mapping.map(position + 1));
  });
  if (!tr.docChanged) return false;
  outer.focus();
  outer.dispatch(tr.scrollIntoView());
  return true;
};

/** Backspace behind a table, Delete before it: it is selected first, for it holds more than a character. */
export const selectTable =
  (side: "before" | "after"): Command =>
  ({ selection, tr }, dispatch) => {
    const { $head, empty } = selection;
    const node = side === "before" ? $head.nodeBefore : $head.nodeAfter;
    if (!empty || node?.type !== tableType) return false;
    dispatch?.(tr.setSelection(NodeSelection.create(tr.doc, $head.pos - (side === "before" ? 1 : 0))));
    return true;
  };
