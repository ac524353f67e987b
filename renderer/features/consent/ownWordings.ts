import type { Query } from "#shared/doc/observe.ts";
import { isSameAuthor } from "#shared/doc/suggestions/Suggester.ts";
import { openSuggestions } from "#shared/doc/suggestions/openSuggestions.ts";
import type { OpenSuggestion } from "#shared/model/suggestion.ts";

const watches = ["suggestions", "authors", "articles", "tables"];

/** The open suggestions in an article that this person made: an objection may carry one as its own wording. */
export const ownWordings = (articleId: string): Query<readonly OpenSuggestion[]> => ({
  watches,
  read: (doc) =>
    openSuggestions(doc, { articleId }).filter(({ client }) => isSameAuthor(doc, client, doc.clientID)),
});

/** One suggestion by its id, while it waits for an answer. */
export const openSuggestion = (articleId: string, id: string | null): Query<OpenSuggestion | null> => ({
  watches: id === null ? [] : watches,
  read: (doc) =>
    id === null ? null : (openSuggestions(doc, { articleId }).find((each) => each.id === id) ?? null),
});

/** What it would say, in one line. */
export const wordsOf = ({ inserted, deleted, formatted }: OpenSuggestion): string =>
  [inserted, deleted, formatted]
    .find((words) => words.trim() !== "")
    ?.replaceAll(/\s+/g, " ")
    .trim() ?? "…";
