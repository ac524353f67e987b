import { useMemo, useState } from "react";
import { articleHash } from "#shared/doc/hash.ts";
import { wordingQuery } from "#shared/doc/queries/history.ts";
import { useQuery } from "#renderer/doc/session/SessionContext.tsx";
import type { Choice, KeptWording } from "./WordingPane.tsx";

/**
 * Which two wordings of an article are compared: until somebody chooses, and again after `null`, what changed last,
 * from the newest wording that is not the present one.
 */
export function useChoice(articleId: string, wordings: readonly KeptWording[]) {
  const present = useQuery(useMemo(() => wordingQuery(articleId, null), [articleId]));
  const presentHash = useMemo(() => (present === null ? "" : articleHash(present)), [present]);
  const [chosen, choose] = useState<Choice | null>(null);
  const choice = chosen ?? {
    from: wordings.find(({ contentHash }) => contentHash !== presentHash)?.id ?? "start",
    to: "now",
  };
  return { presentHash, choice, choose };
}
