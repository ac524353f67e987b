import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Bridge } from "#shared/ipc/contract.ts";
import type { Id } from "#shared/model/Id.ts";
import { desktopMachines, type Desktop } from "#tests/kit/electron/desktop.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";
import { until } from "#tests/kit/until.ts";

const allianceId = "a-sourde" as Id<"alliance">;
const bytes = (...values: number[]) => new Uint8Array(values);

async function openedUpdates(desktop: Desktop): Promise<readonly (readonly number[])[]> {
  const opened = await desktop.request("journal:open", { allianceId });
  if (!opened.ok) throw new Error(opened.failure.kind);
  return opened.value.updates.map((update) => [...update]);
}

describe.skipIf(missingChromium !== undefined)("the desktop, under the stand-in, saves", () => {
  const newMachine = desktopMachines();

  test("where the person chooses, with the usual ending, for others to read; and nowhere when the dialog is closed", async () => {
    const { start, folder } = await newMachine();
    const desktop = await start();
    const save = (suggestedName: string, kind: "word" | "alliance" = "word") =>
      desktop.request("file:save", { kind, suggestedName, bytes: bytes(80, 75, 3, 4) });
    await desktop.ask("answerNext", join(folder, "contrat"));
    expect(await save('Alliance: "Sourde"/2026.docx')).toEqual({ ok: true, value: "contrat.docx" });
    expect([...readFileSync(join(folder, "contrat.docx"))]).toEqual([80, 75, 3, 4]);
    expect(statSync(join(folder, "contrat.docx")).mode & 0o777).toBe(0o644);
    await desktop.ask("answerNext", null);
    expect(await save("..")).toEqual({ ok: true, value: null });
    const shown = (await desktop.ask("dialogs")).map(({ kind, options }) => [
      kind,
      options.defaultPath,
      options.filters?.[0],
    ]);
    expect(shown).toEqual([
      ["save", "Alliance- -Sourde-2026.docx", { name: "Documents Word", extensions: ["docx"] }],
      ["save", "alliage.docx", { name: "Documents Word", extensions: ["docx"] }],
    ]);
  });

  test("never over a file that the dialog did not ask about", async () => {
    const { start, folder } = await newMachine();
    const desktop = await start();
    writeFileSync(join(folder, "contrat.docx"), "signé");
    await desktop.ask("answerNext", join(folder, "contrat"));
    await desktop.request("file:save", { kind: "word", suggestedName: "contrat.docx", bytes: bytes(1) });
    expect(readFileSync(join(folder, "contrat.docx"), "utf8")).toBe("signé");
  });

  test("and opens what the person chooses; says why when it cannot", async () => {
    const { start, folder } = await newMachine();
    const desktop = await start();
    writeFileSync(join(folder, "a.alliance"), bytes(7, 8));
    mkdirSync(join(folder, "dossier.alliance"));
    const open = () => desktop.request("file:open", { kind: "alliance" });
    await desktop.ask("answerNext", join(folder, "a.alliance"));
    expect(await open()).toMatchObject({ ok: true, value: { name: "a.alliance" } });
    await desktop.ask("answerNext", join(folder, "absent.alliance"));
    expect(await open()).toEqual({ ok: false, failure: { kind: "gone" } });
    await desktop.ask("answerNext", join(folder, "dossier.alliance"));
    expect(await open()).toMatchObject({ ok: false, failure: { kind: "disk-failed" } });
    const pending = open();
    await until("the dialog is there", async () => (await desktop.ask("dialogs")).length === 4);
    await desktop.ask("answerNext", null);
    expect(await pending).toEqual({ ok: true, value: null });
  });

  test("each update of an alliance; a page that is loaded anew, and a next start, read them all again", async () => {
    const { start } = await newMachine();
    const first = await start();
    expect(await openedUpdates(first)).toEqual([]);
    await first.request("journal:append", { allianceId, update: bytes(1) });
    await first.request("journal:compact", { allianceId, state: bytes(1, 1) });
    await first.request("journal:append", { allianceId, update: bytes(2) });
    expect(await openedUpdates(first)).toEqual([[1, 1], [2]]);
    await first.request("journal:close", { allianceId });
    expect(await first.request("journal:append", { allianceId, update: bytes(3) })).toEqual({
      ok: false,
      failure: { kind: "refused" },
    });
    await first.request("backup:take", { allianceId, file: bytes(9) });
    const listed = await first.request("backup:list", { allianceId });
    const name = listed.ok ? (listed.value[0]?.name ?? "") : "";
    expect(await first.request("backup:read", { allianceId, name })).toMatchObject({
      ok: true,
      value: { name },
    });
    expect(await first.request("backup:read", { allianceId, name: "../lock" })).toEqual({
      ok: false,
      failure: { kind: "gone" },
    });
    await first.ask("quit");
    expect(await first.ended()).toBe(0);
    const second = await start();
    expect(await openedUpdates(second)).toEqual([[1, 1], [2]]);
  });

  test("what its page still held when the window was closed, before the window goes", async () => {
    const { start } = await newMachine();
    const first = await start();
    await openedUpdates(first);
    await first.page.evaluate(
      (id) => window.trial.unsent.push({ allianceId: id, update: new Uint8Array([5, 5]) }),
      allianceId,
    );
    await first.ask("closeWindow");
    expect(await first.ended()).toBe(0);
    expect(await openedUpdates(await start())).toEqual([[5, 5]]);
  });

  test("all that was acknowledged, when its process is killed in the middle of a save, life after life", async () => {
    const { start } = await newMachine();
    let acknowledged = 0;
    for (let life = 0; life < 4; life += 1) {
      const desktop = await start();
      const updates = await openedUpdates(desktop);
      const kept = updates.map((update) => (update[0] ?? 0) * 256 + (update[1] ?? 0));
      expect(kept.slice(0, acknowledged)).toEqual(Array.from({ length: acknowledged }, (_, n) => n));
      await desktop.page.evaluate(
        ([id, from]) => {
          const { alliage } = window as unknown as { alliage: Bridge };
          const said = window as unknown as { acknowledged: number };
          said.acknowledged = from;
          const write = async (n: number): Promise<void> => {
            const update = new Uint8Array(2_000).fill(n);
            update.set([n >> 8, n & 255]);
            // Several at once, so that a kill meets some of them half-way.
            const wrote = alliage.request("journal:append", { allianceId: id, update });
            if (n % 5 !== 4)
              void wrote.then((it) => it.ok && (said.acknowledged = Math.max(said.acknowledged, n + 1)));
            else if ((await wrote).ok) said.acknowledged = Math.max(said.acknowledged, n + 1);
            return write(n + 1);
          };
          void write(from);
        },
        [allianceId, kept.length] as const,
      );
      const count = () =>
        desktop.page.evaluate(() => (window as unknown as { acknowledged: number }).acknowledged);
      const enough = kept.length + 23;
      await until("some are acknowledged", async () => (await count()) >= enough);
      process.kill(desktop.pid, "SIGKILL");
      await desktop.ended();
      acknowledged = await count();
      await desktop.kill();
    }
    expect(acknowledged).toBeGreaterThan(80);
  });

  test("nothing by stealth: changes that the disk refuses are asked about before their window goes", async () => {
    const { start } = await newMachine();
    const desktop = await start();
    await openedUpdates(desktop);
    const limit = (size: string) =>
      execFileSync("prlimit", ["--pid", String(desktop.pid), `--fsize=${size}:unlimited`]);
    limit("1000");
    const update = new Uint8Array(4_000).fill(6);
    expect(await desktop.request("journal:append", { allianceId, update })).toEqual({
      ok: false,
      failure: { kind: "disk-full" },
    });
    await desktop.ask("closeWindow");
    await until("it asks", async () => (await desktop.ask("dialogs")).length === 1);
    expect((await desktop.ask("dialogs"))[0]?.options).toMatchObject({
      message: "Des changements ne sont pas encore enregistrés",
      buttons: ["Réessayer", "Ne pas fermer", "Fermer et perdre ces changements"],
    });
    await desktop.ask("answerNext", 1);
    expect(await desktop.request("app:describe", {})).toMatchObject({ shell: "desktop" });
    limit("unlimited");
    await desktop.ask("quit");
    expect(await desktop.ended()).toBe(0);
    expect(await openedUpdates(await start())).toEqual([[...update]]);
  });
});
