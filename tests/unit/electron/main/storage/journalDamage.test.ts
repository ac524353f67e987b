import { beforeEach, expect, test } from "vitest";
import { concatBytes, utf8 } from "#shared/base/bytes.ts";
import { encodeHeader, encodeRecord, headerBytes } from "#electron/main/storage/journalFormat.ts";
import type { ProcessView } from "#electron/main/storage/lock.ts";
import { openJournal } from "#electron/main/storage/openJournal.ts";
import { readJournal } from "#electron/main/storage/readJournal.ts";
import { fc } from "#tests/kit/fc.ts";
import { CrashingDisk } from "#tests/kit/storage/CrashingDisk.ts";
import { machine } from "#tests/kit/storage/processes.ts";

const folder = "/alliances/a1";
const now = new Date("2026-11-22T03:00:00Z");
const words = ["un", "deux", "trois", "quatre", "cinq"];
let disk: CrashingDisk;
let computer: ReturnType<typeof machine>;

let self: ProcessView | undefined;

/** Opens as a new process, once the one before has ended. */
const open = () => {
  if (self !== undefined) computer.end(self);
  self = computer.start();
  return openJournal(folder, now, { fs: disk.fs, self });
};

async function opened() {
  const it = await open();
  if (!it.ok) throw new Error(JSON.stringify(it));
  return it.value;
}

/** What the journal says now, and that it then opens sound. */
async function readTwice() {
  const first = await opened();
  await first.journal.close();
  const second = await opened();
  await second.journal.close();
  expect(second.report).toEqual({
    damaged: [],
    hasTornTail: false,
    missing: 0,
    usedPrevious: false,
    setAside: [],
  });
  expect(second.updates).toEqual(first.updates);
  return { texts: texts(first.updates), report: first.report };
}

const texts = (updates: readonly Uint8Array[]) => updates.map((it) => new TextDecoder().decode(it));

function damage(name: string, edit: (bytes: Uint8Array) => Uint8Array | void) {
  const copy = Uint8Array.from(disk.content(`${folder}/${name}`));
  disk.put(`${folder}/${name}`, edit(copy) ?? copy);
  return copy;
}

beforeEach(async () => {
  disk = new CrashingDisk();
  computer = machine();
  const { journal } = await opened();
  await Promise.all(words.map((word) => journal.append(utf8(word))));
  await journal.close();
});

/** Where the nth record begins: `words` are all in one file. */
const recordStart = (n: number) =>
  headerBytes + words.slice(0, n).reduce((sum, word) => sum + 21 + word.length, 0);

test("a torn tail is set aside, reported and cut off; what stands before it is read", async () => {
  damage("journal-000001", (bytes) => bytes.subarray(0, bytes.length - 2));
  const { texts, report } = await readTwice();
  expect(texts).toEqual(["un", "deux", "trois", "quatre"]);
  expect(report).toMatchObject({ hasTornTail: true, missing: 0 });
  expect(report.setAside).toHaveLength(1);
  expect(disk.content(`${folder}/${report.setAside[0]}`)).toHaveLength(21 + 2);
});

test("zeros behind the last record, as some file systems leave them, are a torn tail", async () => {
  damage("journal-000001", (bytes) => concatBytes(bytes, new Uint8Array(5000)));
  const { texts, report } = await readTwice();
  expect(texts).toEqual(words);
  expect(report.hasTornTail).toBe(true);
});

test("a record damaged in the middle costs that record alone; the file is kept whole for whoever repairs it", async () => {
  const before = damage("journal-000001", (bytes) => {
    bytes[recordStart(2) + 21] = 0x58;
  });
  const { texts, report } = await readTwice();
  expect(texts).toEqual(["un", "deux", "quatre", "cinq"]);
  expect(report).toMatchObject({
    damaged: [{ start: recordStart(2), end: recordStart(3) }],
    hasTornTail: false,
    missing: 1,
  });
  expect(disk.content(`${folder}/${report.setAside[0]}`)).toEqual(before);
});

test("what is appended after a repair is there, behind what was read", async () => {
  damage("journal-000001", (bytes) => void (bytes[recordStart(1)] = 0));
  const { journal } = await opened();
  expect(await journal.append(utf8("six"))).toEqual({ ok: true, value: undefined });
  await journal.close();
  expect(texts((await opened()).updates)).toEqual(["un", "trois", "quatre", "cinq", "six"]);
});

