import type { RecordNames } from "#shared/doc/queries/names.ts";
import type { PageMessages } from "#shared/messages/fr.ts";
import type { Author } from "#shared/model/author.ts";

type Words = PageMessages["history"];

/** What people call a record: « article 3, Un cap commun ». */
export function describeRecord(words: Words, names: RecordNames, collection: string, id: string): string {
  const { what } = words;
  const known = names[`${collection}/${id}`];
  const name = known?.label || what.untitled();
  switch (collection) {
    case "alliance":
      return what.alliance();
    case "tables":
      return what.table();
    case "partners":
      return what.partner({ name });
    case "representatives":
      return what.representative({ name });
    case "principles":
      return what.principle({ name });
    case "clauses":
      return what.clause({ name });
    case "axes":
      return what.axis({ name });
    case "versions":
      return what.moment({ name });
    case "cells":
      return what.cell({ name: `${name}, ${describeWord(words.values, known?.horizon ?? "")}` });
    case "articles":
      return known === undefined || known.number === null
        ? what.droppedArticle({ name })
        : what.article({ number: known.number, name });
    default:
      return what.other();
  }
}

/** A sentence of a catalogue by a name that comes from the document: names that it does not know stand for themselves. */
export function describeWord(catalogue: Readonly<Record<string, () => string>>, name: string): string {
  return Object.hasOwn(catalogue, name) ? (catalogue[name]?.() ?? name) : name;
}

export const describeAuthor = (words: Words, author: Author | null): string =>
  author === null ? words.someone() : author.name;

/** Who wrote a wording; the first, which an article was made with, may be nobody's. */
export const describeWriter = (words: Words, author: Author | null, isFirst: boolean): string =>
  author === null && isFirst ? words.article.firstWording() : describeAuthor(words, author);

export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** The articles in their order, then those that were dropped. */
export const articlesOf = (names: RecordNames): readonly string[] =>
  Object.entries(names)
    .filter(([key]) => key.startsWith("articles/"))
    .sort(([, a], [, b]) => (a.number ?? Infinity) - (b.number ?? Infinity) || a.label.localeCompare(b.label))
    .map(([key]) => key.slice("articles/".length));
