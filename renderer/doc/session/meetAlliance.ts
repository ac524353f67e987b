import * as Y from "yjs";
import { joinRoom } from "#shared/sync/client/joinRoom.ts";
import type { RoomStatus } from "#shared/sync/client/RoomStatus.ts";
import { readAlliance } from "#shared/doc/queries/agreement.ts";
import { readPresent } from "#shared/doc/readRecord.ts";
import { assert } from "#shared/base/Bug.ts";
import { ok, type Result } from "#shared/base/Result.ts";
import type { ShellFailure } from "#shared/ipc/answers.ts";
import { isId, type Id } from "#shared/model/Id.ts";
import { parseLink, writeLink, type Invitation } from "#shared/sync/invitation.ts";
import { roomKeys, type Access } from "#shared/sync/roomKeys.ts";
import { request } from "#renderer/platform/bridge.ts";
import { randomBytes } from "#renderer/platform/random.ts";
import { createStore, type Observable } from "#renderer/platform/store.ts";
import { openHolding } from "./openHolding.ts";
import { schedule } from "./roomConnection.ts";

/** What a room turned out to hold. */
export type Met = {
  readonly allianceId: string;
  readonly name: string;
  readonly territory: string;
  readonly partners: number;
};

export type Meeting = {
  readonly status: Observable<RoomStatus>;
  /** `null` until the whole alliance has arrived. */
  readonly met: Observable<Met | null>;
  /** Keeps the alliance on this machine, joined to its room, and leaves it open for its page. */
  readonly accept: () => Promise<Result<void, ShellFailure>>;
  readonly leave: () => void;
};

/**
 * Enters a room with an empty document, to learn which alliance it holds: only then is there a name under which to keep
 * it, and somebody to ask. Nothing of this machine goes to the room before `accept`.
 */
export function meetAlliance(invitation: Invitation): Meeting {
  const doc = new Y.Doc();
  const room = joinRoom(doc, invitation, { WebSocket, random: randomBytes, schedule });
  const met = createStore<Met | null>(null);
  const look = () => {
    if (met.get() !== null || !room.status.get().synced) return;
    const { id, name, territory } = readAlliance(doc);
    if (isId(id)) met.set({ allianceId: id, name, territory, partners: readPresent(doc, "partners").length });
  };
  doc.on("update", look);
  const unfollow = room.status.subscribe(look);
  const leave = () => {
    unfollow();
    room.leave();
    doc.destroy();
  };

  return {
    status: room.status,
    met,
    leave,
    accept: async () => {
      const found = met.get();
      assert(found !== null, "one accepts what has arrived");
      const allianceId = found.allianceId as Id<"alliance">;
      // First, so that the alliance opens in this room and sends nothing to one that it was joined to before.
      const access = await strongestAccess(allianceId, invitation);
      await request("invitation:write", {
        allianceId,
        link: writeLink({ relay: invitation.relay, access }),
      });
      const opened = await openHolding(allianceId, doc);
      leave();
      return opened.ok ? ok(undefined) : opened;
    },
  };
}

/** A link kept for this alliance may write in the room that the invitation only reads: where its relay is, is news all the same. */
async function strongestAccess(allianceId: Id<"alliance">, { access }: Invitation): Promise<Access> {
  const text = await request("invitation:read", { allianceId });
  const kept = text === null ? undefined : parseLink(text);
  const mayWrite =
    kept?.ok === true &&
    kept.value.access.role === "write" &&
    roomKeys(kept.value.access).roomId === roomKeys(access).roomId;
  return mayWrite ? kept.value.access : access;
}
