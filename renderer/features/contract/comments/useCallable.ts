import { useMemo } from "react";
import { partnerHeads } from "#shared/doc/queries/heads.ts";
import type { Id } from "#shared/model/Id.ts";
import { useQuery } from "#renderer/doc/session/SessionContext.tsx";

export type CalledPartner = { readonly id: Id<"partner">; readonly name: string };

/** The partners that a message can call upon, as they are called. */
export function useCallable(): readonly CalledPartner[] {
  const partners = useQuery(partnerHeads);
  return useMemo(
    () =>
      partners.map(({ id, shortName, legalName }) => ({
        id: id as Id<"partner">,
        name: (shortName || legalName).trim(),
      })),
    [partners],
  );
}
