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

/** Opens the alliance that the address names, and closes it when the person goes elsewhere. */
export function AlliancePage({ allianceId }: { allianceId: string }) {
  const say = useFirstMessages();
  const [opened, setOpened] = useState<Result<Session, ShellFailure> | null>(null);
  useEffect(() => {
    let isGone = false;
    const opening = openSession(allianceId as Id<"alliance">).then((result) => {
      if (!isGone) setOpened(result);
      return result;
    });
    return () => {
      isGone = true;
      void opening.then((result) => (result.ok ? result.value.close() : undefined));
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
