import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openJournal } from "#electron/main/storage/openJournal.ts";
import { bundled } from "#tests/kit/bundled.ts";

let writer: string;
const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), "alliage-kill-"));
  folders.push(folder);
  return folder;
};

beforeAll(async () => {
  writer = await bundled(fileURLToPath(new URL("../kit/storage/writerProcess.ts", import.meta.url)));
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

type Life = { readonly opened: number; readonly acknowledged: number };

/** Lets the process write until `acks` updates are acknowledged, then `kill -9`s it within the next turns. */
async function killedAfter(folder: string, acks: number, compactEvery: string): Promise<Life> {
  const child = spawn(process.execPath, [writer, folder, compactEvery], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  let seen = 0;
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
    seen += text.split("ack ").length - 1;
    if (seen >= acks) child.kill("SIGKILL");
  });
  await once(child, "close");
  // A line that was cut off by the death of the process is no acknowledgement that anybody read.
  const lines = said.slice(0, said.lastIndexOf("\n")).split("\n");
  const opened = Number(lines[0]?.replace("opened ", ""));
  const last = lines.findLast((line) => line.startsWith("ack "));
  return { opened, acknowledged: last === undefined ? opened : Number(last.slice(4)) + 1 };
}

test.each([
  { name: "appending", compactEvery: "1000000", lives: 30 },
  { name: "compacting all the time", compactEvery: "4", lives: 40 },
])(
  "killed in the middle of $name, life after life, nothing acknowledged is lost",
  async ({ compactEvery, lives }) => {
    const folder = newFolder();
    let acknowledged = 0;
    for (let life = 0; life < lives; life += 1) {
      const it = await killedAfter(folder, 1 + ((life * 37) % 60), compactEvery);
      expect(it.opened, `life ${life}`).toBeGreaterThanOrEqual(acknowledged);
      expect(it.acknowledged).toBeGreaterThan(it.opened);
      acknowledged = it.acknowledged;
    }
    const said = execFileSync(process.execPath, [writer, folder, "read"], { encoding: "utf8" });
    expect(Number(said.replace("opened ", ""))).toBeGreaterThanOrEqual(acknowledged);
  },
);

test("while another process writes, the journal is locked; killed, its lock is taken over", async () => {
  const folder = newFolder();
  const child = spawn(process.execPath, [writer, folder, "1000000"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  child.stdout.resume();
  expect(await openJournal(folder, new Date())).toMatchObject({
    ok: false,
    failure: { kind: "locked", pid: child.pid },
  });
  child.kill("SIGKILL");
  await once(child, "close");
  const opened = await openJournal(folder, new Date());
  expect(opened).toMatchObject({ ok: true });
  if (opened.ok) await opened.value.journal.close();
});

function smallDisk(): string | undefined {
  const folder = newFolder();
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=256k", "tmpfs", folder], { stdio: "ignore" });
    return folder;
  } catch {
    return undefined;
  }
}

test("on a disk that is really full, appends say so, the journal stays valid, and all is saved once there is room", async (context) => {
  const disk = smallDisk() ?? context.skip("mounting a small tmpfs is not allowed here");
  try {
    const folder = join(disk, "a1");
    const opened = await openJournal(folder, new Date());
    if (!opened.ok) throw new Error(opened.failure.kind);
    const { journal } = opened.value;
    writeFileSync(join(disk, "ballast"), new Uint8Array(120 * 1024));
    const outcomes = [];
    for (let n = 0; n < 20; n += 1) outcomes.push(await journal.append(new Uint8Array(10_000).fill(n)));
    const saved = outcomes.filter((it) => it.ok).length;
    expect(saved).toBeGreaterThan(0);
    expect(outcomes.at(-1)).toEqual({ ok: false, failure: { kind: "disk-full" } });
    expect(await journal.compact(new Uint8Array(200_000).fill(1))).toEqual({
      ok: false,
      failure: { kind: "disk-full" },
    });
    expect(journal.unsaved().updates).toBe(20 - saved);
    rmSync(join(disk, "ballast"));
    expect(await journal.retry()).toEqual({ ok: true, value: undefined });
    await journal.close();
    const again = await openJournal(folder, new Date());
    if (!again.ok) throw new Error(again.failure.kind);
    expect(again.value.updates.map((it) => it[0])).toEqual(Array.from({ length: 20 }, (_, n) => n));
    expect(again.value.report.damaged).toEqual([]);
    await again.value.journal.close();
  } finally {
    execFileSync("umount", [disk]);
  }
});
