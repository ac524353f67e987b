import { basename } from "node:path";
import type { MenuItemConstructorOptions } from "electron";
import { menuCommands, menuKeys, type MenuCommand } from "#shared/ipc/menu.ts";
import type { Messages } from "#shared/messages/fr.ts";

export type MenuPorts = {
  readonly say: Messages;
  readonly platform: NodeJS.Platform;
  /** Paths, the last one first. */
  readonly recents: readonly string[];
  /** What the page can do where the person is. */
  readonly offered: ReadonlySet<MenuCommand>;
  readonly hasDeveloperTools: boolean;
  readonly choose: (command: MenuCommand) => void;
  readonly openRecent: (path: string) => void;
  readonly clearRecents: () => void;
};

type Item = MenuItemConstructorOptions;
const line: Item = { type: "separator" };
const named = (prefix: string) => menuCommands.filter((name) => name.startsWith(prefix));
const rooms = named("room:");
const themes = named("theme:");

/** The application's menus, with the habits of each platform: on a Mac, what is the application's has its own menu. */
export function menuTemplate(ports: MenuPorts): Item[] {
  const { say, platform, choose } = ports;
  const { menu, command } = say.desktop;
  const isMac = platform === "darwin";
  const item = (name: MenuCommand, changed: Item = {}): Item => {
    const accelerator = menuKeys[name];
    return {
      id: name,
      label: command[name](),
      ...(accelerator !== undefined && { accelerator }),
      enabled: ports.offered.has(name),
      click: () => choose(name),
      ...changed,
    };
  };
  const role = (name: NonNullable<Item["role"]>, label: string): Item => ({ role: name, label });

  const application: Item = {
    label: "Alliage",
    submenu: [
      item("app:about"),
      line,
      item("app:settings"),
      line,
      role("services", menu.services()),
      line,
      role("hide", menu.hide()),
      role("hideOthers", menu.hideOthers()),
      role("unhide", menu.unhide()),
      line,
      role("quit", menu.quitApp()),
    ],
  };
  const file: Item = {
    label: menu.file(),
    submenu: [
      item("file:new"),
      item("file:open"),
      { label: menu.recent(), submenu: recentItems(ports) },
      item("file:join"),
      line,
      item("file:save-copy"),
      item("file:export-word"),
      line,
      item("file:sign"),
      item("file:verify"),
      line,
      ...(isMac ? [role("close", menu.close())] : [item("app:settings"), line, role("quit", menu.quit())]),
    ],
  };
  const edit: Item = {
    label: menu.edit(),
    submenu: [
      item("edit:undo"),
      // Windows' habit, and the one that its users' fingers know.
      item("edit:redo", platform === "win32" ? { accelerator: "Ctrl+Y" } : {}),
      line,
      role("cut", menu.cut()),
      role("copy", menu.copy()),
      role("paste", menu.paste()),
      role("pasteAndMatchStyle", menu.pastePlain()),
      role("selectAll", menu.selectAll()),
      line,
      item("edit:find"),
    ],
  };
  const view: Item = {
    label: menu.view(),
    submenu: [
      item("app:home"),
      line,
      ...rooms.map((room) => item(room)),
      line,
      item("app:palette"),
      { label: menu.theme(), submenu: themes.map((theme) => item(theme)) },
      line,
      role("zoomIn", menu.zoomIn()),
      role("zoomOut", menu.zoomOut()),
      role("resetZoom", menu.zoomReset()),
      role("togglefullscreen", menu.fullScreen()),
      ...(ports.hasDeveloperTools ? [line, role("toggleDevTools", menu.developer())] : []),
    ],
  };
  const window: Item = {
    label: menu.window(),
    role: "window",
    submenu: isMac
      ? [
          role("minimize", menu.minimize()),
          role("zoom", menu.zoomWindow()),
          line,
          role("front", menu.front()),
        ]
      : [role("minimize", menu.minimizeWindow()), role("close", menu.close())],
  };
  const help: Item = {
    label: menu.help(),
    role: "help",
    submenu: [item("app:keyboard"), ...(isMac ? [] : [line, item("app:about")])],
  };
  return [...(isMac ? [application] : []), file, edit, view, window, help];
}

function recentItems({ say, recents, openRecent, clearRecents }: MenuPorts): Item[] {
  const { menu } = say.desktop;
  if (recents.length === 0) return [{ label: menu.noRecent(), enabled: false }];
  return [
    // An ampersand would be taken for the sign of a key.
    ...recents.map((path) => ({
      label: basename(path).replaceAll("&", "&&"),
      toolTip: path,
      click: () => openRecent(path),
    })),
    line,
    { label: menu.clearRecent(), click: clearRecents },
  ];
}
