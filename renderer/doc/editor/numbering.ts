import { maxIndent, type RichText } from "#shared/model/richText.ts";

/**
 * How the ordered paragraphs of a text count, as in the Word file (`shared/word/parts/numberingPart.ts`): `article`
 * goes on from the article's number (3.1, a), i), 1), A)), over all the texts of the article; `own` starts at 1 in
 * each text (1., a), i), 1), A)). The numbers are drawn by `editor.css` and stand nowhere in the text.
 */
export type Numbering =
  | { readonly style: "own" }
  | { readonly style: "article"; readonly number: number; readonly after?: Counters };

export const ownNumbering: Numbering = { style: "own" };

/** How far each level has counted. */
export type Counters = readonly number[];

const zero: Counters = Array.from({ length: maxIndent + 1 }, () => 0);

/** Where a text that stands after this one in the same article goes on. */
export function countersAfter(text: RichText, from: Counters = zero): Counters {
  return text.reduce(
    (counters, { kind, list, indent }) =>
      list === "ordered" && kind === "p" ? counted(counters, indent) : counters,
    from,
  );
}

const counted = (counters: Counters, level: number): Counters =>
  zero.map((_, index) => (index > level ? 0 : (counters[index] ?? 0) + (index === level ? 1 : 0)));

/** What the style sheet needs to know of it. */
export function numberingStyle(numbering: Numbering): string {
  if (numbering.style === "own") return "";
  const start = (numbering.after ?? zero).map((count, level) => `--after-${level}: ${Math.trunc(count)};`);
  return `--article: "${Math.trunc(numbering.number)}"; ${start.join(" ")}`;
}
