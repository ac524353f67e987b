import { useEffect } from "react";
import { useSpeakers } from "#renderer/doc/consent/speakers.ts";
import { useWaiting } from "#renderer/doc/consent/useWaiting.ts";
import { keepWaiting } from "#renderer/doc/consent/waitingArticles.ts";
import { useSession } from "#renderer/doc/session/SessionContext.tsx";
import { useMessages } from "#renderer/platform/language.ts";

/** How many articles wait for this person's word. Whoever speaks for nobody has nothing worked out. */
export function WaitingBadge() {
  const { allianceId } = useSession();
  const speakers = useSpeakers();
  const isMute = speakers?.length === 0;
  useEffect(() => {
    if (isMute) keepWaiting(allianceId, []);
  }, [allianceId, isMute]);
  return speakers === null || isMute ? null : <Count />;
}

function Count() {
  const say = useMessages().app;
  const { allianceId } = useSession();
  const waiting = useWaiting();
  useEffect(() => {
    if (waiting !== null) keepWaiting(allianceId, [...new Set(waiting.map(({ articleId }) => articleId))]);
  }, [allianceId, waiting]);
  const count = new Set(waiting?.map(({ articleId }) => articleId)).size;
  if (count === 0) return null;
  return (
    <span className="rail-count" title={say.articlesWaiting({ count })}>
      <span aria-hidden>{count}</span>
      <span className="offscreen">, {say.articlesWaiting({ count })}</span>
    </span>
  );
}
