import { fail, ok } from "#shared/base/Result.ts";
import type { Handler } from "./Handlers.ts";
import { settingsSetAside } from "./localValue.ts";

declare const __APP_VERSION__: string;

export const describeBrowser: Handler<"app:describe"> = () =>
  Promise.resolve({
    shell: "browser",
    version: __APP_VERSION__,
    platform: "web",
    locale: navigator.language,
    canSign: globalThis.crypto?.subtle !== undefined,
    keys: "browser",
    canShareLocally: false,
    servedBy: `${location.origin}/`,
    settingsSetAside: settingsSetAside(),
  });

/** Plain http pages have no clipboard API: the old way serves them. */
export const writeClipboard: Handler<"clipboard:write"> = async ({ text }) => {
  try {
    if (navigator.clipboard !== undefined) {
      await navigator.clipboard.writeText(text);
      return ok(undefined);
    }
  } catch {
    // Refused (no focus, no permission): the old way may still do.
  }
  return copyBySelection(text) ? ok(undefined) : fail({ kind: "not-available" });
};

function copyBySelection(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.setAttribute("aria-hidden", "true");
  field.className = "offscreen";
  // Inside the open dialog, where focus may go.
  const host = before?.closest("[role=dialog]") ?? document.body;
  host.append(field);
  field.select();
  const isCopied = document.execCommand("copy");
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return isCopied;
}
