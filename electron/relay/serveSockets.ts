import type { Server } from "node:http";
import type { Duplex } from "node:stream";
import type { Socket } from "node:net";
import { WebSocketServer, type WebSocket } from "ws";
import { writeRelayFrame } from "#shared/sync/frames.ts";
import { acceptSocket, refuseSocket, type SocketPorts } from "./acceptSocket.ts";

type Ports = SocketPorts & {
  readonly isOriginAllowed: (origin: string | undefined, host: string | undefined) => boolean;
};

/** What a stranger may send before having said a valid hello (142 bytes), WebSocket's own handshake included. */
const maxBytesBeforeHello = 64 * 1024;
const serviceRestart = 1012;

/** Accepts WebSockets at `/sync`, counts them, keeps them awake, and lets them go in good order. */
export function serveSockets(server: Server, ports: Ports) {
  const { limits, metrics, log } = ports;
  const accepting = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: limits.maxSealedBytes * 2,
  });
  const alive = new WeakSet<WebSocket>();
  let unauthenticated = 0;
  let isClosing = false;

  server.on("upgrade", (request, stream: Duplex, head) => {
    stream.on("error", () => stream.destroy());
    const path = (request.url ?? "/").split("?", 1)[0] as string;
    // Far above the limit not even a refusal is worth its memory.
    if (!path.endsWith("/sync") || isClosing || accepting.clients.size >= limits.maxConnections * 2) {
      stream.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
      return;
    }
    accepting.handleUpgrade(request, stream, head, (socket) => {
      connect(socket, stream as Socket, ports.isOriginAllowed(request.headers.origin, request.headers.host));
    });
  });

  function connect(socket: WebSocket, stream: Socket, isAllowed: boolean) {
    // Broken frames and dead networks: ws closes the connection itself, and a close event follows.
    socket.on("error", () => metrics.refused.inc({ reason: "broken-connection" }));
    if (!isAllowed) return refuseSocket(socket, "foreign-origin", ports);
    const isFull =
      accepting.clients.size > limits.maxConnections || unauthenticated >= limits.maxUnauthenticated;
    if (isFull) return refuseSocket(socket, "relay-full", ports);
    metrics.connections.inc();
    socket.once("close", () => metrics.connections.dec());
    alive.add(socket);
    socket.on("pong", () => alive.add(socket));
    acceptSocket(socket, stream, ports, guardStranger(socket, stream));
  }

  /** Until the function it gives is called, the connection counts as a stranger's and may send little. */
  function guardStranger(socket: WebSocket, stream: Socket): () => void {
    let isStranger = true;
    unauthenticated += 1;
    const limitBytes = () => {
      if (stream.bytesRead < maxBytesBeforeHello) return;
      log({ event: "connection:refused", reason: "flood" });
      socket.terminate();
    };
    stream.on("data", limitBytes);
    const recognise = () => {
      if (!isStranger) return;
      isStranger = false;
      unauthenticated -= 1;
      stream.off("data", limitBytes);
    };
    socket.once("close", recognise);
    return recognise;
  }

  const tick = writeRelayFrame({ type: "tick" });
  const ticking = setInterval(() => {
    for (const socket of accepting.clients) {
      if (socket.readyState !== socket.OPEN) continue;
      // A connection that we do not read cannot show that it lives.
      if (!alive.delete(socket) && !socket.isPaused) {
        socket.terminate();
        continue;
      }
      socket.ping();
      if (socket.bufferedAmount === 0) socket.send(tick, { binary: true });
    }
  }, limits.tickMs);

  return {
    /** From here on nothing that arrives is looked at; what was received before is still answered. */
    stopReading() {
      isClosing = true;
      clearInterval(ticking);
      for (const socket of accepting.clients) socket.pause();
    },
    async close() {
      const sockets = [...accepting.clients];
      const gone = sockets.map((socket) => new Promise((resolve) => socket.once("close", resolve)));
      for (const socket of sockets) {
        socket.resume();
        socket.close(serviceRestart, "the relay restarts");
      }
      const timer = setTimeout(() => sockets.forEach((socket) => socket.terminate()), limits.closeMs);
      await Promise.all(gone);
      clearTimeout(timer);
      accepting.close();
    },
  };
}
