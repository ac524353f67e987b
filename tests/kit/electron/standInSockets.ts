import type { Page, WebSocketRoute } from "playwright-core";
import { WebSocket } from "ws";

/**
 * Opens a page's sockets from here, with the origin that Electron gives them: `app://alliage` is no web page to a relay,
 * and the address that plays it is.
 */
export const routeSockets = (page: Page): Promise<void> => page.routeWebSocket(/^wss?:/, connect);

function connect(inPage: WebSocketRoute): void {
  const outside = new WebSocket(inPage.url(), { origin: "app://alliage" });
  const waiting: (string | Buffer)[] = [];
  inPage.onMessage((message) => {
    if (outside.readyState === WebSocket.OPEN) outside.send(message);
    else waiting.push(message);
  });
  inPage.onClose((code) => outside.close(code));
  outside.on("open", () => {
    for (const message of waiting) outside.send(message);
  });
  outside.on("message", (data: Buffer, isBinary) => inPage.send(isBinary ? data : data.toString()));
  outside.on("error", () => undefined);
  outside.on("close", (code, reason) => void inPage.close({ code, reason: reason.toString() }));
}
