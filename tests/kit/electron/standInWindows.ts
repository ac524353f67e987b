import { EventEmitter } from "node:events";
import { app, life, preventable } from "./standInApp.ts";
import { WebContents } from "./standInContents.ts";
import { control, note } from "./standInControl.ts";
import { Menu, plainItems } from "./standInMenu.ts";

type Bounds = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type Options = Bounds & { readonly webPreferences: { readonly preload: string } };

const all = new Map<number, BrowserWindow>();
let lastId = 0;

export class BrowserWindow extends EventEmitter {
  static fromId(id: number): BrowserWindow | null {
    return all.get(id) ?? null;
  }
  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return [...all.values()].find((window) => window.webContents === contents) ?? null;
  }

  readonly id: number;
  readonly options: Options;
  readonly webContents: WebContents;
  readonly state = { isVisible: false, isMaximized: false, isFullScreen: false, isDestroyed: false };
  bounds: Bounds;

  constructor(options: Options) {
    super();
    lastId += 1;
    this.id = lastId;
    this.options = options;
    const { x, y, width, height } = options;
    this.bounds = { x, y, width, height };
    this.webContents = new WebContents(options.webPreferences.preload);
    all.set(this.id, this);
    life.opened(this);
    app.emit("web-contents-created", {}, this.webContents);
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.load(url);
    this.emit("ready-to-show");
  }

  close(): void {
    const event = preventable();
    this.emit("close", event);
    if (event.defaultPrevented) life.stayed();
    else this.destroy();
  }

  destroy(): void {
    this.state.isDestroyed = true;
    all.delete(this.id);
    void this.closePage();
  }

  private async closePage(): Promise<void> {
    await (await this.webContents.page).close();
    this.emit("closed");
    life.closed(this);
  }

  show(): void {
    this.state.isVisible = true;
  }
  focus(): void {
    note("window.focus", this.id);
  }
  maximize(): void {
    this.state.isMaximized = true;
  }
  setFullScreen(isFullScreen: boolean): void {
    this.state.isFullScreen = isFullScreen;
  }
  isMinimized = () => false;
  isMaximized = () => this.state.isMaximized;
  isFullScreen = () => this.state.isFullScreen;
  isDestroyed = () => this.state.isDestroyed;
  getNormalBounds = () => this.bounds;
}

function first(): BrowserWindow {
  const [window] = all.values();
  if (window === undefined) throw new Error("there is no window");
  return window;
}

control({
  windows: () =>
    [...all.values()].map(({ options, bounds, state }) => ({
      options: JSON.parse(JSON.stringify(options)) as Record<string, unknown>,
      bounds,
      isVisible: state.isVisible,
      isMaximized: state.isMaximized,
    })),
  moveWindow: (bounds) => {
    first().bounds = bounds;
  },
  closeWindow: () => first().close(),
  contextMenu: (place) => {
    Menu.popped = [];
    first().webContents.emit("context-menu", {}, place);
    return plainItems(Menu.popped);
  },
  forceNavigation: (url) => first().webContents.load(url),
});