test.each([0xff_ff_ff_ff, 0x7f_ff_ff_ff, 0, 1])(
  "a record that claims %d bytes is passed over",
  async (length) => {
    damage("journal-000001", (bytes) =>
      new DataView(bytes.buffer).setUint32(recordStart(1) + 17, length, true),
    );
    expect((await readTwice()).texts).toEqual(["un", "trois", "quatre", "cinq"]);
  },
);

test("any byte may change, anywhere: every other record is read, in order, and none is invented", async () => {
  const whole = Uint8Array.from(disk.content(`${folder}/journal-000001`));
  let losses = 0;
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, difference) => {
      disk = new CrashingDisk();
      await disk.fs.makeFolder(folder);
      const bytes = Uint8Array.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ difference;
      disk.put(`${folder}/journal-000001`, bytes);
      const hit = words.findIndex((_, n) => at >= recordStart(n) && at < recordStart(n + 1));
      const { texts, report } = await readTwice();
      expect(texts).toEqual(words.filter((_, n) => n !== hit));
      expect(report.setAside).toHaveLength(1);
      losses += hit < 0 ? 0 : 1;
    }),
    { numRuns: 200 },
  );
  expect(losses).toBeGreaterThan(50);
});

test("garbage anywhere gives records of the journal, in order, or a failure; it never throws and never invents", async () => {
  const whole = Uint8Array.from(disk.content(`${folder}/journal-000001`));
  await fc.assert(
    fc.asyncProperty(
      fc.nat(whole.length),
      fc.nat(60),
      fc.uint8Array({ maxLength: 80 }),
      async (at, cut, garbage) => {
        disk = new CrashingDisk();
        await disk.fs.makeFolder(folder);
        disk.put(
          `${folder}/journal-000001`,
          concatBytes(whole.subarray(0, at), garbage, whole.subarray(at + cut)),
        );
        const it = await open();
        const read = it.ok ? texts(it.value.updates) : [];
        expect(read).toEqual(words.filter((word) => read.includes(word)));
      },
    ),
    { numRuns: 300 },
  );
});

test("records of another journal inside a damaged update are not taken for records of this one", async () => {
  const foreign = concatBytes(
    encodeHeader(7),
    encodeRecord(7, { sequence: 2, isSnapshot: false, payload: utf8("intrus") }),
  );
  const { journal } = await opened();
  await journal.append(concatBytes(utf8("x"), foreign));
  await journal.append(utf8("fin"));
  await journal.close();
  const all = words.reduce((sum, word) => sum + 21 + word.length, headerBytes);
  damage("journal-000001", (bytes) => void (bytes[all + 21] = 0));
  expect((await readTwice()).texts).toEqual([...words, "fin"]);
});

test("a damaged snapshot is made up for by the generation before it", async () => {
  const { journal } = await opened();
  await journal.compact(utf8("tout"));
  await journal.append(utf8("six"));
  await journal.close();
  damage("journal-000002", (bytes) => void (bytes[headerBytes + 21] = 0));
  const { texts, report } = await readTwice();
  expect(texts).toEqual([...words, "six"]);
  expect(report.usedPrevious).toBe(true);
});

test("compacting leaves one generation to fall back on, and no older one", async () => {
  const { journal } = await opened();
  for (const text of ["a", "b", "c"]) await journal.compact(utf8(text));
  await journal.close();
  expect(disk.names(folder).filter((name) => name.startsWith("journal"))).toEqual([
    "journal-000003",
    "journal-000004",
  ]);
  expect(texts((await opened()).updates)).toEqual(["c"]);
});

test("a journal of a newer format is refused and left as it is", async () => {
  const newer = encodeHeader(1);
  new DataView(newer.buffer).setUint32(8, 2, true);
  const { crc32 } = await import("#shared/zip/crc32.ts");
  new DataView(newer.buffer).setUint32(16, crc32(newer.subarray(0, 16)), true);
  disk.put(`${folder}/journal-000002`, newer);
  expect(await open()).toEqual({ ok: false, failure: { kind: "made-by-newer-app", version: 2 } });
  expect(disk.content(`${folder}/journal-000002`)).toEqual(newer);
  expect(disk.names(folder)).not.toContain("lock");
});

test("a file that is no journal is refused and left as it is; an empty one begins a journal", async () => {
  const letter = utf8("Chers partenaires, voici le compte rendu de notre réunion.");
  disk.put(`${folder}/journal-000001`, letter);
  expect(await open()).toEqual({ ok: false, failure: { kind: "not-a-journal" } });
  expect(disk.content(`${folder}/journal-000001`)).toEqual(letter);
  disk.put(`${folder}/journal-000001`, new Uint8Array());
  expect((await readTwice()).texts).toEqual([]);
});

