import { useMemo } from "react";
import { keepingSame } from "#shared/base/equality.ts";
import { openSuggestionsOf } from "#shared/doc/queries/suggestions.ts";
import { isSameAuthor } from "#shared/doc/suggestions/Suggester.ts";
import type { OpenSuggestion } from "#shared/model/suggestion.ts";
import { useStore } from "#renderer/platform/store.ts";
import { listWait, observeAtRest } from "./observeAtRest.ts";
import { useSession } from "./session/SessionContext.tsx";

/** The suggestions that wait for an answer in an article, or anywhere; each keeps its identity while it says the same. */
export function useOpenSuggestions(articleId: string | undefined): readonly OpenSuggestion[] {
  const { doc } = useSession();
  return useStore(
    useMemo(() => {
      const { watches, read } = openSuggestionsOf(articleId);
      return observeAtRest(doc, {
        watches,
        first: read(doc),
        read: (before) => keepingSame(before, read(doc)),
        ...listWait,
      });
    }, [doc, articleId]),
  );
}

/** Those of them that this person made, in this session or under the same name in another. */
export function useOwnSuggestions(open: readonly OpenSuggestion[]): ReadonlySet<OpenSuggestion> {
  const { doc } = useSession();
  return useMemo(() => {
    const clients = [...new Set(open.map(({ client }) => client))];
    const own = new Set(clients.filter((client) => isSameAuthor(doc, client, doc.clientID)));
    return new Set(open.filter(({ client }) => own.has(client)));
  }, [doc, open]);
}
