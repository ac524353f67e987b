import { EventEmitter } from "node:events";
import { rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { control, note } from "./standInControl.ts";

/** An event that can be prevented, as Electron hands them out. */
export function preventable() {
  const event = { defaultPrevented: false, preventDefault: () => void (event.defaultPrevented = true) };
  return event;
}

type Closable = { readonly close: () => void };

const locale = () => process.env["STAND_IN_LOCALE"] ?? "fr-FR";
const windows = new Set<Closable>();
const events = new EventEmitter();
const isFirst = await takeSocket(process.env["STAND_IN_SOCKET"] ?? "", (args, folder) =>
  events.emit("second-instance", preventable(), args, folder),
);
let isQuitting = false;

function leave(): void {
  const event = preventable();
  events.emit("will-quit", event);
  if (event.defaultPrevented) isQuitting = false;
  else process.exit(0);
}

function quit(): void {
  if (!isFirst) process.exit(0);
  if (isQuitting) return;
  isQuitting = true;
  events.emit("before-quit", preventable());
  if (windows.size === 0) leave();
  else for (const window of windows) window.close();
}

/** What windows tell of themselves, for Electron's order of events when it quits. */
export const life = {
  opened: (window: Closable) => void windows.add(window),
  /** A window that stays cancels the quit. */
  stayed: () => {
    isQuitting = false;
  },
  closed: (window: Closable) => {
    windows.delete(window);
    if (windows.size > 0) return;
    if (isQuitting) leave();
    else events.emit("window-all-closed");
  },
};

export const app = Object.assign(events, {
  isPackaged: process.env["STAND_IN_PACKAGED"] === "1",
  enableSandbox: () => note("app.enableSandbox", true),
  setPath: (name: string, path: string) => note(`app.setPath.${name}`, path),
  getVersion: () => "0.1.0",
  getLocale: locale,
  getPreferredSystemLanguages: () => [locale()],
  addRecentDocument: (path: string) => note("app.addRecentDocument", path),
  requestSingleInstanceLock: () => isFirst,
  whenReady: () => Promise.resolve(),
  exit: (code: number) => process.exit(code),
  quit,
});

control({
  quit,
  appEvent: (event, value) => void events.emit(event, preventable(), value),
});

/** Whether this is the first process on the socket; a later one hands its command line to the first. */
function takeSocket(
  path: string,
  onSecond: (args: readonly string[], folder: string) => void,
): Promise<boolean> {
  return new Promise((resolve) => {
    const first = connect(path);
    first.on("connect", () => {
      first.end(JSON.stringify({ args: process.argv, folder: process.cwd() }), () => resolve(false));
    });
    first.on("error", () => {
      // What a killed instance left behind.
      rmSync(path, { force: true });
      const server = createServer((client) => {
        let text = "";
        client.setEncoding("utf8").on("data", (part: string) => (text += part));
        client.on("end", () => {
          const { args, folder } = JSON.parse(text) as { args: string[]; folder: string };
          onSecond(args, folder);
        });
      });
      server.listen(path, () => resolve(true));
      server.unref();
    });
  });
}
