import { randomBytes } from "node:crypto";
import { WebSocket } from "ws";
import { Awareness } from "y-protocols/awareness";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { joinRoom } from "#shared/sync/client/joinRoom.ts";
import { newSecret, type RandomBytes } from "#shared/sync/roomKeys.ts";
import { percentile } from "#tests/bench/sideBySide.ts";
import { until } from "./until.ts";

/** People at work in rooms, all in this process, over the relay (`sealed`) or the bare broadcast (`bare`). */
export type Load = {
  readonly kind: "sealed" | "bare";
  readonly url: string;
  readonly rooms: number;
  readonly people: number;
  /** How many of the people of a room write. */
  readonly writers: number;
  readonly perSecond: number;
  readonly edits: number;
};
export type LoadResult = {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly delivered: number;
  readonly expected: number;
  readonly outOfOrder: number;
};

type Edit = { readonly writer: number; readonly n: number; readonly at: number };

const load = JSON.parse(process.argv[2] ?? "") as Load;
const random: RandomBytes = (length) => new Uint8Array(randomBytes(length));
const schedule = (delayMs: number, run: () => void) => {
  const timer = setTimeout(run, delayMs);
  return () => clearTimeout(timer);
};

const latencies: number[] = [];
let outOfOrder = 0;

function person(join: (doc: Y.Doc) => { isIn: () => boolean }) {
  const doc = new Y.Doc();
  const edits = doc.getArray<Edit>("edits");
  const next = new Map<number, number>();
  edits.observe((event, transaction) => {
    if (transaction.local) return;
    const now = performance.now();
    for (const part of event.changes.delta) {
      for (const { writer, n, at } of (part.insert ?? []) as Edit[]) {
        if ((next.get(writer) ?? 0) !== n) outOfOrder += 1;
        next.set(writer, n + 1);
        latencies.push(now - at);
      }
    }
  });
  return { edits, ...join(doc) };
}

const people = Array.from({ length: load.rooms }, (_, room) => {
  const invitation = { relay: load.url, access: { role: "write" as const, secret: newSecret(random) } };
  return Array.from({ length: load.people }, () =>
    person((doc) => {
      if (load.kind === "sealed") {
        const { status } = joinRoom(doc, invitation, { WebSocket, random, schedule });
        return { isIn: () => status.get().synced };
      }
      const provider = new WebsocketProvider(load.url.replace("http", "ws"), `room-${room}`, doc, {
        WebSocketPolyfill: WebSocket as never,
        awareness: new Awareness(doc),
        disableBc: true,
      });
      return { isIn: () => provider.synced };
    }),
  );
});
await until("everybody is in", () => people.every((room) => room.every(({ isIn }) => isIn())), 60_000);

const period = 1000 / load.perSecond;
await Promise.all(
  people.flatMap((room) =>
    room.slice(0, load.writers).map(async ({ edits }, writer) => {
      await new Promise((resolve) => {
        setTimeout(resolve, Math.random() * period);
      });
      const start = performance.now();
      for (let n = 0; n < load.edits; n += 1) {
        await new Promise((resolve) => {
          setTimeout(resolve, Math.max(0, start + n * period - performance.now()));
        });
        edits.push([{ writer, n, at: performance.now() }]);
      }
    }),
  ),
);
const expected = load.rooms * load.writers * load.edits * (load.people - 1);
await until("everything has arrived", () => latencies.length >= expected, 20_000).catch(() => undefined);
const result: LoadResult = {
  p50: percentile(latencies, 50),
  p95: percentile(latencies, 95),
  p99: percentile(latencies, 99),
  delivered: latencies.length,
  expected,
  outOfOrder,
};
process.stdout.write(JSON.stringify(result));
process.exit(0);
