import { contextBridge, ipcRenderer } from "electron";
import { channels, type Reply } from "#shared/ipc/channels.ts";
import type { Bridge, EventName, ShellEvents } from "#shared/ipc/contract.ts";
import { eventNames, requestNames } from "#shared/ipc/names.ts";

/** What the page gets of the shell: names of the contract, and nothing of Electron. */
const bridge: Bridge = {
  request: async (name, args) => {
    if (!requestNames.includes(name)) throw new Error("unknown-request");
    const reply = (await ipcRenderer.invoke(channels.request, name, args)) as Reply;
    if (!reply.ok) throw new Error(`${name}: ${reply.refusal.kind}`);
    return reply.answer as never;
  },
  on: <E extends EventName>(event: E, listener: (detail: ShellEvents[E]) => void) => {
    if (!eventNames.includes(event)) throw new Error("unknown-event");
    const heard = (_event: unknown, name: string, detail: unknown) => {
      if (name === event) listener(detail as ShellEvents[E]);
    };
    ipcRenderer.on(channels.event, heard);
    ipcRenderer.send(channels.listening, event);
    return () => void ipcRenderer.off(channels.event, heard);
  },
};

contextBridge.exposeInMainWorld("alliage", bridge);
