import { fail, ok, type Result } from "#shared/base/Result.ts";
import { readAllianceFile, type FileFailure } from "#shared/doc/format/allianceFile.ts";
import { readAlliance } from "#shared/doc/queries/agreement.ts";
import type { OpenedFile, ShellFailure } from "#shared/ipc/answers.ts";
import { isId } from "#shared/model/Id.ts";
import type { Id } from "#shared/model/Id.ts";
import { takeFileIn, type TakenIn } from "#renderer/doc/merge/takeFileIn.ts";
import { handOver } from "./handOver.ts";
import { openSession } from "./openSession.ts";

export type FileOpening = TakenIn & { readonly allianceId: string; readonly name: string };

export type OpeningFailure =
  | { readonly kind: "unreadable-file"; readonly failure: FileFailure }
  | { readonly kind: "shell"; readonly failure: ShellFailure };

/** Brings the alliance of a file to this machine, or unites it with the copy that is here, and leaves it open. */
export async function openAllianceFile(file: OpenedFile): Promise<Result<FileOpening, OpeningFailure>> {
  const read = readAllianceFile(file.bytes);
  if (!read.ok) return fail({ kind: "unreadable-file", failure: read.failure });
  const { id, name } = readAlliance(read.value.doc);
  if (!isId(id)) {
    return fail({ kind: "unreadable-file", failure: { kind: "hostile-file", detail: "id" } });
  }
  const session = await openSession(id as Id<"alliance">);
  if (!session.ok) return fail({ kind: "shell", failure: session.failure });
  const taken = await takeFileIn(session.value, read.value, file.name);
  read.value.doc.destroy();
  await handOver(session.value);
  return taken.ok
    ? ok({ ...taken.value, allianceId: id, name })
    : fail({ kind: "unreadable-file", failure: { kind: "hostile-file", detail: "id" } });
}
