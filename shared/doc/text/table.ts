import { generateKeyBetween } from "fractional-indexing";
import * as Y from "yjs";
import { plainText } from "#shared/model/richText.ts";
import type { RichText, Table } from "#shared/model/richText.ts";
import { isTextId } from "./attributes.ts";

/**
 * A table is an embed `{table:{id}}` in its text, lines of the root map `tables`, and one root text a cell.
 *
 * - `tables["<table>/row/<id>"]` and `tables["<table>/column/<id>"]` hold the order (a fractional index);
 * - `tables["<table>/dropped-row/<id>"] = true`, `…/dropped-column/…` hide one for ever; its cells stay;
 * - `cell:<table>:<row>:<column>` is the root Y.Text of a cell. Roots exist without being created, so two
 *   partners who meet in a new row and a new column write in the same cell.
 */
export type TableLine = "row" | "column";

export const maxRows = 200;
export const maxColumns = 20;

const tables = (doc: Y.Doc): Y.Map<unknown> | undefined => {
  const root = doc.share.get("tables");
  return root === undefined || root instanceof Y.Map || root.constructor === Y.AbstractType
    ? doc.getMap("tables")
    : undefined;
};

export const cellName = (table: string, row: string, column: string): string =>
  `cell:${table}:${row}:${column}`;

/** The text of a cell, whether or not somebody wrote in it. `undefined` if a peer put something else there. */
export function cellText(doc: Y.Doc, table: string, row: string, column: string): Y.Text | undefined {
  const name = cellName(table, row, column);
  const root = doc.share.get(name);
  return root === undefined || root instanceof Y.Text || root.constructor === Y.AbstractType
    ? doc.getText(name)
    : undefined;
}

/** The ids of the rows or columns in their order; the same for every replica. */
export function tableLines(doc: Y.Doc, table: string, line: TableLine): readonly string[] {
  return orderedLines(doc, table, line).map(({ id }) => id);
}

function orderedLines(doc: Y.Doc, table: string, line: TableLine): { id: string; order: string }[] {
  const root = tables(doc);
  const prefix = `${table}/${line}/`;
  const found: { id: string; order: string }[] = [];
  root?.forEach((order, key) => {
    const id = key.slice(prefix.length);
    if (!key.startsWith(prefix) || typeof order !== "string" || !isTextId(id)) return;
    if (root.get(`${table}/dropped-${line}/${id}`) !== true) found.push({ id, order });
  });
  found.sort((a, b) => (a.order === b.order ? compare(a.id, b.id) : compare(a.order, b.order)));
  return found.slice(0, line === "row" ? maxRows : maxColumns);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** `undefined` when the document has no such table, or no row or column of it is left. */
export function readTable(doc: Y.Doc, id: string, readCell: (cell: Y.Text) => RichText): Table | undefined {
  const columns = tableLines(doc, id, "column");
  const rows = tableLines(doc, id, "row");
  if (rows.length === 0 || columns.length === 0) return undefined;
  const read = (row: string, column: string): RichText => {
    if (!doc.share.has(cellName(id, row, column))) return plainText("");
    const cell = cellText(doc, id, row, column);
    return cell === undefined ? plainText("") : readCell(cell);
  };
  return { id, rows: rows.map((row) => columns.map((column) => read(row, column))) };
}

/** Adds a row or a column under an id that its author made, after another one or at the end. */
export function addTableLine(doc: Y.Doc, table: string, line: TableLine, id: string, after?: string): void {
  const lines = orderedLines(doc, table, line);
  const before = (lines.find((other) => other.id === after) ?? lines.at(-1))?.order ?? null;
  const next = lines.find(({ order }) => before !== null && order > before)?.order ?? null;
  tables(doc)?.set(`${table}/${line}/${id}`, orderBetween(before, next));
}

/** A peer may have stored an order that is no fractional index: the line then goes to the end of those that are. */
function orderBetween(before: string | null, next: string | null): string {
  try {
    return generateKeyBetween(before, next);
  } catch {
    return before === null ? generateKeyBetween(null, null) : `${before}V`;
  }
}

/** Hides a row or a column for ever, and keeps what its cells say. */
export function dropTableLine(doc: Y.Doc, table: string, line: TableLine, id: string): void {
  tables(doc)?.set(`${table}/dropped-${line}/${id}`, true);
}
