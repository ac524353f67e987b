declare global {
  // oxlint-disable-next-line no-var -- what a global is declared with
  var standInReceive: ((channel: string, ...args: unknown[]) => void) | undefined;
  // oxlint-disable-next-line no-var -- what a global is declared with
  var standInInvoke: (channel: string, ...args: unknown[]) => Promise<unknown>;
  // oxlint-disable-next-line no-var -- what a global is declared with
  var standInSend: (channel: string, ...args: unknown[]) => Promise<unknown>;
}

/** A script that runs the built preload before the page's own, as a sandboxed one: `electron` is all it can require. */
export const preloadScript = (preload: string): string =>
  `(${runPreload.toString()})((require, module, exports) => {${preload}\n})`;

function runPreload(preload: (require: unknown, module: object, exports: object) => void): void {
  if (globalThis.top !== globalThis.self) return;
  const listeners = new Map<string, Set<(...args: unknown[]) => void>>();
  globalThis.standInReceive = (channel, ...args) => {
    for (const listener of listeners.get(channel) ?? []) listener({}, ...args);
  };
  const electron = {
    ipcRenderer: {
      invoke: (channel: string, ...args: unknown[]) => globalThis.standInInvoke(channel, ...args),
      send: (channel: string, ...args: unknown[]) => void globalThis.standInSend(channel, ...args),
      on: (channel: string, listener: (...args: unknown[]) => void) =>
        void listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener)),
      off: (channel: string, listener: (...args: unknown[]) => void) =>
        void listeners.get(channel)?.delete(listener),
    },
    contextBridge: {
      exposeInMainWorld: (name: string, api: object) =>
        Object.defineProperty(globalThis, name, { value: Object.freeze({ ...api }), writable: false }),
    },
  };
  const load = (name: string) => {
    if (name !== "electron") throw new Error(`a sandboxed preload cannot require ${name}`);
    return electron;
  };
  preload(load, { exports: {} }, {});
}
