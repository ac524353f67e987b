import type { Answer, Arguments, Bridge, RequestName } from "#shared/ipc/contract.ts";
import { browserBridge } from "./browser/browserBridge.ts";

declare global {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- a global is extended by merging
  interface Window {
    /** Put there by the desktop's preload; absent in a browser. */
    readonly alliage?: Bridge;
  }
}

/** The one door to the shell: the desktop's main process, or what a browser can do by itself. */
export const bridge: Bridge = window.alliage ?? browserBridge();

export const request = <N extends RequestName>(name: N, args: Arguments<N>): Promise<Answer<N>> =>
  bridge.request(name, args);
