import type { OpenedFile } from "#shared/ipc/answers.ts";
import { bridge } from "./bridge.ts";
import { go } from "./route.ts";
import { createStore } from "./store.ts";

/** What was handed to the application from outside and waits for the person at home. Hostile until read. */
export type Arrival =
  /** Its text as it came: read where it is shown. */
  | { readonly kind: "invitation"; readonly link: string }
  | { readonly kind: "file"; readonly file: OpenedFile };

export const arrivals = createStore<Arrival | null>(null);

function arrive(arrival: Arrival): void {
  arrivals.set(arrival);
  go({ page: "home" });
}

/** Takes an invitation out of the page's own address, where its secret must not stay. */
function takeLinkOfPage(): void {
  if (!location.hash.startsWith("#alliage=")) return;
  const link = location.href;
  // Replaced, so that no step back in the history leads to the secret either; the route reads it as home already.
  history.replaceState(null, "", `${location.pathname}#/`);
  arrivals.set({ kind: "invitation", link });
}

/** Listens for what comes from outside: the page's address, also when it changes, and what the system hands over. */
export function takeArrivals(): void {
  takeLinkOfPage();
  addEventListener("hashchange", takeLinkOfPage);
  bridge.on("link:received", ({ link }) => arrive({ kind: "invitation", link }));
  bridge.on("file:received", (file) => arrive({ kind: "file", file }));
}
