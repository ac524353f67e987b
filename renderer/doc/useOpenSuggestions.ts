import { useMemo, useSyncExternalStore } from "react";
import type * as Y from "yjs";
import { isEqual } from "#shared/base/equality.ts";
import { openSuggestionsOf } from "#shared/doc/queries/suggestions.ts";
import { isSameAuthor } from "#shared/doc/suggestions/Suggester.ts";
import type { OpenSuggestion } from "#shared/model/suggestion.ts";
import { useSession } from "./session/SessionContext.tsx";

/** Nobody waits for a list while they write. */
const pauseMs = 150;

/** The suggestions that wait for an answer in an article, or anywhere; each keeps its identity while it says the same. */
export function useOpenSuggestions(articleId: string | undefined): readonly OpenSuggestion[] {
  const { doc } = useSession();
  const observed = useMemo(() => observeSuggestions(doc, articleId), [doc, articleId]);
  return useSyncExternalStore(observed.subscribe, observed.get);
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

function observeSuggestions(doc: Y.Doc, articleId: string | undefined) {
  const query = openSuggestionsOf(articleId);
  let current = query.read(doc);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const refresh = () => {
    timer = undefined;
    const known = new Map(current.map((suggestion) => [suggestion.id, suggestion]));
    const next = query.read(doc).map((suggestion) => {
      const old = known.get(suggestion.id);
      return old !== undefined && isEqual(old, suggestion) ? old : suggestion;
    });
    if (next.length === current.length && next.every((suggestion, index) => suggestion === current[index]))
      return;
    current = next;
    for (const listener of listeners) listener();
  };
  const later = () => {
    timer ??= setTimeout(refresh, pauseMs);
  };
  return {
    get: () => current,
    subscribe: (listener: () => void) => {
      if (listeners.size === 0) {
        doc.on("afterTransaction", later);
        refresh();
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        doc.off("afterTransaction", later);
        clearTimeout(timer);
        timer = undefined;
      };
    },
  };
}
