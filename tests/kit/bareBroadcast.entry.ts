import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import * as encoding from "lib0/encoding";
import { WebSocketServer, type WebSocket } from "ws";

/**
 * The least that y-websocket's provider can be connected to, as a measure for the relay: what one sends, the others
 * of the same path receive. It keeps nothing, checks nothing, seals nothing. [STATE]: a document that it answers to
 * whoever asks for what he lacks.
 */
const state = process.argv[2] ? readFileSync(process.argv[2]) : new Uint8Array([0, 0]);
const [sync, step1, step2] = [0, 0, 1];
const answer = encoding.encode((encoder) => {
  encoding.writeVarUint(encoder, sync);
  encoding.writeVarUint(encoder, step2);
  encoding.writeVarUint8Array(encoder, state);
});

const rooms = new Map<string, Set<WebSocket>>();
const server = new WebSocketServer({ host: "127.0.0.1", port: 0, perMessageDeflate: false });
server.on("connection", (socket, request) => {
  const room = rooms.get(request.url ?? "") ?? new Set();
  rooms.set(request.url ?? "", room);
  room.add(socket);
  socket.on("close", () => room.delete(socket));
  socket.on("message", (data: Buffer) => {
    if (data[0] === sync && data[1] === step1) return socket.send(answer);
    for (const other of room) if (other !== socket) other.send(data, { binary: true });
  });
});
server.on("listening", () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`{"event":"relay:started","url":"http://127.0.0.1:${port}/"}\n`);
});
process.on("SIGTERM", () => process.exit(0));
