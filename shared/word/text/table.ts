import type { RichText, Table } from "#shared/model/richText.ts";
import { join, nothing, val, w, type Xml } from "#shared/word/xml/element.ts";

/** Word opens no table with more columns. */
const maxColumns = 63;

/**
 * A table that a partner set in a text, `width` wide; `write` sets a cell's text in the width it gets. Its first
 * row is its header, repeated on each page; no row is cut between two pages, but one that fills more than a page.
 */
export function tableOf({ rows }: Table, width: number, write: (cell: RichText, width: number) => Xml): Xml {
  const columns = Math.min(Math.max(0, ...rows.map((row) => row.length)), maxColumns);
  if (columns === 0) return nothing;
  const column = Math.floor(width / columns);
  return table(
    {
      style: "TableauAlliage",
      widths: Array.from({ length: columns }, () => column),
      hasHeaderColumn: false,
    },
    ...rows.map((row, index) =>
      tableRow(
        { isHeader: index === 0 && rows.length > 1, isWhole: true },
        ...evenRow(row, columns).map((cell) =>
          tableCell(column, write(cell.length === 0 ? emptyCell : cell, column - 2 * cellPadding)),
        ),
      ),
    ),
  );
}

/** What stands after a table keeps its distance from it: Word knows no space after a table. */
export const afterTable = 160;

/** Left and right of a cell's text, as the table style says. */
export const cellPadding = 100;

const emptyCell: RichText = [{ kind: "p", list: "none", indent: 0, runs: [] }];

/** Short rows are filled up; what stands beyond the last possible column joins it. */
const evenRow = (row: readonly RichText[], columns: number): readonly RichText[] =>
  Array.from({ length: columns }, (_, index) =>
    index === columns - 1 ? row.slice(index).flat() : (row[index] ?? []),
  );

export type TableLook = {
  readonly style: string;
  readonly widths: readonly number[];
  readonly hasHeaderColumn: boolean;
  /** What a screen reader says of it: title, then description. */
  readonly caption?: string;
  readonly description?: string;
};

export function table(look: TableLook, ...rows: readonly Xml[]): Xml {
  const total = look.widths.reduce((sum, width) => sum + width, 0);
  return w(
    "tbl",
    {},
    w(
      "tblPr",
      {},
      val("tblStyle", look.style),
      w("tblW", { w: total, type: "dxa" }),
      w("tblLayout", { type: "fixed" }),
      w("tblLook", {
        val: look.hasHeaderColumn ? "04A0" : "0420",
        firstRow: 1,
        lastRow: 0,
        firstColumn: look.hasHeaderColumn ? 1 : 0,
        lastColumn: 0,
        noHBand: 0,
        noVBand: 1,
      }),
      look.caption === undefined ? nothing : val("tblCaption", look.caption),
      look.description === undefined ? nothing : val("tblDescription", look.description),
    ),
    w("tblGrid", {}, join(look.widths.map((width) => w("gridCol", { w: width })))),
    ...rows,
  );
}

export const tableRow = (
  { isHeader = false, isWhole = false }: { isHeader?: boolean; isWhole?: boolean },
  ...cells: readonly Xml[]
): Xml => {
  const properties = join([
    isWhole || isHeader ? w("cantSplit") : nothing,
    isHeader ? w("tblHeader") : nothing,
  ]);
  return w("tr", {}, properties === "" ? nothing : w("trPr", {}, properties), ...cells);
};

/** A cell must end with a paragraph: `content` does. */
export const tableCell = (width: number, content: Xml): Xml =>
  w("tc", {}, w("tcPr", {}, w("tcW", { w: width, type: "dxa" })), content);
