import { statfs } from "node:fs/promises";
import { join } from "node:path";
import { ClassicLevel } from "classic-level";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import { groupCommit, type Plan, type RoomCell } from "./groupCommit.ts";
import type { Limits } from "./Limits.ts";
import type { Entry, OpenRoom, RoomLog, RoomState, Snapshot, WriteFailure } from "./RoomLog.ts";
import { newRoomState, readRoomState, writeRoomState } from "./roomStateRecord.ts";
import { canWrite } from "./canWrite.ts";
import {
  appendChange,
  entryKey,
  seqOfKey,
  snapshotChange,
  snapshotKey,
  stateKey,
  type KeyWrite,
} from "./roomWrites.ts";

type Ports = {
  readonly limits: Limits;
  readonly random: (length: number) => Uint8Array;
  readonly now: () => number;
  readonly onCommit?: (ms: number, writes: number) => void;
  /** The disk refused a write (`failed`), or takes writes again (`recovered`). */
  readonly onDisk?: (event: "failed" | "recovered", reason?: string) => void;
};

type Cell = RoomCell & { refs: number };
type Failure = { readonly kind: "data-locked" | "data-unreadable"; readonly reason: string };

const freeSpaceCheckMs = 1_000;
const retryMs = 1_000;

/** Rooms in one LevelDB folder. A write is answered once LevelDB has flushed it to the disk. */
export async function levelRoomLog(folder: string, ports: Ports): Promise<Result<RoomLog, Failure>> {
  const { limits, now } = ports;
  const level = new ClassicLevel<string, Uint8Array>(join(folder, "rooms"), { valueEncoding: "view" });
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
  let disk = { isFailing: false, hasSpace: true, checkedAt: Number.NEGATIVE_INFINITY };

  async function load(roomId: string): Promise<RoomState> {
    const stored = await level.get(stateKey(roomId));
    if (stored === undefined) return newRoomState(ports.random(16));
    const state = readRoomState(stored);
    if (!state) throw new Error(`the record of room ${roomId.slice(0, 8)} cannot be read`);
    return state;
  }

  /**
   * After a failed write LevelDB's own log may end in a torn record, and what it would write next could be lost at
   * the next opening: so nothing more is written until the folder takes files again and the store was reopened.
   */
  async function recover(): Promise<void> {
    await level.close();
    await level.open();
    for (const cell of cells.values()) cell.state = await load(cell.roomId);
    ports.onDisk?.("recovered");
  }

  async function isWritable(): Promise<boolean> {
    const every = disk.isFailing ? retryMs : freeSpaceCheckMs;
    if (now() - disk.checkedAt < every) return !disk.isFailing && disk.hasSpace;
    const { bavail, bsize } = await statfs(folder);
    disk = { ...disk, hasSpace: bavail * bsize >= limits.minFreeBytes, checkedAt: now() };
    if (!disk.isFailing || !disk.hasSpace) return disk.hasSpace;
    if (!(await canWrite(folder))) return false;
    const recovery = recover();
    ready = recovery.catch(() => undefined);
    await recovery;
    disk = { ...disk, isFailing: false };
    return true;
  }

  const commits = groupCommit(async (writes: readonly KeyWrite[], states) => {
    const start = now();
    try {
      const operations = [
        ...writes,
        ...[...states].map(([cell, state]) => ({
          key: stateKey(cell.roomId),
          value: writeRoomState(state),
        })),
      ].map(({ key, value }) =>
        value ? { type: "put" as const, key, value } : { type: "del" as const, key },
      );
      const wasFailing = disk.isFailing;
      // Numbers planned before the store was read again may be wrong: these writes are refused, the next ones pass.
      if (!(await isWritable()) || wasFailing) return "failed";
      await level.batch(operations, { sync: true });
      rooms += [...states].filter(([cell]) => !cell.state.isStored).length;
      ports.onCommit?.(now() - start, writes.length);
      return "durable";
    } catch (error) {
      disk = { ...disk, isFailing: true, checkedAt: now() };
      ports.onDisk?.("failed", (error as { code?: string }).code ?? "unknown");
      return "failed";
    }
  });

  const isNewRoomRefused = (state: RoomState) => !state.isStored && rooms >= limits.maxRooms;

  function release(cell: Cell) {
    cell.refs -= 1;
    if (cell.refs === 0) cells.delete(cell.roomId);
  }

  /** A write keeps its room in memory until it is answered: two states of one room would give one number twice. */
  async function write<T>(cell: Cell, plan: Plan<T>): Promise<Result<T, WriteFailure>> {
    cell.refs += 1;
    const result = await commits.write(cell, plan);
    release(cell);
    return result;
  }

  function openRoom(cell: Cell): OpenRoom {
    const { roomId } = cell;
    return {
      state: () => cell.state,
      append: (sealed) =>
        write(cell, (state) =>
          isNewRoomRefused(state)
            ? fail({ kind: "relay-full" })
            : appendChange(roomId, state, sealed, limits),
        ),
      async entries(after, maxBytes) {
        await ready;
        const range = { gt: entryKey(roomId, after), lte: entryKey(roomId, cell.state.head) };
        const found: Entry[] = [];
        let bytes = 0;
        for await (const [key, sealed] of level.iterator(range)) {
          if (found.length > 0 && bytes + sealed.length > maxBytes) break;
          found.push({ seq: seqOfKey(key), sealed });
          bytes += sealed.length;
        }
        return found;
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
        return write(cell, (state) =>
          snapshotChange(roomId, state, snapshot, base, { after, keys, bytes }, limits),
        );
      },
      release: () => release(cell),
    };
  }

  return ok({
    async open(roomId) {
      await ready;
      const state = cells.has(roomId) ? undefined : await load(roomId);
      const cell = cells.get(roomId) ?? { roomId, state: state as RoomState, refs: 0 };
      cells.set(roomId, cell);
      cell.refs += 1;
      return openRoom(cell);
    },
    size: () => ({ rooms }),
    async close() {
      await commits.close();
      await level.close();
    },
  });
}
