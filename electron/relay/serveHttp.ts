import type { IncomingMessage, ServerResponse } from "node:http";
import type { StaticFile, StaticFiles } from "./StaticFiles.ts";

export type HttpPorts = {
  readonly files: StaticFiles;
  readonly metrics: () => Promise<string>;
  readonly isHealthy: () => boolean;
};

/** Answers `/healthz`, `/metrics` and the static files; GET and HEAD only. */
export const serveHttp =
  (ports: HttpPorts) =>
  (request: IncomingMessage, response: ServerResponse): void => {
    for (const [name, value] of Object.entries(securityHeaders(request.headers.host))) {
      response.setHeader(name, value);
    }
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("Allow", "GET, HEAD");
      return sendText(response, 405, "Method not allowed\n");
    }
    const path = (request.url ?? "/").split("?", 1)[0] as string;
    if (path === "/healthz") {
      return sendText(response, ports.isHealthy() ? 200 : 503, ports.isHealthy() ? "ok\n" : "closing\n");
    }
    if (path === "/metrics") {
      void ports.metrics().then((text) => sendText(response, 200, text, "text/plain; version=0.0.4"));
      return;
    }
    const file = ports.files.get(path === "/" ? "/index.html" : path);
    if (file) sendFile(request, response, file);
    else sendText(response, 404, "Not found · Introuvable\n");
  };

function sendText(
  response: ServerResponse,
  status: number,
  text: string,
  type = "text/plain; charset=utf-8",
): void {
  response.writeHead(status, { "Content-Type": type, "Cache-Control": "no-store" });
  response.end(text);
}

function sendFile(request: IncomingMessage, response: ServerResponse, file: StaticFile): void {
  const headers = {
    ETag: file.etag,
    "Cache-Control": file.isImmutable ? "public, max-age=31536000, immutable" : "no-cache",
    Vary: "Accept-Encoding",
  };
  if (request.headers["if-none-match"] === file.etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const gzip = /\bgzip\b/.test(request.headers["accept-encoding"] ?? "") ? file.gzip : undefined;
  const body = gzip ?? file.bytes;
  response.writeHead(200, {
    ...headers,
    "Content-Type": file.type,
    "Content-Length": body.length,
    ...(gzip && { "Content-Encoding": "gzip" }),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** The page may talk to the relay that served it, and to nobody else. */
function securityHeaders(host: string | undefined): Record<string, string> {
  const sockets = host && /^[A-Za-z0-9.[\]:-]+$/.test(host) ? ` ws://${host} wss://${host}` : "";
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    `connect-src 'self'${sockets}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    "Content-Security-Policy": policy.join("; "),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
  };
}
