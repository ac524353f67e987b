import { join } from "node:path";
import { ClassicLevel } from "classic-level";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import { diskWatch, type DiskEvents } from "./diskWatch.ts";
import { fallBack, groupCommit, newCell, type Plan, type RoomCell } from "./groupCommit.ts";
import type { Limits } from "./Limits.ts";
import type { Entry, OpenRoom, RoomLog, RoomState, Snapshot, WriteFailure } from "./RoomLog.ts";
import { newRoomState, readRoomState, writeRoomState } from "./roomStateRecord.ts";
import {
  appendChange,
  entryKey,
  seqOfKey,
  snapshotChange,
  snapshotKey,
  stateKey,
  type KeyWrite,
} from "./roomWrites.ts";

type Ports = DiskEvents & {
  readonly limits: Limits;
  readonly random: (length: number) => Uint8Array;
  readonly now: () => number;
  readonly onCommit?: (ms: number, writes: number) => void;
  /** Does each write to the disk: a test holds it back, or has it fail. */
  readonly commit?: (write: () => Promise<void>) => Promise<void>;
};

type Cell = RoomCell & { refs: number };
type Failure = { readonly kind: "data-locked" | "data-unreadable"; readonly reason: string };

/** At least one entry, then as many as fit. */
function newPage(maxBytes: number) {
  const entries: Entry[] = [];
  let bytes = 0;
  const add = (entry: Entry): boolean => {
    bytes += entry.sealed.length;
    const fits = entries.length === 0 || bytes <= maxBytes;
    if (fits) entries.push(entry);
    return fits;
  };
  return { entries: entries as readonly Entry[], add };
}

/** Rooms in one LevelDB folder. A write has its outcome once LevelDB has flushed it to the disk. */
export async function levelRoomLog(folder: string, ports: Ports): Promise<Result<RoomLog, Failure>> {
  const { limits, now } = ports;
  const level = new ClassicLevel<string, Uint8Array>(join(folder, "rooms"), {
    valueEncoding: "view",
    // What is sealed does not get smaller.
    compression: false,
  });
  try {
    await level.open();
  } catch (error) {
    const cause = (error as { cause?: { code?: string; message?: string } }).cause;
    const kind = cause?.code === "LEVEL_LOCKED" ? "data-locked" : "data-unreadable";
    return fail({ kind, reason: cause?.message ?? String(error) });
  }
  let rooms = 0;
  for await (const _ of level.keys({ gt: "m:", lt: "m;" })) rooms += 1;

  const cells = new Map<string, Cell>();
  /** Reads wait here while the store is being opened again. */
  let ready: Promise<unknown> = Promise.resolve();

  async function load(roomId: string): Promise<RoomState> {
    const stored = await level.get(stateKey(roomId));
    if (stored === undefined) return newRoomState(ports.random(16));
    const state = readRoomState(stored);
    if (!state) throw new Error(`the record of room ${roomId.slice(0, 8)} cannot be read`);
    return state;
  }

  async function reopen(): Promise<void> {
    await level.close();
    await level.open();
    for (const cell of cells.values()) fallBack(cell, await load(cell.roomId));
  }

  const disk = diskWatch(folder, ports, () => {
    const reopening = reopen();
    ready = reopening.catch(() => undefined);
    return reopening;
  });

  const commits = groupCommit(async (writes: readonly KeyWrite[], states) => {
    const start = now();
    const records = [...states].map(([cell, state]) => ({
      key: stateKey(cell.roomId),
      value: writeRoomState(state),
    }));
    const operations = [...writes, ...records].map(({ key, value }) =>
      value ? { type: "put" as const, key, value } : { type: "del" as const, key },
    );
    const commit = ports.commit ?? ((write) => write());
    const isKept = await disk.attempt(() => commit(() => level.batch(operations, { sync: true })));
    if (!isKept) return "failed";
    rooms += [...states].filter(([cell]) => !cell.state.isStored).length;
    ports.onCommit?.(now() - start, writes.length);
    return "durable";
  });

  /** Rooms on their way to the disk count: a burst of new ones could pass the limit before the first is there. */
  function isNewRoomRefused(state: RoomState): boolean {
    if (state.isStored) return false;
    const coming = [...cells.values()].filter((cell) => cell.planned.isStored && !cell.state.isStored);
    return rooms + coming.length >= limits.maxRooms;
  }

  function release(cell: Cell) {
    cell.refs -= 1;
    if (cell.refs === 0) cells.delete(cell.roomId);
  }

  /** A write keeps its room in memory until its outcome: two states of one room would give one number twice. */
  function write<T>(cell: Cell, plan: Plan<T>) {
    if (disk.isFailing()) return fail<WriteFailure>({ kind: "storage-failed" });
    const planned = commits.write(cell, plan);
    if (planned.ok) {
      cell.refs += 1;
      void planned.value.outcome.then(() => release(cell));
    }
    return planned;
  }

  function openRoom(cell: Cell): OpenRoom {
    const { roomId } = cell;
    return {
      state: () => cell.state,
      head: () => cell.planned.head,
      append(sealed) {
        const planned = write(cell, (state) =>
          isNewRoomRefused(state)
            ? fail({ kind: "relay-full" })
            : appendChange(roomId, state, sealed, limits),
        );
        return planned.ok ? ok({ seq: planned.value.answer, outcome: planned.value.outcome }) : planned;
      },
      settled: () => cell.settled,
      async entries(after, maxBytes) {
        await ready;
        const page = newPage(maxBytes);
        const range = { gt: entryKey(roomId, after), lte: entryKey(roomId, cell.state.head) };
        if (after >= cell.state.head) cell.inFlight.filter(({ seq }) => seq > after).every(page.add);
        else {
          for await (const [key, sealed] of level.iterator(range)) {
            if (!page.add({ seq: seqOfKey(key), sealed })) break;
          }
        }
        return page.entries;
      },
      async snapshot(below) {
        await ready;
        const found = cell.state.snapshots.findLast(({ covers }) => covers < below);
        const sealed = found && (await level.get(snapshotKey(roomId, found.covers)));
        return sealed && { covers: found.covers, sealed };
      },
      async putSnapshot(snapshot: Snapshot, base) {
        await ready;
        const after = cell.state.dropped;
        const keys: string[] = [];
        let bytes = 0;
        if (base > after) {
          const range = { gt: entryKey(roomId, after), lte: entryKey(roomId, base) };
          for await (const [key, sealed] of level.iterator(range)) {
            keys.push(key);
            bytes += sealed.length;
          }
        }
        const planned = write(cell, (state) =>
          snapshotChange(roomId, state, snapshot, base, { after, keys, bytes }, limits),
        );
        if (!planned.ok) return planned;
        const isKept = (await planned.value.outcome) === "durable";
        return isKept ? ok(undefined) : fail({ kind: "storage-failed" });
      },
      release: () => release(cell),
    };
  }

  return ok({
    async open(roomId) {
      await ready;
      const state = cells.has(roomId) ? undefined : await load(roomId);
      const cell = cells.get(roomId) ?? { ...newCell(roomId, state as RoomState), refs: 0 };
      cells.set(roomId, cell);
      cell.refs += 1;
      return openRoom(cell);
    },
    size: () => ({ rooms }),
    async close() {
      await commits.close();
      await disk.stop();
      await level.close();
    },
  });
}
