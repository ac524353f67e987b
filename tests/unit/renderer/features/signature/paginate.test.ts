import { describe, expect, test } from "vitest";
import type { ReadBlock, ReadParagraph } from "#shared/word/reading/ReadBlock.ts";
import { cutPage, groupsOf, hardPages, type Page } from "#renderer/features/signature/preview/paginate.ts";

const paragraph = (changes: Partial<ReadParagraph> = {}): ReadParagraph => ({
  kind: "paragraph",
  style: "Normal",
  label: "",
  level: 0,
  breaksPage: false,
  keepsNext: false,
  bookmarks: [],
  pieces: [],
  ...changes,
});
const table = (rows: number): ReadBlock => ({
  kind: "table",
  widths: [1],
  hasHeaderColumn: false,
  caption: "",
  rows: Array.from({ length: rows }, (_row, index) => ({ isHeader: index === 0, cells: [[paragraph()]] })),
});
const indexes = (pages: readonly Page[]) => pages.map(({ units }) => units.map(({ index }) => index));
const pageOf = (...blocks: readonly ReadBlock[]): Page => {
  const [page] = hardPages([{ orientation: "portrait", blocks }]);
  if (page === undefined) throw new Error("a page");
  return page;
};

describe("the pages of a preview", () => {
  test("begin where the document asks, and at each section", () => {
    const pages = hardPages([
      { orientation: "portrait", blocks: [paragraph(), paragraph({ breaksPage: true }), paragraph()] },
      { orientation: "landscape", blocks: [table(3)] },
    ]);
    expect(indexes(pages)).toEqual([[0], [1, 2], [3, 4, 5]]);
    expect(pages.map(({ orientation }) => orientation)).toEqual(["portrait", "portrait", "landscape"]);
  });

  test("end where there is no more room", () => {
    const page = pageOf(paragraph(), paragraph(), paragraph(), paragraph());
    expect(indexes(cutPage(page, () => 40, 100))).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  test("keep a title with what it announces", () => {
    const page = pageOf(paragraph(), paragraph({ keepsNext: true }), paragraph());
    expect(indexes(cutPage(page, () => 40, 100))).toEqual([[0], [1, 2]]);
  });

  test("lose nothing when a piece is taller than a page, or when all of it wants to stay together", () => {
    const tall = pageOf(paragraph({ keepsNext: true }), paragraph({ keepsNext: true }), paragraph());
    expect(indexes(cutPage(tall, () => 400, 100)).flat()).toEqual([0, 1, 2]);
    expect(indexes(cutPage(pageOf(paragraph()), () => 400, 100))).toEqual([[0]]);
  });

  test("cut a table between its rows, never after its head", () => {
    const page = pageOf(paragraph(), table(4));
    expect(indexes(cutPage(page, () => 40, 120))).toEqual([
      [0, 1, 2],
      [3, 4],
    ]);
    expect(indexes(cutPage(page, () => 40, 80))[0]).toEqual([0]);
    expect(groupsOf(page.units).map(({ kind }) => kind)).toEqual(["paragraph", "rows"]);
  });
});
