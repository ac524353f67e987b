import type * as Y from "yjs";
import { readUtf8 } from "#shared/base/bytes.ts";
import { ok, type Result } from "#shared/base/Result.ts";
import { argumentProblem } from "#shared/doc/commands/argumentProblem.ts";
import { commandLine, runNamedCommand } from "#shared/doc/commands/registry.ts";
import { describeCommandFailure } from "#shared/messages/describe.ts";
import type { Subcommand } from "#electron/cli/Subcommand.ts";
import {
  done,
  sentence,
  unusable,
  withProgress,
  type Sentence,
  type Terminal,
} from "#electron/cli/Terminal.ts";
import { readAlliance, writeAlliance } from "#electron/cli/allianceFiles.ts";
import { contextOf } from "#electron/cli/context.ts";
import { exists, readBytes } from "#electron/cli/files.ts";
import { readIdentity } from "#electron/cli/readIdentity.ts";
import { spokenFor } from "#electron/cli/spokenFor.ts";
import type { Identity } from "#shared/signature/identities/identity.ts";
import { whileLocked } from "#electron/cli/whileLocked.ts";

export const applyCommand: Subcommand = {
  name: "apply",
  usage: "FILE COMMANDS.jsonl [--p12 ID.p12 --passphrase-env VAR]",
  options: { p12: { type: "string" }, "passphrase-env": { type: "string" } },
  files: [2, 2],
  together: ["p12", "passphrase-env"],
  async run(call, terminal) {
    const { say } = terminal;
    const [file = "", commandsFile = ""] = call.files;
    const bytes = await readBytes(commandsFile, say);
    if (!bytes.ok) return unusable(bytes.failure.message);
    const text = readUtf8(bytes.value);
    if (text === undefined) return unusable(say.command.notText({ file: commandsFile }));
    if (!(await exists(file))) return unusable(say.file.notFound({ file }));
    const identity = call.has("p12") ? await readIdentity(call, terminal) : ok(undefined);
    if (!identity.ok) return unusable(identity.failure.message);
    const applied = await withProgress(terminal, say.cli.applying(), () =>
      whileLocked(file, terminal, async () => {
        const alliance = await readAlliance(file, terminal);
        if (!alliance.ok) return alliance;
        const count = await applyLines(alliance.value.doc, commandsFile, text, identity.value, terminal);
        if (!count.ok || count.value === 0) return count;
        const written = await writeAlliance(file, alliance.value, terminal);
        return written.ok ? count : written;
      }),
    );
    if (!applied.ok) return unusable(applied.failure.message);
    terminal.out(say.cli.applied({ count: applied.value, file }));
    return done;
  },
};

/** Applies every line, or says which one cannot be: the document is then of no use. */
async function applyLines(
  doc: Y.Doc,
  commandsFile: string,
  text: string,
  identity: Identity | undefined,
  terminal: Terminal,
): Promise<Result<number, Sentence>> {
  const { say } = terminal;
  const context = contextOf(terminal);
  let count = 0;
  // Editors of Windows begin a file with a byte order mark.
  for (const [index, line] of text
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === "") continue;
    const problem = await applyLine(line);
    if (problem !== undefined) {
      return sentence(say.command.line({ file: commandsFile, line: index + 1, problem }));
    }
    count += 1;
  }
  return ok(count);

  async function applyLine(line: string): Promise<string | undefined> {
    const parsed = commandLine.safeParse(parseJson(line));
    if (!parsed.success) {
      const { path, problem } = argumentProblem(parsed.error);
      if (path === "") return say.command.notJson();
      return describeCommandFailure(say, { kind: "invalid-arguments", path, problem });
    }
    const then = { ...context, now: parsed.data.at ?? context.now };
    const complete = await spokenFor(doc, parsed.data, then, identity);
    if (!complete.ok) {
      const { failure } = complete;
      if (failure.kind === "unsuited-key") return say.consent.unsuitedKey();
      if (failure.kind === "identity-needed") return say.cli.identityNeeded();
      return describeCommandFailure(say, failure);
    }
    const result = runNamedCommand(doc, complete.value, then);
    if (result === undefined) return say.command.unknown({ name: parsed.data.command });
    return result.ok ? undefined : describeCommandFailure(say, result.failure);
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
