import type { Socket } from "node:net";
import type { RawData, WebSocket } from "ws";
import { concatBytes, equalBytes } from "#shared/base/bytes.ts";
import { protocolVersion, readClientFrame, writeRelayFrame, type ClientFrame } from "#shared/sync/frames.ts";
import { closeCodes, type ConnectionRefusal } from "#shared/sync/refusals.ts";
import { roleByte, type Role } from "#shared/sync/roles.ts";
import { authenticate } from "./authenticate.ts";
import type { Limits } from "./Limits.ts";
import { reader, type Outlet } from "./Reader.ts";
import { roomLabel, type RelayLog } from "./RelayEvent.ts";
import type { RelayMetrics } from "./relayMetrics.ts";
import type { Room } from "./Room.ts";
import type { Rooms } from "./Rooms.ts";
import { serveFrames, welcome } from "./serveFrames.ts";
import { webSocketFrame } from "./webSocketFrame.ts";

export type SocketPorts = {
  readonly rooms: Rooms;
  readonly limits: Limits;
  readonly log: RelayLog;
  readonly metrics: RelayMetrics;
  readonly random: (length: number) => Uint8Array;
  readonly now: () => number;
};

type Hello = ClientFrame & { readonly type: "hello" };
type Greeting = Hello | (ClientFrame & { readonly type: "watch" });

/** Takes one WebSocket from its challenge to its last frame. `onAuthenticated` is called once, if ever. */
export function acceptSocket(
  socket: WebSocket,
  stream: Socket,
  ports: SocketPorts,
  onAuthenticated: () => void,
): void {
  const { limits, metrics } = ports;
  const nonce = ports.random(32);
  const outlet = outletOf(socket, stream);
  let serve: ((data: Uint8Array, isBinary: boolean) => number) | undefined;
  let hasGreeted = false;

  const helloTimer = setTimeout(() => refuse("hello-too-late"), limits.helloMs);
  socket.once("close", () => clearTimeout(helloTimer));

  function refuse(reason: ConnectionRefusal) {
    refuseSocket(socket, reason, ports);
  }

  async function greet(greeting: Greeting) {
    const claim = authenticate({ role: roleByte.read, ...greeting }, nonce);
    if (!claim.ok) return refuse(claim.failure.kind);
    clearTimeout(helloTimer);
    onAuthenticated();
    try {
      await enter(greeting, claim.value.roomId, claim.value.role);
    } catch {
      ports.log({ event: "room:unreadable", room: roomLabel(claim.value.roomId) });
      refuse("storage-failed");
    }
  }

  async function enter(greeting: Greeting, roomId: string, role: Role) {
    const isWatcher = greeting.type === "watch";
    // Who only watches leaves half of the places to those who come in.
    const places = limits.maxConnectionsPerRoom / (isWatcher ? 2 : 1);
    const entered = await ports.rooms.enter(roomId, (room) => {
      if (!outlet.isOpen()) return undefined;
      if (room.members.size >= places) {
        refuse("room-crowded");
        return undefined;
      }
      if (greeting.type === "watch") return { outlet, reader: null };
      outlet.send(welcome(room, role, limits));
      return { outlet, reader: readerOf(room, greeting) };
    });
    if (!entered) return;
    const { room, member, leave } = entered;
    const who = { room: roomLabel(roomId), role: isWatcher ? "watch" : role } as const;
    ports.log({ event: "connection:joined", ...who });
    socket.once("close", (code) => {
      leave();
      ports.log({ event: "connection:left", ...who, code });
    });
    const { reader } = member;
    if (reader === null) return room.tellPeers();
    serve = serveFrames({ room, member, reader, role }, ports);
    return reader.start();
  }

  function readerOf(room: Room, hello: Hello) {
    const state = room.log.state();
    const knowsThisLog = equalBytes(hello.log, state.log) && hello.since <= state.head;
    return reader(outlet, room.log, knowsThisLog ? hello.since : 0, {
      maxBufferedBytes: limits.maxBufferedBytes,
      onLag: () => metrics.lagging.inc(),
      onCaughtUp: () => room.tellPeers(),
      onUnreadable: () => {
        ports.log({ event: "room:unreadable", room: roomLabel(room.roomId) });
        refuse("storage-failed");
      },
    });
  }

  socket.on("message", (raw, isBinary) => {
    if (socket.readyState !== socket.OPEN) return;
    const data = toBytes(raw);
    if (serve) return pauseFor(socket, serve(data, isBinary));
    const frame = readClientFrame(data);
    const greeting = isBinary && frame.ok ? frame.value : undefined;
    // A watcher has nothing more to say either.
    if (hasGreeted || (greeting?.type !== "hello" && greeting?.type !== "watch")) return refuse("malformed");
    hasGreeted = true;
    void greet(greeting);
  });
  outlet.send(writeRelayFrame({ type: "challenge", version: protocolVersion, nonce }));
}

export function refuseSocket(
  socket: WebSocket,
  reason: ConnectionRefusal,
  ports: Pick<SocketPorts, "log" | "metrics">,
): void {
  ports.metrics.refused.inc({ reason });
  ports.log({ event: "connection:refused", reason });
  socket.close(closeCodes[reason], reason);
}

/** Stops reading: TCP then slows the sender down. */
function pauseFor(socket: WebSocket, ms: number): void {
  if (ms <= 0 || socket.isPaused) return;
  socket.pause();
  const stop = () => clearTimeout(timer);
  const timer = setTimeout(() => {
    socket.off("close", stop);
    socket.resume();
  }, ms);
  socket.once("close", stop);
}

/** Those to whom something was sent in this turn of the event loop. */
const served = new Set<Socket>();

/** The first frame of a turn leaves at once; what follows leaves together, by one system call, at its end. */
function gather(stream: Socket): void {
  if (!served.has(stream)) {
    if (served.size === 0) setImmediate(letGo);
    served.add(stream);
  } else if (stream.writableCorked === 0) stream.cork();
}

function letGo(): void {
  for (const stream of served) stream.uncork();
  served.clear();
  framed = undefined;
}

let framed: { readonly message: Uint8Array; readonly frame: Uint8Array } | undefined;

/** What goes to many, one after the other, is framed once. */
function frameOnce(message: Uint8Array): Uint8Array {
  if (framed?.message !== message) framed = { message, frame: webSocketFrame(message) };
  return framed.frame;
}

/** Frames go straight to the stream: the socket would make one anew for each reader, and write it in two pieces. */
const outletOf = (socket: WebSocket, stream: Socket): Outlet => ({
  bufferedAmount: () => socket.bufferedAmount,
  isOpen: () => socket.readyState === socket.OPEN,
  close: (code, reason) => socket.close(code, reason),
  send(message, onFlushed) {
    if (socket.readyState !== socket.OPEN) {
      onFlushed?.();
      return;
    }
    gather(stream);
    stream.write(frameOnce(message), onFlushed && (() => onFlushed()));
  },
});

/** The same bytes, which are nobody else's, as a plain array. */
function toBytes(raw: RawData): Uint8Array {
  if (Array.isArray(raw)) return concatBytes(...raw);
  return ArrayBuffer.isView(raw)
    ? new Uint8Array(raw.buffer, raw.byteOffset, raw.length)
    : new Uint8Array(raw);
}
