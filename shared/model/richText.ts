/**
 * The decoded form of every long text (articles, clauses, cells): what an editor shows, a hash covers and
 * Word receives. Stored as one flat sequence of characters whose paragraph marks carry these attributes.
 */
export type RichText = readonly Paragraph[];

export type Paragraph = {
  readonly kind: ParagraphKind;
  readonly list: ListKind;
  /** Nesting depth, 0 to `maxIndent`. */
  readonly indent: number;
  /** Adjacent runs have different marks; an empty paragraph has none. */
  readonly runs: readonly Run[];
  /** Of its end, where the reading is one with suggestions; no hash and no comparison looks at it. */
  readonly tracked?: TrackedParagraph;
};

/** Whose suggestion it is. */
export type Suggestor = { readonly author: string; readonly at: string };

/** What suggestions would do: `formatted` tells what was before, for the run has what would be. */
export type TrackedRun = {
  readonly inserted?: Suggestor;
  readonly deleted?: Suggestor;
  readonly formatted?: Suggestor & { readonly before: Marks };
};
export type TrackedParagraph = {
  readonly inserted?: Suggestor;
  readonly deleted?: Suggestor;
  readonly restyled?: Suggestor & { readonly before: Pick<Paragraph, "kind" | "list" | "indent"> };
};

export const paragraphKinds = ["p", "h1", "h2", "h3"] as const;
export type ParagraphKind = (typeof paragraphKinds)[number];

/** `ordered` is the legal numbering of the article (3.1, a, i), computed from its place and never stored. */
export const listKinds = ["none", "bullet", "ordered"] as const;
export type ListKind = (typeof listKinds)[number];

export const maxIndent = 4;

export type Run = TextRun | ReferenceRun | TableRun;

type Tracked = { readonly tracked?: TrackedRun };
export type TextRun = Marks & Tracked & { readonly text: string };

/** A link to another article, shown as its present number; or to a clause or a defined term. */
export type ReferenceRun = Marks & Tracked & { readonly reference: Reference };
export type Reference = { readonly to: "article" | "clause" | "term"; readonly id: string };

/** A table set in the text: rows of cells, each a rich text of its own. */
export type TableRun = Marks & { readonly table: Table };
export type Table = { readonly id: string; readonly rows: readonly (readonly RichText[])[] };

export type Marks = {
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  /** An absolute https or mailto address. */
  readonly link?: string;
};

export const plainParagraph = (text: string): Paragraph => ({
  kind: "p",
  list: "none",
  indent: 0,
  runs: text === "" ? [] : [{ text }],
});

/** One plain paragraph a line. */
export const plainText = (text: string): RichText => text.split(/\r\n|\r|\n/).map(plainParagraph);

/** The words alone; a paragraph a line, references and tables left out. */
export const toPlainText = (text: RichText): string =>
  text.map((paragraph) => paragraph.runs.map((run) => ("text" in run ? run.text : "")).join("")).join("\n");

/** No word, no reference, no table. */
export const isBlank = (text: RichText): boolean =>
  text.every((paragraph) => paragraph.runs.every((run) => "text" in run && run.text.trim() === ""));
