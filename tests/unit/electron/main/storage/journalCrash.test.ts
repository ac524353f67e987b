import { expect, test } from "vitest";
import { openJournal } from "#electron/main/storage/openJournal.ts";
import { fc } from "#tests/kit/fc.ts";
import { CrashingDisk, PowerCut, type Choose, type Fault } from "#tests/kit/storage/CrashingDisk.ts";
import { machine } from "#tests/kit/storage/processes.ts";

const folder = "/alliances/a1";
const now = new Date("2026-11-22T03:00:00Z");

/** An update that says which one it is; a snapshot says how many it covers. Sizes differ, so that writes overlap. */
const update = (n: number) =>
  new Uint8Array([1, n >> 8, n & 255, ...Array.from({ length: (n * 7) % 40 }, () => n & 255)]);
const snapshot = (count: number) => new Uint8Array([2, count >> 8, count & 255]);

/** The numbers of the updates that a journal's content stands for. */
function numbers(updates: readonly Uint8Array[]): number[] {
  const seen = new Set<number>();
  for (const [kind = 0, high = 0, low = 0] of updates) {
    if (kind === 1) seen.add(high * 256 + low);
    else for (let n = 0; n < high * 256 + low; n += 1) seen.add(n);
  }
  return [...seen];
}

type Life = { handed: number; acknowledged: Set<number> };
type Step = { kind: "append"; count: number } | { kind: "compact" } | { kind: "reopen" };

/** One life of the application, which ends when the steps do, or when the power goes. */
async function live(
  disk: CrashingDisk,
  computer: ReturnType<typeof machine>,
  steps: readonly Step[],
  life: Life,
) {
  let process = computer.start();
  try {
    let opened = await openJournal(folder, now, { fs: disk.fs, self: process });
    for (const step of steps) {
      if (!opened.ok) break;
      const { journal } = opened.value;
      const pending: Promise<unknown>[] = [];
      if (step.kind === "append") {
        for (let i = 0; i < step.count; i += 1) {
          const n = life.handed;
          life.handed += 1;
          pending.push(journal.append(update(n)).then((it) => it.ok && life.acknowledged.add(n)));
        }
      } else if (step.kind === "compact") {
        const covered = life.handed;
        const done = journal.compact(snapshot(covered));
        // Handed over after the call: not in the snapshot, and kept.
        const n = life.handed;
        life.handed += 1;
        pending.push(journal.append(update(n)).then((it) => it.ok && life.acknowledged.add(n)));
        pending.push(
          done.then(
            (it) => it.ok && Array.from({ length: covered }, (_, each) => life.acknowledged.add(each)),
          ),
        );
      } else {
        await journal.close();
        computer.end(process);
        process = computer.start();
        opened = await openJournal(folder, now, { fs: disk.fs, self: process });
        // What was refused and not written before closing is the application's to hand over again.
        if (opened.ok) life.handed = numbers(opened.value.updates).length;
      }
      await Promise.all(pending);
    }
  } catch (error) {
    if (!(error instanceof PowerCut)) throw error;
  }
  computer.end(process);
}

/** Everything acknowledged is there; what is there was handed over, without holes, in order. */
function isFaithful(updates: readonly Uint8Array[], life: Life): void {
  const there = numbers(updates);
  expect(there, "a beginning of what was handed over, in order").toEqual(there.map((_, index) => index));
  expect(there.length).toBeLessThanOrEqual(life.handed);
  expect(
    [...life.acknowledged].filter((n) => n >= there.length),
    "acknowledged and lost",
  ).toEqual([]);
}

const steps = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant("append" as const), count: fc.integer({ min: 1, max: 5 }) }),
    },
    { weight: 2, arbitrary: fc.constant({ kind: "compact" as const }) },
    { weight: 1, arbitrary: fc.constant({ kind: "reopen" as const }) },
  ),
  { minLength: 1, maxLength: 6 },
);

