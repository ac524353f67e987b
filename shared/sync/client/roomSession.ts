import type * as Y from "yjs";
import { equalBytes } from "#shared/base/bytes.ts";
import {
  protocolVersion,
  readRelayFrame,
  writeClientFrame,
  type ClientFrame,
  type RelayFrame,
} from "#shared/sync/frames.ts";
import { frameRefusalOf } from "#shared/sync/refusals.ts";
import { roleByte } from "#shared/sync/roles.ts";
import { signProof, type RandomBytes, type RoomKeys } from "#shared/sync/roomKeys.ts";
import { batching } from "./batching.ts";
import { defaultCompaction, type CompactionPolicy } from "./compaction.ts";
import { envelopes } from "./envelope.ts";
import { meetings, type OnMeeting } from "./meetings.ts";
import { hasGaps } from "./mirror.ts";
import { awarenessMessage, nothingNew, ownState, readProviderMessage } from "./providerMessages.ts";
import { roomCopy } from "./roomCopy.ts";
import type { StatusStore } from "./RoomStatus.ts";
import { uploads } from "./uploads.ts";
import type { Schedule } from "./WebSocketLike.ts";

/** One connection of the session, seen from the inside. */
export type Wire = {
  send(frame: Uint8Array<ArrayBuffer>): void;
  /** Tells the provider that it may speak. */
  opened(): void;
  /** Hands the provider a message of y-protocols. */
  deliver(message: Uint8Array): void;
  fail(code: number, reason: string): void;
};

export type SessionPorts = {
  readonly doc: Y.Doc;
  readonly keys: RoomKeys;
  readonly random: RandomBytes;
  readonly schedule: Schedule;
  readonly status: StatusStore;
  readonly compaction?: CompactionPolicy;
  /** How long a hole in what was received is left to fill by itself. */
  readonly gapMs?: number;
  /** At each union of document and room: what each had and the other lacked can be told. See `meetings`. */
  readonly onMeeting?: OnMeeting;
};

export type RoomSession = ReturnType<typeof roomSession>;

/** What arrives in one go is applied in one go; what is typed in a burst leaves as one entry. */
const incomingBatchMs = 1;
const outgoingBatchMs = 15;
const defaultGapMs = 3_000;
/** Readings of the whole room that one connection may ask for. */
const maxRewinds = 3;
const noLog = new Uint8Array(16);

/**
 * A client's time in a room, across connections: where it stands in the log, what the room holds (`roomCopy`), what
 * is still to be acknowledged (`uploads`). Each connection goes through three phases: *greeting* until the relay's
 * welcome, *loading* until `caughtUp`, then *ready*; between `caughtUp` and the first live entry the document and
 * the room are compared, and each receives what only the other had.
 */
