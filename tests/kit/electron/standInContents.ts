import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import type { Frame, Page, Route } from "playwright-core";
import { connected } from "./connected.ts";
import { senderFrame, toPlayed, toReal } from "./standInAddresses.ts";
import { preventable } from "./standInApp.ts";
import { note } from "./standInControl.ts";
import { invoke, ipcMain, served } from "./standInIpc.ts";
import { preloadScript } from "./standInPreload.ts";
import { session } from "./standInSession.ts";
import { routeSockets } from "./standInSockets.ts";

const browser = await connected(process.env["STAND_IN_CHROMIUM"] ?? "");
const [context] = browser.contexts();
if (context === undefined) throw new Error("Chromium has no context");

type OpenHandler = (details: { readonly url: string }) => { readonly action: string };

/** A page of Chromium behind the face of Electron's `WebContents`. */
export class WebContents extends EventEmitter {
  readonly session = session.defaultSession;
  readonly page: Promise<Page>;
  /** The navigation that the main process itself began. */
  private begun: string | undefined;
  private openHandler: OpenHandler = () => ({ action: "allow" });

  constructor(preload: string) {
    super();
    this.page = this.open(readFileSync(preload, "utf8"));
  }

  private async open(preload: string): Promise<Page> {
    const page = await (context as NonNullable<typeof context>).newPage();
    const eventFrom = (frame: Frame) => ({ sender: this, senderFrame: senderFrame(frame) });
    await page.exposeBinding("standInInvoke", ({ frame }, channel: string, ...args: unknown[]) =>
      invoke(channel, eventFrom(frame), args),
    );
    await page.exposeBinding("standInSend", ({ frame }, channel: string, ...args: unknown[]) => {
      ipcMain.emit(channel, eventFrom(frame), ...args);
    });
    await page.addInitScript({ content: preloadScript(preload) });
    await page.route("**/*", (route) => this.answer(route));
    await routeSockets(page);
    page.on("crash", () => this.emit("render-process-gone", {}, { reason: "crashed", exitCode: 5 }));
    page.on("popup", (popup) => {
      const { action } = this.openHandler({ url: popup.url() });
      note("webContents.windowOpen", action);
      if (action === "deny") void popup.close();
    });
    return page;
  }

  private async answer(route: Route): Promise<void> {
    const request = route.request();
    const url = toReal(request.url());
    if (request.isNavigationRequest() && !this.mayGo(request.frame(), url)) return route.abort("aborted");
    const serve = served.of(url);
    // Whatever is not ours is the network's, where the test has servers of its own.
    if (serve === undefined) return route.continue();
    const response = await serve(new Request(url, { method: request.method() }));
    return route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }

  /** Electron's order: a page that goes somewhere by itself is asked about first, and only then is it going. */
  private mayGo(frame: Frame, url: string): boolean {
    const isMainFrame = frame.parentFrame() === null;
    if (this.begun !== url || !isMainFrame) {
      const event = Object.assign(preventable(), { url, isMainFrame, frame: senderFrame(frame) });
      this.emit("will-frame-navigate", event);
      if (isMainFrame) this.emit("will-navigate", event);
      note("webContents.navigation", { url, isPrevented: event.defaultPrevented });
      if (event.defaultPrevented) return false;
    }
    this.emit("did-start-navigation", { url, isMainFrame, isSameDocument: false });
    return true;
  }

  async load(url: string): Promise<void> {
    this.begun = url;
    await (await this.page).goto(toPlayed(url));
    if (this.begun === url) this.begun = undefined;
  }

  async deliver(message: readonly unknown[]): Promise<void> {
    const page = await this.page;
    await page.evaluate((given) => globalThis.standInReceive?.(...(given as [string])), message);
  }

  send(...message: readonly unknown[]): void {
    void this.deliver(message);
  }

  reload(): void {
    void this.load("app://alliage/index.html");
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  replaceMisspelling(word: string): void {
    note("webContents.replaceMisspelling", word);
  }
}
