import type { ReadBlock, ReadParagraph, ReadSection, ReadTable } from "#shared/word/reading/ReadBlock.ts";
import type { Orientation } from "#shared/word/page.ts";

/** The smallest piece that a page holds whole: a paragraph, or a row of a table. */
export type Unit =
  | { readonly kind: "paragraph"; readonly index: number; readonly paragraph: ReadParagraph }
  | { readonly kind: "row"; readonly index: number; readonly table: ReadTable; readonly row: number };

export type Page = { readonly orientation: Orientation; readonly units: readonly Unit[] };

/** Pages that the document itself asks for: at each section and each page break. */
export function hardPages(sections: readonly ReadSection[]): readonly Page[] {
  const pages: { orientation: Orientation; units: Unit[] }[] = [];
  let index = 0;
  for (const { orientation, blocks } of sections) {
    pages.push({ orientation, units: [] });
    for (const block of blocks) {
      if (block.kind === "paragraph" && block.breaksPage && pages.at(-1)?.units.length !== 0)
        pages.push({ orientation, units: [] });
      for (const unit of unitsOf(block, index)) {
        pages.at(-1)?.units.push(unit);
        index += 1;
      }
    }
  }
  return pages.filter(({ units }) => units.length > 0);
}

const unitsOf = (block: ReadBlock, index: number): readonly Unit[] =>
  block.kind === "paragraph"
    ? [{ kind: "paragraph", index, paragraph: block }]
    : block.rows.map((_row, row) => ({ kind: "row", index: index + row, table: block, row }));

const keepsNext = (unit: Unit): boolean =>
  unit.kind === "paragraph" ? unit.paragraph.keepsNext : unit.table.rows[unit.row]?.isHeader === true;

/**
 * Cuts a page where its units, by their measured heights, no longer fit; a title goes over with what it announces. An
 * idea of the pages, not Word's own: fonts and hyphenation differ.
 */
export function cutPage(page: Page, heightOf: (unit: Unit) => number, room: number): readonly Page[] {
  const pages: Unit[][] = [[]];
  let used = 0;
  for (const unit of page.units) {
    const height = heightOf(unit);
    const here = pages.at(-1) ?? [];
    if (used + height > room && here.length > 0) {
      let cut = here.length;
      while (cut > 0 && keepsNext(here[cut - 1] ?? unit)) cut -= 1;
      const moved = cut === 0 ? [] : here.splice(cut);
      pages.push(moved);
      used = moved.reduce((sum, each) => sum + heightOf(each), 0);
    }
    pages.at(-1)?.push(unit);
    used += height;
  }
  return pages.map((units) => ({ orientation: page.orientation, units }));
}

/** Units that stand in one table, side by side with those that do not. */
export type Group =
  | { readonly kind: "paragraph"; readonly unit: Extract<Unit, { kind: "paragraph" }> }
  | {
      readonly kind: "rows";
      readonly table: ReadTable;
      readonly rows: readonly Extract<Unit, { kind: "row" }>[];
    };

export function groupsOf(units: readonly Unit[]): readonly Group[] {
  const groups: Group[] = [];
  for (const unit of units) {
    const last = groups.at(-1);
    if (unit.kind === "paragraph") groups.push({ kind: "paragraph", unit });
    else if (last?.kind === "rows" && last.table === unit.table)
      groups.splice(-1, 1, { ...last, rows: [...last.rows, unit] });
    else groups.push({ kind: "rows", table: unit.table, rows: [unit] });
  }
  return groups;
}
