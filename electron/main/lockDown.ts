import { app, type Session, type WebContents } from "electron";
import { origin } from "./origin.ts";

/** Chromium asks before a page reaches machines of the local network, where relays are; all else is denied. */
const allowed: ReadonlySet<string> = new Set(["local-network", "local-network-access", "loopback-network"]);
const mayHave = (permission: string, asking: string): boolean =>
  allowed.has(permission) &&
  URL.canParse(asking) &&
  `${new URL(asking).protocol}//${new URL(asking).host}` === origin;

/** Denies every page what it does not need: permissions, devices, downloads. */
export function lockSession(session: Session): void {
  session.setPermissionCheckHandler((_contents, permission, asking) => mayHave(permission, asking));
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(mayHave(permission, details.requestingUrl)),
  );
  session.setDevicePermissionHandler(() => false);
  session.on("will-download", (event) => event.preventDefault());
}

/** From now on, no page goes elsewhere, opens a window, or holds a web view. */
export function lockContents(): void {
  app.on("web-contents-created", (_event, contents: WebContents) => {
    contents.on("will-navigate", (event) => event.preventDefault());
    contents.on("will-frame-navigate", (event) => event.preventDefault());
    contents.on("will-redirect", (event) => event.preventDefault());
    contents.on("will-attach-webview", (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: "deny" }));
  });
}
