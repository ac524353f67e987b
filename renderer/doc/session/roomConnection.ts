import type { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";
import type { Id } from "#shared/model/Id.ts";
import { joinRoom, type Room } from "#shared/sync/client/joinRoom.ts";
import type { OnMeeting } from "#shared/sync/client/meetings.ts";
import type { RoomStatus } from "#shared/sync/client/RoomStatus.ts";
import { writeLink, type Invitation } from "#shared/sync/invitation.ts";
import { gateProvider } from "#renderer/doc/editor/gateProvider.ts";
import type { UpdateGate } from "#renderer/doc/editor/updateGate.ts";
import { request } from "#renderer/platform/bridge.ts";
import { randomBytes } from "#renderer/platform/random.ts";
import { createStore } from "#renderer/platform/store.ts";

export const schedule = (delayMs: number, run: () => void) => {
  const timer = setTimeout(run, delayMs);
  return () => clearTimeout(timer);
};

/** The document's link with its room on a relay, of which there is one at most. */
export function roomConnection(doc: Y.Doc, awareness: Awareness, gate: UpdateGate, onMeeting: OnMeeting) {
  const invitation = createStore<Invitation | null>(null);
  const status = createStore<RoomStatus | null>(null);
  let room: Room | undefined;
  let unfollow: (() => void) | undefined;

  function leave() {
    removeEventListener("offline", reconnect);
    removeEventListener("online", reconnect);
    unfollow?.();
    room?.leave();
    room = undefined;
    status.set(null);
    invitation.set(null);
  }

  /**
   * The system says that the network goes or comes. A connection over it would be silent for half a minute before it is
   * taken for lost, and what is written meanwhile for the room's; a relay on this machine is there again at once.
   */
  const reconnect = () => {
    if (status.get()?.connection !== "refused") room?.reconnect();
  };

  function join(to: Invitation) {
    leave();
    const joined = joinRoom(doc, to, {
      WebSocket,
      random: randomBytes,
      schedule,
      awareness,
      isSharedBetweenTabs: true,
      onMeeting,
    });
    gateProvider(joined.provider, gate);
    room = joined;
    unfollow = joined.status.subscribe(() => status.set(joined.status.get()));
    status.set(joined.status.get());
    invitation.set(to);
    addEventListener("offline", reconnect);
    addEventListener("online", reconnect);
  }

  return {
    invitation,
    status,
    join,
    leave,
    joinAndKeep: (allianceId: Id<"alliance">) => async (to: Invitation | null) => {
      if (to === null) leave();
      else join(to);
      await request("invitation:write", { allianceId, link: to === null ? null : writeLink(to) });
    },
    /** Does not wait for the next attempt. */
    retry: () => {
      const to = invitation.get();
      if (to !== null && status.get()?.connection !== "connected") join(to);
    },
  };
}
