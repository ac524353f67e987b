import * as Y from "yjs";
import type { CompactionPolicy } from "./compaction.ts";
import type { Envelopes } from "./envelope.ts";
import { logPosition } from "./logPosition.ts";
import { mirrorOf } from "./mirror.ts";
import type { Unacknowledged } from "./outbox.ts";
import { step1Message, step2Message, updateMessage } from "./providerMessages.ts";
import type { StatusStore } from "./RoomStatus.ts";

/** What this client knows of the room's log: how far it has read, what that amounts to, what was wrong with it. */
export function roomCopy(ports: {
  readonly doc: Y.Doc;
  readonly envelope: Envelopes;
  readonly status: StatusStore;
  readonly policy: CompactionPolicy;
  readonly deliver: (message: Uint8Array) => void;
  readonly toLog: (update: Uint8Array) => void;
  /** Takes note of a durable entry, which we may have sent ourselves. */
  readonly recognise: (sealed: Uint8Array, seq: number) => void;
}) {
  const { doc, envelope, status } = ports;
  const position = logPosition(ports.policy, ports.recognise);
  let isLoading = false;
  let held: Uint8Array[] = [];
  let badSnapshot: number | undefined;
  let latestSnapshot = 0;

  const newMirror = () =>
    mirrorOf({
      gc: doc.gc,
      toDocument: (update) => !isLoading && ports.deliver(updateMessage(update)),
      toLog: ports.toLog,
    });
  let mirror = newMirror();

  const countUnreadable = (count: number) =>
    count > 0 && status.set({ unreadable: status.get().unreadable + count });

  return {
    lastSeq: position.lastSeq,
    durableUpTo: position.durableUpTo,
    takeOwn: position.takeOwn,
    forgetShown: position.forgetShown,
    latestSnapshot: () => latestSnapshot,
    hasGaps: () => mirror.hasGaps(),
    isTailLong: position.isTailLong,
    distrustsSnapshot: () => badSnapshot !== undefined,
    destroy: () => mirror.destroy(),

    /** The room has another log than the one we knew: we know nothing of it but what we are about to send. */
    restart(waiting: readonly Unacknowledged[]) {
      mirror.destroy();
      mirror = newMirror();
      position.restart();
      isLoading = true;
      mirror.contribute(waiting.map((item) => item.update));
    },
    /** What follows is read again from the beginning, or from a snapshot. */
    rewound: position.restart,
    distrustSnapshot() {
      badSnapshot = latestSnapshot;
    },
    beginLoading() {
      isLoading = true;
    },
    hold(update: Uint8Array) {
      held.push(update);
    },
    /** Applies what is held: it counts as read. The document has it at the next exchange. */
    applyHeld() {
      countUnreadable(mirror.receive(held));
      held = [];
    },
    endLoading() {
      this.applyHeld();
      isLoading = false;
    },
    receive(updates: readonly Uint8Array[]) {
      countUnreadable(mirror.receive(updates));
    },
    contribute: (updates: readonly Uint8Array[]) => mirror.contribute(updates),
    state: () => mirror.snapshot(),

    /** Gives the document all it lacks, as one update; then has it give the room all that the room lacks. */
    exchange(isWriter: boolean) {
      ports.deliver(step2Message(mirror.missingIn(Y.encodeStateVector(doc))));
      if (isWriter) ports.deliver(step1Message(mirror.stateVector()));
    },

    /** False when it does not open, or is no document: the one before it must do. */
    takeSnapshot(covers: number, sealed: Uint8Array): boolean {
      latestSnapshot = Math.max(latestSnapshot, covers);
      const opened = envelope.open({ kind: "snapshot", covers }, sealed);
      const isBad = !opened.ok || mirror.receive([opened.value]) > 0;
      if (isBad) {
        countUnreadable(1);
        badSnapshot = covers;
        return false;
      }
      position.jump(covers);
      return true;
    },
    /** The update it holds, unless it does not open. */
    takeEntry(seq: number, sealed: Uint8Array): Uint8Array | undefined {
      const opened = envelope.open({ kind: "entry" }, sealed);
      const update = opened.ok ? opened.value : undefined;
      position.take({ seq, sealed, update });
      if (opened.ok) return update;
      if (opened.failure.kind === "made-by-newer-app") status.set({ madeByNewerApp: true });
      else countUnreadable(1);
      return undefined;
    },

    compacted(covers: number) {
      latestSnapshot = Math.max(latestSnapshot, covers);
      if (badSnapshot !== undefined && covers >= badSnapshot) badSnapshot = undefined;
      position.compacted(covers);
    },
    /** All we know, for up to the last durable entry read; never made by an application that cannot read everything. */
    snapshotOffer() {
      const covers = position.lastSeq();
      if (status.get().madeByNewerApp || mirror.hasGaps() || covers === 0) return undefined;
      return {
        covers,
        base: position.base(),
        sealed: envelope.seal({ kind: "snapshot", covers }, mirror.snapshot()),
      };
    },
  };
}
export type RoomCopy = ReturnType<typeof roomCopy>;
