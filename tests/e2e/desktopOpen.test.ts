import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { desktopMachines, type Desktop } from "#tests/kit/electron/desktop.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";
import { until } from "#tests/kit/until.ts";

const link = "alliage://relais.example/#alliage=AQL";

/** What the page heard so far, files by their name and their text. */
async function received(desktop: Desktop, count: number) {
  await until(`${count} arrive`, async () => (await desktop.heard()).length >= count);
  return desktop.page.evaluate(() =>
    window.trial.heard.map(({ event, detail }) => {
      const { name, bytes, link: given } = detail as { name?: string; bytes?: Uint8Array; link?: string };
      return bytes === undefined ? [event, given] : [event, name, new TextDecoder().decode(bytes)];
    }),
  );
}

describe.skipIf(missingChromium !== undefined)("the desktop, under the stand-in, opens", () => {
  const newMachine = desktopMachines();

  test("the file and the link that it was started with, once its page listens", async () => {
    const { start, folder } = await newMachine();
    writeFileSync(join(folder, "Sourde.alliance"), "un");
    const desktop = await start({ args: ["--flag", "Sourde.alliance", "autre.txt", link] });
    expect(await received(desktop, 2)).toEqual([
      ["file:received", "Sourde.alliance", "un"],
      ["link:received", link],
    ]);
  });

  test("what a second start hands over, which ends at once and opens no window", async () => {
    const { start, startAgain, folder } = await newMachine();
    writeFileSync(join(folder, "Vallon.ALLIANCE"), "deux");
    const desktop = await start();
    expect(await startAgain([join(folder, "Vallon.ALLIANCE")])).toBe(0);
    expect(await startAgain([link])).toBe(0);
    expect(await received(desktop, 2)).toEqual([
      ["file:received", "Vallon.ALLIANCE", "deux"],
      ["link:received", link],
    ]);
    expect(await desktop.ask("windows")).toHaveLength(1);
    const focused = async () =>
      (await desktop.ask("calls")).filter(({ name }) => name === "window.focus").length;
    await until("the window came to the front each time", async () => (await focused()) >= 2);
  });

  test("what macOS hands over", async () => {
    const { start, folder } = await newMachine();
    writeFileSync(join(folder, "c.alliance"), "trois");
    const desktop = await start();
    await desktop.ask("appEvent", "open-file", join(folder, "c.alliance"));
    await desktop.ask("appEvent", "open-url", link);
    expect(await received(desktop, 2)).toEqual([
      ["file:received", "c.alliance", "trois"],
      ["link:received", link],
    ]);
  });

  test("a recent file from the menu; one that is gone is said, and leaves the list", async () => {
    const { start, folder } = await newMachine();
    const first = await start();
    const recentItems = async (desktop: Desktop) =>
      (await desktop.ask("menu"))[0]?.submenu?.find(({ label }) => label === "Ouvrir récent")?.submenu ?? [];
    expect(await recentItems(first)).toEqual([{ label: "Aucun fichier récent", enabled: false }]);
    writeFileSync(join(folder, "Bois & Eaux.alliance"), "quatre");
    await first.ask("appEvent", "open-file", join(folder, "Bois & Eaux.alliance"));
    await received(first, 1);
    await until("it is in the list", async () => (await recentItems(first)).length > 1);
    await first.ask("quit");
    expect(await first.ended()).toBe(0);

    const second = await start();
    expect((await recentItems(second)).map(({ label }) => label)).toEqual([
      "Bois && Eaux.alliance",
      undefined,
      "Vider la liste",
    ]);
    await second.ask("chooseMenu", "Bois && Eaux.alliance");
    expect(await received(second, 1)).toEqual([["file:received", "Bois & Eaux.alliance", "quatre"]]);
    await second.ask("appEvent", "open-file", join(folder, "absent.alliance"));
    await until("it is said", async () => (await second.ask("dialogs")).length > 0);
    expect((await second.ask("dialogs"))[0]?.options).toMatchObject({
      message: "Ce fichier n’a pas été ouvert",
      detail: "absent.alliance n’existe plus à cet endroit. Retrouvez-le, puis ouvrez-le de nouveau.",
    });
  });

  test("a file behind a link of the file system, and refuses a pipe without waiting for ever", async () => {
    const { start, folder } = await newMachine();
    writeFileSync(join(folder, "vrai.alliance"), "cinq");
    symlinkSync(join(folder, "vrai.alliance"), join(folder, "lien.alliance"));
    symlinkSync("/dev/zero", join(folder, "sans-fin.alliance"));
    const desktop = await start({ args: ["lien.alliance", "sans-fin.alliance"] });
    expect(await received(desktop, 1)).toEqual([["file:received", "lien.alliance", "cinq"]]);
    await until("the other is said", async () => (await desktop.ask("dialogs")).length > 0);
  });
});
