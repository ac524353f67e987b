import { Suspense, useDeferredValue, useEffect, useMemo } from "react";
import type { Query } from "#shared/doc/observe.ts";
import { readAlliance } from "#shared/doc/queries/agreement.ts";
import { readPresent } from "#shared/doc/readRecord.ts";
import { useCanWrite, useQuery, useSession } from "#renderer/doc/session/SessionContext.tsx";
import { colorOf } from "#renderer/doc/session/presence.ts";
import { request } from "#renderer/platform/bridge.ts";
import { fetchTheRest } from "#renderer/platform/fetchedLater.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { go, goToRoom, rooms, useRoute } from "#renderer/platform/route.ts";
import { useAppCommands } from "#renderer/platform/commands.ts";
import { useSettings } from "#renderer/platform/settings.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Banner, EmptyState, Progress } from "#renderer/ui/display.tsx";
import { FromTheTop } from "#renderer/ui/FromTheTop.tsx";
import { FileQuestion } from "lucide-react";
import { KeyNotice } from "#renderer/features/consent/KeyNotice.tsx";
import { MergeBanner } from "#renderer/features/merge/MergeBanner.tsx";
import { PartBoundary } from "#renderer/app/PartBoundary.tsx";
import { RoomContent } from "./RoomContent.tsx";
import { Rail } from "./Rail.tsx";
import { TopBar } from "./TopBar.tsx";
import { useFollowing } from "./following.ts";
import { useUndoCommands } from "./useUndoCommands.ts";
import "./frame.css";

type Summary = {
  readonly id: string;
  readonly name: string;
  readonly territory: string;
  readonly partners: number;
};
const summary: Query<Summary> = {
  watches: ["alliance", "partners"],
  read: (doc) => {
    const { id, name, territory } = readAlliance(doc);
    return { id, name, territory, partners: readPresent(doc, "partners").length };
  },
};

/** An open alliance: the rail of its rooms, the bar that says where one's words are, and the room. */
export function AllianceFrame() {
  const say = useMessages();
  const { allianceId, presence } = useSession();
  const route = useRoute();
  const { id, name, territory, partners } = useQuery(summary);
  const canWrite = useCanWrite();
  const { profile } = useSettings();
  const room = route.page === "alliance" ? route.room : "overview";
  const item = route.page === "alliance" ? route.item : null;
  // The key that was pressed is answered at once, by the rail; a room with forty editors follows.
  const [shownRoom, shownItem] = [useDeferredValue(room), useDeferredValue(item)];

  useEffect(() => {
    document.title = `${say.app.rooms[room]()} – ${name || say.app.name()}`;
  }, [say, room, name]);
  useEffect(() => {
    if (id !== "")
      void request("library:describe", { allianceId: allianceId as never, name, territory, partners });
  }, [allianceId, id, name, territory, partners]);
  useEffect(() => {
    const { fullName, organisation } = profile;
    const person = { name: fullName, organisation };
    presence.setPerson({ ...person, color: colorOf(person) });
  }, [presence, profile]);
  useEffect(() => presence.setPlace({ room, item }), [presence, room, item]);
  useEffect(fetchTheRest, []);

  useUndoCommands();
  useFollowing();
  useAppCommands(
    useMemo(
      () => [
        ...rooms.map((target, index) => ({
          id: `room:${target}`,
          group: say.app.commands.groupGo(),
          label: say.app.commands.go({ room: say.app.rooms[target]() }),
          keys: `Alt+${index + 1}`,
          worksInFields: true,
          run: () => goToRoom(target),
        })),
        {
          id: "file:export-word",
          group: say.app.commands.groupHere(),
          label: say.app.commands.exportWord(),
          keys: "Mod+E",
          worksInFields: true,
          run: () => goToRoom("signature", "export"),
        },
        {
          id: "file:sign",
          group: say.app.commands.groupHere(),
          label: say.app.commands.sign(),
          run: () => goToRoom("signature", "sign"),
        },
      ],
      [say],
    ),
  );

  return (
    <div className="frame">
      <a
        className="skip-link no-print"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.querySelector<HTMLElement>("#main")?.focus();
        }}
      >
        {say.app.skip()}
      </a>
      <Rail allianceName={name} room={room} />
      <div className="frame-content">
        <TopBar />
        {!canWrite && (
          <aside className="frame-banner">
            <Banner tone="warning">{say.app.readOnly()}</Banner>
          </aside>
        )}
        <MergeBanner />
        <KeyNotice />
        <main id="main" className="room" tabIndex={-1}>
          {id === "" ? (
            <WaitingForContent />
          ) : (
            <PartBoundary of={shownRoom}>
              <Suspense fallback={<Progress label={say.app.loading()} />}>
                <FromTheTop of={shownRoom} />
                <RoomContent room={shownRoom} item={shownItem} />
              </Suspense>
            </PartBoundary>
          )}
        </main>
      </div>
    </div>
  );
}

/** A room was joined and nothing has arrived yet, or the alliance is not here. */
function WaitingForContent() {
  const say = useMessages();
  const { invitation } = useSession();
  if (invitation.get() !== null) return <Progress label={say.app.loading()} />;
  return (
    <EmptyState
      icon={FileQuestion}
      level={1}
      title={say.app.failure.unknownAlliance()}
      action={
        <Button variant="primary" onPress={() => go({ page: "home" })}>
          {say.app.home()}
        </Button>
      }
    >
      {say.app.failure.unknownAllianceHelp()}
    </EmptyState>
  );
}
