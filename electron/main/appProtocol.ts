import { protocol } from "electron";
import type { StaticFiles } from "#electron/relay/StaticFiles.ts";
import { securityHeaders } from "./contentSecurity.ts";
import { origin, scheme } from "./origin.ts";

/** Before the application is ready: our scheme is a secure context with an origin, as https is. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built page, read once into memory: no path of a request ever reaches the disk. */
export function serveScheme(files: StaticFiles): void {
  protocol.handle(scheme, (request) => answerPage(files, request));
}

export function answerPage(files: StaticFiles, { url, method }: Pick<Request, "url" | "method">): Response {
  const refused = (status: number) => new Response(null, { status, headers: securityHeaders });
  if (method !== "GET" && method !== "HEAD") return refused(405);
  if (!URL.canParse(url)) return refused(400);
  const { protocol: asked, host, pathname } = new URL(url);
  const file = files.get(pathname === "/" ? "/index.html" : pathname);
  if (`${asked}//${host}` !== origin || file === undefined) return refused(404);
  const body = method === "HEAD" ? null : new Uint8Array(file.bytes);
  return new Response(body, { headers: { ...securityHeaders, "Content-Type": file.type } });
}
