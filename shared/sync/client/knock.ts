import { readRelayFrame } from "#shared/sync/frames.ts";
import { socketAddress } from "#shared/sync/invitation.ts";
import type { Schedule, WebSocketClass } from "./WebSocketLike.ts";

const patienceMs = 8_000;

/**
 * Whether a relay answers at that address. A browser says of a connection that failed nothing but that it failed: no
 * network, no such machine, a server that is no relay are all the same here.
 */
export function knock(
  relay: string,
  { WebSocket, schedule }: { readonly WebSocket: WebSocketClass; readonly schedule: Schedule },
): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = new WebSocket(socketAddress(relay));
    socket.binaryType = "arraybuffer";
    const settle = (isRelay: boolean) => {
      cancel();
      resolve(isRelay);
      socket.close();
    };
    const cancel = schedule(patienceMs, () => settle(false));
    socket.addEventListener("message", ({ data }) => {
      const frame = data instanceof ArrayBuffer ? readRelayFrame(new Uint8Array(data)) : undefined;
      settle(frame?.ok === true && frame.value.type === "challenge");
    });
    socket.addEventListener("error", () => settle(false));
    socket.addEventListener("close", () => settle(false));
  });
}
