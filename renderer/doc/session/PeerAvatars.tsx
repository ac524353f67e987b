import { useMessages } from "#renderer/platform/language.ts";
import { Avatar } from "#renderer/ui/display.tsx";
import type { Peer } from "./presence.ts";

type PeerAvatarsProps = {
  readonly peers: readonly Peer[];
  /** How many places there are: the last is for the number of those who have none. */
  readonly places: number;
  readonly size?: number;
  /** Who is there is told beside. */
  readonly isDecorative?: boolean;
};

/** People who are here, in no more than the places that there are. */
export function PeerAvatars({ peers, places, size = 24, isDecorative = false }: PeerAvatarsProps) {
  const { presence } = useMessages().app;
  const nameOf = ({ person }: Peer) => person.name || presence.unnamed();
  const shown = peers.length > places ? peers.slice(0, places - 1) : peers;
  const others = peers.slice(shown.length).map(nameOf).join(", ");
  return (
    <span className="peers">
      {shown.map((peer) => (
        <Avatar
          key={peer.clientId}
          name={nameOf(peer)}
          color={peer.person.color}
          size={size}
          isDecorative={isDecorative}
        />
      ))}
      {others !== "" && (
        <span
          className="peers-more"
          {...(isDecorative ? { "aria-hidden": true } : { role: "img", "aria-label": others, title: others })}
        >
          +{peers.length - shown.length}
        </span>
      )}
    </span>
  );
}
