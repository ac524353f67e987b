import { X } from "lucide-react";
import { useState } from "react";
import { Button as AriaButton, DialogTrigger, Popover } from "react-aria-components";
import type { Peer } from "#renderer/doc/session/presence.ts";
import { PeerAvatars } from "#renderer/doc/session/PeerAvatars.tsx";
import { usePeers } from "#renderer/doc/session/SessionContext.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { useMedia } from "#renderer/platform/media.ts";
import { goToRoom, rooms } from "#renderer/platform/route.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Avatar } from "#renderer/ui/display.tsx";
import { follow, stopFollowing, useFollowed } from "./following.ts";

/** Who else is here; a press on somebody goes where they are, and wherever they go next. */
export function PresenceButton() {
  const say = useMessages();
  const peers = usePeers();
  const followed = useFollowed();
  const isNarrow = useMedia("screen and (max-width: 760px)");
  const [isOpen, setOpen] = useState(false);
  if (peers.length === 0) return null;
  const nameOf = ({ person }: Peer) => person.name || say.app.presence.unnamed();
  return (
    <>
      {followed !== null && (
        <Button size="small" icon={X} onPress={stopFollowing}>
          {say.app.presence.following({ name: nameOf(followed) })}
        </Button>
      )}
      <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
        <AriaButton className="presence-button">
          <span className="offscreen">{say.app.presence.others({ count: peers.length })}</span>
          <PeerAvatars peers={peers} places={isNarrow ? 2 : 4} size={32} isDecorative />
        </AriaButton>
        <Popover className="popover" placement="bottom end">
          <div className="presence-dialog">
            <h2 className="popover-title">{say.app.presence.title()}</h2>
            <ul role="list">
              {peers.map((peer) => {
                const room = rooms.find((each) => each === peer.place?.room);
                return (
                  <li key={peer.clientId}>
                    <AriaButton
                      className="person-line"
                      isDisabled={room === undefined}
                      aria-label={say.app.presence.follow({ name: nameOf(peer) })}
                      onPress={() => {
                        setOpen(false);
                        if (room === undefined) return;
                        goToRoom(room, peer.place?.item ?? null);
                        follow(peer);
                      }}
                    >
                      <Avatar name={nameOf(peer)} color={peer.person.color} isDecorative />
                      <span>
                        <span>{nameOf(peer)}</span>
                        <span className="field-help">
                          {[
                            peer.person.organisation,
                            room && say.app.presence.inRoom({ room: say.app.rooms[room]() }),
                          ]
                            .filter(Boolean)
                            .join(", ")}
                        </span>
                      </span>
                    </AriaButton>
                  </li>
                );
              })}
            </ul>
          </div>
        </Popover>
      </DialogTrigger>
    </>
  );
}
