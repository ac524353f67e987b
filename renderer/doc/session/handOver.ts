import { readAlliance } from "#shared/doc/queries/agreement.ts";
import { readPresent } from "#shared/doc/readRecord.ts";
import type { Id } from "#shared/model/Id.ts";
import { request } from "#renderer/platform/bridge.ts";
import type { Session } from "./Session.ts";

const waiting = new Map<string, Session>();

/**
 * Leaves an open session for the page of its alliance, which opens it next: what was just made or received is shown
 * even where this machine can keep nothing, and nothing is read twice. From here on it is in the list of alliances.
 */
export async function handOver(session: Session): Promise<void> {
  waiting.set(session.allianceId, session);
  const { name, territory } = readAlliance(session.doc);
  const partners = readPresent(session.doc, "partners").length;
  await request("library:describe", {
    allianceId: session.allianceId as Id<"alliance">,
    name,
    territory,
    partners,
  });
}

export function takeOver(allianceId: string): Session | undefined {
  const session = waiting.get(allianceId);
  waiting.delete(allianceId);
  return session;
}
