import { Suspense, useEffect, useState } from "react";
import type { LibraryEntry } from "#shared/ipc/answers.ts";
import { fetchedLater } from "#renderer/platform/fetchedLater.ts";
import { arrivals } from "#renderer/platform/arrivals.ts";
import { request } from "#renderer/platform/bridge.ts";
import { useFirstMessages } from "#renderer/platform/language.ts";
import { useStore } from "#renderer/platform/store.ts";
import { Banner, Progress } from "#renderer/ui/display.tsx";
import { DropTarget } from "./DropTarget.tsx";
import { Entries } from "./Entries.tsx";
import { forgotten, isForgotten } from "./forgetLater.ts";
import { HomeHeader } from "./HomeHeader.tsx";
import { keepTypedProfile } from "./ownProfile.ts";
import { ProfileCard } from "./ProfileCard.tsx";
import { Recents } from "./Recents.tsx";
import { useHomeActions } from "./useHomeActions.tsx";
import { Welcome } from "./Welcome.tsx";
import "./home.css";

const ArrivalCard = fetchedLater(() => import("./ArrivalCard.tsx").then(({ ArrivalCard }) => ArrivalCard));
const JoinDialog = fetchedLater(() => import("./JoinDialog.tsx").then(({ JoinDialog }) => JoinDialog));

/** The alliances of this machine, and every way to begin one or to come into one. */
export function Home() {
  const say = useFirstMessages();
  const actions = useHomeActions();
  const hidden = useStore(forgotten);
  const hasArrival = useStore(arrivals) !== null;
  const [library, setLibrary] = useState<readonly LibraryEntry[] | null>(null);
  useEffect(() => void request("library:list", {}).then(setLibrary), []);
  // A name that was typed, then something else pressed, was meant all the same.
  useEffect(() => () => void keepTypedProfile(), []);
  useEffect(() => {
    document.title = say.app.name();
  }, [say]);

  if (library === null) return null;
  const entries = library.filter((entry) => !isForgotten(hidden, entry));
  return (
    <div className="home">
      <HomeHeader />
      <main className="home-main" id="main" tabIndex={-1}>
        <Suspense fallback={null}>{hasArrival && <ArrivalCard actions={actions} />}</Suspense>
        {actions.problem !== null && (
          <Banner tone="danger" isAlert action={actions.problem.action}>
            {actions.problem.text}
          </Banner>
        )}
        {actions.busy !== null && <Progress label={actions.busy} />}
        {entries.length === 0 ? (
          <>
            <Welcome />
            <Entries actions={actions} isFirstTime />
            {!hasArrival && <ProfileCard />}
          </>
        ) : (
          <div className="home-columns">
            <div className="stack">
              <h1>{say.home.title()}</h1>
              {!hasArrival && <ProfileCard />}
              <Recents entries={entries} />
            </div>
            <Entries actions={actions} isFirstTime={false} />
          </div>
        )}
      </main>
      <DropTarget onFile={actions.openFile} />
      <Suspense fallback={null}>
        {actions.joining !== null && (
          <JoinDialog invitation={actions.joining.invitation} onClose={actions.stopJoining} />
        )}
      </Suspense>
    </div>
  );
}
