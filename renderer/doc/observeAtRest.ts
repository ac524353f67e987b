import type * as Y from "yjs";
import { touching, type Query } from "#shared/doc/observe.ts";
import { createStore, type Observable } from "#renderer/platform/store.ts";
import { whenIdle } from "#renderer/platform/whenIdle.ts";

type Reading<T> = Pick<Query<T>, "watches"> & {
  /** Until the first reading. */
  readonly first: T;
  /** What is so now; the same object as before as long as it says the same. */
  readonly read: (before: T) => T;
  /** To be done before each reading. */
  readonly prepare?: () => Promise<void>;
  /** It is read again at once when this changes. */
  readonly follows?: Observable<unknown>;
  /** After the last change. */
  readonly restMs: number;
  /** After the first change, when they do not rest. */
  readonly longestWaitMs: number;
};

/** Of a list beside the text, that is to follow what is typed. */
export const listWait = { restMs: 150, longestWaitMs: 150 } as const;

/**
 * A reading of the document that nobody who types waits for: it is done once the words have rested, or when they never
 * do, while somebody listens; and when somebody begins to, once the text itself is on the screen.
 */
export function observeAtRest<T>(doc: Y.Doc, reading: Reading<T>): Observable<T> {
  const current = createStore(reading.first);
  const isTouchedBy = touching(doc, reading);
  /** Calls off the reading that is due. */
  let callOff: (() => void) | undefined;
  let waitingSince = 0;
  let listeners = 0;
  let unfollow: (() => void) | undefined;

  async function refresh() {
    callOff = undefined;
    await reading.prepare?.();
    if (listeners > 0) current.set(reading.read(current.get()));
  }
  const soon = (ms: number) => {
    if (callOff === undefined) waitingSince = performance.now();
    callOff?.();
    const left = reading.longestWaitMs - (performance.now() - waitingSince);
    const timer = setTimeout(() => void refresh(), Math.max(0, Math.min(ms, left)));
    callOff = () => clearTimeout(timer);
  };
  const afterTransaction = (transaction: Y.Transaction) => {
    if (isTouchedBy(transaction)) soon(reading.restMs);
  };

  return {
    get: current.get,
    subscribe(listener) {
      if (listeners === 0) {
        doc.on("afterTransaction", afterTransaction);
        unfollow = reading.follows?.subscribe(() => soon(0));
        waitingSince = performance.now();
        callOff = whenIdle(() => void refresh());
      }
      listeners += 1;
      const stop = current.subscribe(listener);
      return () => {
        stop();
        listeners -= 1;
        if (listeners > 0) return;
        doc.off("afterTransaction", afterTransaction);
        unfollow?.();
        callOff?.();
        callOff = undefined;
      };
    },
  };
}

/** What is made once for a document, when it is first asked for. */
export function oncePerDocument<T extends object>(make: (doc: Y.Doc) => T): (doc: Y.Doc) => T {
  const known = new WeakMap<Y.Doc, T>();
  return (doc) => {
    const made = known.get(doc) ?? make(doc);
    known.set(doc, made);
    return made;
  };
}
