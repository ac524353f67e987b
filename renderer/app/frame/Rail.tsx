import { BookOpenText, Clock, Compass, LayoutDashboard, MessagesSquare, PenLine, Users } from "lucide-react";
import type { ComponentType } from "react";
import { usePeers, useSession } from "#renderer/doc/session/SessionContext.tsx";
import { PeerAvatars } from "#renderer/doc/session/PeerAvatars.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { rooms, writeRoute, type Room } from "#renderer/platform/route.ts";
import { AfterText } from "#renderer/ui/AfterText.tsx";
import { Mark } from "#renderer/ui/Mark.tsx";
import { CommentBadge } from "./CommentBadge.tsx";
import { WaitingBadge } from "./WaitingBadge.tsx";

const icons = {
  overview: LayoutDashboard,
  contract: BookOpenText,
  debate: MessagesSquare,
  partners: Users,
  trajectory: Compass,
  history: Clock,
  signature: PenLine,
} as const satisfies Record<Room, unknown>;

/** What waits for this person in a room. */
const badges: Readonly<Partial<Record<Room, ComponentType>>> = {
  contract: CommentBadge,
  debate: WaitingBadge,
};

/** The rooms of the alliance, and who is in which. */
export function Rail({ allianceName, room }: { allianceName: string; room: Room }) {
  const say = useMessages();
  const { allianceId } = useSession();
  const peers = usePeers();
  return (
    <nav className="rail no-print" aria-label={say.app.roomsLabel()}>
      <a className="rail-brand" href={writeRoute({ page: "home" })} title={say.app.home()}>
        <Mark size={28} />
        <span className="rail-name">{allianceName || say.app.name()}</span>
        <span className="offscreen"> – {say.app.home()}</span>
      </a>
      <ul role="list" className="rail-rooms">
        {rooms.map((target) => {
          const Icon = icons[target];
          const Badge = badges[target];
          const here = peers.filter(({ place }) => place?.room === target);
          return (
            <li key={target}>
              <a
                className="rail-room"
                href={writeRoute({ page: "alliance", allianceId, room: target, item: null })}
                aria-current={target === room ? "page" : undefined}
              >
                <Icon size={19} aria-hidden />
                <span className="rail-label">{say.app.rooms[target]()}</span>
                <span className="rail-short" aria-hidden>
                  {say.app.roomsShort[target]()}
                </span>
                {Badge && (
                  <AfterText>
                    <Badge />
                  </AfterText>
                )}
                {here.length > 0 && <PeerAvatars peers={here} places={3} />}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
