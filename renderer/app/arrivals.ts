import { parseLink, type Invitation, type LinkFailure } from "#shared/sync/invitation.ts";
import type { Result } from "#shared/base/Result.ts";
import type { OpenedFile } from "#shared/ipc/answers.ts";
import { bridge } from "#renderer/platform/bridge.ts";
import { createStore } from "#renderer/platform/store.ts";

/** What was handed to the application from outside and waits for the person: a link, a file. Hostile until read. */
export type Arrival =
  | { readonly kind: "invitation"; readonly link: Result<Invitation, LinkFailure> }
  | { readonly kind: "file"; readonly file: OpenedFile };

export const arrivals = createStore<Arrival | null>(null);

/** Takes an invitation out of the page's own address, where a link to a served page carries it. */
export function takeInvitation(): void {
  if (location.hash.startsWith("#alliage=")) {
    arrivals.set({ kind: "invitation", link: parseLink(location.href) });
    history.replaceState(null, "", `${location.pathname}#/`);
  }
  bridge.on("link:received", ({ link }) => arrivals.set({ kind: "invitation", link: parseLink(link) }));
  bridge.on("file:received", (file) => arrivals.set({ kind: "file", file }));
}
