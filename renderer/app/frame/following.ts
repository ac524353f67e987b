import { useEffect } from "react";
import type { Peer } from "#renderer/doc/session/presence.ts";
import { usePeers } from "#renderer/doc/session/SessionContext.tsx";
import { goToRoom, rooms, useRoute } from "#renderer/platform/route.ts";
import { createStore, useStore } from "#renderer/platform/store.ts";

const followed = createStore<number | null>(null);

export const follow = (peer: Peer): void => followed.set(peer.clientId);
export const stopFollowing = (): void => followed.set(null);

/** Whom this person follows, as long as they are here. */
export function useFollowed(): Peer | null {
  const clientId = useStore(followed);
  return usePeers().find((peer) => peer.clientId === clientId) ?? null;
}

/** Goes wherever the followed person goes; writing, or going elsewhere oneself, ends it. */
export function useFollowing(): void {
  const peer = useFollowed();
  const route = useRoute();
  const room = rooms.find((each) => each === peer?.place?.room);
  const item = peer?.place?.item ?? null;
  useEffect(() => {
    if (room !== undefined) goToRoom(room, item, "replace");
  }, [room, item]);
  useEffect(() => {
    const isElsewhere = route.page !== "alliance" || route.room !== room;
    if (peer !== null && isElsewhere) stopFollowing();
    // oxlint-disable-next-line react/exhaustive-deps -- only this person's own going matters here
  }, [route]);
  useEffect(() => {
    addEventListener("beforeinput", stopFollowing);
    return () => {
      removeEventListener("beforeinput", stopFollowing);
      stopFollowing();
    };
  }, []);
}
