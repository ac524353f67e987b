import { usePeers } from "#renderer/doc/session/SessionContext.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { Avatar } from "#renderer/ui/display.tsx";

export const useItemPeers = (item: string) =>
  usePeers().filter(({ place }) => place?.room === "trajectory" && place.item === item);

/** Who of the others stands in this cell or axis. */
export function ItemPeers({ item }: { item: string }) {
  const say = useMessages();
  const here = useItemPeers(item);
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
