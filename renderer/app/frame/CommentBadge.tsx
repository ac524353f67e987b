import { useEffect } from "react";
import { keepConcerning } from "#renderer/doc/consent/waitingArticles.ts";
import { useSession } from "#renderer/doc/session/SessionContext.tsx";
import { useConcerning } from "#renderer/doc/threads/reader.ts";
import { ConcerningCount } from "#renderer/features/contract/comments/ConcerningCount.tsx";

/** How many comments wait for this person. */
export function CommentBadge() {
  const { allianceId } = useSession();
  const concerning = useConcerning();
  useEffect(
    () =>
      keepConcerning(
        allianceId,
        concerning.map(({ id }) => id),
      ),
    [allianceId, concerning],
  );
  return <ConcerningCount count={concerning.length} />;
}
