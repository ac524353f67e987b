import { useMemo } from "react";
import { keepingSame } from "#shared/base/equality.ts";
import { openSuggestionsOf } from "#shared/doc/queries/suggestions.ts";
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
