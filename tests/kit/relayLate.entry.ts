import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { joinRoom } from "#shared/sync/client/joinRoom.ts";
import { newSecret, type RandomBytes } from "#shared/sync/roomKeys.ts";
import { until } from "./until.ts";

/** Somebody joins a room of many thousand keystrokes: sealed with its log, sealed with a snapshot, and bare. */
export type LateJob =
  | { readonly step: "write"; readonly url: string; readonly edits: number; readonly stateFile: string }
  | { readonly step: "sealed"; readonly url: string; readonly secret: string; readonly compact: boolean }
  | { readonly step: "bare"; readonly url: string };
export type LateResult = {
  readonly ms: number;
  readonly bytes: number;
  readonly secret: string;
  readonly length: number;
};

const job = JSON.parse(process.argv[2] ?? "") as LateJob;
const random: RandomBytes = (length) => new Uint8Array(randomBytes(length));
const schedule = (delayMs: number, run: () => void) => {
  const timer = setTimeout(run, delayMs);
  return () => clearTimeout(timer);
};
let bytes = 0;
class Counting extends WebSocket {
  constructor(url: string) {
    super(url);
    this.addEventListener("message", ({ data }) => (bytes += (data as ArrayBuffer).byteLength));
  }
}
const access = (secret: Uint8Array) => ({ role: "write" as const, secret });
const doc = new Y.Doc();
const text = doc.getText("text");
const finish = (ms: number, secret = "") => {
  process.stdout.write(JSON.stringify({ ms, bytes, secret, length: text.length } satisfies LateResult));
  process.exit(0);
};

if (job.step === "write") {
  const secret = newSecret(random);
  // No window for batching, no compaction: every keystroke is an entry of its own.
  const immediately = (_delayMs: number, run: () => void) => {
    queueMicrotask(run);
    return () => undefined;
  };
  const room = joinRoom(
    doc,
    { relay: job.url, access: access(secret) },
    {
      WebSocket,
      random,
      schedule: immediately,
      compaction: { entries: 1e9, bytes: 1e12 },
    },
  );
  await room.whenAcknowledged();
  let at = 0;
  for (let i = 0; i < job.edits; i += 1) {
    if (i % 40 === 0) at = Math.floor(Math.random() * (text.length + 1));
    if (i % 7 === 6 && at > 0) text.delete((at -= 1), 1);
    else text.insert(at++, "abcdefghij klmno"[i % 16] as string);
    await Promise.resolve();
    if (i % 2_000 === 1_999) await room.whenAcknowledged();
  }
  await room.whenAcknowledged();
  writeFileSync(job.stateFile, Y.encodeStateAsUpdate(doc));
  bytes = room.status.get().lastAcknowledged;
  finish(0, Buffer.from(secret).toString("hex"));
} else if (job.step === "sealed") {
  const start = performance.now();
  const secret = new Uint8Array(Buffer.from(job.secret, "hex"));
  const room = joinRoom(
    doc,
    { relay: job.url, access: access(secret) },
    {
      WebSocket: Counting,
      random,
      schedule,
      ...(!job.compact && { compaction: { entries: 1e9, bytes: 1e12 } }),
    },
  );
  await until("synced", () => room.status.get().synced, 60_000);
  const ms = performance.now() - start;
  if (job.compact)
    await until("compacted", async () =>
      (await (await fetch(`${job.url}metrics`)).text()).includes("snapshots_total 1"),
    );
  finish(ms);
} else {
  const start = performance.now();
  const provider = new WebsocketProvider(job.url.replace("http", "ws"), "late", doc, {
    WebSocketPolyfill: Counting as never,
    disableBc: true,
  });
  await until("synced", () => provider.synced, 60_000);
  finish(performance.now() - start);
}
