import { BrowserWindow, nativeTheme, screen } from "electron";
import { channels } from "#shared/ipc/channels.ts";
import { mailbox, type Mailbox } from "./mailbox.ts";
import { startPage } from "./origin.ts";
import type { JournalDesk } from "./storage/journalDesk.ts";
import { boundsFor, smallestSize, type WindowState } from "./windowState.ts";

export type MainWindow = {
  readonly window: BrowserWindow;
  readonly mailbox: Mailbox;
  /** The page has handed over all that was typed. */
  readonly mayClose: () => void;
};

type Ports = {
  readonly preload: string;
  readonly state: WindowState | undefined;
  readonly keepState: (state: WindowState) => Promise<void>;
  readonly desk: JournalDesk;
  readonly onUnsaved: (window: BrowserWindow) => Promise<"retry" | "stay" | "leave">;
  readonly report: (what: Readonly<Record<string, unknown>>) => void;
  readonly hasDeveloperTools: boolean;
};

/** A page that does not answer must not hold its window for ever. */
const closePatienceMs = 3_000;

export function openMainWindow(ports: Ports): MainWindow {
  const { state, desk } = ports;
  const screens = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea);
  const window = new BrowserWindow({
    ...boundsFor(state, screens),
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    show: false,
    title: "Alliage",
    backgroundColor: nativeTheme.shouldUseDarkColors ? "#14201f" : "#f6f3ec",
    webPreferences: {
      preload: ports.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: true,
      devTools: ports.hasDeveloperTools,
    },
  });
  const { id, webContents } = window;
  const box = mailbox((event, detail) => {
    // The relay is stopped after the window has gone, and says so.
    if (!window.isDestroyed()) webContents.send(channels.event, event, detail);
  });
  const letGo = (event: string, details: Readonly<Record<string, unknown>> = {}) => {
    ports.report({ event, ...details });
    box.reset();
    return desk.closeAll(id);
  };

  window.once("ready-to-show", () => {
    if (state?.isMaximized === true) window.maximize();
    if (state?.isFullScreen === true) window.setFullScreen(true);
    window.show();
  });
  webContents.on("did-start-navigation", ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) void letGo("page:loading");
  });
  webContents.on("render-process-gone", (_event, { reason, exitCode }) => {
    void beginAgain({ reason, exitCode });
  });
  async function beginAgain(gone: { readonly reason: string; readonly exitCode: number }): Promise<void> {
    await letGo("page:gone", gone);
    if (gone.reason !== "clean-exit" && !window.isDestroyed()) webContents.reload();
  }

  let mayClose: () => void = () => undefined;
  let isClosing = false;
  const close = async () => {
    if (box.isListening("window:closing")) {
      const answered = new Promise<void>((resolve) => {
        mayClose = resolve;
      });
      const patience = new Promise<void>((resolve) => void setTimeout(resolve, closePatienceMs));
      box.post("window:closing", null);
      await Promise.race([answered, patience]);
    }
    for (let saved = await desk.save(id); !saved.ok; saved = await desk.save(id)) {
      const choice = await ports.onUnsaved(window);
      if (choice === "leave") break;
      if (choice === "retry") continue;
      isClosing = false;
      return;
    }
    await ports.keepState({
      bounds: window.getNormalBounds(),
      isMaximized: window.isMaximized(),
      isFullScreen: window.isFullScreen(),
    });
    await desk.closeAll(id);
    window.destroy();
  };
  window.on("close", (event) => {
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    void close();
  });

  void window.loadURL(startPage);
  return { window, mailbox: box, mayClose: () => mayClose() };
}
