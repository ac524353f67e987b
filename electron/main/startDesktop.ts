import { fileURLToPath } from "node:url";
import { app, nativeTheme, safeStorage, session } from "electron";
import type { MenuCommand } from "#shared/ipc/menu.ts";
import type { Settings } from "#shared/ipc/settings.ts";
import { messagesFor } from "#shared/messages/messages.ts";
import { preferredLanguage } from "#shared/messages/preferredLanguage.ts";
import { readStaticFiles } from "#electron/relay/StaticFiles.ts";
import { allHandlers } from "./allHandlers.ts";
import { serveScheme } from "./appProtocol.ts";
import { askAboutUnsaved, fileDialogs, sayNotOpened } from "./dialogs.ts";
import { keptSettings } from "./handlers/settings.ts";
import { serve } from "./ipc.ts";
import { lockSession } from "./lockDown.ts";
import { openMainWindow, type MainWindow } from "./mainWindow.ts";
import { showContextMenus, showMenus } from "./menus.ts";
import type { OpenRequest } from "./openRequests.ts";
import { keptRecents } from "./recents.ts";
import { relayHost } from "./relayHost.ts";
import { endOnBugs, report } from "./report.ts";
import type { DataPaths } from "./storage/dataPaths.ts";
import { journalDesk } from "./storage/journalDesk.ts";
import { nodeFileSystem as fs } from "./storage/nodeFileSystem.ts";
import { readPicked } from "./storage/pickedFile.ts";
import { readSettings, writeSettings } from "./storage/settings.ts";
import { turns } from "./storage/turns.ts";
import { vaultOver } from "./storage/vault.ts";
import { windowStateSchema } from "./windowState.ts";

export type Desktop = {
  /** Brings the window forward and hands it what somebody asked to open. */
  readonly open: (asked: readonly OpenRequest[]) => void;
};

const built = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const now = () => new Date();
const usualPort = 4848;

/** Puts the pieces together; the application is ready, and this is its only instance. */
export async function startDesktop(paths: DataPaths): Promise<Desktop> {
  const locale = () => app.getPreferredSystemLanguages()[0] ?? app.getLocale();
  const say = () => messagesFor(settings.current().language ?? preferredLanguage(locale()));
  const hasDeveloperTools = !app.isPackaged;
  const settings = await keptSettings({
    fs,
    path: paths.settings,
    now,
    onChange: (changed) => {
      applyTheme(changed);
      refreshMenus();
    },
  });
  const recents = await keptRecents({ fs, path: paths.recents, now, onChange: () => refreshMenus() });
  endOnBugs(say);
  const desk = journalDesk(paths.journalOf, now);
  const relay = relayHost({
    script: built("relayProcess.js"),
    dataDir: paths.relay,
    staticDir: built("../renderer"),
    usualPort,
    onChange: (state) => main?.mailbox.post("relay:changed", state),
  });
  let main: MainWindow | undefined;
  let offered: ReadonlySet<MenuCommand> = new Set();

  function applyTheme({ theme }: Settings): void {
    nativeTheme.themeSource = theme === "light" || theme === "dark" ? theme : "system";
  }
  function refreshMenus(): void {
    showMenus({
      say: say(),
      platform: process.platform,
      recents: recents.list(),
      offered,
      hasDeveloperTools,
      choose: (command) => main?.mailbox.post("menu:chosen", { command }),
      openRecent: (path) => openInTurn([{ kind: "file", path }]),
      clearRecents: () => void recents.clear(),
    });
  }
  async function openWindow(): Promise<MainWindow> {
    const kept = await readSettings(fs, paths.windowState, windowStateSchema.optional(), undefined, now());
    const opened = openMainWindow({
      preload: built("../preload/index.cjs"),
      state: kept.ok ? kept.value.value : undefined,
      // A place that cannot be kept is no reason to hold up the person who leaves.
      keepState: async (state) => void (await writeSettings(fs, paths.windowState, state)),
      desk,
      onUnsaved: (window) => askAboutUnsaved(say(), window),
      report,
      hasDeveloperTools,
    });
    showContextMenus(opened.window, say);
    main = opened;
    return opened;
  }
  let opening: Promise<MainWindow> | undefined;
  const windowNow = () => (opening ??= openWindow());

  const inTurn = turns();
  const openInTurn: Desktop["open"] = (asked) => void inTurn(() => open(asked));
  async function open(asked: readonly OpenRequest[]): Promise<void> {
    const { window, mailbox } = await windowNow();
    if (window.isMinimized()) window.restore();
    window.focus();
    for (const request of asked) {
      if (request.kind === "link") mailbox.post("link:received", { link: request.link });
      else await openFile(request.path, mailbox);
    }
  }
  async function openFile(path: string, mailbox: MainWindow["mailbox"]): Promise<void> {
    const read = await readPicked(fs, path);
    if (read.ok) {
      mailbox.post("file:received", read.value);
      return remember(path);
    }
    if (read.failure.kind === "gone") await recents.remove(path);
    return sayNotOpened(say(), path, read.failure);
  }
  const remember = (path: string) => {
    app.addRecentDocument(path);
    return recents.add(path);
  };

  serve({
    handlers: allHandlers({
      fs,
      paths,
      now,
      vault: vaultOver(safeStorage, process.platform),
      desk,
      settings,
      relay,
      dialogs: fileDialogs(say),
      locale,
      remember,
      closeWindow: () => main?.mayClose(),
      offer: (commands) => {
        offered = new Set(commands);
        refreshMenus();
      },
    }),
    report: (what) => report({ event: "request:refused", ...what }),
    onListening: (_caller, event) => main?.mailbox.listening(event),
  });
  serveScheme(await readStaticFiles(built("../renderer")));
  lockSession(session.defaultSession);
  if (process.platform !== "darwin") session.defaultSession.setSpellCheckerLanguages(["fr", "en-GB"]);
  applyTheme(settings.current());
  refreshMenus();

  // One window is the whole application, on a Mac too.
  app.on("window-all-closed", () => app.quit());
  let isSettled = false;
  app.on("will-quit", (event) => {
    if (isSettled) return;
    event.preventDefault();
    void settle();
  });
  async function settle(): Promise<void> {
    await Promise.all([relay.stop(), desk.closeAll()]);
    isSettled = true;
    app.quit();
  }
  return { open: openInTurn };
}
