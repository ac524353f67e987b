import type { FrameRefusal } from "#shared/sync/refusals.ts";
import type { Envelopes } from "./envelope.ts";
import type { ShownEntry } from "./logPosition.ts";
import { outboxOf, type Unacknowledged } from "./outbox.ts";
import type { StatusStore } from "./RoomStatus.ts";
import type { Schedule } from "./WebSocketLike.ts";

const firstRetryMs = 1_000;
const lastRetryMs = 30_000;
/** Until a relay has said its own limit. */
const usualMaxSealedBytes = 8 * 1024 * 1024;

/** Refusals that may pass: the disk was full, or the room, and somebody makes place. */
const canPass: ReadonlySet<FrameRefusal> = new Set(["storage-failed", "room-full", "relay-full"]);

/**
 * Seals and sends the document's changes, in order, and keeps each until the relay has acknowledged it: across
 * lost connections, and when the relay's disk is full.
 */
export function uploads(ports: {
  readonly envelope: Envelopes;
  readonly schedule: Schedule;
  readonly status: StatusStore;
  readonly send: (ref: number, sealed: Uint8Array) => void;
  /** Changes that are about to be added. */
  readonly held: () => number;
}) {
  const { status } = ports;
  const outbox = outboxOf();
  let isSending = false;
  let offline = 0;
  let maxSealedBytes = usualMaxSealedBytes;
  let retryMs = firstRetryMs;
  let cancelRetry: (() => void) | undefined;

  const fits = (sealed: Uint8Array) => sealed.length <= maxSealedBytes;
  const report = () => status.set({ unacknowledged: ports.held() + outbox.size() + offline });

  function sendOne({ ref, sealed }: Unacknowledged) {
    if (fits(sealed)) ports.send(ref, sealed);
    // Never sent: the connection would be closed for it, again and again.
    else status.set({ refused: "too-large" });
  }

  function stopSending() {
    isSending = false;
    cancelRetry?.();
    cancelRetry = undefined;
  }

  function resume() {
    stopSending();
    isSending = true;
    outbox.waiting().forEach(sendOne);
  }

  return {
    fits,
    report,
    resume,
    pause: stopSending,
    waiting: outbox.waiting,
    size: outbox.size,
    allow(bytes: number) {
      maxSealedBytes = bytes;
    },
    add(update: Uint8Array) {
      const item = outbox.add(update, ports.envelope.seal({ kind: "entry" }, update));
      report();
      if (isSending) sendOne(item);
    },
    /** Gives the length of what was sealed, or `undefined` for an answer to nothing. */
    acknowledge(ref: number, seq: number): number | undefined {
      const item = outbox.get(ref);
      if (!item) return undefined;
      outbox.acknowledge(ref);
      retryMs = firstRetryMs;
      status.set({ lastAcknowledged: seq });
      if (isSending) status.clearRefusal();
      report();
      return item.sealed.length;
    },
    /**
     * Takes charge of entries that were shown to us, and which the relay may have lost since, with their authors:
     * they wait here as our own do, sealed as they were, until the relay shows them as durable or takes them again.
     */
    adopt(entries: readonly ShownEntry[]) {
      for (const { update, sealed } of entries) if (update) outbox.adopt(update, sealed);
      report();
    },
    recognise(sealed: Uint8Array, seq: number) {
      if (!outbox.recognise(sealed)) return;
      retryMs = firstRetryMs;
      status.set({ lastAcknowledged: seq });
      report();
    },
    refuse(ref: number, reason: FrameRefusal | undefined) {
      if (!reason || !outbox.get(ref)) return;
      status.set({ refused: reason });
      // What follows may rest on what was refused: nothing more is sent until all can be sent again, in order.
      if (!canPass.has(reason) || !isSending) return;
      stopSending();
      cancelRetry = ports.schedule(retryMs, resume);
      retryMs = Math.min(lastRetryMs, retryMs * 2);
    },
    /** A change made while nothing can be sent: it is found again, with all others, when we are back. */
    countOffline() {
      offline += 1;
      report();
    },
    forgetOffline() {
      offline = 0;
      report();
    },
  };
}
