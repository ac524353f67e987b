import { describe, expect, test } from "vitest";
import { parseMarkup, writeMarkup } from "#shared/model/markup.ts";
import {
  listKinds,
  maxIndent,
  paragraphKinds,
  plainParagraph,
  type Paragraph,
  type TextRun,
} from "#shared/model/richText.ts";
import { fc } from "#tests/kit/fc.ts";

const bullet = (text: string, indent = 0): Paragraph => ({
  ...plainParagraph(text),
  list: "bullet",
  indent,
});

const textRun = (run: { text: string; bold: boolean; italic: boolean }): TextRun => ({
  text: run.text,
  ...(run.bold ? { bold: true } : {}),
  ...(run.italic ? { italic: true } : {}),
});

/** Text runs whose neighbours differ, as every decoded text has them. */
const runs = fc
  .array(
    fc.record({
      text: fc.oneof(
        fc.string({
          unit: fc.constantFrom(...Array.from("ab1. -#*_\\{}é’\u00a0\u{1f600}")),
          minLength: 1,
          maxLength: 8,
        }),
        fc.constantFrom("- ", "1. a", "# ", " ", "**", "__", "\\", "\\ ", "12. ", "{{alliance.name}}"),
      ),
      bold: fc.boolean(),
      italic: fc.boolean(),
    }),
    { maxLength: 4 },
  )
  .map((list) =>
    list
      .filter((run, index) => {
        const before = list[index - 1];
        return before === undefined || before.bold !== run.bold || before.italic !== run.italic;
      })
      .map(textRun),
  );

const paragraph: fc.Arbitrary<Paragraph> = fc.record({
  kind: fc.constantFrom(...paragraphKinds),
  list: fc.constantFrom(...listKinds),
  indent: fc.integer({ min: 0, max: maxIndent }),
  runs,
});

describe("the markup of long texts", () => {
  test("gives back every text of words, bold and italic", () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), (text) => {
        expect(parseMarkup(writeMarkup(text))).toEqual(text);
      }),
      { numRuns: 1000 },
    );
  });

  test("reads any text, and what it read is stable", () => {
    const anything = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(...Array.from("a1 .-#*_\\\n\r\t")) }),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const read = parseMarkup(text);
        expect(read.length).toBeGreaterThan(0);
        expect(parseMarkup(writeMarkup(read))).toEqual(read);
      }),
      { numRuns: 1000 },
    );
  });

  test("takes a line as a paragraph, and blank lines as mere separators", () => {
    expect(parseMarkup("one\n\n  \r\ntwo\r\n")).toEqual([plainParagraph("one"), plainParagraph("two")]);
    expect(parseMarkup("")).toEqual([plainParagraph("")]);
    expect(parseMarkup("\\")).toEqual([plainParagraph("")]);
  });

  test("reads lists, nested by two spaces, and headings", () => {
    expect(parseMarkup("## Title\n- a\n  - b\n1. c\n17. d")).toEqual([
      { ...plainParagraph("Title"), kind: "h2" },
      bullet("a"),
      bullet("b", 1),
      { ...plainParagraph("c"), list: "ordered" },
      { ...plainParagraph("d"), list: "ordered" },
    ]);
  });

  test("takes a year at the start of a line as words", () => {
    expect(parseMarkup("2026. Fin")).toEqual([plainParagraph("2026. Fin")]);
  });

  test("reads bold and italic, crossed or not, and leaves a lone marker as it is", () => {
    expect(parseMarkup("a **b _c** d_ e_f * 2")[0]?.runs).toEqual([
      { text: "a " },
      { text: "b ", bold: true },
      { text: "c", bold: true, italic: true },
      { text: " d", italic: true },
      { text: " e_f * 2" },
    ]);
  });

  test("takes what follows a backslash as it is", () => {
    expect(parseMarkup("\\- a \\*\\* \\_ \\q")).toEqual([plainParagraph("- a ** _ \\q")]);
  });

  test("writes the words of links, and leaves references and tables out", () => {
    const text = [
      {
        ...plainParagraph(""),
        runs: [
          { text: "see ", underline: true as const },
          { text: "us", link: "https://example.org" },
          { reference: { to: "article" as const, id: "a" } },
          { table: { id: "t", rows: [] } },
        ],
      },
    ];
    expect(writeMarkup(text)).toBe("see us");
  });
});
