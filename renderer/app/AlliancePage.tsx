import { useEffect, useState } from "react";
import type { Result } from "#shared/base/Result.ts";
import type { ShellFailure } from "#shared/ipc/answers.ts";
import { describeShellFailure } from "#shared/messages/describeShell.ts";
import type { Id } from "#shared/model/Id.ts";
import { openSession } from "#renderer/doc/session/openSession.ts";
import type { Session } from "#renderer/doc/session/Session.ts";
import { SessionProvider } from "#renderer/doc/session/SessionContext.tsx";
import { useFirstMessages } from "#renderer/platform/language.ts";
import { go } from "#renderer/platform/route.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Banner, Progress } from "#renderer/ui/display.tsx";
import { AllianceFrame } from "./frame/AllianceFrame.tsx";
import { openAlliance } from "./openAlliance.ts";

type Opening = ReturnType<typeof openSession>;
let ahead: { readonly allianceId: string; readonly opening: Opening } | undefined;

/** Begins to open the alliance that the page will show, while parts of the page are still on their way. */
export function openAhead(allianceId: string): void {
  ahead = { allianceId, opening: openSession(allianceId as Id<"alliance">) };
}

function open(allianceId: string): Opening {
  const begun = ahead;
  ahead = undefined;
  if (begun?.allianceId === allianceId) return begun.opening;
  void begun?.opening.then(close);
  return openSession(allianceId as Id<"alliance">);
}

const close = (opened: Result<Session, ShellFailure>) => (opened.ok ? opened.value.close() : undefined);

/** Opens the alliance that the address names, and closes it when the person goes elsewhere. */
export function AlliancePage({ allianceId }: { allianceId: string }) {
  const say = useFirstMessages();
  const [opened, setOpened] = useState<Result<Session, ShellFailure> | null>(null);
  useEffect(() => {
    let isGone = false;
    const opening = open(allianceId).then((result) => {
      if (!isGone) setOpened(result);
      return result;
    });
    return () => {
      isGone = true;
      void opening.then(close);
    };
  }, [allianceId]);
  useEffect(() => {
    if (opened?.ok !== true) return undefined;
    openAlliance.set(opened.value);
    return () => openAlliance.set(null);
  }, [opened]);

  if (opened === null) {
    return (
      <div className="page-waiting">
        <Progress label={say.app.loading()} />
      </div>
    );
  }
  if (!opened.ok) {
    return (
      <main className="page-waiting" id="main" tabIndex={-1}>
        <Banner
          tone="danger"
          isAlert
          action={<Button onPress={() => go({ page: "home" })}>{say.app.home()}</Button>}
        >
          {describeShellFailure(say, opened.failure)}
        </Banner>
      </main>
    );
  }
  return (
    <SessionProvider session={opened.value}>
      <AllianceFrame />
    </SessionProvider>
  );
}
