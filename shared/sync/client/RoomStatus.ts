import type { ConnectionRefusal, FrameRefusal } from "#shared/sync/refusals.ts";
import type { Role } from "#shared/sync/roles.ts";

/** What is true of a room now; a new object each time something changes. */
export type RoomStatus = {
  readonly role: Role;
  /** `refused`: the relay said no for good, and nobody tries again. */
  readonly connection: "connecting" | "connected" | "offline" | "refused";
  /** Everything the room held when we connected has been received, and what it lacked was sent. */
  readonly synced: boolean;
  /** Changes that the relay has not said to be durable: made here, or seen here before a connection was lost. */
  readonly unacknowledged: number;
  /** The number of the last of our changes that is durable on the relay, 0 before the first. */
  readonly lastAcknowledged: number;
  /** Others connected to the room now, those who only watch who is there included. */
  readonly peersCount: number;
  /** Entries that do not open, or are no updates: somebody forged them, or the relay damaged them. */
  readonly unreadable: number;
  /** Some entries were written by a newer version of the application: this one cannot show them. */
  readonly madeByNewerApp: boolean;
  /** Why the relay refuses the connection, or our latest change. */
  readonly refused?: ConnectionRefusal | FrameRefusal;
};

export type Observable<T> = {
  /** The same object as long as nothing changes. */
  readonly get: () => T;
  /** Gives the function that unsubscribes. */
  readonly subscribe: (listener: () => void) => () => void;
};

export function statusStore(role: Role) {
  let status: RoomStatus = {
    role,
    connection: "connecting",
    synced: false,
    unacknowledged: 0,
    lastAcknowledged: 0,
    peersCount: 0,
    unreadable: 0,
    madeByNewerApp: false,
  };
  const listeners = new Set<() => void>();

  function notify(next: RoomStatus) {
    const keys = new Set([...Object.keys(status), ...Object.keys(next)]) as Set<keyof RoomStatus>;
    if ([...keys].every((key) => status[key] === next[key])) return;
    status = next;
    for (const listener of listeners) listener();
  }

  return {
    get: () => status,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    set: (change: Partial<RoomStatus>) => notify({ ...status, ...change }),
    clearRefusal() {
      const { refused: _, ...rest } = status;
      notify(rest);
    },
  } satisfies Observable<RoomStatus> & Record<string, unknown>;
}
export type StatusStore = ReturnType<typeof statusStore>;
