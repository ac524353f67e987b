import { describe, expect, test } from "vitest";
import type { Paragraph, RichText } from "#shared/model/richText.ts";
import { parseMarkup } from "#shared/model/markup.ts";
import { richText, type Flow } from "#shared/word/text/richText.ts";
import { table, tableCell, tableOf, tableRow } from "#shared/word/text/table.ts";
import { paragraph } from "#shared/word/text/paragraph.ts";
import { run } from "#shared/word/text/run.ts";
import { elements, parseXml } from "#tests/kit/readWord.ts";
import { richTextOf } from "#tests/kit/richTextOf.ts";
import { wordContext } from "#tests/kit/wordContext.ts";

const write = (text: RichText, flow: Flow = { ordered: "article", under: 1 }) => {
  const xml = parseXml(`<a xmlns:w="w">${richText(text, flow, wordContext())}</a>`);
  return elements(xml, "w:p").map((block) => {
    const style = elements(block, "w:pStyle")[0]?.getAttribute("w:val") ?? "Normal";
    const [level, list] = ["w:ilvl", "w:numId"].map((name) =>
      elements(block, name)[0]?.getAttribute("w:val"),
    );
    return `${style}${list === undefined ? "" : ` ${list}/${level}`}: ${elements(block, "w:t")
      .map((text) => text.textContent)
      .join("")}`;
  });
};
const tableRun = (...rows: readonly (readonly string[])[]): Paragraph => ({
  ...(richTextOf("")[0] as Paragraph),
  runs: [{ table: { id: "t", rows: rows.map((row) => row.map((cell) => richTextOf(cell))) } }],
});

describe("a long text", () => {
  test("of an article counts 1.1, a), i) in styles that belong to the numbering of articles", () => {
    expect(write(richTextOf("1. one", "  1. deep", "    1. deeper", "- dot", "plain"))).toEqual([
      "Alinea1: one",
      "Alinea2: deep",
      "Alinea3: deeper",
      "ListBullet 2/0: dot",
      "Normal: plain",
    ]);
  });

  test("elsewhere counts for itself, and one list serves the whole text", () => {
    expect(write(richTextOf("1. one", "between", "1. two"), { ordered: "own" })).toEqual([
      "ListNumber 4/0: one",
      "Normal: between",
      "ListNumber 4/0: two",
    ]);
  });

  test("puts its headings below the title it stands under, without a gap", () => {
    expect(write(richTextOf("### deep", "# high", "### low"))).toEqual([
      "Heading2: deep",
      "Heading2: high",
      "Heading3: low",
    ]);
    expect(write(richTextOf("# in a cell"), { ordered: "own", style: "Tableau" })).toEqual([
      "TableauFort: in a cell",
    ]);
  });

  test("opens with its lead", () => {
    expect(write(richTextOf("end"), { ordered: "own", lead: run("start ") })).toEqual(["Normal: start end"]);
  });

  test("is cut by a table, which never touches another nor ends a cell", () => {
    const text = [
      ...richTextOf("before"),
      tableRun(["a", "b"], ["c"]),
      tableRun(["d"]),
      ...richTextOf("after"),
    ];
    expect(write(text)).toEqual([
      "Normal: before",
      "Tableau: a",
      "Tableau: b",
      "Tableau: c",
      "Tableau: ",
      "Separateur: ",
      "Tableau: d",
      "Normal: after",
    ]);
    expect(write([tableRun(["last"])]).at(-1)).toBe("Separateur: ");
  });
});

describe("what belongs together stays on one page", () => {
  const kept = (xml: string) =>
    elements(parseXml(`<a xmlns:w="w">${xml}</a>`), "w:p")
      .filter((each) => elements(each, "w:keepNext").length > 0)
      .map((each) => each.textContent);
  const text = parseMarkup("We commit to:\n- a\n- b\nMeanwhile\n1. c\nend");

  test("the words that announce a list, and its first item", () => {
    expect(kept(richText(text, { ordered: "article", under: 1 }, wordContext()))).toEqual([
      "We commit to:",
      "Meanwhile",
    ]);
  });

  test("the words that announce a table, and the table; and each of its rows", () => {
    const rows = [[parseMarkup("a")], [parseMarkup("b")]];
    const announced = [
      { kind: "p", list: "none", indent: 0, runs: [{ text: "What each brings:" }] },
      { kind: "p", list: "none", indent: 0, runs: [{ table: { id: "t", rows } }] },
    ] as const;
    const xml = richText(announced, { ordered: "article", under: 1 }, wordContext());
    expect(kept(xml)).toEqual(["What each brings:"]);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(rows.length);
  });

  test("the last paragraph, when what follows the text belongs to it", () => {
    const flow = { ordered: "article", isKeptWithNext: true } as const;
    expect(kept(richText(text, flow, wordContext())).at(-1)).toBe("end");
  });

  test("but never one row of a table with the next", () => {
    const cell = parseMarkup("a:\n- b");
    const table = {
      kind: "p",
      list: "none",
      indent: 0,
      runs: [{ table: { id: "t", rows: [[cell]] } }],
    } as const;
    expect(kept(richText([table], { ordered: "article", under: 1 }, wordContext()))).toEqual([]);
  });
});

describe("a table", () => {
  test("marks its header row, fixes its widths and says what it is", () => {
    const cell = (text: string) => tableCell(100, paragraph({}, run(text)));
    const look = { style: "S", widths: [100], hasHeaderColumn: true, caption: "C", description: "D" };
    expect(table(look, tableRow({ isHeader: true }, cell("h")), tableRow({ isWhole: true }, cell("b")))).toBe(
      '<w:tbl><w:tblPr><w:tblStyle w:val="S"/><w:tblW w:w="100" w:type="dxa"/><w:tblLayout w:type="fixed"/>' +
        '<w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>' +
        '<w:tblCaption w:val="C"/><w:tblDescription w:val="D"/></w:tblPr><w:tblGrid><w:gridCol w:w="100"/></w:tblGrid>' +
        '<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="100" w:type="dxa"/></w:tcPr><w:p><w:r><w:t xml:space="preserve">h</w:t></w:r></w:p></w:tc></w:tr>' +
        '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="100" w:type="dxa"/></w:tcPr><w:p><w:r><w:t xml:space="preserve">b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
    );
  });

  test("keeps every word of a row that is too wide for Word, in its last column", () => {
    const row = Array.from({ length: 70 }, (_, index) => richTextOf(`cell ${index}`));
    const xml = tableOf({ id: "t", rows: [row] }, 9070, (cell) =>
      richText(cell, { ordered: "own" }, wordContext()),
    );
    expect(elements(parseXml(`<a xmlns:w="w">${xml}</a>`), "w:tc")).toHaveLength(63);
    for (let index = 0; index < 70; index += 1) expect(xml).toContain(`>cell ${index}<`);
    expect(tableOf({ id: "t", rows: [[], []] }, 9070, () => paragraph({}))).toBe("");
  });
});
