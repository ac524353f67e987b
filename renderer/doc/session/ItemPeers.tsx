import type { Room } from "#renderer/platform/route.ts";
import { PeerAvatars } from "./PeerAvatars.tsx";
import type { Peer } from "./presence.ts";
import { usePeers } from "./SessionContext.tsx";

/** Who of the others is at this item of the room. */
export const useItemPeers = (room: Room, item: string): readonly Peer[] =>
  usePeers().filter(({ place }) => place?.room === room && place.item === item);

export function ItemPeers({ room, item }: { room: Room; item: string }) {
  const here = useItemPeers(room, item);
  if (here.length === 0) return null;
  return (
    <span className="item-peers no-print">
      <PeerAvatars peers={here} places={5} />
    </span>
  );
}
