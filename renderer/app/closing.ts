import { bridge, request } from "#renderer/platform/bridge.ts";

/** Before the desktop's window goes: the field that is being filled in hands over its text, as when one leaves it. */
export function handOverOnClosing(): void {
  bridge.on("window:closing", () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    void request("window:close", {});
  });
}
