import { WebSocket } from "ws";
import { onTestFinished } from "vitest";
import {
  protocolVersion,
  readRelayFrame,
  writeClientFrame,
  type ClientFrame,
  type RelayFrame,
} from "#shared/sync/frames.ts";
import { socketAddress, type Invitation } from "#shared/sync/invitation.ts";
import { roleByte } from "#shared/sync/roles.ts";
import { roomKeys, signProof } from "#shared/sync/roomKeys.ts";
import { until } from "./until.ts";

type Hello = ClientFrame & { type: "hello" };

/** Speaks the protocol by hand, well or badly. */
export function rawClient(relayUrl: string, headers: Record<string, string> = {}) {
  const socket = new WebSocket(socketAddress(relayUrl), { headers });
  socket.binaryType = "arraybuffer";
  const frames: RelayFrame[] = [];
  let closed: { code: number; reason: string } | undefined;
  socket.on("message", (data) => {
    const frame = readRelayFrame(new Uint8Array(data as ArrayBuffer).slice());
    if (frame.ok) frames.push(frame.value);
  });
  socket.on("error", () => undefined);
  socket.on("close", (code, reason) => {
    closed = { code, reason: reason.toString() };
  });
  onTestFinished(() => socket.terminate());

  const all = <T extends RelayFrame["type"]>(type: T) =>
    frames.filter((frame): frame is RelayFrame & { type: T } => frame.type === type);
  async function next<T extends RelayFrame["type"]>(type: T, count = 1) {
    await until(`${count} × ${type}`, () => all(type).length >= count || closed !== undefined);
    return all(type)[count - 1] as RelayFrame & { type: T };
  }
  const send = (frame: ClientFrame) => socket.send(writeClientFrame(frame));

  return {
    socket,
    frames,
    all,
    next,
    send,
    refusals: () => all("refused").map(({ reason, ref }) => [reason, ref]),
    closed: async () => {
      await until("the connection is closed", () => closed !== undefined);
      return closed as { code: number; reason: string };
    },
    async hello(invitation: Invitation, change: Partial<Hello> = {}, nonce?: Uint8Array) {
      const keys = roomKeys(invitation.access);
      const challenge = await next("challenge");
      const { writePublicKey, readPublicKey } = keys;
      send({
        type: "hello",
        version: protocolVersion,
        role: roleByte[keys.role],
        writePublicKey,
        readPublicKey,
        signature: signProof(keys, nonce ?? challenge.nonce),
        log: new Uint8Array(16),
        since: 0,
        ...change,
      });
    },
    /** In the room, with everything received. */
    async enter(invitation: Invitation, change: Partial<Hello> = {}) {
      await this.hello(invitation, change);
      await next("caughtUp");
      return this;
    },
  };
}
