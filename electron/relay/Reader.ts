import { writeRelayFrame } from "#shared/sync/frames.ts";
import type { OpenRoom } from "./RoomLog.ts";

/** The sending half of one WebSocket. */
export type Outlet = {
  readonly bufferedAmount: () => number;
  /** `onFlushed` is called when the bytes have left the process, or never will. */
  send(bytes: Uint8Array, onFlushed?: () => void): void;
  readonly isOpen: () => boolean;
  close(code: number, reason: string): void;
};

export type Reader = ReturnType<typeof reader>;

const pageBytes = 256 * 1024;

/**
 * Brings a room's log to one connection, in order and without holes, and never holds more than `maxBufferedBytes`
 * for it: a reader that follows receives entries as they come (`live`); one that just arrived or fell behind is
 * served page by page from the log, at the pace at which it reads, until it has caught up.
 */
export function reader(
  outlet: Outlet,
  room: OpenRoom,
  since: number,
  options: {
    readonly maxBufferedBytes: number;
    readonly onLag: () => void;
    readonly onCaughtUp: () => void;
    readonly onUnreadable: (error: unknown) => void;
  },
) {
  let cursor = since;
  let isLive = false;
  let hasCaughtUp = false;
  let isPumping = false;
  /** Who starts from nothing takes the latest snapshot; who knows the past follows the entries if they are kept. */
  let wantsSnapshotBelow = since === 0 ? Number.MAX_SAFE_INTEGER : 0;
  let generation = 0;
  /** What had been taken when the reader came is durable before he is told that he has caught up. */
  let promised = room.head();

  const sendAndWait = (frames: readonly Uint8Array[]) =>
    new Promise<void>((resolve) => {
      frames.forEach((frame, i) => outlet.send(frame, i === frames.length - 1 ? resolve : undefined));
    });

  async function sendSnapshot(below: number) {
    wantsSnapshotBelow = 0;
    const mine = generation;
    const snapshot = await room.snapshot(below);
    if (mine !== generation) return;
    if (!snapshot) {
      if (cursor < room.state().dropped)
        throw new Error("the snapshot that stands for dropped entries is missing");
      return;
    }
    cursor = snapshot.covers;
    await sendAndWait([writeRelayFrame({ type: "snapshot", ...snapshot })]);
  }

  async function sendPage() {
    const mine = generation;
    const page = await room.entries(cursor, pageBytes);
    if (mine !== generation) return;
    // What was in flight has failed: the connection is about to be closed.
    if (cursor >= room.head()) return;
    // A hole: entries were dropped meanwhile, because a snapshot stands for them.
    if (page[0]?.seq !== cursor + 1) {
      if (room.state().dropped <= cursor) throw new Error(`entry ${cursor + 1} is missing`);
      return;
    }
    cursor += page.length;
    const durable = room.state().head;
    await sendAndWait(page.map((entry) => writeRelayFrame({ type: "entry", durable, ...entry })));
  }

  function tellCaughtUp(head: number) {
    hasCaughtUp = true;
    outlet.send(writeRelayFrame({ type: "caughtUp", head }));
    options.onCaughtUp();
  }

  async function pump() {
    if (isPumping) return;
    isPumping = true;
    try {
      while (outlet.isOpen()) {
        const { head, dropped } = room.state();
        if (wantsSnapshotBelow > 0) await sendSnapshot(wantsSnapshotBelow);
        else if (cursor < dropped) await sendSnapshot(Number.MAX_SAFE_INTEGER);
        else if (cursor < room.head()) await sendPage();
        else {
          isLive = true;
          if (hasCaughtUp) break;
          if (head < Math.min(promised, room.head())) await room.settled();
          else tellCaughtUp(head);
        }
      }
    } catch (error) {
      options.onUnreadable(error);
    } finally {
      isPumping = false;
    }
  }

  /** Takes note that entry `seq` was taken; true when it is the next one and may be sent at once. */
  function isNext(seq: number): boolean {
    if (!isLive || seq <= cursor) return false;
    if (cursor === seq - 1 && outlet.bufferedAmount() <= options.maxBufferedBytes) {
      cursor = seq;
      return true;
    }
    isLive = false;
    options.onLag();
    void pump();
    return false;
  }

  return {
    start: () => void pump(),
    live(seq: number, frame: Uint8Array) {
      if (isNext(seq)) outlet.send(frame);
    },
    /** The sender's own entry: its `ack` will stand for it. */
    own: (seq: number) => void isNext(seq),
    hasCaughtUp: () => hasCaughtUp,
    /** Whether things that are not kept are worth sending now. */
    isFollowing: () => isLive && outlet.bufferedAmount() <= options.maxBufferedBytes / 4,
    rewind(below: number) {
      generation += 1;
      cursor = 0;
      isLive = false;
      hasCaughtUp = false;
      promised = room.head();
      wantsSnapshotBelow = below;
      void pump();
    },
  };
}
