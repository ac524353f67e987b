import type { RelayFailure } from "#electron/relay/startRelay.ts";

/** What the main process and the relay's own process say to each other. */
export type RelayOrder =
  | { readonly kind: "start"; readonly dataDir: string; readonly staticDir: string; readonly port: number }
  | { readonly kind: "stop" };

export type RelayNews =
  | { readonly kind: "started"; readonly port: number }
  | { readonly kind: "failed"; readonly failure: RelayFailure["kind"] };
