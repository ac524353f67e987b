import { z } from "zod";
import { isEqual } from "#shared/base/equality.ts";
import { readValue, removeValue, writeValue } from "#renderer/platform/browser/localValue.ts";
import { createStore, type Observable, type Store } from "#renderer/platform/store.ts";

const schema = z.array(z.string()).max(1000);

/** Ids that this device keeps for each alliance, for the pages that do not open it. */
function keptIds(name: string) {
  const stores = new Map<string, Store<readonly string[]>>();
  const keyOf = (allianceId: string): string => `${name}:${allianceId}`;
  function storeOf(allianceId: string): Store<readonly string[]> {
    const known = stores.get(allianceId);
    if (known !== undefined) return known;
    const store = createStore<readonly string[]>(readValue(keyOf(allianceId), schema, []));
    stores.set(allianceId, store);
    return store;
  }
  return {
    of: (allianceId: string): Observable<readonly string[]> => storeOf(allianceId),
    keep: (allianceId: string, ids: readonly string[]): void => {
      const store = storeOf(allianceId);
      if (isEqual(store.get(), ids)) return;
      store.set(ids);
      if (ids.length === 0) removeValue(keyOf(allianceId));
      else writeValue(keyOf(allianceId), ids);
    },
  };
}

const articles = keptIds("waiting");
const threads = keptIds("concerning");

/** The articles that waited for this person's word when the alliance was last open here. */
export const waitingArticles = articles.of;
export const keepWaiting = articles.keep;

/** The comments that waited for this person then. */
export const concerningThreads = threads.of;
export const keepConcerning = threads.keep;
