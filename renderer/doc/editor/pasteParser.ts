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

/** Every row as long as the longest; a merged cell says its words in its first place. */
function rowsOf(table: HTMLTableElement): readonly (readonly RichText[])[] {
  const rows = [...table.rows]
    .slice(0, maxRows)
    .map((row) =>
      [...row.cells]
        .flatMap((cell) => [
          readCell(cell),
          ...Array.from({ length: Math.min(cell.colSpan, maxColumns) - 1 }, () => []),
        ])
        .slice(0, maxColumns),
    );
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => [])]);
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
