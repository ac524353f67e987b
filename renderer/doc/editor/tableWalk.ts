import { NodeSelection, Selection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { EditorHost } from "./EditorSettings.ts";

/** A table as its cells see it. */
export type TableWalk = {
  readonly id: string;
  readonly host: EditorHost;
  readonly outer: EditorView;
  readonly position: () => number | undefined;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cell: (row: string, column: string) => EditorView | undefined;
};

export type End = "start" | "end";

export function enter(view: EditorView | undefined, end: End): boolean {
  if (view === undefined) return false;
  const { doc, tr } = view.state;
  view.dispatch(
    tr.setSelection(end === "start" ? Selection.atStart(doc) : Selection.atEnd(doc)).scrollIntoView(),
  );
  view.focus();
  return true;
}

/** Out of the table, to the words before or after it, or to the table as a whole. */
export function leave({ outer, position }: TableWalk, to: "before" | "after" | "whole"): boolean {
  const at = position();
  if (at === undefined) return false;
  const { doc, tr } = outer.state;
  const selection =
    to === "whole"
      ? NodeSelection.create(doc, at)
      : Selection.near(doc.resolve(to === "before" ? at : at + 1), to === "before" ? -1 : 1);
  outer.dispatch(tr.setSelection(selection).scrollIntoView());
  outer.focus();
  return true;
}

/** From the words around it, into its first or last cell. */
export function enterTable(table: TableWalk, end: End): boolean {
  const at = end === "start" ? 0 : -1;
  return enter(table.cell(table.rows.at(at) ?? "", table.columns.at(at) ?? ""), end);
}

const shown = new WeakMap<object, TableWalk>();

/** Tells which table an element of the page shows. */
export const showTable = (element: HTMLElement, table: TableWalk): void => void shown.set(element, table);

/** The table in one of whose cells this view is. */
export const tableAround = ({ dom }: EditorView): TableWalk | undefined =>
  shown.get(dom.closest(".table-frame") ?? dom);

/** Into the table that stands at a position of a text. */
export function enterTableAt(view: EditorView, position: number, end: End): boolean {
  const element = view.nodeDOM(position);
  const table = element === null ? undefined : shown.get(element);
  return table !== undefined && enterTable(table, end);
}
