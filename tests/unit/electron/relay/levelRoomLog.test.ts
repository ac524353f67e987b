import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ClassicLevel } from "classic-level";
import { describe, expect, onTestFinished, test } from "vitest";
import { groupCommit, type RoomCell } from "#electron/relay/groupCommit.ts";
import { levelRoomLog } from "#electron/relay/levelRoomLog.ts";
import { defaultLimits, type Limits } from "#electron/relay/Limits.ts";
import { newRoomState } from "#electron/relay/roomStateRecord.ts";
import { appendChange } from "#electron/relay/roomWrites.ts";

const random = (length: number) => new Uint8Array(randomBytes(length));
const folderOf = () => mkdtempSync(join(tmpdir(), "alliage-log-"));
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));
const textOf = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString();

async function openLog(folder: string, limits: Partial<Limits> = {}) {
  const opened = await levelRoomLog(folder, {
    limits: { ...defaultLimits, minFreeBytes: 0, snapshotAfterEntries: 1, ...limits },
    random,
    now: () => performance.now(),
  });
  if (!opened.ok) throw new Error(opened.failure.reason);
  onTestFinished(() => opened.value.close());
  return opened.value;
}

describe("a room's log", () => {
  test("numbers entries in the order asked, keeps them over a restart, and mixes no rooms", async () => {
    const folder = folderOf();
    const log = await openLog(folder);
    const [a, b] = [await log.open("a"), await log.open("ab")];
    const answers = await Promise.all(
      Array.from({ length: 300 }, (_, i) => (i % 3 === 0 ? b : a).append(bytesOf(`${i}`))),
    );
    expect(answers.filter((_, i) => i % 3 === 0).map((each) => each.ok && each.value)).toEqual(
      Array.from({ length: 100 }, (_, i) => i + 1),
    );
    expect(a.state().head).toBe(200);
    const name = a.state().log;
    await log.close();
    expect(await a.append(bytesOf("late"))).toEqual({ ok: false, failure: { kind: "closed" } });
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
    for (const size of [10, 1_000, 10, 10]) await room.append(random(size));
    expect((await room.entries(0, 30)).map(({ seq }) => seq)).toEqual([1]);
    expect((await room.entries(1, 30)).map(({ seq }) => seq)).toEqual([2]);
    expect((await room.entries(2, 30)).map(({ seq }) => seq)).toEqual([3, 4]);
    expect(await room.entries(4, 30)).toEqual([]);
  });

  test("keeps a snapshot and its base, with every entry after the base, and counts what it weighs", async () => {
    const folder = folderOf();
    const log = await openLog(folder);
    const room = await log.open("a");
    for (let i = 0; i < 9; i += 1) await room.append(random(100));
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
    const appending = first.append(bytesOf("1"));
    first.release();
    const second = await log.open("a");
    const [one, two] = await Promise.all([appending, second.append(bytesOf("2"))]);
    expect([one, two]).toEqual([
      { ok: true, value: 1 },
      { ok: true, value: 2 },
    ]);
  });

  test("is not written to when the disk is nearly full, and can be read", async () => {
    const limits = { minFreeBytes: Number.MAX_SAFE_INTEGER };
    const folder = folderOf();
    const room = await (await openLog(folder, limits)).open("a");
    expect(await room.append(bytesOf("1"))).toMatchObject({ failure: { kind: "storage-failed" } });
    expect(await room.append(bytesOf("1"))).toMatchObject({ failure: { kind: "storage-failed" } });
    expect(room.state()).toMatchObject({ head: 0, isStored: false });
    expect(await room.entries(0, 1e6)).toEqual([]);
  });

  test("that cannot be read says so, and troubles no other room", async () => {
    const folder = folderOf();
    const log = await openLog(folder);
    const room = await log.open("a");
    await room.append(bytesOf("1"));
    await log.close();
    const level = new ClassicLevel(join(folder, "rooms"));
    await level.put("m:a", '{"version":2}');
    await level.put("m:b", "nonsense");
    await level.close();
    const again = await openLog(folder);
    await expect(again.open("a")).rejects.toThrow("cannot be read");
    await expect(again.open("b")).rejects.toThrow("cannot be read");
    expect((await (await again.open("c")).append(bytesOf("1"))).ok).toBe(true);
  });
});

test("a failed commit changes no room, and what was planned on it is planned anew", async () => {
  const cell: RoomCell = { roomId: "a", state: newRoomState(random(16)) };
  const outcomes = ["failed", "durable"] as const;
  const sizes: number[] = [];
  const commits = groupCommit((writes) => {
    sizes.push(writes.length);
    return Promise.resolve(outcomes[sizes.length - 1] ?? "durable");
  });
  const append = () =>
    commits.write(cell, (state) => appendChange("a", state, random(10), { maxRoomBytes: 1_000 }));
  const failed = await Promise.all([append(), append(), append()]);
  expect(failed.map((each) => each.ok)).toEqual([false, false, false]);
  expect(cell.state).toMatchObject({ head: 0, bytes: 0 });
  const kept = await Promise.all([append(), append()]);
  expect(kept).toEqual([
    { ok: true, value: 1 },
    { ok: true, value: 2 },
  ]);
  expect(sizes).toEqual([3, 2]);
});
