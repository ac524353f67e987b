import * as Y from "yjs";
import { mirrorOf } from "./mirror.ts";

/** What the room held, and what the document held, just before they were united. */
export type OnMeeting = (room: Uint8Array, here: Uint8Array) => void;

type Since = {
  readonly room: Uint8Array;
  readonly here: Uint8Array;
  readonly entries: { readonly seq: number; readonly update: Uint8Array }[];
};

/**
 * Tells of meetings. Whoever comes back meets what the room holds. When several come back at the same instant, as they
 * do when the relay itself was away, each finds the room without the others' words: then the one whose words the relay
 * put last meets those that it put before, once its own are acknowledged.
 */
export function meetings(doc: Y.Doc, onMeeting: OnMeeting = () => undefined) {
  let since: Since | undefined;

  return {
    /** Unites the document with this state of the room. A document that holds nothing meets nobody. */
    unite(state: () => Uint8Array, exchange: () => void) {
      if (doc.store.clients.size === 0) return exchange();
      const room = state();
      onMeeting(room, Y.encodeStateAsUpdate(doc));
      exchange();
      since = { room, here: Y.encodeStateAsUpdate(doc), entries: [] };
    },
    /** Somebody else's entry, while our own words may still be on their way. */
    passed(seq: number, update: Uint8Array) {
      since?.entries.push({ seq, update });
    },
    /** All that we came back with is in the room, the last of it as this entry (0: there was nothing). */
    settled(seq: number) {
      const before = since?.entries.filter((entry) => entry.seq < seq) ?? [];
      if (since !== undefined && before.length > 0) {
        onMeeting(holding(doc.gc, [since.room, ...before.map(({ update }) => update)]), since.here);
      }
      since = undefined;
    },
    end() {
      since = undefined;
    },
  };
}

/** The state that these updates make; those that are no updates are left out. */
function holding(gc: boolean, updates: readonly Uint8Array[]): Uint8Array {
  const nobody = () => undefined;
  const mirror = mirrorOf({ gc, toDocument: nobody, toLog: nobody });
  mirror.receive(updates);
  const state = mirror.snapshot();
  mirror.destroy();
  return state;
}
