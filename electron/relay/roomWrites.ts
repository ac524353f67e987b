import { fail, ok, type Result } from "#shared/base/Result.ts";
import type { Limits } from "./Limits.ts";
import type { Entry, RoomState, Snapshot, WriteFailure } from "./RoomLog.ts";

/** One key to write, or to delete when it has no value. */
export type KeyWrite = { readonly key: string; readonly value?: Uint8Array };

/** What a write does to a room, worked out before anything touches the disk. */
export type Change<T> = {
  readonly state: RoomState;
  /** Asked for when the disk's turn comes: others may see the change before. */
  readonly writes: () => readonly KeyWrite[];
  readonly answer: T;
  /** The one that it appends. */
  readonly entry?: Entry;
};

const digits = (seq: number) => seq.toString(16).padStart(14, "0");
export const entryKey = (roomId: string, seq: number) => `e:${roomId}:${digits(seq)}`;
export const snapshotKey = (roomId: string, covers: number) => `s:${roomId}:${digits(covers)}`;
export const stateKey = (roomId: string) => `m:${roomId}`;
export const seqOfKey = (key: string) => Number.parseInt(key.slice(key.lastIndexOf(":") + 1), 16);

export function appendChange(
  roomId: string,
  state: RoomState,
  sealed: Uint8Array,
  limits: Pick<Limits, "maxRoomBytes">,
): Result<Change<number>, WriteFailure> {
  if (state.bytes + sealed.length > limits.maxRoomBytes) return fail({ kind: "room-full" });
  const seq = state.head + 1;
  return ok({
    state: {
      ...state,
      isStored: true,
      head: seq,
      bytes: state.bytes + sealed.length,
      tailBytes: state.tailBytes + sealed.length,
    },
    writes: () => [{ key: entryKey(roomId, seq), value: sealed }],
    answer: seq,
    entry: { seq, sealed },
  });
}

/** Entries that only the older snapshot stood for. */
export type Superfluous = {
  readonly after: number;
  readonly keys: readonly string[];
  readonly bytes: number;
};

/**
 * Keeps the new snapshot and its base, and drops every other with what only they stood for. An offer made from a
 * base that is not the latest snapshot says that the latest one is bad: it is replaced at once.
 */
export function snapshotChange(
  roomId: string,
  state: RoomState,
  { covers, sealed }: Snapshot,
  base: number,
  superfluous: Superfluous,
  limits: Pick<Limits, "maxRoomBytes" | "snapshotAfterEntries" | "snapshotAfterBytes">,
): Result<Change<void>, WriteFailure> {
  const latest = state.snapshots.at(-1)?.covers ?? 0;
  const kept = state.snapshots.filter((snapshot) => snapshot.covers === base);
  const isBaseKept = base === 0 ? state.dropped === 0 : kept.length === 1;
  if (covers > state.head || !isBaseKept || superfluous.after !== state.dropped) {
    return fail({ kind: "no-such-snapshot" });
  }
  const isWorthIt =
    base < latest ||
    covers - latest >= limits.snapshotAfterEntries ||
    (covers > latest && state.tailBytes >= limits.snapshotAfterBytes);
  if (covers <= base || covers < latest || !isWorthIt) return fail({ kind: "snapshot-not-needed" });
  const gone = state.snapshots.filter((snapshot) => snapshot.covers !== base);
  const goneBytes = gone.reduce((sum, snapshot) => sum + snapshot.bytes, superfluous.bytes);
  const bytes = state.bytes - goneBytes + sealed.length;
  if (bytes > limits.maxRoomBytes) return fail({ kind: "room-full" });
  return ok({
    state: {
      ...state,
      bytes,
      tailBytes: 0,
      dropped: Math.max(base, state.dropped),
      snapshots: [...kept, { covers, bytes: sealed.length }],
    },
    writes: () => [
      ...superfluous.keys.map((key) => ({ key })),
      ...gone.map((snapshot) => ({ key: snapshotKey(roomId, snapshot.covers) })),
      { key: snapshotKey(roomId, covers), value: sealed },
    ],
    answer: undefined,
  });
}
