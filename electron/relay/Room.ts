import { writeRelayFrame, type RelayFrame } from "#shared/sync/frames.ts";
import type { OpenRoom } from "./RoomLog.ts";
import type { Outlet, Reader } from "./Reader.ts";

/** Somebody in the room, who reads its log; without a reader, somebody at its door who only watches who is there. */
export type Member = { readonly outlet: Outlet; readonly reader: Reader | null };

export type Room = {
  readonly roomId: string;
  readonly log: OpenRoom;
  readonly members: ReadonlySet<Member>;
  enter(member: Member): void;
  leave(member: Member): void;
  /** Shows an entry, durable or not, to everybody else. */
  show(seq: number, sealed: Uint8Array, from: Member): void;
  /** It is durable: tells its sender now, and the others soon. */
  acknowledge(seq: number, from: Member, ref: number): void;
  /** What was shown is void: everybody is sent away, to come back and read what is durable. */
  disperse(): void;
  /** Forwards to whoever keeps up, and forgets. Gives to how many. */
  presence(sealed: Uint8Array, from: Member): number;
  announce(covers: number): void;
  /** Soon tells everybody how many others are there to hear them. */
  tellPeers(): void;
};

const peersDelayMs = 50;
/** An entry that comes by then says it as well. */
const durableDelayMs = 250;
const tryAgainLater = 1013;
/** What may wait in memory for a watcher: beyond it, he misses what is not kept anyway. */
const maxWatcherBytes = 64 * 1024;

const keepsUp = ({ reader, outlet }: Member): boolean =>
  reader === null ? outlet.bufferedAmount() <= maxWatcherBytes : reader.isFollowing();

function tell(members: readonly Member[], frame: RelayFrame): void {
  const bytes = writeRelayFrame(frame);
  for (const { outlet } of members) outlet.send(bytes);
}

/** The people who are in a room now. */
export function roomOf(roomId: string, log: OpenRoom): Room {
  const members = new Set<Member>();
  let peersTimer: NodeJS.Timeout | undefined;
  let durableTimer: NodeJS.Timeout | undefined;
  /** How far the members know the log to be durable. */
  let told = 0;

  /** A crowd that arrives at once is told once. */
  function tellPeers() {
    peersTimer ??= setTimeout(() => {
      peersTimer = undefined;
      const inside = [...members].filter((member) => member.reader?.hasCaughtUp());
      const watchers = [...members].filter((member) => member.reader === null);
      const others = Math.max(0, inside.length + watchers.length - 1);
      tell(inside, { type: "peers", count: others });
      tell(watchers, { type: "peers", count: inside.length });
    }, peersDelayMs);
  }

  function tellDurable() {
    durableTimer = undefined;
    const { head } = log.state();
    if (head <= told) return;
    told = head;
    tell(readers(), { type: "durable", head });
  }

  const readers = () => [...members].filter((member) => member.reader !== null);

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
      else {
        clearTimeout(peersTimer);
        clearTimeout(durableTimer);
      }
    },
    show(seq, sealed, from) {
      told = log.state().head;
      const frame = writeRelayFrame({ type: "entry", seq, durable: told, sealed });
      for (const member of members) if (member !== from) member.reader?.live(seq, frame);
      from.reader?.own(seq);
    },
    acknowledge(seq, from, ref) {
      from.outlet.send(writeRelayFrame({ type: "ack", ref, seq }));
      if (durableTimer) durableTimer.refresh();
      else if (members.size > 1) durableTimer = setTimeout(tellDurable, durableDelayMs);
    },
    disperse() {
      for (const { outlet } of readers()) outlet.close(tryAgainLater, "what was shown could not be kept");
    },
    presence(sealed, from) {
      const others = [...members].filter((member) => member !== from && keepsUp(member));
      tell(others, { type: "presence", sealed });
      return others.length;
    },
    announce(covers) {
      tell(readers(), { type: "compacted", covers });
    },
  };
}
