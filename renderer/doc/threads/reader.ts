import { useMemo } from "react";
import { articleHeads, clauseHeads, partnerHeads } from "#shared/doc/queries/heads.ts";
import { concerns, type Reader } from "#shared/model/thread.ts";
import { useSpeakers } from "#renderer/doc/consent/speakers.ts";
import { useQuery, useSession } from "#renderer/doc/session/SessionContext.tsx";
import { useSettings } from "#renderer/platform/settings.ts";
import { useStore } from "#renderer/platform/store.ts";
import { threadsOf, type ShownThread } from "./threadStore.ts";

/**
 * This person, as threads may concern them: the partners that this device speaks for, and the one that their profile
 * names as their organisation.
 */
export function useReader(): Reader {
  const { fullName, organisation } = useSettings().profile;
  const speakers = useSpeakers();
  const partners = useQuery(partnerHeads);
  return useMemo(() => {
    const own = organisation.trim().toLowerCase();
    const named = partners.filter(
      ({ shortName, legalName }) =>
        own !== "" && [shortName, legalName].some((name) => name.trim().toLowerCase() === own),
    );
    return {
      author: { name: fullName, organisation },
      partnerIds: new Set([
        ...(speakers ?? []).map(({ partnerId }) => partnerId as string),
        ...named.map(({ id }) => id as string),
      ]),
    };
  }, [fullName, organisation, speakers, partners]);
}

export const useThreads = (): readonly ShownThread[] => useStore(threadsOf(useSession().doc));

/** The threads that wait for this person, on articles and clauses that are in the contract. */
export function useConcerning(): readonly ShownThread[] {
  const threads = useThreads();
  const reader = useReader();
  const articles = useQuery(articleHeads);
  const clauses = useQuery(clauseHeads);
  return useMemo(() => {
    const present = new Set<string>([...articles, ...clauses].map(({ id }) => id));
    return threads.filter((thread) => present.has(thread.in.id) && concerns(thread, reader));
  }, [threads, reader, articles, clauses]);
}
