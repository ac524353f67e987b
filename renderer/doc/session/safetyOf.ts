import type { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";
import { isEqual } from "#shared/base/equality.ts";
import type { RoomStatus } from "#shared/sync/client/RoomStatus.ts";
import { createStore, type Observable } from "#renderer/platform/store.ts";
import { countSeen } from "./presence.ts";
import type { Safety } from "./Safety.ts";

const tellMs = 1_000;

/** Brings the three states together, and tells the others how much of what they wrote has arrived here. */
export function safetyOf(
  doc: Y.Doc,
  awareness: Awareness,
  saved: Observable<Safety["saved"]>,
  room: Observable<RoomStatus | null>,
): Observable<Safety> & { readonly stop: () => void } {
  const written = () => doc.store.clients.get(doc.clientID)?.at(-1)?.id.clock ?? -1;
  function seenBy(): number {
    const last = written();
    if (last >= 0) return countSeen(awareness, last);
    // Nothing was written since the page was opened: what was before is the room's, and reaches whoever is in it.
    const status = room.get();
    return status?.synced === true && status.unacknowledged === 0 ? countSeen(awareness, 0) : 0;
  }
  const read = (): Safety => ({ saved: saved.get(), room: room.get(), seenBy: seenBy() });
  const store = createStore(read());
  const refresh = () => {
    const next = read();
    if (!isEqual(next, store.get())) store.set(next);
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  const tellReceived = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      const others = [...awareness.getStates().keys()].filter((id) => id !== awareness.clientID);
      const received = Object.fromEntries(
        others.flatMap((id) => {
          const last = doc.store.clients.get(id)?.at(-1);
          return last === undefined ? [] : [[String(id), last.id.clock]];
        }),
      );
      if (!isEqual(awareness.getLocalState()?.["received"], received)) {
        awareness.setLocalStateField("received", received);
      }
    }, tellMs);
  };
  const onUpdate = () => {
    refresh();
    tellReceived();
  };

  const unfollow = [saved.subscribe(refresh), room.subscribe(refresh)];
  awareness.on("change", onUpdate);
  doc.on("afterTransaction", onUpdate);
  return {
    ...store,
    stop: () => {
      clearTimeout(timer);
      for (const stop of unfollow) stop();
      awareness.off("change", onUpdate);
      doc.off("afterTransaction", onUpdate);
    },
  };
}
