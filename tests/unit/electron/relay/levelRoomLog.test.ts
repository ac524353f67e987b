import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ClassicLevel } from "classic-level";
import { describe, expect, onTestFinished, test } from "vitest";
import { groupCommit, newCell } from "#electron/relay/groupCommit.ts";
import { levelRoomLog } from "#electron/relay/levelRoomLog.ts";
import { defaultLimits, type Limits } from "#electron/relay/Limits.ts";
import type { OpenRoom } from "#electron/relay/RoomLog.ts";
import { newRoomState } from "#electron/relay/roomStateRecord.ts";
import { appendChange } from "#electron/relay/roomWrites.ts";
import { heldDisk } from "#tests/kit/heldDisk.ts";
import { until } from "#tests/kit/until.ts";

const random = (length: number) => new Uint8Array(randomBytes(length));
const folderOf = () => mkdtempSync(join(tmpdir(), "alliage-log-"));
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));
const textOf = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString();

type Ports = Parameters<typeof levelRoomLog>[1];

async function openLog(folder: string, limits: Partial<Limits> = {}, ports: Partial<Ports> = {}) {
  const opened = await levelRoomLog(folder, {
    limits: { ...defaultLimits, minFreeBytes: 0, snapshotAfterEntries: 1, ...limits },
    random,
    now: () => performance.now(),
    ...ports,
  });
  if (!opened.ok) throw new Error(opened.failure.reason);
  onTestFinished(() => opened.value.close());
  return opened.value;
}

/** The entry's number once it is durable, or why it is not. */
async function append(room: OpenRoom, sealed: Uint8Array) {
  const taken = room.append(sealed);
  if (!taken.ok) return taken.failure.kind;
  return (await taken.value.outcome) === "durable" ? taken.value.seq : "failed";
}

describe("a room's log", () => {
  test("numbers entries in the order asked, keeps them over a restart, and mixes no rooms", async () => {
    const folder = folderOf();
    const log = await openLog(folder);
    const [a, b] = [await log.open("a"), await log.open("ab")];
    const answers = await Promise.all(
      Array.from({ length: 300 }, (_, i) => append(i % 3 === 0 ? b : a, bytesOf(`${i}`))),
    );
    expect(answers.filter((_, i) => i % 3 === 0)).toEqual(Array.from({ length: 100 }, (_, i) => i + 1));
    expect(a.state().head).toBe(200);
    const name = a.state().log;
    await log.close();
    expect(await append(a, bytesOf("late"))).toBe("closed");
    const again = await openLog(folder);
    const room = await again.open("a");
    expect(room.state()).toMatchObject({ head: 200, isStored: true, log: name });
    const entries = await room.entries(198, 1e6);
    expect(entries.map(({ seq, sealed }) => [seq, textOf(sealed)])).toEqual([
      [199, "298"],
      [200, "299"],
    ]);
    expect(again.size()).toEqual({ rooms: 2 });
  });

  test("is read page by page: at least one entry, then as many as fit", async () => {
    const room = await (await openLog(folderOf())).open("a");
    for (const size of [10, 1_000, 10, 10]) await append(room, random(size));
    expect((await room.entries(0, 30)).map(({ seq }) => seq)).toEqual([1]);
    expect((await room.entries(1, 30)).map(({ seq }) => seq)).toEqual([2]);
    expect((await room.entries(2, 30)).map(({ seq }) => seq)).toEqual([3, 4]);
    expect(await room.entries(4, 30)).toEqual([]);
  });

  test("keeps a snapshot and its base, with every entry after the base, and counts what it weighs", async () => {
    const folder = folderOf();
    const log = await openLog(folder);
    const room = await log.open("a");
    for (let i = 0; i < 9; i += 1) await append(room, random(100));
    const put = (covers: number, base: number, sealed = bytesOf(`snapshot ${covers}`)) =>
      room.putSnapshot({ covers, sealed }, base);
    expect(await put(12, 0)).toMatchObject({ failure: { kind: "no-such-snapshot" } });
    expect((await put(3, 0)).ok).toBe(true);
    expect(room.state()).toMatchObject({ dropped: 0, bytes: 900 + 10 });
    expect((await put(6, 3)).ok).toBe(true);
    expect(room.state()).toMatchObject({ dropped: 3, bytes: 600 + 20 });
    expect(await put(6, 6)).toMatchObject({ failure: { kind: "snapshot-not-needed" } });
    expect(await put(9, 0)).toMatchObject({ failure: { kind: "no-such-snapshot" } });
    expect((await room.entries(0, 1e6)).map(({ seq }) => seq)).toEqual([4, 5, 6, 7, 8, 9]);
    // The one of 6 proves bad: what replaces it is made from the one of 3, and takes its place alone.
    expect((await put(9, 3)).ok).toBe(true);
    expect(room.state()).toMatchObject({ dropped: 3, snapshots: [{ covers: 3 }, { covers: 9 }] });
    expect(textOf((await room.snapshot(9))?.sealed)).toBe("snapshot 3");
    expect(textOf((await room.snapshot(10))?.sealed)).toBe("snapshot 9");
    expect(await room.snapshot(3)).toBeUndefined();
    await log.close();
    const level = new ClassicLevel(join(folder, "rooms"));
    const keys = await level.keys().all();
    await level.close();
    expect(keys.map((key) => key.slice(0, 2))).toEqual([...Array(6).fill("e:"), "m:", "s:", "s:"]);
  });

  test("stays one when everybody leaves while an entry is on its way", async () => {
    const log = await openLog(folderOf());
    const first = await log.open("a");
    const appending = append(first, bytesOf("1"));
    first.release();
    const second = await log.open("a");
    const [one, two] = await Promise.all([appending, append(second, bytesOf("2"))]);
    expect([one, two]).toEqual([1, 2]);
  });

  test("is none too many while those before it are on their way to the disk", async () => {
    const disk = heldDisk();
    const log = await openLog(folderOf(), { maxRooms: 2 }, { commit: disk.commit });
    const [a, b, c] = [await log.open("a"), await log.open("b"), await log.open("c")];
    disk.hold();
    const first = [append(a, bytesOf("1")), append(b, bytesOf("1")), append(a, bytesOf("2"))];
    expect(await append(c, bytesOf("1"))).toBe("relay-full");
    disk.take();
    expect(await Promise.all(first)).toEqual([1, 1, 2]);
    expect(log.size()).toEqual({ rooms: 2 });
  });

  test("is not written to when the disk is nearly full, and can be read", async () => {
    const limits = { minFreeBytes: Number.MAX_SAFE_INTEGER };
    const folder = folderOf();
    const room = await (await openLog(folder, limits)).open("a");
    expect(await append(room, bytesOf("1"))).toBe("failed");
    expect(await append(room, bytesOf("1"))).toBe("storage-failed");
    expect(room.head()).toBe(0);
    expect(room.state()).toMatchObject({ head: 0, isStored: false });
    expect(await room.entries(0, 1e6)).toEqual([]);
  });

  test("that cannot be read says so, and troubles no other room", async () => {
    const folder = folderOf();
    const log = await openLog(folder);
    const room = await log.open("a");
    await append(room, bytesOf("1"));
    await log.close();
    const level = new ClassicLevel(join(folder, "rooms"));
    await level.put("m:a", '{"version":2}');
    await level.put("m:b", "nonsense");
    await level.close();
    const again = await openLog(folder);
    await expect(again.open("a")).rejects.toThrow("cannot be read");
    await expect(again.open("b")).rejects.toThrow("cannot be read");
    expect(await append(await again.open("c"), bytesOf("1"))).toBe(1);
  });
});

