import { Ellipsis, FolderOpen, HardDrive, Share2, Trash2 } from "lucide-react";
import type { LibraryEntry } from "#shared/ipc/answers.ts";
import { useFormats } from "#renderer/platform/dates.ts";
import { useFirstMessages } from "#renderer/platform/language.ts";
import { go, writeRoute, type Route } from "#renderer/platform/route.ts";
import { IconButton } from "#renderer/ui/Button.tsx";
import { Badge } from "#renderer/ui/display.tsx";
import { Menu } from "#renderer/ui/Menu.tsx";
import { PendingBadges } from "./PendingBadges.tsx";
import { WhoIsThere } from "./WhoIsThere.tsx";
import { useForget } from "./useForget.ts";

export function Recents({ entries }: { entries: readonly LibraryEntry[] }) {
  const say = useFirstMessages();
  return (
    <ul role="list" className="recents" aria-label={say.home.recents()}>
      {entries.map((entry) => (
        <Recent key={entry.allianceId} entry={entry} />
      ))}
    </ul>
  );
}

function Recent({ entry }: { entry: LibraryEntry }) {
  const say = useFirstMessages();
  const formats = useFormats();
  const forget = useForget();
  const { allianceId, territory, partners, openedAt, isShared } = entry;
  const name = entry.name || say.home.join.unnamed();
  const route: Route = { page: "alliance", allianceId, room: "overview", item: null };
  return (
    <li className="recent">
      <div className="recent-words">
        <a className="recent-link" href={writeRoute(route)}>
          <span className="recent-name">{name}</span>
          <span className="recent-facts">
            {territory !== "" && <span>{territory}</span>}
            <span>{say.home.partners({ count: partners })}</span>
            <span>{say.home.opened({ date: formats.shortDay(openedAt) })}</span>
          </span>
        </a>
        {isShared && <WhoIsThere allianceId={allianceId} />}
      </div>
      <span className="recent-state">
        <PendingBadges allianceId={allianceId} />
        {isShared ? (
          <Badge tone="accent" icon={Share2}>
            {say.home.shared()}
          </Badge>
        ) : (
          <Badge icon={HardDrive}>{say.home.local()}</Badge>
        )}
        <Menu
          label={say.home.actionsOf({ name })}
          actions={[
            { id: "open", label: say.home.open(), icon: FolderOpen, run: () => go(route) },
            {
              id: "forget",
              label: say.home.forget(),
              icon: Trash2,
              isDanger: true,
              run: () => forget(allianceId, name),
            },
          ]}
        >
          <IconButton icon={Ellipsis} label={say.home.actionsOf({ name })} />
        </Menu>
      </span>
    </li>
  );
}
