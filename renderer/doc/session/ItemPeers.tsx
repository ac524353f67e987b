import type { Room } from "#renderer/platform/route.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Avatar } from "#renderer/ui/display.tsx";
import type { Peer } from "./presence.ts";
import { usePeers } from "./SessionContext.tsx";

/** Who of the others is at this item of the room. */
export const useItemPeers = (room: Room, item: string): readonly Peer[] =>
  usePeers().filter(({ place }) => place?.room === room && place.item === item);

export function ItemPeers({ room, item }: { room: Room; item: string }) {
  const say = useMessages();
  const here = useItemPeers(room, item);
  if (here.length === 0) return null;
  return (
    <span className="item-peers no-print">
      {here.map(({ clientId, person }) => (
        <Avatar
          key={clientId}
          name={person.name || say.app.presence.unnamed()}
          color={person.color}
          size={24}
        />
      ))}
    </span>
  );
}
