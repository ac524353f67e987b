import { describe, expect, test } from "vitest";
import { bookmarked } from "#shared/word/text/bookmark.ts";
import { field } from "#shared/word/text/field.ts";
import { fieldAddress, link } from "#shared/word/text/link.ts";
import { paragraph } from "#shared/word/text/paragraph.ts";
import { reference } from "#shared/word/text/reference.ts";
import { run } from "#shared/word/text/run.ts";
import { runs } from "#shared/word/text/runs.ts";
import { wordContext } from "#tests/kit/wordContext.ts";

const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
const separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>';
const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
const instruction = (text: string) => `<w:r><w:instrText xml:space="preserve"> ${text} </w:instrText></w:r>`;
const plain = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

describe("a run", () => {
  test("keeps spaces, and writes tabs and line ends as Word does", () => {
    expect(run(" a\tb\r\nc ")).toBe(
      '<w:r><w:t xml:space="preserve"> a</w:t><w:tab/><w:t xml:space="preserve">b</w:t><w:br/><w:t xml:space="preserve">c </w:t></w:r>',
    );
    expect(run("")).toBe("");
  });

  test("has its properties in the order of the schema", () => {
    expect(run("a", { style: "Strong", bold: true, italic: true, underline: true, size: 40 })).toBe(
      '<w:r><w:rPr><w:rStyle w:val="Strong"/><w:b/><w:bCs/><w:i/><w:iCs/><w:sz w:val="40"/><w:szCs w:val="40"/><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">a</w:t></w:r>',
    );
  });
});

test("a paragraph has its properties in the order of the schema", () => {
  const everything = {
    style: "Alinea1",
    keepNext: true,
    pageBreakBefore: true,
    numbering: { id: 3, level: 1 },
    rightTab: 9070,
    spaceBefore: 0,
    indent: 425,
  };
  expect(paragraph(everything, run("a"))).toBe(
    `<w:p><w:pPr><w:pStyle w:val="Alinea1"/><w:keepNext/><w:pageBreakBefore/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr><w:tabs><w:tab w:val="right" w:pos="9070"/></w:tabs><w:spacing w:before="0"/><w:ind w:left="425"/></w:pPr>${plain("a")}</w:p>`,
  );
  expect(paragraph({})).toBe("<w:p/>");
});

test("a field carries its instruction and the result shown until it is updated, and is not dirty", () => {
  expect(field("PAGE", run("1"))).toBe(begin + instruction("PAGE") + separate + plain("1") + end);
});

test("bookmarks nest around what they mark", () => {
  const marks = [
    { id: 1, name: "_Toc1" },
    { id: 2, name: "_Ref1" },
  ];
  expect(bookmarked(marks, run("a"))).toBe(
    `<w:bookmarkStart w:id="1" w:name="_Toc1"/><w:bookmarkStart w:id="2" w:name="_Ref1"/>${plain("a")}<w:bookmarkEnd w:id="2"/><w:bookmarkEnd w:id="1"/>`,
  );
});

describe("a link", () => {
  test("is a HYPERLINK field, so that its address is signed with the text", () => {
    expect(link("https://a.fr/?x=1&y=2", run("a"))).toEqual([
      begin + instruction('HYPERLINK "https://a.fr/?x=1&amp;y=2"') + separate + plain("a") + end,
    ]);
  });

  test("cannot end its field early, and is refused when it is not https or mailto", () => {
    expect(fieldAddress('https://a.fr/"\\ \\l "x')).not.toMatch(/["\\ ]/u);
    // A mailto address is opaque to URL, which leaves its quotes as they are.
    expect(fieldAddress('mailto:"a\\b"@c.fr')).toBe("mailto:%22a%5Cb%22@c.fr");
    expect(fieldAddress("mailto:a@b.fr")).toBe("mailto:a@b.fr");
    for (const address of [
      "javascript:alert(1)",
      "file:///etc/passwd",
      "http://a.fr",
      "//a.fr",
      "nonsense",
    ]) {
      expect(fieldAddress(address)).toBeUndefined();
    }
    expect(link("javascript:alert(1)", run("a"))).toEqual([plain("a")]);
  });

  test("shared by neighbouring runs is one field", () => {
    const shared = "https://a.fr/";
    const written = runs(
      [{ text: "a", link: shared }, { text: "b", bold: true, link: shared }, { text: "c" }],
      wordContext(),
    );
    expect(written).toHaveLength(2);
    expect(written[0]?.match(/HYPERLINK/gu)).toHaveLength(1);
    expect(written[1]).toBe(plain("c"));
  });
});

describe("a reference", () => {
  const context = wordContext();

  test("to an article is a REF field on its title, which follows when articles move", () => {
    expect(reference({ to: "article", id: "a3" }, {}, context)).toBe(
      begin + instruction("REF _Ref100000003 \\n \\h") + separate + plain("Article\u00a03") + end,
    );
  });

  test("to a clause after the articles goes on with their numbers; its code names it too", () => {
    const expected =
      begin + instruction("REF _Ref100000015 \\n \\h") + separate + plain("Article\u00a015") + end;
    expect(reference({ to: "clause", id: "clause-duree" }, {}, context)).toBe(expected);
    expect(reference({ to: "clause", id: "duree" }, {}, context)).toBe(expected);
  });

  test("to a clause without number gives its title, and to a term the term", () => {
    expect(reference({ to: "clause", id: "definitions" }, {}, context)).toBe(
      plain("«\u00a0Définitions\u00a0»"),
    );
    expect(reference({ to: "term", id: "Comité" }, {}, context)).toBe(plain("Comité"));
  });

  test("to what is not in the document says so", () => {
    expect(reference({ to: "article", id: "dropped" }, {}, context)).toBe(
      '<w:r><w:rPr><w:rStyle w:val="ACompleter"/></w:rPr><w:t xml:space="preserve">[article absent]</w:t></w:r>',
    );
  });
});
