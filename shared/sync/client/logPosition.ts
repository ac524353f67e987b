import { tailCounter, type CompactionPolicy } from "./compaction.ts";

/** An entry shown before it was durable; `update` is absent when it does not open. */
export type ShownEntry = {
  readonly seq: number;
  readonly sealed: Uint8Array;
  readonly update: Uint8Array | undefined;
};

/**
 * Where a client stands in the room's log. Only what is durable counts as read: the number of an entry shown before
 * may come again for another one, and is asked for again after each connection.
 */
export function logPosition(policy: CompactionPolicy, onDurable: (sealed: Uint8Array, seq: number) => void) {
  const tail = tailCounter(policy);
  let lastSeq = 0;
  let durable = 0;
  let shown: ShownEntry[] = [];

  function advance(seq: number, length: number): boolean {
    if (seq <= lastSeq) return false;
    lastSeq = seq;
    return tail.count(seq, length);
  }

  function settle({ seq, sealed }: ShownEntry) {
    advance(seq, sealed.length);
    onDurable(sealed, seq);
  }

  function durableUpTo(seq: number) {
    if (seq <= durable) return;
    durable = seq;
    const isSettled = (entry: ShownEntry) => entry.seq <= durable;
    const settled = shown.filter(isSettled);
    if (settled.length === 0) return;
    shown = shown.filter((entry) => !isSettled(entry));
    settled.forEach(settle);
  }

  /** Our own entry is durable under that number; true when it completes a lot of entries. */
  function takeOwn(seq: number, length: number): boolean {
    durableUpTo(seq);
    // After a hole the relay sends the entries themselves: this number is not reached yet.
    return seq === lastSeq + 1 && advance(seq, length);
  }

  function restart() {
    lastSeq = 0;
    tail.restart(0, 0);
  }

  /** Nothing more will be said of what was shown: gives it, and forgets how far the log was. */
  function forgetShown(): readonly ShownEntry[] {
    const forgotten = shown;
    shown = [];
    durable = 0;
    return forgotten;
  }

  return {
    /** The last entry read that is durable. */
    lastSeq: () => lastSeq,
    base: tail.base,
    isTailLong: tail.isLong,
    durableUpTo,
    takeOwn,
    restart,
    forgetShown,
    take(entry: ShownEntry) {
      if (entry.seq <= durable) settle(entry);
      else shown.push(entry);
    },
    /** A snapshot up to there was read in place of the entries. */
    jump(covers: number) {
      lastSeq = Math.max(lastSeq, covers);
      tail.restart(covers, lastSeq);
    },
    /** A snapshot up to there exists. */
    compacted(covers: number) {
      durableUpTo(covers);
      tail.restart(covers, lastSeq);
    },
  };
}
