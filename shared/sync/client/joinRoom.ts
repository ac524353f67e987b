import { Awareness } from "y-protocols/awareness";
import { WebsocketProvider } from "y-websocket";
import type { Doc } from "yjs";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import { socketAddress, type Invitation } from "#shared/sync/invitation.ts";
import {
  connectionRefusalOf,
  isFinal,
  type ConnectionRefusal,
  type FrameRefusal,
} from "#shared/sync/refusals.ts";
import { roomKeys, type RandomBytes } from "#shared/sync/roomKeys.ts";
import type { CompactionPolicy } from "./compaction.ts";
import type { OnMeeting } from "./meetings.ts";
import { roomSession } from "./roomSession.ts";
import { statusStore, type Observable, type RoomStatus } from "./RoomStatus.ts";
import { sealedSocketClass } from "./sealedSocket.ts";
import type { Schedule, WebSocketClass } from "./WebSocketLike.ts";

export type JoinOptions = {
  /** The browser's own, or the class of the `ws` package. */
  readonly WebSocket: WebSocketClass;
  /** `crypto.getRandomValues` of that many bytes. */
  readonly random: RandomBytes;
  readonly schedule: Schedule;
  readonly awareness?: Awareness;
  /** Whether tabs of one browser also speak to each other directly; what passes between them is not sealed. */
  readonly isSharedBetweenTabs?: boolean;
  readonly maxBackoffMs?: number;
  readonly compaction?: CompactionPolicy;
  readonly gapMs?: number;
  /** At each connection, and again when somebody else came back at the same instant. */
  readonly onMeeting?: OnMeeting;
};

export type Room = {
  readonly awareness: Awareness;
  readonly provider: WebsocketProvider;
  readonly status: Observable<RoomStatus>;
  /** Resolves once room and document are one and all that was written here is durable on the relay. */
  whenAcknowledged(
    signal?: AbortSignalLike,
  ): Promise<Result<void, { kind: "refused"; reason: ConnectionRefusal | FrameRefusal }>>;
  /** On a new connection, at once: the one there is may be dead without having said so, as when the network has changed. */
  reconnect(): void;
  /** Goes at once; wait for `whenAcknowledged` first where it matters. */
  leave(): void;
};

type AbortSignalLike = {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
};

/** Keeps a document and a room the same, for as long as nobody calls `leave`, whatever happens to the network. */
export function joinRoom(doc: Doc, invitation: Invitation, options: JoinOptions): Room {
  const keys = roomKeys(invitation.access);
  const status = statusStore(keys.role);
  const session = roomSession({ doc, keys, status, ...options });
  const awareness = options.awareness ?? new Awareness(doc);
  const address = socketAddress(invitation.relay);
  const provider = new WebsocketProvider(address, keys.roomId, doc, {
    awareness,
    WebSocketPolyfill: sealedSocketClass(options.WebSocket, address, session) as never,
    disableBc: options.isSharedBetweenTabs !== true,
    maxBackoffTime: options.maxBackoffMs ?? 2_500,
    shouldReconnect: (event: { readonly code: number }) => !isFinal(event.code),
  });
  provider.on("closed", ({ code }) => {
    status.set({ connection: "refused", refused: connectionRefusalOf(code) ?? "too-large" });
  });
  session.onPeerJoined(() => {
    const state = awareness.getLocalState();
    // Sets what is set already: a new clock, so that those who know it take it for a sign of life.
    if (state !== null) awareness.setLocalState(state);
  });
  const countOffline = (_update: Uint8Array, origin: unknown) => {
    if (origin !== provider) session.countOffline();
  };
  doc.on("update", countOffline);

  return {
    awareness,
    provider,
    status,
    whenAcknowledged: (signal) =>
      new Promise((resolve, reject) => {
        const finish = (settle: () => void) => {
          unsubscribe();
          signal?.removeEventListener("abort", abort);
          settle();
        };
        const abort = () => finish(() => reject(signal?.reason));
        const check = () => {
          const { refused } = status.get();
          if (refused) finish(() => resolve(fail({ kind: "refused", reason: refused })));
          else if (session.isSettled()) finish(() => resolve(ok(undefined)));
        };
        const unsubscribe = status.subscribe(check);
        signal?.addEventListener("abort", abort);
        if (signal?.aborted) abort();
        else check();
      }),
    reconnect() {
      provider.disconnect();
      provider.connect();
    },
    leave() {
      doc.off("update", countOffline);
      provider.destroy();
      session.end();
      if (!options.awareness) awareness.destroy();
      status.set({ connection: "offline", synced: false });
    },
  };
}
