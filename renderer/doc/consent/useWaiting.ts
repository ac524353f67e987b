import { useMemo } from "react";
import { waitingFor, type Waiting } from "#shared/doc/queries/consent.ts";
import { useSpeakers } from "./speakers.ts";
import { useConsent } from "./useConsent.ts";

/** What waits for a word of those that this device speaks for; `null` until it is known. */
export function useWaiting(): readonly Waiting[] | null {
  const speakers = useSpeakers();
  const consent = useConsent();
  return useMemo(
    () =>
      speakers &&
      consent &&
      waitingFor(
        consent,
        speakers.map(({ partnerId }) => partnerId),
      ),
    [speakers, consent],
  );
}
