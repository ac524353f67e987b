import { lists } from "#shared/word/numbering.ts";
import { articleLevels, bulletLevels, plainLevels, type Level } from "#shared/word/parts/numberingPart.ts";
import type { Words } from "#shared/word/words/Words.ts";

/** Where a paragraph counts: a list (`w:numId`) and its level, from 0. */
export type ListPlace = { readonly list: number; readonly level: number };

/** The list and level that a paragraph style brings with it, as `parts/paragraphStyles.ts` says. */
export function listOfStyle(style: string): ListPlace | undefined {
  if (style === "Heading1") return { list: lists.articles, level: 0 };
  const alinea = /^Alinea([1-5])$/.exec(style)?.[1];
  if (alinea !== undefined) return { list: lists.articles, level: Number(alinea) };
  if (style === "ListBullet") return { list: lists.bullets, level: 0 };
  return style === "ListNumber" ? { list: lists.plain, level: 0 } : undefined;
}

/** Counts the paragraphs of a document as Word does: gives the number or bullet of each, in their order. */
export function listCounter(words: Words): (place: ListPlace) => string {
  const articles = articleLevels(words.articleLevel);
  const counts = new Map<number, number[]>();
  return ({ list, level }) => {
    const levels = list === lists.articles ? articles : list === lists.bullets ? bulletLevels : plainLevels;
    const counted = counts.get(list) ?? [];
    counts.set(list, [
      ...levels.slice(0, level).map((_level, above) => counted[above] ?? 1),
      (counted[level] ?? 0) + 1,
    ]);
    return labelOf(levels, level, counts.get(list) ?? []);
  };
}

const labelOf = (levels: readonly Level[], level: number, counted: readonly number[]): string =>
  (levels[level]?.text ?? "").replace(/%(\d)/g, (_sign, digit: string) => {
    const at = Number(digit) - 1;
    return written(counted[at] ?? 1, levels[at]?.format ?? "decimal");
  });

function written(count: number, format: Level["format"]): string {
  if (format === "lowerLetter") return letters(count);
  if (format === "upperLetter") return letters(count).toUpperCase();
  return format === "lowerRoman" ? roman(count) : String(count);
}

/** As Word goes on after z: aa, bb. */
const letters = (count: number): string =>
  String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));

const romans: readonly (readonly [value: number, sign: string])[] = [
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(count: number): string {
  const found = romans.find(([value]) => value <= count);
  return found === undefined ? "" : found[1] + roman(count - found[0]);
}
