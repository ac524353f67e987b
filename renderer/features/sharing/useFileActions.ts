import { useMemo } from "react";
import { readAllianceFile, writeAllianceFile } from "#shared/doc/format/allianceFile.ts";
import { readAlliance } from "#shared/doc/queries/agreement.ts";
import { describeFileFailure } from "#shared/messages/describe.ts";
import { describeShellFailure } from "#shared/messages/describeShell.ts";
import type { PageMessages } from "#shared/messages/fr.ts";
import type { OpenedFile } from "#shared/ipc/answers.ts";
import { takeFileIn } from "#renderer/doc/merge/takeFileIn.ts";
import { readAttachments } from "#renderer/doc/persistence/attachments.ts";
import type { Session } from "#renderer/doc/session/Session.ts";
import { useSession } from "#renderer/doc/session/SessionContext.tsx";
import { request } from "#renderer/platform/bridge.ts";
import { runCommand } from "#renderer/platform/commands.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { toast } from "#renderer/ui/Toasts.tsx";

export type FileActions = { readonly save: () => Promise<void>; readonly merge: () => Promise<void> };

/** The alliance as a file to hand over, and files of others taken in. */
export function useFileActions(): FileActions {
  const say = useMessages();
  const session = useSession();
  return useMemo(
    () => ({ save: () => save(say, session), merge: () => chooseAndMerge(say, session) }),
    [say, session],
  );
}

const problem = (text: string): void => toast({ tone: "problem", text });

async function save(say: PageMessages, { doc, allianceId }: Session): Promise<void> {
  const bytes = writeAllianceFile({ doc, attachments: await readAttachments(allianceId) });
  const suggestedName = `${fileNameOf(readAlliance(doc).name) || "alliance"}.alliance`;
  const saved = await request("file:save", { kind: "alliance", suggestedName, bytes });
  if (!saved.ok) problem(describeShellFailure(say, saved.failure));
  else if (saved.value !== null) toast({ text: say.sharing.files.saved({ file: saved.value }) });
}

/** Without the signs that a file system may refuse. */
const fileNameOf = (name: string): string =>
  name
    .replaceAll(/[\\/:*?"<>|]/g, "-")
    .replace(/^[.\s]+|[.\s]+$/g, "")
    .slice(0, 100);

async function chooseAndMerge(say: PageMessages, session: Session): Promise<void> {
  const chosen = await request("file:open", { kind: "alliance" });
  if (!chosen.ok) problem(describeShellFailure(say, chosen.failure));
  else if (chosen.value !== null) await merge(say, session, chosen.value);
}

async function merge(say: PageMessages, session: Session, { name: file, bytes }: OpenedFile): Promise<void> {
  const words = say.sharing.files;
  const read = readAllianceFile(bytes);
  if (!read.ok) return problem(describeFileFailure(say, file, read.failure));
  const taken = await takeFileIn(session, read.value, file);
  if (!taken.ok) return problem(words.otherAlliance({ name: readAlliance(read.value.doc).name }));
  if (!taken.value.keptAttachments) problem(words.attachmentsLost());
  const count = taken.value.findings.length;
  return toast({
    text: words.merged({ file, count }),
    ...(count > 0 && { action: { label: words.look(), run: () => runCommand("merge:review") } }),
  });
}
