import type { Marks, Paragraph, RichText, Run } from "#shared/model/richText.ts";
import { fc } from "#tests/kit/fc.ts";

const letters = ["a", "b", "é", " ", "’", "😀", "👩‍👧", "\u0301", "{", "\uFFFD", "文"];
const text = fc.array(fc.constantFrom(...letters), { maxLength: 8 }).map((units) => units.join(""));
const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,5}$/);

const marks: fc.Arbitrary<Marks> = fc.record(
  {
    bold: fc.constant(true as const),
    italic: fc.constant(true as const),
    underline: fc.constant(true as const),
    link: fc.constantFrom("https://exemple.fr/a?b=c#d", "mailto:a@exemple.fr"),
  },
  { requiredKeys: [] },
);

const textRun = fc.tuple(text, marks).map(([words, own]): Run => Object.assign({ text: words }, own));
const referenceRun = fc
  .tuple(fc.constantFrom("article" as const, "clause" as const, "term" as const), id, marks)
  .map(([to, target, own]): Run => Object.assign({ reference: { to, id: target } }, own));

const paragraphOf = (run: fc.Arbitrary<Run>): fc.Arbitrary<Paragraph> =>
  fc.record({
    kind: fc.constantFrom("p" as const, "h1" as const, "h2" as const, "h3" as const),
    list: fc.constantFrom("none" as const, "bullet" as const, "ordered" as const),
    indent: fc.integer({ min: 0, max: 4 }),
    runs: fc.array(run, { maxLength: 4 }),
  });

const simpleText: fc.Arbitrary<RichText> = fc.array(paragraphOf(fc.oneof(textRun, referenceRun)), {
  maxLength: 5,
});

const rows = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([height, width]) =>
    fc.array(fc.array(simpleText, { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  );

/** Rich texts of every shape, not always in normal form; at most one table, under the id `tab`. */
export const richTexts: fc.Arbitrary<RichText> = fc
  .tuple(simpleText, fc.option(rows), marks)
  .map(([paragraphs, table, own]) =>
    table === null ? paragraphs : paragraphs.concat(tableParagraph(table, own)),
  );

const tableParagraph = (table: readonly (readonly RichText[])[], own: Marks): Paragraph => ({
  kind: "p",
  list: "none",
  indent: 0,
  runs: [{ text: "avant " }, { ...own, table: { id: "tab", rows: table } }],
});
