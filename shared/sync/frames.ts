import type { Bytes } from "#shared/base/bytes.ts";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import { readFields, writeFields, type FieldType, type FieldValue, type FieldValues } from "./fields.ts";

/**
 * The relay's protocol: one binary WebSocket message is one frame, a type byte and fixed fields.
 *
 *     relay                                 client
 *     challenge (fresh nonce)      ──►
 *                                  ◄──      hello (proof, where it stands)
 *     welcome (room's state)       ──►
 *     snapshot? entry* caughtUp    ──►      what it has not seen yet
 *     entry | durable | peers | presence | tick ──►   as it happens
 *                                  ◄──      append | presence | offer | rewind
 *     ack | refused                ──►      one answer to each append and offer
 *
 * An entry is numbered and shown to the others as soon as it is received; its sender receives the `ack` once it is
 * durable, and the others learn from later frames how far the log is. Numbers of a room are 1, 2, 3… without holes,
 * and a sender's entries keep their order; but a number that was never said to be durable may come again for another
 * entry, after a crash of the relay or of its disk. So nobody counts as read what is not durable, and who has seen
 * such an entry when his connection ends gives it back. Everything sealed is opaque to the relay.
 *
 * Who only wants to know who is there answers the challenge with `watch` instead, and says nothing more; it receives
 * `peers`, `presence` and `tick`, and nothing of the log.
 */
export const protocolVersion = 1;

const fromRelay = {
  challenge: [1, { version: "u8", nonce: "bytes32" }],
  /** `log` names this very log: when it changes, what a client knew of the numbers is void. */
  welcome: [2, { role: "u8", log: "bytes16", head: "u53", snapshot: "u53", maxSealedBytes: "u32" }],
  /** Stands for all entries up to `covers`. */
  snapshot: [3, { covers: "u53", sealed: "rest" }],
  /** `durable`: all entries up to there are, which this one may not be yet. */
  entry: [4, { seq: "u53", durable: "u53", sealed: "rest" }],
  /** All there was at the moment of the welcome (or of the rewind) has been sent, and is durable, as all up to `head`. */
  caughtUp: [5, { head: "u53" }],
  /** The entry, and all before it, are durable. */
  ack: [6, { ref: "u32", seq: "u53" }],
  presence: [7, { sealed: "rest" }],
  /** `ref` is that of the append or offer refused, 0 for any other frame. */
  refused: [8, { reason: "u8", ref: "u32" }],
  /** How many others hear what one says of oneself, watchers included; to a watcher: how many are in the room. */
  peers: [9, { count: "u32" }],
  /** A snapshot of the log up to there has been accepted. */
  compacted: [10, { covers: "u53" }],
  /** Nothing, every few seconds: application messages are what y-websocket's watchdog counts. */
  tick: [11, {}],
  /** All entries up to there are durable; said when no entry comes that could say it. */
  durable: [12, { head: "u53" }],
} as const satisfies Table;

const fromClient = {
  /** `since`: the last durable number read of `log`; zeros when nothing is known. */
  hello: [
    33,
    {
      version: "u8",
      role: "u8",
      writePublicKey: "bytes32",
      readPublicKey: "bytes32",
      signature: "bytes64",
      log: "bytes16",
      since: "u53",
    },
  ],
  /** Signed as the hello of a reader. */
  watch: [37, { version: "u8", writePublicKey: "bytes32", readPublicKey: "bytes32", signature: "bytes64" }],
  append: [34, { ref: "u32", sealed: "rest" }],
  presence: [7, { sealed: "rest" }],
  /** A snapshot up to `covers`, made from the snapshot `base` (0: none) and the entries after it. */
  offer: [35, { ref: "u32", covers: "u53", base: "u53", sealed: "rest" }],
  /** Send everything again, from the latest snapshot that covers less than `below`. */
  rewind: [36, { below: "u53" }],
} as const satisfies Table;

type Table = { readonly [name: string]: readonly [number, { readonly [field: string]: FieldType }] };
type FrameOf<T extends Table> = {
  [N in keyof T]: { readonly type: N } & {
    readonly [F in keyof T[N][1]]: FieldValue<T[N][1][F]>;
  };
}[keyof T];

export type RelayFrame = FrameOf<typeof fromRelay>;
export type ClientFrame = FrameOf<typeof fromClient>;
export type Malformed = { readonly kind: "malformed" };

const relayTypes = codec<RelayFrame>(fromRelay);
const clientTypes = codec<ClientFrame>(fromClient);
export const writeRelayFrame = relayTypes.write;
export const readRelayFrame = relayTypes.read;
export const writeClientFrame = clientTypes.write;
export const readClientFrame = clientTypes.read;

function codec<F extends { readonly type: string }>(table: Table) {
  const rows = Object.entries(table).map(([name, [byte, fields]]) => ({
    name,
    byte,
    fields: Object.entries(fields),
  }));
  const byName = new Map(rows.map((row) => [row.name, row]));
  const byByte = new Map(rows.map((row) => [row.byte, row]));
  return {
    write: (frame: F): Bytes => {
      const row = byName.get(frame.type);
      return writeFields(row?.byte ?? 0, row?.fields ?? [], frame as unknown as FieldValues);
    },
    /** Total: any bytes give a frame or `malformed`. Byte fields are views of what is read. */
    read: (bytes: Uint8Array): Result<F, Malformed> => {
      const row = byByte.get(bytes[0] ?? 0);
      const frame: unknown = { type: row?.name };
      const isWhole = row !== undefined && readFields(bytes, row.fields, frame as FieldValues);
      return isWhole ? ok(frame as F) : fail({ kind: "malformed" });
    },
  };
}