test("a failed commit voids what was planned since as well; numbers are then given again", async () => {
  const cell = newCell("a", newRoomState(random(16)));
  const commits: { size: number; end: (outcome: "durable" | "failed") => void }[] = [];
  const group = groupCommit((writes) => new Promise((end) => commits.push({ size: writes.length, end })));
  const append = () => {
    const planned = group.write(cell, (state) =>
      appendChange("a", state, random(10), { maxRoomBytes: 1_000 }),
    );
    if (!planned.ok) throw new Error(planned.failure.kind);
    return planned.value;
  };
  const shown = [append(), append()];
  await until("they are committed", () => commits.length === 1);
  shown.push(append());
  expect(shown.map(({ answer }) => answer)).toEqual([1, 2, 3]);
  expect(cell).toMatchObject({ state: { head: 0 }, planned: { head: 3 } });
  expect(cell.inFlight.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  commits[0]?.end("failed");
  expect(await Promise.all(shown.map(({ outcome }) => outcome))).toEqual(["failed", "failed", "failed"]);
  expect(cell).toMatchObject({ state: { head: 0, bytes: 0 }, planned: { head: 0, bytes: 0 }, inFlight: [] });
  const again = append();
  await until("it is committed", () => commits.length === 2);
  const next = append();
  commits[1]?.end("durable");
  expect([again.answer, await again.outcome, next.answer]).toEqual([1, "durable", 2]);
  expect(cell).toMatchObject({ state: { head: 1 }, planned: { head: 2 }, inFlight: [{ seq: 2 }] });
  await until("the next one is", () => commits.length === 3);
  expect(commits.map(({ size }) => size)).toEqual([2, 1, 1]);
});

test("what is on its way to the disk is read from memory, after all that is durable", async () => {
  let release = () => {};
  let isHeld = false;
  const commit = async (write: () => Promise<void>) => {
    if (isHeld) await new Promise<void>((resolve) => (release = resolve));
    await write();
  };
  const room = await (await openLog(folderOf(), {}, { commit })).open("a");
  for (const text of ["1", "2"]) await append(room, bytesOf(text));
  isHeld = true;
  const waiting = ["3", "4"].map((text) => append(room, bytesOf(text)));
  expect([room.head(), room.state().head]).toEqual([4, 2]);
  expect((await room.entries(0, 1e6)).map(({ seq }) => seq)).toEqual([1, 2]);
  expect((await room.entries(2, 1e6)).map(({ sealed }) => textOf(sealed))).toEqual(["3", "4"]);
  isHeld = false;
  release();
  expect(await Promise.all(waiting)).toEqual([3, 4]);
  expect((await room.entries(0, 1e6)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
});
