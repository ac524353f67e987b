import { useEffect, useRef, useState } from "react";
import type { FirstMessages } from "#shared/messages/fr.ts";
import type { Id } from "#shared/model/Id.ts";
import type { Peer } from "#renderer/doc/session/presence.ts";
import { useFirstMessages } from "#renderer/platform/language.ts";
import { fetchPart, MissingPart } from "#renderer/platform/MissingPart.ts";
import { useInSight } from "#renderer/platform/useInSight.ts";
import { Avatar } from "#renderer/ui/display.tsx";

const shownCount = 4;

/** Who is in an alliance's room now, as long as one looks; nothing where nobody is, or where it cannot be known. */
export function WhoIsThere({ allianceId }: { allianceId: string }) {
  const say = useFirstMessages();
  const place = useRef<HTMLDivElement>(null);
  const people = usePeopleThere(allianceId, useInSight(place)).map(({ clientId, person }) => ({
    clientId,
    color: person.color,
    name: person.name || say.app.presence.unnamed(),
  }));
  return (
    <div className="recent-here" ref={place}>
      {people.length > 0 && (
        <>
          <span className="recent-here-avatars" aria-hidden>
            {people.slice(0, shownCount).map(({ clientId, name, color }) => (
              <Avatar key={clientId} name={name} color={color} size={24} isDecorative />
            ))}
          </span>
          <span className="recent-here-names">
            {describePresent(
              say,
              people.map(({ name }) => name),
            )}
          </span>
        </>
      )}
    </div>
  );
}

function describePresent(
  { home }: FirstMessages,
  [first = "", second, ...others]: readonly string[],
): string {
  if (second === undefined) return home.here.one({ name: first });
  if (others.length === 0) return home.here.two({ first, second });
  return home.here.more({ first, second, count: others.length });
}

function usePeopleThere(allianceId: string, isLooking: boolean): readonly Peer[] {
  const [people, setPeople] = useState<readonly Peer[]>([]);
  useEffect(() => {
    if (!isLooking) return undefined;
    const looking = new AbortController();
    void watch(allianceId, setPeople, looking.signal);
    return () => {
      looking.abort();
      setPeople([]);
    };
  }, [allianceId, isLooking]);
  return people;
}

/** The document's code is fetched when it is needed, so that home comes at once. */
async function watch(allianceId: string, tell: (people: readonly Peer[]) => void, signal: AbortSignal) {
  try {
    const { watchAlliance } = await fetchPart(import("#renderer/doc/session/watchAlliance.ts"));
    await watchAlliance(allianceId as Id<"alliance">, tell, signal);
  } catch (error) {
    // Who is there cannot be known either, while who serves the page is out of reach.
    if (!(error instanceof MissingPart)) throw error;
  }
}
