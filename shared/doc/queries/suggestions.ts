import type { OpenSuggestion } from "#shared/model/suggestion.ts";
import { openSuggestions } from "#shared/doc/suggestions/openSuggestions.ts";
import type { Query } from "#shared/doc/observe.ts";

/** The suggestions that wait for an answer in an article, its tables included, or in the whole alliance. */
export const openSuggestionsOf = (articleId?: string): Query<readonly OpenSuggestion[]> => ({
  watches: ["suggestions", "alliance", "principles", "articles", "clauses", "cells", "tables", "authors"],
  read: (doc) => openSuggestions(doc, { articleId }),
});
