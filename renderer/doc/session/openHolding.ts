import * as Y from "yjs";
import { ok, type Result } from "#shared/base/Result.ts";
import { origins } from "#shared/doc/origins.ts";
import type { ShellFailure } from "#shared/ipc/answers.ts";
import type { Id } from "#shared/model/Id.ts";
import { handOver } from "./handOver.ts";
import { openSession } from "./openSession.ts";
import type { Session } from "./Session.ts";

/** Opens the alliance, brings in all that the document holds, and leaves it open for its page. Nothing of it is there to be undone. */
export async function openHolding(
  allianceId: Id<"alliance">,
  holding: Y.Doc,
): Promise<Result<Session, ShellFailure>> {
  const opened = await openSession(allianceId);
  if (!opened.ok) return opened;
  const session = opened.value;
  session.doc.transact(
    () => Y.applyUpdate(session.doc, Y.encodeStateAsUpdate(holding), origins.load),
    origins.load,
  );
  await handOver(session);
  return ok(session);
}
