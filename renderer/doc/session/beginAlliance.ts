import * as Y from "yjs";
import { assert } from "#shared/base/Bug.ts";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import type { CommandFailure } from "#shared/doc/commands/command.ts";
import { runNamedCommand } from "#shared/doc/commands/registry.ts";
import type { ShellFailure } from "#shared/ipc/answers.ts";
import type { CommandCall } from "#shared/model/finding.ts";
import type { Id } from "#shared/model/Id.ts";
import { painted } from "#renderer/platform/painted.ts";
import { newId, now } from "#renderer/platform/random.ts";
import { openHolding } from "./openHolding.ts";

export type BeginFailure =
  | { readonly kind: "shell"; readonly failure: ShellFailure }
  | { readonly kind: "command"; readonly failure: CommandFailure };

/**
 * Begins an alliance by commands, the first of which is `createAlliance`, and leaves it open for its page. A refused
 * command leaves nothing behind.
 */
export async function beginAlliance(
  calls: readonly CommandCall[],
): Promise<Result<{ readonly allianceId: string }, BeginFailure>> {
  await painted();
  const allianceId = newId() as Id<"alliance">;
  const doc = new Y.Doc();
  const context = { now: now(), newId };
  for (const [index, { command, args }] of calls.entries()) {
    const ran = runNamedCommand(
      doc,
      { command, args: index === 0 ? { ...args, id: allianceId } : { ...args } },
      context,
    );
    assert(ran !== undefined, `${command} is a command`);
    if (!ran.ok) return fail({ kind: "command", failure: ran.failure });
  }
  const opened = await openHolding(allianceId, doc);
  doc.destroy();
  return opened.ok ? ok({ allianceId }) : fail({ kind: "shell", failure: opened.failure });
}
