import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import type { ShellFailure } from "#shared/ipc/answers.ts";
import type { Command } from "#shared/doc/commands/command.ts";
import { asOneStep, createUndo } from "#shared/doc/undo.ts";
import type { Id } from "#shared/model/Id.ts";
import { parseLink } from "#shared/sync/invitation.ts";
import { createUpdateGate } from "#renderer/doc/editor/updateGate.ts";
import { reviewMeeting } from "#renderer/doc/merge/reviewMeeting.ts";
import { request } from "#renderer/platform/bridge.ts";
import { newId, now } from "#renderer/platform/random.ts";
import { takeOver } from "./handOver.ts";
import { presenceOf, type Presence } from "./presence.ts";
import { recordHistory } from "./recordHistory.ts";
import { roomConnection } from "./roomConnection.ts";
import { safetyOf } from "./safetyOf.ts";
import type { Session } from "./Session.ts";
import { openStorage } from "./storage.ts";

const context = () => ({ now: now(), newId });

const articleFollowed =
  ({ place }: Presence) =>
  (listener: (articleId: string | null) => void) =>
    place.subscribe(() => {
      const here = place.get();
      listener(here?.room === "contract" ? here.item : null);
    });

/** Opens an alliance of this machine: what is kept of it, then its room if it has one. It may hold nothing yet. */
export async function openSession(allianceId: Id<"alliance">): Promise<Result<Session, ShellFailure>> {
  const waiting = takeOver(allianceId);
  if (waiting !== undefined) return ok(waiting);
  const doc = new Y.Doc();
  const storage = await openStorage(doc, allianceId);
  if ("failure" in storage) return fail(storage.failure);
  const awareness = new Awareness(doc);
  const presence = presenceOf(awareness);
  const gate = createUpdateGate();
  const connection = roomConnection(doc, awareness, gate, reviewMeeting(doc, allianceId));
  const safety = safetyOf(doc, awareness, storage.saved, connection.status);
  const undo = createUndo(doc);
  const write = <A>(command: Command<A>, args: A) => command(doc, args, context());
  const asOne = <T>(act: () => T) => asOneStep(undo, act);
  const history = recordHistory({ doc, undo, run: write, onArticle: articleFollowed(presence) });

  const kept = await request("invitation:read", { allianceId });
  const invitation = kept === null ? undefined : parseLink(kept);
  if (invitation?.ok) connection.join(invitation.value);

  return ok({
    allianceId,
    doc,
    undo,
    awareness,
    presence,
    gate,
    safety,
    invitation: connection.invitation,
    context,
    run: (command, args) => asOne(() => write(command, args)),
    asOne,
    joinRoom: connection.joinAndKeep(allianceId),
    retry: () => {
      storage.retry();
      connection.retry();
    },
    close: async () => {
      history.stop();
      safety.stop();
      presence.stop();
      connection.leave();
      awareness.destroy();
      await storage.close();
      undo.destroy();
      doc.destroy();
    },
  });
}