test("on a full disk an append says so, the journal stays valid, and what is unsaved goes first once there is room", async () => {
  const { journal } = await opened();
  disk.capacity = disk.used() + 30;
  expect(await journal.append(utf8("six".repeat(20)))).toEqual({ ok: false, failure: { kind: "disk-full" } });
  expect(await journal.append(utf8("sept"))).toEqual({ ok: false, failure: { kind: "disk-full" } });
  expect(journal.unsaved()).toEqual({ updates: 2, bytes: 64 });
  disk.capacity = Number.POSITIVE_INFINITY;
  expect(await journal.retry()).toEqual({ ok: true, value: undefined });
  expect(journal.unsaved()).toEqual({ updates: 0, bytes: 0 });
  await journal.close();
  expect((await readTwice()).texts).toEqual([...words, "six".repeat(20), "sept"]);
});

test("a full disk leaves no half record behind", async () => {
  const { journal } = await opened();
  disk.capacity = disk.used() + 30;
  await journal.append(utf8("six".repeat(20)));
  disk.crash((possibilities) => possibilities - 1);
  disk.capacity = Number.POSITIVE_INFINITY;
  expect((await readTwice()).report.damaged).toEqual([]);
});

test("a compaction that does not fit changes nothing; one that fits saves what the disk refused", async () => {
  const { journal } = await opened();
  disk.capacity = disk.used() + 10;
  expect(await journal.compact(utf8("t".repeat(100)))).toEqual({ ok: false, failure: { kind: "disk-full" } });
  expect(await journal.append(utf8("six"))).toMatchObject({ ok: false });
  disk.capacity = Number.POSITIVE_INFINITY;
  expect(await journal.compact(utf8("tout"))).toMatchObject({ ok: true });
  expect(journal.unsaved().updates).toBe(0);
  await journal.close();
  expect((await readTwice()).texts).toEqual(["tout"]);
});

test("a journal whose file was deleted under it says so instead of acknowledging", async () => {
  const { journal } = await opened();
  await disk.fs.unlink(`${folder}/journal-000001`);
  expect(await journal.append(utf8("six"))).toEqual({ ok: false, failure: { kind: "gone" } });
  expect(journal.unsaved().updates).toBe(1);
});

test("appends that are called together are synced together, in order", async () => {
  const { journal } = await opened();
  const syncs: string[] = [];
  disk.faultAt = (_, name) => void syncs.push(name);
  await Promise.all(Array.from({ length: 100 }, (_, n) => journal.append(utf8(`n${n}`))));
  expect(syncs.filter((name) => name === "datasync")).toHaveLength(1);
  await journal.close();
  expect((await readTwice()).texts).toEqual([...words, ...Array.from({ length: 100 }, (_, n) => `n${n}`)]);
});

test("more appends at once than a call takes arguments are one group too", async () => {
  const { journal } = await opened();
  const outcomes = await Promise.all(Array.from({ length: 150_000 }, () => journal.append(utf8("n"))));
  expect(outcomes.every((it) => it.ok)).toBe(true);
  await journal.close();
  expect((await opened()).updates).toHaveLength(words.length + 150_000);
});

test("without room to set damage aside, nothing is repaired and nothing is lost: it is opened later, and read now", async () => {
  const before = damage("journal-000001", (bytes) => void (bytes[recordStart(2) + 21] = 0x58));
  disk.capacity = disk.used() + 200;
  expect(await open()).toEqual({ ok: false, failure: { kind: "disk-full" } });
  expect(disk.content(`${folder}/journal-000001`)).toEqual(before);
  expect(disk.names(folder)).toEqual(["journal-000001"]);
  const read = await readJournal(disk.fs, folder);
  expect(read.ok && texts(read.value.payloads.map((it) => it.payload))).toEqual([
    "un",
    "deux",
    "quatre",
    "cinq",
  ]);
  disk.capacity = Number.POSITIVE_INFINITY;
  expect((await readTwice()).texts).toEqual(["un", "deux", "quatre", "cinq"]);
});

test("a stretch of the file that stands there twice is read once", async () => {
  damage("journal-000001", (bytes) => concatBytes(bytes, bytes.subarray(recordStart(1), recordStart(3))));
  const { texts, report } = await readTwice();
  expect(texts).toEqual(words);
  expect(report.hasTornTail).toBe(true);
});
