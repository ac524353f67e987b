import { describe, expect, test } from "vitest";
import { assert } from "#shared/base/Bug.ts";
import type { Agreement } from "#shared/model/agreement.ts";
import { exportWord } from "#shared/word/exportWord.ts";
import { contextOf } from "#shared/word/Context.ts";
import { readDocument } from "#shared/word/reading/readDocument.ts";
import type { ReadBlock, ReadDocument, ReadParagraph } from "#shared/word/reading/ReadBlock.ts";
import type { XmlNode } from "#shared/word/reading/xmlNode.ts";
import { french } from "#shared/word/words/french.ts";
import { arbitraryAgreement } from "#tests/kit/arbitraryAgreement.ts";
import { exportOptions } from "#tests/kit/exportOptions.ts";
import { fc } from "#tests/kit/fc.ts";
import { parseXml, partsOf, textOf } from "#tests/kit/readWord.ts";
import { richTextOf } from "#tests/kit/richTextOf.ts";
import { sampleAgreement } from "#tests/kit/sampleAgreement.ts";

async function readExport(agreement: Agreement, options = exportOptions()) {
  const parts = partsOf(await exportWord(agreement, options));
  const root = (name: string) => {
    const element = parseXml(parts.get(name) ?? "").documentElement;
    assert(element !== null, "every part has a root");
    return element as unknown as XmlNode;
  };
  const roots = {
    document: root("word/document.xml"),
    header: root("word/header1.xml"),
    footer: root("word/footer1.xml"),
  };
  return { read: readDocument(roots, french), xml: parts.get("word/document.xml") ?? "" };
}

const paragraphsOf = (block: ReadBlock): readonly ReadParagraph[] =>
  block.kind === "paragraph"
    ? [block]
    : block.rows.flatMap(({ cells }) => cells.flat().flatMap(paragraphsOf));
const allParagraphs = ({ sections }: ReadDocument) =>
  sections.flatMap(({ blocks }) => blocks).flatMap(paragraphsOf);
const wordsOf = ({ pieces }: ReadParagraph): string =>
  pieces
    .map((piece) =>
      piece.kind === "text" ? piece.text : piece.kind === "tab" ? "\t" : piece.kind === "break" ? "\n" : "",
    )
    .join("");
const titled = (read: ReadDocument, style: string) =>
  allParagraphs(read)
    .filter((paragraph) => paragraph.style === style)
    .map((paragraph) => `${paragraph.label} ${wordsOf(paragraph)}`);

describe("an exported document read back", () => {
  test("says every word of the file, whatever was written, and no other", { timeout: 60_000 }, async () => {
    let paragraphs = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryAgreement, async (agreement) => {
        const { read, xml } = await readExport(agreement);
        const lines = allParagraphs(read).map(wordsOf);
        const shown = textOf(xml)
          .split("\n")
          .filter((line) => line !== "");
        expect(lines.flatMap((line) => line.split("\n")).filter((line) => line !== "")).toEqual(shown);
        paragraphs += lines.length;
      }),
      { numRuns: 12 },
    );
    expect(paragraphs).toBeGreaterThan(500);
  });

  test("numbers articles and clauses as its references do", async () => {
    const agreement = sampleAgreement();
    const { read } = await readExport(agreement);
    const { outline } = contextOf(agreement, exportOptions());
    const expected = outline.entries.flatMap(({ number, title }) =>
      number === null ? [] : [`Article\u00a0${number} —\u00a0${title}`],
    );
    expect(titled(read, "Heading1")).toEqual(expected);
    expect(expected.length).toBeGreaterThan(20);
  });

  test("numbers paragraphs within their article, and begins again in the next", async () => {
    const [first, second] = sampleAgreement().articles;
    assert(first !== undefined && second !== undefined, "the sample has two articles");
    const item = (text: string, indent: number) => {
      const [paragraph] = richTextOf(text);
      assert(paragraph !== undefined, "a paragraph");
      return { ...paragraph, list: "ordered", indent } as const;
    };
    const text = [item("un", 0), item("lettre", 1), item("romain", 2), item("autre", 1), item("deux", 0)];
    const bare = { concretely: [], weWillNot: [], intent: "" };
    const articles = [
      { ...first, ...bare, text },
      { ...second, ...bare, text: [item("encore", 0)] },
    ];
    const { read } = await readExport(sampleAgreement({ articles, clauses: [], principles: [], axes: [] }));
    const labels = allParagraphs(read)
      .filter(({ style }) => style.startsWith("Alinea"))
      .map(({ label }) => label);
    expect(labels).toEqual(["1.1", "a)", "i)", "b)", "1.2", "2.1"]);
  });

  test("has its sections, its running head, and a line for each signatory", async () => {
    const { read } = await readExport(sampleAgreement());
    expect(read.sections.map(({ orientation }) => orientation)).toEqual([
      "portrait",
      "landscape",
      "portrait",
    ]);
    expect(read.header).toEqual(["Un toit dans l’Estuaire", "Version\u00a01.0"]);
    expect(read.footer).toContain("Empreinte");
    const lines = allParagraphs(read).flatMap(({ pieces }) =>
      pieces.flatMap((piece) => (piece.kind === "signature-line" ? [piece.description] : [])),
    );
    expect(lines[0]).toContain("Claire Le Goff");
    expect(lines.length).toBeGreaterThanOrEqual(3);
  });

  test("links its table of contents to its titles", async () => {
    const { read } = await readExport(sampleAgreement());
    const marks = new Set(allParagraphs(read).flatMap(({ bookmarks }) => bookmarks));
    const targets = allParagraphs(read).flatMap(({ style, pieces }) =>
      style === "TOC1" ? pieces.flatMap((piece) => (piece.kind === "text" ? [piece.target] : [])) : [],
    );
    expect(targets.length).toBeGreaterThan(20);
    for (const target of targets) expect(marks.has(target ?? "")).toBe(true);
  });
});
