import { DOMParser as Parser, type ParseOptions, type Slice } from "prosemirror-model";
import { decodePieces } from "#shared/doc/text/decode.ts";
import { textSchema } from "#shared/doc/text/schema.ts";
import { maxColumns, maxRows } from "#shared/doc/text/table.ts";
import { piecesBetween } from "#shared/doc/text/textDocument.ts";
import type { RichText, Table } from "#shared/model/richText.ts";
import { newId } from "#renderer/platform/random.ts";
import { cleanPasted } from "./cleanPasted.ts";

const rules = [
  ...Parser.fromSchema(textSchema).rules,
  {
    tag: "span[data-pasted-table]",
    node: "table",
    getAttrs: (element: HTMLElement) => ({ id: element.dataset["pastedTable"] }),
  },
];

/**
 * Reads what is pasted or dropped. A table gets an id of its own, and what its cells say is kept in `tables` until
 * its place is in the text; where none can stand (`tables` is not given), its cells become paragraphs.
 */
export class PasteParser extends Parser {
  readonly #tables: Map<string, Table> | undefined;

  constructor(tables?: Map<string, Table>) {
    super(textSchema, rules);
    this.#tables = tables;
  }

  override parseSlice(dom: HTMLElement, options?: ParseOptions): Slice {
    for (const forged of dom.querySelectorAll("[data-pasted-table]")) forged.remove();
    cleanPasted(dom);
    for (const table of dom.querySelectorAll("table")) {
      if (!dom.contains(table)) continue;
      const rows = this.#tables && rowsOf(table);
      if (rows === undefined || rows.every((row) => row.length < 2)) flatten(table);
      else this.#take(table, rows);
    }
    return super.parseSlice(dom, options);
  }

  #take(table: HTMLTableElement, rows: readonly (readonly RichText[])[]): void {
    const id = newId();
    this.#tables?.set(id, { id, rows });
    const place = table.ownerDocument.createElement("span");
    place.dataset["pastedTable"] = id;
    const paragraph = table.ownerDocument.createElement("p");
    paragraph.append(place);
    table.replaceWith(paragraph);
  }
}

const cells = Parser.fromSchema(textSchema);

/** Every row as long as the longest; a merged cell says its words in its first place, and leaves the others empty. */
function rowsOf(table: HTMLTableElement): readonly (readonly RichText[])[] {
  const taken = [...table.rows].slice(0, maxRows);
  const rows: RichText[][] = taken.map(() => []);
  taken.forEach((row, index) => {
    let column = 0;
    for (const cell of row.cells) {
      while (rows[index]?.[column] !== undefined) column += 1;
      const end = Math.min(column + cell.colSpan, maxColumns);
      // A cell that says 0 rows goes down to the last one.
      for (const merged of rows.slice(index, index + (cell.rowSpan || maxRows)))
        for (let across = column; across < end; across += 1) merged[across] ??= [];
      if (column < end && rows[index] !== undefined) rows[index][column] = readCell(cell);
      column = end;
    }
  });
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? []));
}

function readCell(cell: HTMLTableCellElement): RichText {
  for (const inner of cell.querySelectorAll("table")) if (cell.contains(inner)) flatten(inner);
  const doc = cells.parse(cell);
  return decodePieces(piecesBetween(doc, 0, doc.content.size));
}

function flatten(table: HTMLTableElement): void {
  const blocks = [...table.rows].flatMap((row) =>
    [...row.cells].map((cell) => {
      const block = table.ownerDocument.createElement("div");
      block.append(...cell.childNodes);
      return block;
    }),
  );
  table.replaceWith(...blocks);
}
