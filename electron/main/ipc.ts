import { BrowserWindow, ipcMain, type IpcMainEvent, type IpcMainInvokeEvent } from "electron";
import { channels, type Reply } from "#shared/ipc/channels.ts";
import type { EventName } from "#shared/ipc/contract.ts";
import { eventNames } from "#shared/ipc/names.ts";
import { answerRequest, type RequestReport } from "./handlers/answerRequest.ts";
import type { Caller, Handlers } from "./handlers/Handlers.ts";
import { origin } from "./origin.ts";

type Ports = {
  readonly handlers: Handlers;
  readonly report: RequestReport;
  readonly onListening: (caller: Caller, event: EventName) => void;
};

/** The one place that hears pages: the main frame of a window of ours, on our own origin, and nobody else. */
export function serve({ handlers, report, onListening }: Ports): void {
  const refuse = (): Reply => {
    report({ refusal: "foreign-sender" });
    return { ok: false, refusal: { kind: "foreign-sender" } };
  };
  ipcMain.handle(channels.request, (event, name: unknown, args: unknown) => {
    const caller = callerOf(event);
    return caller === undefined ? refuse() : answerRequest(handlers, name, args, caller, report);
  });
  ipcMain.on(channels.listening, (event, name: unknown) => {
    const caller = callerOf(event);
    if (caller === undefined) refuse();
    else if (isEventName(name)) onListening(caller, name);
  });
}

const isEventName = (name: unknown): name is EventName => (eventNames as readonly unknown[]).includes(name);

function callerOf({ sender, senderFrame }: IpcMainEvent | IpcMainInvokeEvent): Caller | undefined {
  const window = BrowserWindow.fromWebContents(sender);
  const isOurs = senderFrame !== null && senderFrame.parent === null && senderFrame.origin === origin;
  return window !== null && isOurs ? { windowId: window.id } : undefined;
}
