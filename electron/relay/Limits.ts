import type { Rate } from "./tokenBucket.ts";

const MiB = 1024 * 1024;

/** What one relay gives to one connection, one room, and all of them. */
export type Limits = {
  /** The largest sealed entry, presence or snapshot; a frame of up to twice that is read, and refused in words. */
  readonly maxSealedBytes: number;
  readonly maxPresenceBytes: number;
  readonly maxRoomBytes: number;
  readonly maxRooms: number;
  readonly maxConnections: number;
  /** Those who only watch who is there take half of them at most. */
  readonly maxConnectionsPerRoom: number;
  readonly maxUnauthenticated: number;
  /** A connection that has not said a valid hello by then is closed. */
  readonly helloMs: number;
  /** Beyond these a sender is read more slowly: nothing is lost. */
  readonly frames: Rate;
  readonly bytes: Rate;
  /** What waits in memory for a reader that reads slowly; beyond it, the reader is served from the log at its own pace. */
  readonly maxBufferedBytes: number;
  /** How often each connection hears from the relay; twice without an answer and it is dropped. */
  readonly tickMs: number;
  /** A snapshot must stand for at least that many new entries, or that many new bytes. */
  readonly snapshotAfterEntries: number;
  readonly snapshotAfterBytes: number;
  /** Below this much free space on the disk, nothing more is appended. */
  readonly minFreeBytes: number;
  /** How long an orderly shutdown waits for the clients' goodbyes. */
  readonly closeMs: number;
};

export const defaultLimits: Limits = {
  maxSealedBytes: 8 * MiB,
  maxPresenceBytes: 64 * 1024,
  maxRoomBytes: 256 * MiB,
  maxRooms: 10_000,
  maxConnections: 4_000,
  maxConnectionsPerRoom: 250,
  maxUnauthenticated: 250,
  helloMs: 10_000,
  frames: { perSecond: 200, burst: 1_000 },
  bytes: { perSecond: 4 * MiB, burst: 32 * MiB },
  maxBufferedBytes: 4 * MiB,
  tickMs: 10_000,
  snapshotAfterEntries: 200,
  snapshotAfterBytes: MiB / 2,
  minFreeBytes: 64 * MiB,
  closeMs: 2_000,
};
