import * as Y from "yjs";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import type { AllianceFile } from "#shared/doc/format/allianceFile.ts";
import { reviewMerge } from "#shared/doc/merge/reviewMerge.ts";
import { origins } from "#shared/doc/origins.ts";
import { readAlliance } from "#shared/doc/queries/agreement.ts";
import type { Finding } from "#shared/model/finding.ts";
import { keepAttachments } from "#renderer/doc/persistence/attachments.ts";
import type { Session } from "#renderer/doc/session/Session.ts";
import { addReview } from "./pendingReviews.ts";

export type TakenIn = {
  /** The alliance was here already: two copies were united, and these deserve a look. */
  readonly findings: readonly Finding[];
  readonly isMerged: boolean;
  /** Whether the attachments of the file will still be here next time. */
  readonly keptAttachments: boolean;
};

/** Unites a file with the alliance that is open; what deserves a look waits in `pendingReviews`. */
export async function takeFileIn(
  session: Session,
  { doc: theirs, attachments }: AllianceFile,
  source: string,
): Promise<Result<TakenIn, { kind: "different-alliances"; names: readonly string[] }>> {
  const { doc, allianceId } = session;
  const before = readAlliance(doc);
  const theirAlliance = readAlliance(theirs);
  if (theirAlliance.id !== allianceId) {
    return fail({ kind: "different-alliances", names: [before.name, theirAlliance.name] });
  }
  const isMerged = before.id !== "";
  const ours = new Y.Doc();
  if (isMerged) Y.applyUpdate(ours, Y.encodeStateAsUpdate(doc), origins.load);
  doc.transact(() => Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs), origins.load), origins.load);
  const findings = isMerged ? reviewMerge(doc, ours, theirs) : [];
  ours.destroy();
  addReview(allianceId, source, findings);
  return ok({ findings, isMerged, keptAttachments: await keepAttachments(allianceId, attachments) });
}
