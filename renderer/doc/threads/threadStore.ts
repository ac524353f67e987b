import type * as Y from "yjs";
import { isEqual } from "#shared/base/equality.ts";
import { readThreads, threads } from "#shared/doc/threads/readThreads.ts";
import type { Thread } from "#shared/model/thread.ts";
import { createStore, type Observable } from "#renderer/platform/store.ts";

/** Nobody waits for a list while they write. */
const pauseMs = 150;

const stores = new WeakMap<Y.Doc, Observable<readonly Thread[]>>();

/**
 * The threads of a document, read once for all who look at them, while somebody does; each is the same object as long
 * as it says the same.
 */
export function threadsOf(doc: Y.Doc): Observable<readonly Thread[]> {
  const known = stores.get(doc);
  if (known !== undefined) return known;
  const made = observeThreads(doc);
  stores.set(doc, made);
  return made;
}

function observeThreads(doc: Y.Doc): Observable<readonly Thread[]> {
  const current = createStore(readThreads(doc));
  const watched = new Set<unknown>(threads.watches.map((name) => doc.getMap(name)));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let listeners = 0;

  const refresh = () => {
    timer = undefined;
    const before = new Map(current.get().map((thread) => [thread.id, thread]));
    const next = readThreads(doc).map((thread) => {
      const old = before.get(thread.id);
      return old !== undefined && isEqual(old, thread) ? old : thread;
    });
    const isSame = next.length === before.size && next.every((thread, at) => thread === current.get()[at]);
    if (!isSame) current.set(next);
  };
  const afterTransaction = ({ changedParentTypes }: Y.Transaction) => {
    if (timer === undefined && [...changedParentTypes.keys()].some((type) => watched.has(type)))
      timer = setTimeout(refresh, pauseMs);
  };

  return {
    get: current.get,
    subscribe(listener) {
      if (listeners === 0) {
        doc.on("afterTransaction", afterTransaction);
        timer = setTimeout(refresh, 0);
      }
      listeners += 1;
      const stop = current.subscribe(listener);
      return () => {
        stop();
        listeners -= 1;
        if (listeners > 0) return;
        doc.off("afterTransaction", afterTransaction);
        clearTimeout(timer);
        timer = undefined;
      };
    },
  };
}
