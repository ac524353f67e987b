import type { Agreement } from "#shared/model/agreement.ts";
import { clauseApplies, type Clause } from "#shared/model/clause.ts";
import type { DebateRecord } from "#shared/model/debateRecord.ts";
import { isBlank } from "#shared/model/richText.ts";
import type { Bookmark } from "./text/bookmark.ts";
import type { Words } from "./words/Words.ts";

/** One title of the body that the table of contents lists. */
export type OutlineEntry = {
  readonly key: string;
  readonly title: string;
  /** Its place in the numbering of articles, or `null` for a title without number. */
  readonly number: number | null;
  /** What the table of contents links to; Word makes these anew when it updates the table. */
  readonly contents: Bookmark;
  /** What references name; it stays. */
  readonly reference: Bookmark;
};

export type Outline = {
  readonly entries: readonly OutlineEntry[];
  entry(key: string): OutlineEntry | undefined;
};

export const articleKey = (id: string): string => `article:${id}`;
export const clauseKey = (id: string): string => `clause:${id}`;

export const clausesAt = (agreement: Agreement, place: Clause["place"]): readonly Clause[] =>
  agreement.clauses.filter(
    (clause) => clause.place === place && clauseApplies(clause, agreement.alliance.scope),
  );

export const writtenPrinciples = (agreement: Agreement) =>
  agreement.principles.filter(({ label, statement }) => label !== "" || !isBlank(statement));

export const visibleAxes = (agreement: Agreement) => agreement.axes.filter((axis) => !axis.isHidden);

/** Every title from the first article on, in the order of the document, with the number that Word will compute. */
export function outlineOf(agreement: Agreement, words: Words, debate?: DebateRecord): Outline {
  const numbered = [
    ...agreement.articles.map(({ id, title }) => ({ key: articleKey(id), title: title || words.untitled })),
    ...clausesAt(agreement, "AFTER_ARTICLES").map(({ id, label }) => ({
      key: clauseKey(id),
      title: label || words.untitled,
    })),
  ];
  const plain = [
    ...(writtenPrinciples(agreement).length > 0
      ? [{ key: "principles", title: words.principles.title }]
      : []),
    ...(visibleAxes(agreement).length > 0 ? [{ key: "matrix", title: words.matrix.title }] : []),
    ...(debate === undefined ? [] : [{ key: "positions", title: words.debate.title }]),
    ...(debate === undefined || debate.decisions.length === 0
      ? []
      : [{ key: "decisions", title: words.debate.registerTitle }]),
    { key: "signatures", title: words.signature.title },
  ];
  const entries = [...numbered, ...plain].map(({ key, title }, index): OutlineEntry => ({
    key,
    title,
    number: index < numbered.length ? index + 1 : null,
    contents: { id: 2 * index + 1, name: `_Toc${firstBookmark + index}` },
    reference: { id: 2 * index + 2, name: `_Ref${firstBookmark + index}` },
  }));
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  return { entries, entry: (key) => byKey.get(key) };
}

/** Word's own bookmarks of this kind have nine digits. */
const firstBookmark = 100_000_001;

/** Spans everything that the table of contents lists; entries take the ids from 1 on. */
export const bodyBookmark: Bookmark = { id: 0, name: "_Corps" };
