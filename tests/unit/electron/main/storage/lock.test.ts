import { beforeEach, expect, test } from "vitest";
import { utf8 } from "#shared/base/bytes.ts";
import { takeLock, thisProcess } from "#electron/main/storage/lock.ts";
import { CrashingDisk } from "#tests/kit/storage/CrashingDisk.ts";
import { machine } from "#tests/kit/storage/processes.ts";

const path = "/alliances/a1/lock";
let disk: CrashingDisk;
beforeEach(async () => {
  disk = new CrashingDisk();
  await disk.fs.makeFolder("/alliances/a1");
});

test("a second process is told who holds the lock, and gets it after the release", async () => {
  const computer = machine();
  const [first, second] = [computer.start(), computer.start()];
  const held = await takeLock(disk.fs, path, first);
  expect(await takeLock(disk.fs, path, second)).toEqual({
    ok: false,
    failure: { kind: "locked", pid: first.pid, host: "atelier" },
  });
  if (held.ok) await held.value.release();
  expect(await takeLock(disk.fs, path, second)).toMatchObject({ ok: true });
});

test("the same process does not get it twice", async () => {
  const self = machine().start();
  await takeLock(disk.fs, path, self);
  expect(await takeLock(disk.fs, path, self)).toMatchObject({ ok: false, failure: { kind: "locked" } });
});

test.each([
  "dead",
  "its number given to a younger process",
  "before the machine started anew",
  "garbled",
  "empty",
])("the lock of a process that is no more is taken over: %s", async (how) => {
  const computer = machine();
  const gone = computer.start();
  await takeLock(disk.fs, path, gone);
  let next = computer.start();
  if (how === "dead") computer.end(gone);
  else if (how.startsWith("its number")) next = { ...next, birthOf: () => "younger" };
  else if (how.startsWith("before")) next = { ...next, bootedAt: gone.bootedAt + 3600 };
  else disk.put(path, utf8(how === "garbled" ? '{"pid":' : ""));
  expect(await takeLock(disk.fs, path, next)).toMatchObject({ ok: true });
  const third = { ...next, pid: computer.start().pid };
  expect(await takeLock(disk.fs, path, third)).toMatchObject({ ok: false });
  expect(disk.names("/alliances/a1")).toEqual(["lock"]);
});

test("the lock of another machine is never judged dead from here", async () => {
  const away = machine("portable").start();
  await takeLock(disk.fs, path, away);
  expect(await takeLock(disk.fs, path, machine("atelier").start())).toMatchObject({
    ok: false,
    failure: { kind: "locked", host: "portable" },
  });
  const told = { ...machine("portable").start(), pid: 999, isAlive: () => false };
  expect(await takeLock(disk.fs, path, told)).toMatchObject({ ok: true });
});

test("of many processes that find the same dead owner at once, one gets the lock", async () => {
  for (let round = 0; round < 30; round += 1) {
    const computer = machine();
    const dead = computer.start();
    disk = new CrashingDisk();
    await disk.fs.makeFolder("/alliances/a1");
    await takeLock(disk.fs, path, dead);
    computer.end(dead);
    // Each is late by another number of turns, so that they meet at every step.
    const tries = Array.from({ length: 6 }, async (_, late) => {
      for (let turn = 0; turn < late * (round % 7); turn += 1)
        await new Promise((resolve) => void setImmediate(resolve));
      return takeLock(disk.fs, path, computer.start());
    });
    expect((await Promise.all(tries)).filter((it) => it.ok)).toHaveLength(1);
  }
});

test("a process that died while it was taking a lock over does not close the way", async () => {
  const whole = new CrashingDisk();
  for (let cut = 3; cut < 25; cut += 1) {
    const computer = machine();
    disk = new CrashingDisk();
    await disk.fs.makeFolder("/alliances/a1");
    const [dead, dying] = [computer.start(), computer.start()];
    await takeLock(disk.fs, path, dead);
    computer.end(dead);
    disk.powerCutAt = disk.calls + cut;
    await takeLock(disk.fs, path, dying).catch(() => undefined);
    disk.powerCutAt = Number.POSITIVE_INFINITY;
    computer.end(dying);
    expect(await takeLock(disk.fs, path, computer.start())).toMatchObject({ ok: true });
  }
  expect(whole.calls).toBe(0);
});

test("this process is alive, and one whose number is out of range is not", () => {
  expect(thisProcess.isAlive(process.pid)).toBe(true);
  expect(thisProcess.isAlive(2 ** 30)).toBe(false);
});
