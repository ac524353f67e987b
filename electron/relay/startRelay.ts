import { randomBytes } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import { makeFolder } from "#electron/main/storage/makeFolder.ts";
import { builtInPage } from "./builtInPage.ts";
import { isOriginAllowed } from "./isOriginAllowed.ts";
import { levelRoomLog } from "./levelRoomLog.ts";
import { defaultLimits, type Limits } from "./Limits.ts";
import type { RelayLog } from "./RelayEvent.ts";
import { relayMetrics } from "./relayMetrics.ts";
import { roomsOf } from "./Rooms.ts";
import { serveHttp } from "./serveHttp.ts";
import { serveSockets } from "./serveSockets.ts";
import { readStaticFiles } from "./StaticFiles.ts";

export type RelayOptions = {
  /** `127.0.0.1` unless the relay is meant for others. */
  readonly host?: string;
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** Made if it is not there. One relay at a time. */
  readonly dataDir: string;
  readonly limits?: Partial<Limits>;
  readonly log?: RelayLog;
  /** A folder to serve at `/`, read once; without it, a page that says what this is. */
  readonly staticDir?: string;
  /** Web origins other than the relay's own that may open rooms, such as `https://alliage.example`. */
  readonly allowedOrigins?: readonly string[];
  /** Milliseconds of a clock that only advances. */
  readonly now?: () => number;
  /** Does each write to the disk: a test holds it back, or has it fail. */
  readonly commit?: (write: () => Promise<void>) => Promise<void>;
};

export type Relay = {
  /** `http://host:port/` */
  readonly url: string;
  readonly port: number;
  /** Stops accepting, makes durable and acknowledges what was received, says 1012 to everybody. */
  close(): Promise<void>;
};

export type RelayFailure = {
  readonly kind:
    | "port-in-use"
    | "address-unavailable"
    | "data-locked"
    | "data-unreadable"
    | "page-unreadable";
  readonly reason: string;
};

export async function startRelay(options: RelayOptions): Promise<Result<Relay, RelayFailure>> {
  const limits: Limits = { ...defaultLimits, ...options.limits };
  const log = options.log ?? (() => undefined);
  const now = options.now ?? (() => performance.now());
  const files = await readFiles(options.staticDir);
  if (!files.ok) return files;

  const random = (length: number) => new Uint8Array(randomBytes(length));
  const opened = await openLog(options.dataDir, {
    limits,
    random,
    now,
    ...(options.commit && { commit: options.commit }),
    onCommit: (ms: number) => metrics.commitSeconds.observe(ms / 1000),
    onDisk: (event: "failed" | "recovered", reason = "unknown") =>
      log(event === "failed" ? { event: "disk:failed", reason } : { event: "disk:recovered" }),
  });
  if (!opened.ok) return opened;
  const roomLog = opened.value;
  const rooms = roomsOf(roomLog);
  const metrics = relayMetrics({ openRooms: rooms.count, storedRooms: () => roomLog.size().rooms });

  let isClosing = false;
  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 30_000 },
    serveHttp({ files: files.value, metrics: metrics.text, isHealthy: () => !isClosing }),
  );
  const sockets = serveSockets(server, {
    rooms,
    limits,
    log,
    metrics,
    random,
    now,
    isOriginAllowed: (origin, host) => isOriginAllowed(origin, host, options.allowedOrigins ?? []),
  });
  const listening = await listen(server, options.port ?? 0, options.host ?? "127.0.0.1");
  if (!listening.ok) {
    // Its clock would keep the process alive.
    sockets.stopReading();
    await sockets.close();
    await roomLog.close();
    return listening;
  }
  const { port, url } = listening.value;
  log({ event: "relay:started", url });
  let closing: Promise<void> | undefined;

  async function close() {
    isClosing = true;
    const stopped = new Promise((resolve) => server.close(resolve));
    sockets.stopReading();
    await roomLog.close();
    await sockets.close();
    server.closeAllConnections();
    await stopped;
    log({ event: "relay:stopped" });
  }
  return ok({ url, port, close: () => (closing ??= close()) });
}

async function readFiles(folder: string | undefined) {
  if (folder === undefined) return ok(builtInPage);
  try {
    return ok(await readStaticFiles(folder));
  } catch (error) {
    return fail({ kind: "page-unreadable", reason: String(error) });
  }
}

async function openLog(folder: string, ports: Parameters<typeof levelRoomLog>[1]) {
  try {
    makeFolder(folder);
  } catch (error) {
    return fail({ kind: "data-unreadable", reason: String(error) });
  }
  return levelRoomLog(folder, ports);
}

function listen(
  server: Server,
  port: number,
  host: string,
): Promise<Result<{ url: string; port: number }, RelayFailure>> {
  return new Promise((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const kind = error.code === "EADDRINUSE" ? "port-in-use" : "address-unavailable";
      resolve(fail({ kind, reason: error.message }));
    });
    server.listen(port, host, () => {
      const address = server.address() as AddressInfo;
      const name = address.family === "IPv6" ? `[${address.address}]` : address.address;
      resolve(ok({ port: address.port, url: `http://${name}:${address.port}/` }));
    });
  });
}
