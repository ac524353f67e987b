import type * as Y from "yjs";
import { ok, type Result } from "#shared/base/Result.ts";
import { readAlliance as readAllianceRecord } from "#shared/doc/queries/agreement.ts";
import type { Invitation } from "#shared/sync/invitation.ts";
import { acknowledgement, defaultPatience, type Patience } from "./acknowledgement.ts";
import { rememberSecret } from "./secrets.ts";
import type { SyncedFile } from "./syncedFile.ts";
import { sentence, type Sentence, type Terminal } from "./Terminal.ts";

/** `hasUnsent`: the link is a reader's, and the file holds words that the room does not. */
export type Settled = { readonly hasUnsent: boolean };

/**
 * Waits until file and room hold the same, durably on both sides. Nothing is written to the file before the relay has
 * acknowledged all of it, nor sent to the room before it is known to be of the same alliance.
 */
export async function settle(
  file: SyncedFile,
  { access }: Invitation,
  terminal: Terminal,
  interrupted: AbortSignal | undefined,
  { waitsForOthers = false, ...patience }: Patience & { waitsForOthers?: boolean } = defaultPatience,
): Promise<Result<Settled, Sentence>> {
  const { room, doc, takeIn, save } = file;
  const joined = await acknowledgement(room, terminal, interrupted, patience);
  if (!joined.ok) return joined;
  let novelty = await takeIn();
  const hasUnsent = novelty.ok && novelty.value.isNew && access.role === "read";
  if (novelty.ok && allianceIdOf(doc) === "") {
    if (!waitsForOthers) return sentence(terminal.say.cli.emptyRoom());
    terminal.err(terminal.say.cli.waitingForOthers());
    await whenFilled(doc, interrupted);
    if (allianceIdOf(doc) === "") return sentence(terminal.say.cli.syncInterrupted());
  }
  // The file may be written to while the relay acknowledges: then there is more to wait for.
  while (novelty.ok) {
    const acknowledged = await acknowledgement(room, terminal, interrupted, patience);
    if (!acknowledged.ok) return acknowledged;
    novelty = await save();
    if (novelty.ok && !novelty.value.isNew) {
      if (access.role === "write") await rememberSecret(allianceIdOf(doc), access.secret, terminal);
      return ok({ hasUnsent });
    }
  }
  return novelty;
}

const allianceIdOf = (doc: Y.Doc): string => readAllianceRecord(doc).id;

/** Until somebody brings the alliance into the room. */
function whenFilled(doc: Y.Doc, interrupted: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      doc.off("update", look);
      interrupted?.removeEventListener("abort", end);
      resolve();
    };
    const look = () => {
      if (allianceIdOf(doc) !== "") end();
    };
    doc.on("update", look);
    interrupted?.addEventListener("abort", end);
    if (interrupted?.aborted === true) end();
    else look();
  });
}
