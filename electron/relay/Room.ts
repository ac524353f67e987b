import { writeRelayFrame } from "#shared/sync/frames.ts";
import type { OpenRoom } from "./RoomLog.ts";
import type { Outlet, Reader } from "./Reader.ts";

export type Member = { readonly outlet: Outlet; readonly reader: Reader };

export type Room = {
  readonly roomId: string;
  readonly log: OpenRoom;
  readonly members: ReadonlySet<Member>;
  enter(member: Member): void;
  leave(member: Member): void;
  /** Shows a durable entry to everybody; `from` receives its acknowledgement instead. */
  publish(seq: number, sealed: Uint8Array, from: Member, ref: number): void;
  /** Forwards, and forgets. Gives to how many. */
  presence(sealed: Uint8Array, from: Member): number;
  announce(covers: number): void;
  /** Soon tells everybody how many others are there to hear them. */
  tellPeers(): void;
};

const peersDelayMs = 50;

/** The people who are in a room now. */
export function roomOf(roomId: string, log: OpenRoom): Room {
  const members = new Set<Member>();
  let peersTimer: NodeJS.Timeout | undefined;

  /** A crowd that arrives at once is told once. */
  function tellPeers() {
    peersTimer ??= setTimeout(() => {
      peersTimer = undefined;
      const present = [...members].filter((member) => member.reader.hasCaughtUp());
      const frame = writeRelayFrame({ type: "peers", count: Math.max(0, present.length - 1) });
      for (const { outlet } of present) outlet.send(frame);
    }, peersDelayMs);
  }

  return {
    roomId,
    log,
    members,
    tellPeers,
    enter(member) {
      members.add(member);
    },
    leave(member) {
      members.delete(member);
      if (members.size > 0) tellPeers();
      else clearTimeout(peersTimer);
    },
    publish(seq, sealed, from, ref) {
      const frame = writeRelayFrame({ type: "entry", seq, sealed });
      for (const member of members) if (member !== from) member.reader.live(seq, frame);
      from.reader.own(seq, writeRelayFrame({ type: "ack", ref, seq }));
    },
    presence(sealed, from) {
      const frame = writeRelayFrame({ type: "presence", sealed });
      const others = [...members].filter((member) => member !== from && member.reader.isFollowing());
      for (const { outlet } of others) outlet.send(frame);
      return others.length;
    },
    announce(covers) {
      const frame = writeRelayFrame({ type: "compacted", covers });
      for (const { outlet } of members) outlet.send(frame);
    },
  };
}
