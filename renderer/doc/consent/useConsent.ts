import { useSyncExternalStore } from "react";
import type { ArticleConsent, Consent } from "#shared/doc/queries/consent.ts";
import type { Register } from "#shared/doc/statements/decisions.ts";
import { useSession } from "#renderer/doc/session/SessionContext.tsx";
import { standingsOf } from "./consentStore.ts";

function useStandings<T>(read: (of: { consent: Consent; register: Register }) => T): T | null {
  const store = standingsOf(useSession().doc);
  return useSyncExternalStore(store.subscribe, () => {
    const standings = store.get();
    return standings === null ? null : read(standings);
  });
}

/** Partners × articles, a moment after the words have rested; `null` until signatures have been verified. */
export const useConsent = (): Consent | null => useStandings(({ consent }) => consent);

export const useRegister = (): Register | null => useStandings(({ register }) => register);

/** `null` as well for an article that is dropped. */
export const useArticleConsent = (articleId: string): ArticleConsent | null =>
  useStandings(({ consent }) => consent.articles.find(({ id }) => id === articleId) ?? null);
