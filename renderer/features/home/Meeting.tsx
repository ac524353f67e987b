import { useEffect, useState } from "react";
import { unreachable } from "#shared/base/Bug.ts";
import type { RoomStatus } from "#shared/sync/client/RoomStatus.ts";
import type { LibraryEntry } from "#shared/ipc/answers.ts";
import { describeShellFailure } from "#shared/messages/describeShell.ts";
import type { FirstMessages } from "#shared/messages/fr.ts";
import type { Invitation } from "#shared/sync/invitation.ts";
import { meetAlliance, type Meeting as Met } from "#renderer/doc/session/meetAlliance.ts";
import { request } from "#renderer/platform/bridge.ts";
import { useFirstMessages } from "#renderer/platform/language.ts";
import { go } from "#renderer/platform/route.ts";
import { useStore } from "#renderer/platform/store.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Banner, Progress } from "#renderer/ui/display.tsx";

/** Enters the room of the invitation while it is on screen. */
export function Meeting({ invitation }: { invitation: Invitation }) {
  const [meeting] = useState(() => meetAlliance(invitation));
  useEffect(() => meeting.leave, [meeting]);
  return <Entered meeting={meeting} invitation={invitation} />;
}

function Entered({ meeting, invitation }: { meeting: Met; invitation: Invitation }) {
  const say = useFirstMessages();
  const words = say.home.join;
  const status = useStore(meeting.status);
  const met = useStore(meeting.met);
  const [library, setLibrary] = useState<readonly LibraryEntry[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => void request("library:list", {}).then(setLibrary), []);

  const isHere = library?.some(({ allianceId }) => allianceId === met?.allianceId);
  async function accept() {
    const accepted = await meeting.accept();
    if (!accepted.ok) setProblem(describeShellFailure(say, accepted.failure));
    else if (met !== null) go({ page: "alliance", allianceId: met.allianceId, room: "overview", item: null });
  }
  useEffect(() => {
    if (met !== null && isHere === false) void accept();
    // oxlint-disable-next-line react/exhaustive-deps -- once, when the alliance has arrived and is new here
  }, [met, isHere]);

  return (
    <div className="stack">
      <div>
        <p>{words.role[invitation.access.role]()}</p>
        <p className="field-help">{words.relay({ relay: new URL(invitation.relay).host })}</p>
      </div>
      {problem !== null && (
        <Banner tone="danger" isAlert>
          {problem}
        </Banner>
      )}
      {met === null ? (
        <Waiting status={status} />
      ) : (
        isHere === true && (
          <Banner
            tone="warning"
            isAlert
            action={
              <Button variant="primary" onPress={() => void accept()}>
                {words.unite()}
              </Button>
            }
          >
            {words.here({ name: met.name || words.unnamed() })}
          </Banner>
        )
      )}
    </div>
  );
}

function Waiting({ status }: { status: RoomStatus }) {
  const say = useFirstMessages();
  const { tone, text } = describeWaiting(say, status);
  return tone === "info" ? <Progress label={text} /> : <Banner tone={tone}>{text}</Banner>;
}

function describeWaiting(
  say: FirstMessages,
  { connection, refused, synced }: RoomStatus,
): { readonly tone: "info" | "warning" | "danger"; readonly text: string } {
  const words = say.home.join;
  if (refused !== undefined)
    return { tone: "danger", text: words.refused({ reason: say.sync.refused[refused]() }) };
  switch (connection) {
    case "connecting":
      return { tone: "info", text: words.connecting() };
    case "offline":
    case "refused":
      return { tone: "warning", text: words.offline() };
    case "connected":
      return synced ? { tone: "warning", text: words.empty() } : { tone: "info", text: words.receiving() };
    default:
      return unreachable(connection);
  }
}
