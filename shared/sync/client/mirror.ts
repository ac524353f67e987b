import * as Y from "yjs";

const fromLog = Symbol("from the log");
const fromDocument = Symbol("from the document");

export type Mirror = ReturnType<typeof mirrorOf>;

/**
 * What the room holds, as far as this client knows: the log's content, and what is on its way there. Whatever
 * passes between the document and the log goes through it, and comes out as the least that is new: nothing is
 * uploaded twice, many updates leave as one, and hostile ones stop here.
 */
export function mirrorOf(ports: {
  /** As the document's own: a mirror that forgets what the document keeps would make others forget it. */
  readonly gc: boolean;
  readonly toDocument: (update: Uint8Array) => void;
  readonly toLog: (update: Uint8Array) => void;
}) {
  const doc = new Y.Doc({ gc: ports.gc });
  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin !== fromDocument) ports.toDocument(update);
    // What Yjs itself cleans up (superfluous formatting) is new to both sides.
    if (origin !== fromLog) ports.toLog(update);
  });

  /** All in one transaction: one event, and no cost that grows with the square of their number. */
  function apply(updates: readonly Uint8Array[], origin: symbol): number {
    let unreadable = 0;
    doc.transact(() => {
      for (const update of updates) {
        try {
          Y.applyUpdate(doc, update);
        } catch {
          unreadable += 1;
        }
      }
    }, origin);
    return unreadable;
  }

  return {
    /** Gives how many of the updates were no updates; the others are applied. */
    receive: (updates: readonly Uint8Array[]): number => apply(updates, fromLog),
    contribute: (updates: readonly Uint8Array[]): void => void apply(updates, fromDocument),
    missingIn: (stateVector: Uint8Array): Uint8Array => Y.encodeStateAsUpdate(doc, stateVector),
    stateVector: (): Uint8Array => Y.encodeStateVector(doc),
    snapshot: (): Uint8Array => Y.encodeStateAsUpdate(doc),
    /** Something is known to exist that has not arrived. */
    hasGaps: () => hasGaps(doc),
    destroy: () => doc.destroy(),
  };
}

export const hasGaps = (doc: Y.Doc): boolean =>
  doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
