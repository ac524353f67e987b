import { EventEmitter } from "node:events";

type Handle = (event: unknown, ...args: readonly unknown[]) => unknown;
type Serve = (request: Request) => Response | Promise<Response>;

const invoked = new Map<string, Handle>();
const schemes = new Map<string, Serve>();

export const ipcMain = Object.assign(new EventEmitter(), {
  handle: (channel: string, handler: Handle) => void invoked.set(channel, handler),
});
export const invoke = (channel: string, event: unknown, args: readonly unknown[]): unknown =>
  invoked.get(channel)?.(event, ...args);

export const served = {
  handle: (scheme: string, serve: Serve) => void schemes.set(scheme, serve),
  of: (url: string): Serve | undefined => schemes.get(new URL(url).protocol.slice(0, -1)),
};
