import { Button as AriaButton } from "react-aria-components";
import type { Peer } from "#renderer/doc/session/presence.ts";
import { colorOf } from "#renderer/doc/session/presence.ts";
import { usePeers, useSession } from "#renderer/doc/session/SessionContext.tsx";
import { runCommand } from "#renderer/platform/commands.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { goToRoom, rooms } from "#renderer/platform/route.ts";
import { useSettings } from "#renderer/platform/settings.ts";
import { useStore } from "#renderer/platform/store.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Avatar, Card } from "#renderer/ui/display.tsx";

/** Who is here now, and where; a press joins somebody. */
export function Present() {
  const say = useMessages();
  const words = say.overview.present;
  const peers = usePeers();
  const { profile } = useSettings();
  const isShared = useStore(useSession().invitation) !== null;
  const own = profile.fullName || words.you();
  return (
    <Card title={words.title()}>
      <ul role="list" className="present">
        <li className="person-line">
          <Avatar
            name={own}
            color={colorOf({ name: profile.fullName, organisation: profile.organisation })}
            isDecorative
          />
          <span>
            {own} {profile.fullName !== "" && <span className="soft">({words.you().toLowerCase()})</span>}
            <span className="field-help">{profile.organisation}</span>
          </span>
        </li>
        {peers.map((peer) => (
          <li key={peer.clientId}>
            <PeerLine peer={peer} />
          </li>
        ))}
      </ul>
      {peers.length === 0 && (
        <>
          <p className="field-help">{isShared ? words.alone() : words.notShared()}</p>
          <div>
            <Button size="small" onPress={() => runCommand("alliance:share")}>
              {words.invite()}
            </Button>
          </div>
        </>
      )}
    </Card>
  );
}

function PeerLine({ peer: { person, place } }: { peer: Peer }) {
  const say = useMessages();
  const name = person.name || say.app.presence.unnamed();
  const room = rooms.find((each) => each === place?.room);
  return (
    <AriaButton
      className="person-line"
      isDisabled={room === undefined}
      onPress={() => room !== undefined && goToRoom(room, place?.item ?? null)}
    >
      <Avatar name={name} color={person.color} isDecorative />
      <span>
        {name}
        <span className="field-help">
          {[person.organisation, room && say.app.presence.inRoom({ room: say.app.rooms[room]() })]
            .filter(Boolean)
            .join(", ")}
        </span>
      </span>
    </AriaButton>
  );
}
