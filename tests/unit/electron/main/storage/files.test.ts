import { execFileSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { utf8 } from "#shared/base/bytes.ts";
import { atomicWrite } from "#electron/main/storage/atomicWrite.ts";
import { expired, listBackups, readBackup, takeBackup } from "#electron/main/storage/backups.ts";
import { nodeFileSystem as fs } from "#electron/main/storage/nodeFileSystem.ts";
import { openJournal } from "#electron/main/storage/openJournal.ts";
import { readSettings, writeSettings } from "#electron/main/storage/settings.ts";
import { CrashingDisk } from "#tests/kit/storage/CrashingDisk.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "alliage-storage-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const now = new Date("2026-11-22T03:04:05.006Z");

test("a file is replaced wholly, keeps its mode, and no temporary file is left", async () => {
  const path = join(folder, "accord.alliance");
  writeFileSync(path, "ancien");
  chmodSync(path, 0o644);
  expect(await atomicWrite(fs, path, utf8("nouveau"))).toEqual({ ok: true, value: undefined });
  expect(readFileSync(path, "utf8")).toBe("nouveau");
  expect(statSync(path).mode & 0o777).toBe(0o644);
  expect(readdirSync(folder)).toEqual(["accord.alliance"]);
});

test("a new file is its owner's alone", async () => {
  await atomicWrite(fs, join(folder, "a"), utf8("x"));
  expect(statSync(join(folder, "a")).mode & 0o777).toBe(0o600);
});

test("a symbolic link stays one, and its target is replaced", async () => {
  writeFileSync(join(folder, "cible"), "ancien");
  symlinkSync(join(folder, "cible"), join(folder, "lien"));
  expect(await atomicWrite(fs, join(folder, "lien"), utf8("nouveau"))).toMatchObject({ ok: true });
  expect(readFileSync(join(folder, "cible"), "utf8")).toBe("nouveau");
});

test("a folder that is not there is a failure without a path in it", async () => {
  const written = await atomicWrite(fs, join(folder, "absent", "a"), utf8("x"));
  expect(written).toEqual({ ok: false, failure: { kind: "gone" } });
  expect(JSON.stringify(written)).not.toContain(folder);
});

test("whatever call fails, the old content or the new is there, whole, and a failure before the rename leaves the old", async () => {
  for (const fault of ["disk-full", "fails"] as const) {
    for (let call = 1; call < 14; call += 1) {
      const disk = new CrashingDisk();
      await disk.fs.makeFolder("/d");
      disk.put("/d/a", utf8("ancien"));
      const from = disk.calls;
      disk.faultAt = (at) => (at - from === call ? fault : undefined);
      const written = await atomicWrite(disk.fs, "/d/a", utf8("nouveau"));
      const content = new TextDecoder().decode(disk.content("/d/a"));
      if (written.ok) expect(content).toBe("nouveau");
      expect(["ancien", "nouveau"]).toContain(content);
      disk.crash(() => 0);
      if (written.ok) expect(new TextDecoder().decode(disk.content("/d/a"))).toBe("nouveau");
      else expect(disk.names("/d")).toEqual(["a"]);
    }
  }
});

test("a journal that is a symbolic link, a folder or a pipe is not opened", async () => {
  writeFileSync(join(folder, "secret"), "root:x:0:0");
  symlinkSync(join(folder, "secret"), join(folder, "journal-000001"));
  expect(await openJournal(folder, now)).toEqual({ ok: false, failure: { kind: "not-a-journal" } });
  expect(readFileSync(join(folder, "secret"), "utf8")).toBe("root:x:0:0");
  rmSync(join(folder, "journal-000001"));
  mkdirSync(join(folder, "journal-000001"));
  expect(await openJournal(folder, now)).toEqual({ ok: false, failure: { kind: "not-a-journal" } });
  rmSync(join(folder, "journal-000001"), { recursive: true });
  execFileSync("mkfifo", [join(folder, "journal-000001")]);
  expect(await openJournal(folder, now)).toEqual({ ok: false, failure: { kind: "not-a-journal" } });
});

test("a journal in a place that is a file, is a failure", async () => {
  writeFileSync(join(folder, "a"), "");
  expect(await openJournal(join(folder, "a"), now)).toMatchObject({ ok: false });
});

test("a real journal on a real disk: what was appended and compacted is there", async () => {
  const first = await openJournal(join(folder, "a1"), now);
  if (!first.ok) throw new Error(first.failure.kind);
  expect(await openJournal(join(folder, "a1"), now)).toMatchObject({
    failure: { kind: "locked", pid: process.pid },
  });
  await first.value.journal.append(utf8("un"));
  await first.value.journal.compact(utf8("tout"));
  await first.value.journal.append(utf8("deux"));
  await first.value.journal.close();
  const second = await openJournal(join(folder, "a1"), now);
  if (!second.ok) throw new Error(second.failure.kind);
  expect(second.value.updates.map((it) => new TextDecoder().decode(it))).toEqual(["tout", "deux"]);
  await second.value.journal.close();
  expect(readdirSync(join(folder, "a1")).sort()).toEqual(["journal-000001", "journal-000002"]);
});

test("an empty update is not storable, and after closing nothing is taken", async () => {
  const opened = await openJournal(join(folder, "a1"), now);
  if (!opened.ok) throw new Error(opened.failure.kind);
  const { journal } = opened.value;
  expect(await journal.append(new Uint8Array())).toEqual({ ok: false, failure: { kind: "not-storable" } });
  expect(await journal.close()).toEqual({ ok: true, value: undefined });
  expect(await journal.append(utf8("six"))).toEqual({ ok: false, failure: { kind: "closed" } });
});

const at = (text: string) => ({ name: text, takenAt: new Date(text) });

test("the last back-ups are kept, and before them the last of each day", () => {
  const all = [
    "2026-11-22T10:00Z",
    "2026-11-22T09:00Z",
    "2026-11-22T08:00Z",
    "2026-11-21T18:00Z",
    "2026-11-21T09:00Z",
    "2026-11-20T09:00Z",
    "2026-11-19T09:00Z",
  ].map(at);
  const gone = expired(all, { recent: 2, days: 2 }).map((it) => it.name);
  expect(gone).toEqual(["2026-11-22T08:00Z", "2026-11-21T09:00Z", "2026-11-19T09:00Z"]);
  expect(expired(all, { recent: 0, days: 0 }).map((it) => it.name)).not.toContain("2026-11-22T10:00Z");
});

test("back-ups are dated by the clock that is passed in, listed newest first, and read back", async () => {
  for (let day = 1; day <= 9; day += 1) {
    const taken = await takeBackup(fs, folder, utf8(`jour ${day}`), new Date(Date.UTC(2026, 10, day)), {
      recent: 2,
      days: 3,
    });
    expect(taken).toMatchObject({ ok: true });
  }
  writeFileSync(join(folder, "notes.txt"), "à moi");
  const listed = await listBackups(fs, folder);
  if (!listed.ok) throw new Error(listed.failure.kind);
  expect(listed.value.map((it) => it.takenAt.getUTCDate())).toEqual([9, 8, 7, 6, 5]);
  const read = await readBackup(fs, folder, listed.value[0]?.name ?? "");
  expect(read.ok && new TextDecoder().decode(read.value)).toBe("jour 9");
  expect(readdirSync(folder)).toContain("notes.txt");
});

test("a clock that was set back does not cost the copy just taken", async () => {
  await takeBackup(fs, folder, utf8("demain"), new Date("2027-01-01T00:00Z"), { recent: 1, days: 0 });
  const taken = await takeBackup(fs, folder, utf8("hier"), new Date("2026-01-01T00:00Z"), {
    recent: 1,
    days: 0,
  });
  expect(taken.ok && readdirSync(folder)).toContain(taken.ok ? taken.value.name : "");
});

test.each([
  "../secret",
  "/etc/passwd",
  "backup-x.alliance",
  "",
  "backup-20261122T030405006Z.alliance/../../x",
])("the name %j is no back-up", async (name) => {
  expect(await readBackup(fs, folder, name)).toEqual({ ok: false, failure: { kind: "no-such-backup" } });
});

const Settings = z.object({ language: z.enum(["fr", "en"]) });
const defaults = { language: "fr" as const };

test("settings are read back; without a file the defaults do", async () => {
  const path = join(folder, "settings.json");
  expect(await readSettings(fs, path, Settings, defaults, now)).toEqual({
    ok: true,
    value: { value: defaults },
  });
  await writeSettings(fs, path, { language: "en" });
  expect(await readSettings(fs, path, Settings, defaults, now)).toEqual({
    ok: true,
    value: { value: { language: "en" } },
  });
});

test.each(['{"language":', '{"language":"tlh"}', "\u0000\u0000", ""])(
  "settings that say %j are set aside and reported",
  async (text) => {
    const path = join(folder, "settings.json");
    writeFileSync(path, text);
    const read = await readSettings(fs, path, Settings, defaults, now);
    if (!read.ok) throw new Error(read.failure.kind);
    expect(read.value.value).toEqual(defaults);
    expect(readFileSync(join(folder, read.value.setAside ?? ""), "utf8")).toBe(text);
  },
);