export function roomSession(ports: SessionPorts) {
  const { doc, keys, schedule, status } = ports;
  const isWriter = keys.role === "write";
  const envelope = envelopes(keys, ports.random);
  let wire: Wire | undefined;
  let phase: "offline" | "greeting" | "loading" | "ready" = "offline";
  /** A rewind was asked for: until its welcome, `caughtUp` belongs to what came before. */
  let isRewinding = false;
  let rewindsLeft = maxRewinds;
  let cancelGapCheck: (() => void) | undefined;
  let log: Uint8Array = noLog;
  let peers = 0;

  const send = (frame: ClientFrame) => wire?.send(writeClientFrame(frame));
  const upload = uploads({
    envelope,
    schedule,
    status,
    send: (ref, sealed) => send({ type: "append", ref, sealed }),
    held: () => outgoing.size(),
  });
  const copy = roomCopy({
    doc,
    envelope,
    status,
    policy: ports.compaction ?? defaultCompaction,
    deliver: (message) => wire?.deliver(message),
    toLog: (update) => isWriter && upload.add(update),
    recognise: (sealed, seq) => upload.recognise(sealed, seq),
  });
  const met = meetings(doc, ports.onMeeting);
  const incoming = batching<Uint8Array>(incomingBatchMs, schedule, (updates) => {
    copy.receive(updates);
    watchForGaps();
  });
  const outgoing = batching<Uint8Array>(outgoingBatchMs, schedule, (updates) => {
    copy.contribute(updates);
    upload.report();
  });

  function rewind(below: number) {
    if (rewindsLeft === 0) return;
    rewindsLeft -= 1;
    isRewinding = true;
    phase = "loading";
    send({ type: "rewind", below });
  }

  /** A hole that stays is filled by reading the room again, then from before its latest snapshot. */
  function watchForGaps() {
    if (cancelGapCheck || !(copy.hasGaps() || hasGaps(doc))) return;
    cancelGapCheck = schedule(ports.gapMs ?? defaultGapMs, () => {
      cancelGapCheck = undefined;
      if (phase !== "ready") return;
      incoming.flush();
      if (!copy.hasGaps() && hasGaps(doc)) copy.exchange(isWriter);
      if (!copy.hasGaps()) return;
      if (rewindsLeft === maxRewinds) return rewind(Number.MAX_SAFE_INTEGER);
      copy.distrustSnapshot();
      rewind(copy.latestSnapshot());
    });
  }

  function offerSnapshot() {
    if (phase !== "ready" || !isWriter) return;
    incoming.flush();
    const offer = copy.snapshotOffer();
    // `ref` 0: an offer is never waited for, the announcement that follows tells everybody.
    if (offer && upload.fits(offer.sealed)) send({ type: "offer", ref: 0, ...offer });
  }

  /** Whoever joins a room whose log has grown long waits a little: somebody else may do it first. */
  function offerLater() {
    schedule((ports.random(1)[0] ?? 0) * 8, () => copy.isTailLong() && offerSnapshot());
  }

  /** What the relay has shown and not said to be durable, it may lose. */
  function adoptShown() {
    const shown = copy.forgetShown();
    if (isWriter) upload.adopt(shown);
  }

  function caughtUp(head: number) {
    copy.durableUpTo(head);
    if (isRewinding || phase !== "loading") return;
    copy.endLoading();
    phase = "ready";
    upload.resume();
    met.unite(copy.state, () => copy.exchange(isWriter));
    if (isSettled()) met.settled(0);
    status.set({ synced: true });
    upload.forgetOffline();
    watchForGaps();
    if (copy.distrustsSnapshot()) offerSnapshot();
    else if (copy.isTailLong()) offerLater();
  }

  function welcome(frame: RelayFrame & { type: "welcome" }) {
    const isAnotherLog = !equalBytes(log, frame.log) || frame.head < copy.lastSeq();
    log = frame.log.slice();
    upload.allow(frame.maxSealedBytes);
    if (isAnotherLog) copy.restart(upload.waiting());
    else if (isRewinding) {
      adoptShown();
      copy.rewound();
    }
    copy.durableUpTo(frame.head);
    copy.beginLoading();
    isRewinding = false;
    if (phase !== "greeting") return;
    phase = "loading";
    status.set({ connection: "connected" });
    status.clearRefusal();
    wire?.opened();
  }

  function challenge(frame: RelayFrame & { type: "challenge" }) {
    if (frame.version !== protocolVersion) return wire?.fail(4426, "unknown-version");
    send({
      type: "hello",
      version: protocolVersion,
      role: roleByte[keys.role],
      writePublicKey: keys.writePublicKey,
      readPublicKey: keys.readPublicKey,
      signature: signProof(keys, frame.nonce),
      log,
      since: copy.lastSeq(),
    });
  }

  function handle(frame: RelayFrame) {
    switch (frame.type) {
      case "challenge":
        return phase === "greeting" && challenge(frame);
      case "welcome":
        return welcome(frame);
      case "snapshot":
        if (!copy.takeSnapshot(frame.covers, frame.sealed)) rewind(frame.covers);
        return;
      case "entry": {
        copy.durableUpTo(frame.durable);
        const update = copy.takeEntry(frame.seq, frame.sealed);
        if (update === undefined) return;
        if (phase !== "ready") return copy.hold(update);
        met.passed(frame.seq, update);
        return incoming.add(update);
      }
      case "caughtUp":
        return caughtUp(frame.head);
      case "durable":
        return copy.durableUpTo(frame.head);
      case "ack": {
        const length = upload.acknowledge(frame.ref, frame.seq);
        if (isSettled()) met.settled(frame.seq);
        return length !== undefined && copy.takeOwn(frame.seq, length) && offerSnapshot();
      }
      case "presence": {
        const states = envelope.open({ kind: "presence" }, frame.sealed);
        return states.ok && wire?.deliver(awarenessMessage(states.value));
      }
      case "refused":
        return upload.refuse(frame.ref, frameRefusalOf(frame.reason));
      case "peers":
        // As many as before: one has left and another has come meanwhile.
        if (frame.count > 0 && frame.count >= peers) presence?.();
        peers = frame.count;
        return status.set({ peersCount: frame.count });
      case "compacted":
        return copy.compacted(frame.covers);
      case "tick":
        return wire?.deliver(nothingNew);
    }
  }
  const isSettled = () => phase === "ready" && outgoing.size() === 0 && upload.size() === 0;

  /** Says again who we are: the relay keeps no presence for those who come later. */
  let presence: (() => void) | undefined;

  return {
    connect(next: Wire) {
      wire = next;
      phase = "greeting";
      rewindsLeft = maxRewinds;
    },
    disconnect(from: Wire) {
      if (wire !== from) return;
      wire = undefined;
      phase = "offline";
      peers = 0;
      isRewinding = false;
      incoming.flush();
      outgoing.flush();
      copy.applyHeld();
      adoptShown();
      upload.pause();
      met.end();
      status.set({ connection: "offline", synced: false, peersCount: 0 });
    },
    receive(data: Uint8Array) {
      const frame = readRelayFrame(data);
      if (frame.ok) handle(frame.value);
    },
    /** What the provider sends: the document's changes, and the person's presence. */
    fromProvider(data: Uint8Array) {
      const message = readProviderMessage(data);
      if (message?.type === "update" && isWriter) {
        outgoing.add(message.update);
        upload.report();
      }
      if (message?.type !== "awareness") return;
      const own = ownState(message.states, doc.clientID);
      if (own) send({ type: "presence", sealed: envelope.seal({ kind: "presence" }, own) });
    },
    onPeerJoined: (sayPresence: () => void) => {
      presence = sayPresence;
    },
    countOffline: () => phase !== "ready" && isWriter && upload.countOffline(),
    isSettled,
    end() {
      incoming.stop();
      outgoing.stop();
      cancelGapCheck?.();
      upload.pause();
      copy.destroy();
    },
  };
}
