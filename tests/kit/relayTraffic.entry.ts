import { randomBytes } from "node:crypto";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";
import { readRelayFrame, protocolVersion, writeClientFrame } from "#shared/sync/frames.ts";
import { socketAddress } from "#shared/sync/invitation.ts";
import { newSecret, roomKeys, signProof, type RandomBytes, type RoomKeys } from "#shared/sync/roomKeys.ts";
import { roleByte } from "#shared/sync/roles.ts";
import { opener, sealer } from "#shared/sync/seal.ts";
import { percentile } from "#tests/bench/sideBySide.ts";
import { until } from "./until.ts";
import type { Load, LoadResult } from "./relayLoad.entry.ts";

/**
 * The traffic of people at work without their documents: what is measured is the way from one to the others. Each
 * message is the size of a keystroke's update, with its writer, number and time inside, and everybody reads the
 * message that he receives: on the bare side as y-websocket's provider does, on the sealed side as a frame. There,
 * everybody seals what he sends; the first of each room opens all that he receives, the others, who share this process
 * as they would not share a machine, recognise it by its nonce.
 */
const load = JSON.parse(process.argv[2] ?? "") as Load;
const random: RandomBytes = (length) => new Uint8Array(randomBytes(length));
const latencies: number[] = [];
let delivered = 0;
let outOfOrder = 0;
/** The first messages of each writer, on both sides, find code that was never run: they count, and are not timed. */
const untimed = 5;

const contentLength = 40;
function writeContent(writer: number, n: number): Uint8Array {
  const content = new Uint8Array(contentLength);
  const view = new DataView(content.buffer);
  view.setUint32(0, writer);
  view.setUint32(4, n);
  view.setFloat64(8, performance.now());
  return content;
}
function receiver() {
  const next = new Map<number, number>();
  return (content: Uint8Array) => {
    const now = performance.now();
    const view = new DataView(content.buffer, content.byteOffset);
    const [writer, n] = [view.getUint32(0), view.getUint32(4)];
    if ((next.get(writer) ?? 0) !== n) outOfOrder += 1;
    next.set(writer, n + 1);
    delivered += 1;
    if (n >= untimed) latencies.push(now - view.getFloat64(8));
  };
}

/** What was sent, by its nonce: the first bytes of what was drawn and the last of the count, as one number. */
const sent = new Map<number, Uint8Array>();
const nonceOf = (entry: Uint8Array) => {
  const view = new DataView(entry.buffer, entry.byteOffset);
  return view.getUint32(0) * 0x1_0000 + view.getUint16(18);
};

type Person = { send(content: Uint8Array): void };

function bare(room: number): Promise<Person> {
  const socket = new WebSocket(`${load.url.replace("http", "ws")}room-${room}`);
  const receive = receiver();
  socket.on("message", (data: Buffer) => {
    const decoder = decoding.createDecoder(data);
    const [sync, update] = [decoding.readVarUint(decoder), decoding.readVarUint(decoder)];
    if (sync === 0 && update === 2) receive(decoding.readVarUint8Array(decoder));
  });
  const send = (content: Uint8Array) =>
    socket.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, 0);
        encoding.writeVarUint(encoder, 2);
        encoding.writeVarUint8Array(encoder, content);
      }),
    );
  return new Promise((resolve) => {
    socket.on("open", () => resolve({ send }));
  });
}

function sealed(keys: RoomKeys, opensAll: boolean): Promise<Person> {
  const socket = new WebSocket(socketAddress(load.url));
  const receive = receiver();
  const [seal, open] = [sealer(keys, random), opener(keys)];
  let ref = 0;
  const send = (content: Uint8Array) => {
    ref += 1;
    const entry = seal({ kind: "entry" }, content);
    sent.set(nonceOf(entry), content);
    socket.send(writeClientFrame({ type: "append", ref, sealed: entry }));
  };
  return new Promise((resolve) => {
    socket.on("message", (data: Buffer) => {
      const frame = readRelayFrame(data);
      if (!frame.ok) return;
      if (frame.value.type === "challenge") {
        const signature = signProof(keys, frame.value.nonce);
        const { writePublicKey, readPublicKey } = keys;
        const log = new Uint8Array(16);
        const hello = { version: protocolVersion, role: roleByte.write, log, since: 0 };
        socket.send(writeClientFrame({ type: "hello", ...hello, writePublicKey, readPublicKey, signature }));
      } else if (frame.value.type === "caughtUp") resolve({ send });
      else if (frame.value.type === "entry") {
        const { sealed } = frame.value;
        const opened = opensAll ? open({ kind: "entry" }, sealed) : undefined;
        const content = opened ? opened.ok && opened.value : sent.get(nonceOf(sealed));
        if (content) receive(content);
      }
    });
  });
}

const rooms: (readonly Person[])[] = [];
for (let room = 0; room < load.rooms; room += 1) {
  const keys = roomKeys({ role: "write", secret: newSecret(random) });
  rooms.push(
    await Promise.all(
      Array.from({ length: load.people }, (_, i) =>
        load.kind === "sealed" ? sealed(keys, i === 0) : bare(room),
      ),
    ),
  );
}
// Connecting costs a signature each: its garbage is not what is measured.
globalThis.gc?.();

// Idle people stay until they are sent away.
if (load.edits === 0) await new Promise(() => undefined);

const period = 1000 / load.perSecond;
await Promise.all(
  rooms.flatMap((people) =>
    people.slice(0, load.writers).map(async (person, writer) => {
      await new Promise((resolve) => {
        setTimeout(resolve, Math.random() * period);
      });
      const start = performance.now();
      for (let n = 0; n < load.edits; n += 1) {
        await new Promise((resolve) => {
          setTimeout(resolve, Math.max(0, start + n * period - performance.now()));
        });
        person.send(writeContent(writer, n));
      }
    }),
  ),
);
const expected = load.rooms * load.writers * load.edits * (load.people - 1);
await until("everything has arrived", () => delivered >= expected, 20_000).catch(() => undefined);
const result: LoadResult = {
  p50: percentile(latencies, 50),
  p95: percentile(latencies, 95),
  p99: percentile(latencies, 99),
  delivered,
  expected,
  outOfOrder,
};
process.stdout.write(JSON.stringify(result));
process.exit(0);
