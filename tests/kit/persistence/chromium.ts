import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type BrowserContext } from "playwright-core";
import { build } from "vite";

export const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** Why the tests in a browser cannot run here; on CI a missing browser is a failure, never a silence. */
export const missingChromium =
  existsSync(executablePath) || process.env["CI"] === "true" ? undefined : `there is no ${executablePath}`;

/** How long a page is waited for: on a machine that does other work a minute is no fault. */
export const patienceMs = 90_000;

export const chromiumFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Chromium on a profile folder of its own; the same folder again is the same user's next start. */
export async function launched(
  profile: string,
  { locale = "en-US", more = [] }: { readonly locale?: string; readonly more?: readonly string[] } = {},
): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false,
    locale,
    // What is half faded in has no colours to judge.
    reducedMotion: "reduce",
    args: ["--headless=new", ...chromiumFlags, ...more],
    timeout: patienceMs,
  });
  context.setDefaultTimeout(patienceMs);
  return context;
}

export const newProfile = () => mkdtempSync(join(tmpdir(), "alliage-profile-"));

export function removeProfile(profile: string): void {
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** `kill -9` for the browser process that uses the profile: the one without a type; its children go with it. */
export function killBrowser(profile: string): void {
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    const line = commandLine(pid);
    if (line.includes(`--user-data-dir=${profile}`) && !line.some((part) => part.startsWith("--type="))) {
      process.kill(Number(pid), "SIGKILL");
    }
  }
}

function commandLine(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
  } catch {
    return [];
  }
}

/**
 * Builds a page from one script, by default that of a document and its fast copy, and serves it on 127.0.0.1 with the
 * policy of the application's own page.
 */
export async function servedPage(
  entry = new URL("page.ts", import.meta.url),
): Promise<{ readonly url: string; readonly close: () => void }> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    root: fileURLToPath(new URL("../../..", import.meta.url)),
    define: { "process.env.NODE_ENV": '"production"' },
    oxc: { jsx: { runtime: "automatic", development: false } },
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(entry), formats: ["es"], fileName: "page", cssFileName: "page" },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !("output" in output)) throw new Error("nothing was built");
  const files = new Map<string, readonly [type: string, body: string | Uint8Array]>([
    ["/", ["text/html", html]],
  ]);
  for (const file of output.output)
    if (file.type === "chunk") files.set(`/${file.fileName}`, ["text/javascript", file.code]);
    else files.set(`/${file.fileName}`, ["text/css", file.source]);
  const server: Server = createServer((request, response) => {
    const [type, body] = files.get(request.url ?? "") ?? ["text/css", ""];
    response.setHeader("content-type", type);
    response.setHeader("content-security-policy", policy);
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => void server.close() };
}

const html =
  '<!doctype html><html lang="fr"><meta charset="utf-8"><title>Alliage</title>' +
  '<link rel="stylesheet" href="/page.css"><script type="module" src="/page.js"></script><body></body></html>';
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'";
