import type { NetworkInterfaceInfo } from "node:os";
import { describe, expect, test } from "vitest";
import { menuCommands, menuKeys, type MenuCommand } from "#shared/ipc/menu.ts";
import { messagesFor } from "#shared/messages/messages.ts";
import { localAddresses } from "#electron/main/localAddresses.ts";
import { mailbox } from "#electron/main/mailbox.ts";
import { menuTemplate } from "#electron/main/menu/menuTemplate.ts";
import { openRequests } from "#electron/main/openRequests.ts";
import { boundsFor, windowStateSchema } from "#electron/main/windowState.ts";

describe("where a window opens", () => {
  const screens = [
    { x: 0, y: 25, width: 1440, height: 875 },
    { x: 1440, y: 0, width: 1920, height: 1080 },
  ];
  const state = (x: number, y: number, width = 1000, height = 700) => ({
    bounds: { x, y, width, height },
    isMaximized: false,
    isFullScreen: false,
  });

  test("the first time, in the middle of the main screen, and no larger than it", () => {
    expect(boundsFor(undefined, screens)).toEqual({ x: 80, y: 47, width: 1280, height: 832 });
    expect(boundsFor(undefined, [{ x: 0, y: 0, width: 1024, height: 600 }])).toEqual({
      x: 0,
      y: 0,
      width: 1024,
      height: 600,
    });
  });

  test("as it was left, on any screen that is still there", () => {
    expect(boundsFor(state(1500, 40), screens)).toEqual({ x: 1500, y: 40, width: 1000, height: 700 });
    expect(boundsFor(state(-400, 100), screens)).toMatchObject({ x: -400 });
  });

  test("in the middle again when its title bar could not be caught", () => {
    for (const lost of [state(5000, 40), state(-950, 100), state(100, -200), state(100, 890)]) {
      expect(boundsFor(lost, screens)).toMatchObject({ x: 220, width: 1000 });
    }
  });

  test("never smaller than it can be used, and never at a place that is no number", () => {
    expect(boundsFor(state(100, 100, 10, 10), screens)).toMatchObject({ width: 480, height: 480 });
    expect(windowStateSchema.safeParse(state(Number.NaN, 0)).success).toBe(false);
    expect(windowStateSchema.safeParse(state(1e9, 0)).success).toBe(false);
  });
});

test("of a command line, alliance files and links are for us, and nothing else", () => {
  expect(
    openRequests(
      ["--inspect=x.alliance", ".", "a.alliance", "/b/C.ALLIANCE", "x.docx", "alliage://r/#k"],
      "/ici",
    ),
  ).toEqual([
    { kind: "file", path: "/ici/a.alliance" },
    { kind: "file", path: "/b/C.ALLIANCE" },
    { kind: "link", link: "alliage://r/#k" },
  ]);
  expect(openRequests([`alliage://${"x".repeat(3000)}`, "https://r/#alliage=k"], "/")).toEqual([]);
});

test("addresses come the likeliest first; those of containers and tunnels last", () => {
  const at = (address: string, changed = {}) =>
    ({ address, family: "IPv4", internal: false, ...changed }) as NetworkInterfaceInfo;
  const interfaces = {
    lo: [at("127.0.0.1", { internal: true })],
    docker0: [at("172.17.0.1")],
    tun0: [at("10.8.0.2")],
    eth0: [at("169.254.3.4"), at("fe80::1", { family: "IPv6" })],
    wlan0: [at("192.168.1.20")],
    eth1: [at("10.0.0.5")],
  };
  expect(localAddresses(interfaces, 4848)).toEqual(
    ["192.168.1.20", "10.0.0.5", "10.8.0.2", "172.17.0.1", "169.254.3.4"].map(
      (name) => `http://${name}:4848/`,
    ),
  );
  expect(localAddresses({ lo: interfaces.lo }, 1)).toEqual([]);
});

test("files and links wait for the page that listens to them; what passes is for those who were there", () => {
  const sent: unknown[] = [];
  const box = mailbox((event, detail) => sent.push([event, detail]));
  box.post("link:received", { link: "un" });
  box.post("menu:chosen", { command: "edit:undo" });
  expect(sent).toEqual([]);
  box.listening("menu:chosen");
  box.listening("link:received");
  box.listening("link:received");
  expect(sent).toEqual([["link:received", { link: "un" }]]);
  box.reset();
  expect(box.isListening("link:received")).toBe(false);
  box.post("link:received", { link: "deux" });
  expect(sent).toHaveLength(1);
  box.listening("link:received");
  expect(sent.at(-1)).toEqual(["link:received", { link: "deux" }]);
});

describe("the menus", () => {
  const templateFor = (
    platform: NodeJS.Platform,
    language: "fr" | "en",
    offered: readonly MenuCommand[] = [],
  ) =>
    menuTemplate({
      say: messagesFor(language),
      platform,
      recents: [],
      offered: new Set(offered),
      hasDeveloperTools: false,
      choose: () => undefined,
      openRecent: () => undefined,
      clearRecents: () => undefined,
    });
  type Items = ReturnType<typeof templateFor>;
  const flat = (items: Items): Items =>
    items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);

  test.each(["linux", "win32", "darwin"] as const)(
    "hold every command once, with a label, on %s",
    (platform) => {
      for (const language of ["fr", "en"] as const) {
        const items = flat(templateFor(platform, language));
        const ids = items.flatMap(({ id }) => id ?? []);
        expect([...ids].sort()).toEqual([...menuCommands].sort());
        expect(items.filter(({ label, type }) => !label && type !== "separator")).toEqual([]);
      }
    },
  );

  test("have the habits of each platform", () => {
    const of = (platform: NodeJS.Platform) => flat(templateFor(platform, "fr"));
    const keyOf = (platform: NodeJS.Platform, id: string) =>
      of(platform).find((item) => item.id === id)?.accelerator;
    expect(templateFor("darwin", "fr").map(({ label }) => label)[0]).toBe("Alliage");
    expect(templateFor("linux", "fr").map(({ label }) => label)[0]).toBe("Fichier");
    expect([keyOf("win32", "edit:redo"), keyOf("linux", "edit:redo")]).toEqual([
      "Ctrl+Y",
      "CmdOrCtrl+Shift+Z",
    ]);
    expect(of("darwin").filter(({ role }) => role === "hide" || role === "services")).toHaveLength(2);
    expect(of("win32").filter(({ role }) => role === "hide" || role === "services")).toHaveLength(0);
  });

  test("dim what cannot be done where the person is", () => {
    const enabled = flat(templateFor("linux", "fr", ["edit:undo", "theme:dark"]))
      .filter(({ id, enabled }) => id !== undefined && enabled === true)
      .map(({ id }) => id);
    expect(enabled).toEqual(["edit:undo", "theme:dark"]);
  });

  test("give no key to two commands", () => {
    const keys = Object.values(menuKeys);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
