import { lists, plainListIds } from "#shared/word/numbering.ts";
import { element, literalXml, part, val, w, type Xml } from "#shared/word/xml/element.ts";
import type { Words } from "#shared/word/words/Words.ts";
import { wordNamespace } from "./namespaces.ts";

/** How a level of a list counts; `%2` in its text is the number of its second level. */
export type Level = {
  readonly format: "decimal" | "lowerLetter" | "lowerRoman" | "upperLetter" | "bullet";
  readonly text: string;
  readonly style?: string;
  readonly left: number;
  readonly hanging: number;
  readonly suffix?: "space";
};

const abstractIds = { articles: 1, bullets: 2, plain: 3 } as const;

/** `word/numbering.xml`: the articles (tied to their styles), the bullets, and one list for each text that counts alone. */
export function numberingPart(words: Words, plainLists: number): string {
  return part(
    element(
      "w:numbering",
      wordNamespace,
      abstract(abstractIds.articles, "3A1E0001", articleLevels(words.articleLevel)),
      abstract(abstractIds.bullets, "3A1E0002", bulletLevels),
      abstract(abstractIds.plain, "3A1E0003", plainLevels),
      instance(lists.articles, abstractIds.articles),
      instance(lists.bullets, abstractIds.bullets),
      instance(lists.plain, abstractIds.plain),
      ...plainListIds(plainLists).map((id) => instance(id, abstractIds.plain, restart)),
    ),
  );
}

/** « Article 3 », 3.1, a), i), 1), A): each level belongs to a paragraph style, which is how a lawyer goes on. */
export const articleLevels = (title: string): readonly Level[] => [
  { format: "decimal", text: title, style: "Heading1", left: 0, hanging: 0, suffix: "space" },
  { format: "decimal", text: "%1.%2", style: "Alinea1", left: 624, hanging: 624 },
  { format: "lowerLetter", text: "%3)", style: "Alinea2", left: 1049, hanging: 425 },
  { format: "lowerRoman", text: "%4)", style: "Alinea3", left: 1474, hanging: 425 },
  { format: "decimal", text: "%5)", style: "Alinea4", left: 1899, hanging: 425 },
  { format: "upperLetter", text: "%6)", style: "Alinea5", left: 2324, hanging: 425 },
];

const step = 369;
const indented = (levels: readonly Pick<Level, "format" | "text">[]): readonly Level[] =>
  levels.map((level, index) => ({ ...level, left: step * (index + 1), hanging: step }));

export const plainLevels = indented([
  { format: "decimal", text: "%1." },
  { format: "lowerLetter", text: "%2)" },
  { format: "lowerRoman", text: "%3)" },
  { format: "decimal", text: "%4)" },
  { format: "upperLetter", text: "%5)" },
]);

export const bulletLevels = indented(["•", "–", "•", "–", "•"].map((text) => ({ format: "bullet", text })));

const abstract = (id: number, nsid: string, levels: readonly Level[]): Xml =>
  w(
    "abstractNum",
    { abstractNumId: id },
    val("nsid", nsid),
    val("multiLevelType", "multilevel"),
    ...levels.map(levelOf),
  );

function levelOf({ format, text, style, left, hanging, suffix }: Level, index: number): Xml {
  const none = literalXml("");
  return w(
    "lvl",
    { ilvl: index },
    val("start", 1),
    val("numFmt", format),
    style === undefined ? none : val("pStyle", style),
    suffix === undefined ? none : val("suff", suffix),
    val("lvlText", text),
    val("lvlJc", "left"),
    w("pPr", {}, w("ind", { left, hanging })),
  );
}

const instance = (id: number, abstractId: number, ...overrides: readonly Xml[]): Xml =>
  w("num", { numId: id }, val("abstractNumId", abstractId), ...overrides);

const restart = w("lvlOverride", { ilvl: 0 }, val("startOverride", 1));
