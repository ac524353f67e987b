/**
 * A stand-in for the `electron` module, for machines without its binary: the built main process runs in plain Node, and
 * each window is a page of Chromium. It shows that our code does what it should with what Electron documents; it does
 * not show that Electron does. What it cannot play: the sandbox, the isolated world of the preload (which runs in the
 * page's own here), the `app:` scheme (played by http://alliage.localhost, a secure context too), the system's dialogs.
 */
import { fork } from "node:child_process";
import { EventEmitter } from "node:events";
import { syncBuiltinESMExports } from "node:module";
import os from "node:os";
import { control, note, nextAnswer, shown, type Answerable } from "./standInControl.ts";
import { served } from "./standInIpc.ts";
import { Menu, plainItems } from "./standInMenu.ts";
import { sessionHandlers } from "./standInSession.ts";

export { app } from "./standInApp.ts";
export { ipcMain } from "./standInIpc.ts";
export { safeStorage } from "./standInKeyring.ts";
export { Menu } from "./standInMenu.ts";
export { session } from "./standInSession.ts";
export { BrowserWindow } from "./standInWindows.ts";

export const protocol = {
  registerSchemesAsPrivileged: (given: unknown) => note("protocol.privileged", given),
  handle: served.handle,
};

export const dialog = {
  showOpenDialog: async (_window: unknown, options: Answerable) => {
    const answer = await nextAnswer("open", options);
    return { canceled: answer === null, filePaths: answer === null ? [] : [String(answer)] };
  },
  showSaveDialog: async (_window: unknown, options: Answerable) => {
    const answer = await nextAnswer("save", options);
    return { canceled: answer === null, filePath: answer === null ? "" : String(answer) };
  },
  showMessageBox: async (...args: readonly unknown[]) => {
    const answer = await nextAnswer("message", args.at(-1) as Answerable);
    return { response: Number(answer ?? 0) };
  },
  showErrorBox: (message: string, detail: string) =>
    void shown.push({ kind: "error", options: { message, detail } }),
};

export const shell = {
  openExternal: (url: string) => Promise.resolve(note("shell.openExternal", url)),
};
export const clipboard = { writeText: (text: string) => Promise.resolve(note("clipboard.writeText", text)) };

export const nativeTheme = {
  shouldUseDarkColors: false,
  set themeSource(source: string) {
    note("nativeTheme.themeSource", source);
  },
};

const displays = [{ workArea: { x: 0, y: 0, width: 1600, height: 900 } }];
export const screen = { getPrimaryDisplay: () => displays[0], getAllDisplays: () => displays };

/** A child process with `process.parentPort`, which its `--import` gives it. */
export const utilityProcess = {
  fork: (script: string) => {
    const child = fork(script, [], { execArgv: ["--import", process.env["STAND_IN_PORT"] ?? ""] });
    note("utilityProcess.fork", child.pid);
    const utility = new EventEmitter();
    child.on("message", (data) => utility.emit("message", data));
    child.on("exit", (code) => utility.emit("exit", code));
    return Object.assign(utility, {
      pid: child.pid,
      postMessage: (data: object) => child.send(data),
      kill: () => child.kill(),
    });
  },
};

// A test that makes the disk full (`prlimit --fsize`) wants the failed write, not the end of the process.
process.on("SIGXFSZ", () => undefined);

function moveTo(addresses: readonly string[]): void {
  os.networkInterfaces = () => ({
    wlan0: addresses.map((address) => ({
      address,
      family: "IPv4",
      internal: false,
      netmask: "255.255.255.0",
      mac: "00:00:00:00:00:00",
      cidr: `${address}/24`,
    })),
  });
  syncBuiltinESMExports();
}

control({
  moveTo,
  menu: () => plainItems(Menu.current),
  chooseMenu: (label) => Menu.choose(label),
  permission: sessionHandlers.permission,
  device: sessionHandlers.device,
  download: sessionHandlers.download,
});
