import type { Session } from "./Session.ts";

const waiting = new Map<string, Session>();

/**
 * Leaves an open session for the page of its alliance, which opens it next: what was just made or received is shown
 * even where this machine can keep nothing, and nothing is read twice.
 */
export const handOver = (session: Session): void => void waiting.set(session.allianceId, session);

export function takeOver(allianceId: string): Session | undefined {
  const session = waiting.get(allianceId);
  waiting.delete(allianceId);
  return session;
}
