import type { Result } from "#shared/base/Result.ts";

/**
 * Where rooms are kept: for each, an append-only log of sealed entries and at most two snapshots. LevelDB on one
 * machine (`levelRoomLog.ts`); a distributed log can stand behind the same words.
 */
export type RoomLog = {
  /** A room is known by its id alone; it is stored with its first entry. */
  open(roomId: string): Promise<OpenRoom>;
  readonly size: () => { readonly rooms: number };
  /** Waits for what is being written. */
  close(): Promise<void>;
};

export type OpenRoom = {
  /** As of the last durable write. */
  readonly state: () => RoomState;
  /** The number of the last entry taken, which may not be durable yet. */
  readonly head: () => number;
  /** Gives the entry its number at once, or refuses it. Outcomes come in the order of the calls. */
  append(sealed: Uint8Array): Result<Taken, WriteFailure>;
  /** Once what was taken so far has its outcome. */
  settled(): Promise<unknown>;
  /**
   * What follows `after`, in order: at least one entry if there is one, then up to `maxBytes`. What is not durable
   * yet is given to who has read all that is.
   */
  entries(after: number, maxBytes: number): Promise<readonly Entry[]>;
  /** The latest one that covers less than `below`. */
  snapshot(below: number): Promise<Snapshot | undefined>;
  /**
   * Keeps this snapshot, the one named `base` that it was made from (0: none), and every entry after `base`:
   * if this one proves bad, the base and the entries still give all there was.
   */
  putSnapshot(snapshot: Snapshot, base: number): Promise<Result<void, WriteFailure>>;
  release(): void;
};

export type RoomState = {
  /** 16 random bytes, made with the log: tells it from any other log that the room may have had. */
  readonly log: Uint8Array;
  readonly isStored: boolean;
  /** The number of the last entry, 0 for none. */
  readonly head: number;
  /** Entries up to this one are no longer kept: a snapshot stands for them. */
  readonly dropped: number;
  readonly bytes: number;
  /** What was appended since the latest snapshot was accepted. */
  readonly tailBytes: number;
  /** Oldest first. */
  readonly snapshots: readonly { readonly covers: number; readonly bytes: number }[];
};

/** `failed`: the disk refused it, its number is void. */
export type Outcome = "durable" | "failed";
export type Taken = { readonly seq: number; readonly outcome: Promise<Outcome> };

export type Entry = { readonly seq: number; readonly sealed: Uint8Array };
export type Snapshot = { readonly covers: number; readonly sealed: Uint8Array };

export type WriteFailure = {
  readonly kind:
    | "room-full"
    | "relay-full"
    | "storage-failed"
    | "snapshot-not-needed"
    | "no-such-snapshot"
    | "closed";
};
