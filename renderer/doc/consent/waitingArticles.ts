import { z } from "zod";
import { isEqual } from "#shared/base/equality.ts";
import { readValue, removeValue, writeValue } from "#renderer/platform/browser/localValue.ts";
import { createStore, type Observable, type Store } from "#renderer/platform/store.ts";

const schema = z.array(z.string()).max(1000);
const stores = new Map<string, Store<readonly string[]>>();
const keyOf = (allianceId: string): string => `waiting:${allianceId}`;

function storeOf(allianceId: string): Store<readonly string[]> {
  const known = stores.get(allianceId);
  if (known !== undefined) return known;
  const store = createStore<readonly string[]>(readValue(keyOf(allianceId), schema, []));
  stores.set(allianceId, store);
  return store;
}

/** The articles that waited for this person's word when the alliance was last open here. */
export const waitingArticles = (allianceId: string): Observable<readonly string[]> => storeOf(allianceId);

export function keepWaiting(allianceId: string, articleIds: readonly string[]): void {
  const store = storeOf(allianceId);
  if (isEqual(store.get(), articleIds)) return;
  store.set(articleIds);
  if (articleIds.length === 0) removeValue(keyOf(allianceId));
  else writeValue(keyOf(allianceId), articleIds);
}
