import { existsSync, readdirSync, readFileSync, writeFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { defaultSettings } from "#shared/ipc/settings.ts";
import type { Id } from "#shared/model/Id.ts";
import type { Item } from "#tests/kit/electron/control.ts";
import { desktopMachines } from "#tests/kit/electron/desktop.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";
import { until } from "#tests/kit/until.ts";

const sourde = "a-sourde" as Id<"alliance">;
const labels = (items: readonly Item[]) => items.map(({ label }) => label);

describe.skipIf(missingChromium !== undefined)("the desktop, under the stand-in, starts", () => {
  const newMachine = desktopMachines();

  test("on its page, visible once it is painted, and says what it is", async () => {
    const { start } = await newMachine();
    const desktop = await start();
    expect(await desktop.page.textContent("h1")).toBe("Page d’essai");
    expect(await desktop.request("app:describe", {})).toEqual({
      shell: "desktop",
      version: "0.1.0",
      platform: "linux",
      locale: "fr-FR",
      canSign: true,
      keys: "keyring",
      canShareLocally: true,
      servedBy: null,
      settingsSetAside: null,
    });
    await until("the window is shown", async () => (await desktop.ask("windows"))[0]?.isVisible === true);
  });

  test("with menus in the system's language, which follow the settings without a restart", async () => {
    const { start } = await newMachine();
    const desktop = await start();
    expect(labels(await desktop.ask("menu"))).toEqual(["Fichier", "Édition", "Affichage", "Fenêtre", "Aide"]);
    await desktop.request("settings:write", { ...defaultSettings, language: "en", theme: "dark" });
    expect(labels(await desktop.ask("menu"))).toEqual(["File", "Edit", "View", "Window", "Help"]);
    expect((await desktop.ask("calls")).filter(({ name }) => name === "nativeTheme.themeSource")).toEqual([
      { name: "nativeTheme.themeSource", value: "system" },
      { name: "nativeTheme.themeSource", value: "dark" },
    ]);
    await desktop.ask("chooseMenu", "All commands…");
    await until("the page hears of it", async () => (await desktop.heard()).length > 0);
    expect(await desktop.heard()).toEqual([{ event: "menu:chosen", detail: { command: "app:palette" } }]);
  });

  test("in English on an English system", async () => {
    const { start } = await newMachine();
    const desktop = await start({ env: { STAND_IN_LOCALE: "en-GB" } });
    expect(labels(await desktop.ask("menu"))).toEqual(["File", "Edit", "View", "Window", "Help"]);
  });

  test("where it was left, unless no screen shows that place any more", async () => {
    const { start } = await newMachine();
    const first = await start();
    await first.ask("moveWindow", { x: 200, y: 100, width: 900, height: 700 });
    await first.ask("closeWindow");
    expect(await first.ended()).toBe(0);
    const second = await start();
    expect((await second.ask("windows"))[0]?.bounds).toEqual({ x: 200, y: 100, width: 900, height: 700 });
    await second.ask("moveWindow", { x: 5000, y: 100, width: 900, height: 700 });
    await second.ask("closeWindow");
    await second.ended();
    const third = await start();
    expect((await third.ask("windows"))[0]?.bounds).toEqual({ x: 350, y: 100, width: 900, height: 700 });
  });

  test("with settings that are torn: they are set aside, the defaults do, and the page can say so", async () => {
    const { start, data } = await newMachine();
    mkdirSync(data, { recursive: true });
    writeFileSync(join(data, "settings.json"), '{"theme": "dark", "lang');
    writeFileSync(join(data, "window.json"), '{"bounds": {"x": "left"}}');
    writeFileSync(join(data, "recent.json"), "[1, 2]");
    const desktop = await start();
    expect(await desktop.request("settings:read", {})).toEqual(defaultSettings);
    const { settingsSetAside } = await desktop.request("app:describe", {});
    expect(settingsSetAside).toMatch(/^set-aside-.*settings\.json$/);
    expect(readFileSync(join(data, settingsSetAside ?? ""), "utf8")).toBe('{"theme": "dark", "lang');
    expect(readdirSync(data).filter((name) => name.startsWith("set-aside-"))).toHaveLength(3);
  });

  test("on a folder that cannot be written: all that asks for the disk says so, and nothing falls", async () => {
    const { start } = await newMachine();
    const desktop = await start({ env: { ALLIAGE_DATA: "/sys/alliage" } });
    const refused = { ok: false, failure: { kind: "not-permitted" } };
    expect(await desktop.request("settings:write", { ...defaultSettings, theme: "dark" })).toEqual(refused);
    expect((await desktop.request("settings:read", {})).theme).toBe("dark");
    expect(await desktop.request("journal:open", { allianceId: sourde })).toEqual(refused);
    expect(await desktop.request("invitation:write", { allianceId: sourde, link: "x" })).toEqual(refused);
    expect(await desktop.request("identity:create", { fullName: "Anne Roux", organisation: "" })).toEqual(
      refused,
    );
    expect(await desktop.request("library:list", {})).toEqual([]);
    await desktop.ask("closeWindow");
    expect(await desktop.ended()).toBe(0);
  });

  test("with the alliances of this machine, the last opened first, and forgets one without deleting it", async () => {
    const { start, data } = await newMachine();
    const desktop = await start();
    const vallon = "b-Vallon" as Id<"alliance">;
    for (const [allianceId, name] of [
      [sourde, "Sourde"],
      [vallon, "Vallon"],
    ] as const) {
      await desktop.request("journal:open", { allianceId });
      await desktop.request("library:describe", { allianceId, name, territory: "Gers", partners: 3 });
    }
    await desktop.request("invitation:write", {
      allianceId: sourde,
      link: "https://relais.example/#alliage=x",
    });
    const list = () => desktop.request("library:list", {});
    expect((await list()).map(({ name, isShared, partners }) => ({ name, isShared, partners }))).toEqual([
      { name: "Vallon", isShared: false, partners: 3 },
      { name: "Sourde", isShared: true, partners: 3 },
    ]);
    expect(await desktop.request("library:forget", { allianceId: vallon })).toEqual({
      ok: false,
      failure: { kind: "in-use" },
    });
    await desktop.request("journal:close", { allianceId: vallon });
    expect(await desktop.request("library:forget", { allianceId: vallon })).toMatchObject({ ok: true });
    expect((await list()).map(({ name }) => name)).toEqual(["Sourde"]);
    const [kept = ""] = readdirSync(join(data, "backups", "alliance-b-=vallon"));
    expect(existsSync(join(data, "backups", "alliance-b-=vallon", kept, "journal-000001"))).toBe(true);
  });
});
