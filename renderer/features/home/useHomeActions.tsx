import { useCallback, useMemo, useState, type ReactNode } from "react";
import { unreachable } from "#shared/base/Bug.ts";
import type { OpenedFile } from "#shared/ipc/answers.ts";
import { describeCommandFailure, describeFileFailure } from "#shared/messages/describe.ts";
import { describeShellFailure } from "#shared/messages/describeShell.ts";
import type { Invitation } from "#shared/sync/invitation.ts";
import { request } from "#renderer/platform/bridge.ts";
import { runCommand, useAppCommands } from "#renderer/platform/commands.ts";
import { useLanguage, useFirstMessages } from "#renderer/platform/language.ts";
import { fetchPart } from "#renderer/platform/MissingPart.ts";
import { go } from "#renderer/platform/route.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { toast } from "#renderer/ui/Toasts.tsx";

export type HomeProblem = { readonly text: string; readonly action?: ReactNode };

export type HomeActions = {
  readonly busy: string | null;
  readonly problem: HomeProblem | null;
  readonly joining: { readonly invitation: Invitation | null } | null;
  readonly openFile: (file: OpenedFile) => Promise<void>;
  readonly chooseFile: () => Promise<void>;
  readonly openExample: () => Promise<void>;
  readonly join: (invitation: Invitation | null) => void;
  readonly stopJoining: () => void;
};

const goToAlliance = (allianceId: string): void =>
  go({ page: "alliance", allianceId, room: "overview", item: null });

/** What can be done from home; the document's code is fetched when it is needed, so that home comes at once. */
export function useHomeActions(): HomeActions {
  const say = useFirstMessages();
  const language = useLanguage();
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<HomeProblem | null>(null);
  const [joining, setJoining] = useState<HomeActions["joining"]>(null);

  const openFile = useCallback(
    async (file: OpenedFile) => {
      setProblem(null);
      if (/\.docx$/i.test(file.name)) {
        const verify = <Button onPress={() => go({ page: "verify" })}>{say.home.enter.verify()}</Button>;
        setProblem({ text: say.home.notAlliance({ file: file.name }), action: verify });
        return;
      }
      setBusy(say.home.opening({ name: file.name }));
      const opened = await fetchPart(import("#renderer/doc/session/openAllianceFile.ts"))
        .then(({ openAllianceFile }) => openAllianceFile(file))
        .finally(() => setBusy(null));
      if (!opened.ok) {
        const { failure } = opened;
        switch (failure.kind) {
          case "unreadable-file":
            return setProblem({ text: describeFileFailure(say, file.name, failure.failure) });
          case "shell":
            return setProblem({ text: describeShellFailure(say, failure.failure) });
          default:
            return unreachable(failure);
        }
      }
      const { allianceId, name, isMerged, findings, keptAttachments } = opened.value;
      const count = findings.length;
      if (isMerged) {
        toast({
          text: say.home.merged({ name, count }),
          ...(count > 0 && {
            action: { label: say.sharing.files.look(), run: () => runCommand("merge:review") },
          }),
        });
      }
      if (!keptAttachments) toast({ tone: "problem", text: say.home.attachmentsLost() });
      goToAlliance(allianceId);
    },
    [say],
  );

  const chooseFile = useCallback(async () => {
    setProblem(null);
    const chosen = await request("file:open", { kind: "alliance" });
    if (!chosen.ok) setProblem({ text: describeShellFailure(say, chosen.failure) });
    else if (chosen.value !== null) await openFile(chosen.value);
  }, [say, openFile]);

  const openExample = useCallback(async () => {
    // Pressed twice by who is used to double clicks: one copy is wanted.
    if (busy !== null) return;
    setProblem(null);
    setBusy(say.app.loading());
    const begun = await fetchPart(import("./beginExample.ts"))
      .then(({ beginExample }) => beginExample(language))
      .finally(() => setBusy(null));
    if (begun.ok) return goToAlliance(begun.value.allianceId);
    const { failure } = begun;
    setProblem({
      text:
        failure.kind === "shell"
          ? describeShellFailure(say, failure.failure)
          : describeCommandFailure(say, failure.failure),
    });
  }, [say, language, busy]);

  const join = useCallback((invitation: Invitation | null) => {
    setProblem(null);
    setJoining({ invitation });
  }, []);

  useAppCommands(
    useMemo(() => {
      const group = say.app.commands.groupApp();
      const words = say.home.commands;
      return [
        { id: "file:open", group, label: words.open(), keys: "Mod+O", run: () => void chooseFile() },
        { id: "file:join", group, label: words.join(), run: () => join(null) },
        { id: "home:example", group, label: words.example(), run: () => void openExample() },
      ];
    }, [say, chooseFile, join, openExample]),
  );

  return useMemo(
    () => ({
      busy,
      problem,
      joining,
      openFile,
      chooseFile,
      openExample,
      join,
      stopJoining: () => setJoining(null),
    }),
    [busy, problem, joining, openFile, chooseFile, openExample, join],
  );
}
