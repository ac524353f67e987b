import { fail, ok } from "#shared/base/Result.ts";
import type { MenuCommand } from "#shared/ipc/menu.ts";
import type { Caller, HandlersOf } from "./Handlers.ts";

type Ports = {
  readonly openExternal: (url: string) => Promise<void>;
  readonly writeClipboard: (text: string) => Promise<void>;
  readonly closeWindow: (caller: Caller) => void;
  readonly offer: (commands: readonly MenuCommand[]) => void;
};

/** An address that another program may be asked to open: https with a host and no password, or mailto. */
export function isExternal(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  if (username !== "" || password !== "") return false;
  return protocol === "mailto:" || (protocol === "https:" && hostname !== "");
}

export const systemHandlers = ({
  openExternal,
  writeClipboard,
  closeWindow,
  offer,
}: Ports): HandlersOf<"external" | "clipboard" | "window" | "menu"> => ({
  "external:open": async ({ url }) => {
    if (!isExternal(url)) return fail({ kind: "refused" });
    try {
      // As it was understood here, so that the system cannot understand it otherwise.
      await openExternal(new URL(url).href);
      return ok(undefined);
    } catch {
      // No program of this system opens such an address.
      return fail({ kind: "not-available" });
    }
  },
  "clipboard:write": async ({ text }) => {
    await writeClipboard(text);
    return ok(undefined);
  },
  "menu:offer": ({ commands }) => {
    offer(commands);
    return Promise.resolve();
  },
  "window:close": (_nothing, caller) => {
    closeWindow(caller);
    return Promise.resolve();
  },
});