const chooser = (numbers: readonly number[]): Choose => {
  let turn = 0;
  return (possibilities) => {
    turn += 1;
    return (numbers[turn % numbers.length] ?? 0) % possibilities;
  };
};
const choices = fc.array(fc.nat(997), { minLength: 4, maxLength: 12 });

test("through a power cut at any call and any byte, all that was acknowledged is there, in order, none invented", async () => {
  let [cuts, torn] = [0, 0];
  await fc.assert(
    fc.asyncProperty(steps, steps, fc.nat(160), choices, async (first, second, cutAt, chosen) => {
      const disk = new CrashingDisk();
      const computer = machine();
      const life: Life = { handed: 0, acknowledged: new Set() };
      for (const [round, part] of [first, second].entries()) {
        disk.powerCutAt = 5 + ((cutAt * (round + 3)) % 160);
        await live(disk, computer, part, life);
        cuts += disk.calls >= disk.powerCutAt ? 1 : 0;
        disk.crash(chooser(chosen));
        const checker = computer.start();
        const opened = await openJournal(folder, now, { fs: disk.fs, self: checker });
        if (!opened.ok) throw new Error(JSON.stringify(opened));
        torn += opened.value.report.hasTornTail ? 1 : 0;
        isFaithful(opened.value.updates, life);
        life.handed = numbers(opened.value.updates).length;
        await opened.value.journal.close();
        computer.end(checker);
      }
    }),
    { numRuns: 600 },
  );
  expect(cuts).toBeGreaterThan(100);
  expect(torn).toBeGreaterThan(0);
});

test("every single call of a life that appends, compacts and appends is a place where the power may go", async () => {
  const part: Step[] = [{ kind: "append", count: 3 }, { kind: "compact" }, { kind: "append", count: 2 }];
  const whole = new CrashingDisk();
  await live(whole, machine(), part, { handed: 0, acknowledged: new Set() });
  for (let cut = 1; cut <= whole.calls; cut += 1) {
    for (const choose of [() => 0, (n: number) => n - 1, (n: number) => n >> 1]) {
      const disk = new CrashingDisk();
      const computer = machine();
      const life: Life = { handed: 0, acknowledged: new Set() };
      disk.powerCutAt = cut;
      await live(disk, computer, part, life);
      disk.crash(choose);
      const opened = await openJournal(folder, now, { fs: disk.fs, self: computer.start() });
      if (!opened.ok) throw new Error(JSON.stringify(opened));
      isFaithful(opened.value.updates, life);
    }
  }
  expect(whole.calls).toBeGreaterThan(30);
});

test("a disk that fails, is full or writes short at any call costs nothing that was acknowledged, even with a crash after", async () => {
  let faults = 0;
  const faultKinds = fc.constantFrom<Fault>("disk-full", "fails", "fails-after-doing", "writes-short");
  await fc.assert(
    fc.asyncProperty(
      steps,
      fc.array(fc.tuple(fc.nat(120), faultKinds), { maxLength: 6 }),
      choices,
      async (part, planned, chosen) => {
        const disk = new CrashingDisk();
        const computer = machine();
        const life: Life = { handed: 0, acknowledged: new Set() };
        const plan = new Map(planned.map(([call, fault]) => [call + 8, fault]));
        disk.faultAt = (call, name) => {
          const fault = plan.get(call);
          if (fault === undefined || (fault === "writes-short" && name !== "write")) return undefined;
          faults += 1;
          return fault;
        };
        await live(disk, computer, part, life);
        disk.crash(chooser(chosen));
        const checker = computer.start();
        const opened = await openJournal(folder, now, { fs: disk.fs, self: checker });
        if (!opened.ok) throw new Error(JSON.stringify(opened));
        isFaithful(opened.value.updates, life);
      },
    ),
    { numRuns: 600 },
  );
  expect(faults).toBeGreaterThan(200);
});
