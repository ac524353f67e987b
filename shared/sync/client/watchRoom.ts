import { applyAwarenessUpdate, Awareness, removeAwarenessStates } from "y-protocols/awareness";
import * as Y from "yjs";
import { protocolVersion, readRelayFrame, writeClientFrame, type RelayFrame } from "#shared/sync/frames.ts";
import { socketAddress, type Invitation } from "#shared/sync/invitation.ts";
import { isFinal } from "#shared/sync/refusals.ts";
import { readAccess, roomKeys, signProof, type RandomBytes } from "#shared/sync/roomKeys.ts";
import { envelopes } from "./envelope.ts";
import type { Schedule, WebSocketClass, WebSocketLike } from "./WebSocketLike.ts";

export type WatchOptions = {
  /** The browser's own, or the class of the `ws` package. */
  readonly WebSocket: WebSocketClass;
  readonly random: RandomBytes;
  readonly schedule: Schedule;
  readonly firstRetryMs?: number;
  /** Relays speak every ten seconds: one that has been silent for so long is gone. */
  readonly silenceMs?: number;
};

export type RoomWatch = {
  /** What those who are in the room say of themselves; empty while the relay is out of reach. */
  readonly awareness: Awareness;
  leave(): void;
};

const lastRetryMs = 30_000;

/**
 * Shows who is in a room without entering it: no document, nothing of the log, nothing said of oneself. Goes on until
 * `leave`, whatever happens to the network; a relay that refuses for good is not asked again.
 */
export function watchRoom(invitation: Invitation, options: WatchOptions): RoomWatch {
  const { schedule, firstRetryMs = 1_000, silenceMs = 30_000 } = options;
  const keys = roomKeys(readAccess(invitation.access));
  const { writePublicKey, readPublicKey } = keys;
  const envelope = envelopes(keys, options.random);
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  awareness.setLocalState(null);
  let socket: WebSocketLike | undefined;
  let retryMs = firstRetryMs;
  let cancelRetry: (() => void) | undefined;
  let cancelSilence: (() => void) | undefined;

  const forgetAll = () => removeAwarenessStates(awareness, [...awareness.getStates().keys()], "nobody");

  function handle(frame: RelayFrame) {
    if (frame.type === "challenge" && frame.version === protocolVersion) {
      const signature = signProof(keys, frame.nonce);
      const { version } = frame;
      socket?.send(writeClientFrame({ type: "watch", version, writePublicKey, readPublicKey, signature }));
    } else if (frame.type === "peers") {
      retryMs = firstRetryMs;
      if (frame.count === 0) forgetAll();
    } else if (frame.type === "presence") {
      const states = envelope.open({ kind: "presence" }, frame.sealed);
      if (states.ok) show(states.value);
    }
  }

  function show(states: Uint8Array) {
    try {
      applyAwarenessUpdate(awareness, states, "relay");
    } catch {
      // Sent by a hostile partner: nothing of it is shown.
    }
  }

  function connect() {
    const opened = new options.WebSocket(socketAddress(invitation.relay));
    socket = opened;
    opened.binaryType = "arraybuffer";
    listen();
    opened.addEventListener("message", ({ data }) => {
      if (socket !== opened || !(data instanceof ArrayBuffer)) return;
      listen();
      const frame = readRelayFrame(new Uint8Array(data));
      if (frame.ok) handle(frame.value);
    });
    opened.addEventListener("error", () => undefined);
    opened.addEventListener("close", ({ code }) => socket === opened && lose(code));
  }

  function listen() {
    cancelSilence?.();
    cancelSilence = schedule(silenceMs, () => {
      const silent = socket;
      lose(undefined);
      silent?.close();
    });
  }

  function lose(code: number | undefined) {
    socket = undefined;
    cancelSilence?.();
    forgetAll();
    if (code !== undefined && isFinal(code)) return;
    cancelRetry = schedule(retryMs, connect);
    retryMs = Math.min(lastRetryMs, retryMs * 2);
  }

  connect();
  return {
    awareness,
    leave() {
      const open = socket;
      socket = undefined;
      cancelRetry?.();
      cancelSilence?.();
      open?.close();
      awareness.destroy();
      doc.destroy();
    },
  };
}
