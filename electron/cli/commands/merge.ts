import * as Y from "yjs";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import type { AllianceFile } from "#shared/doc/format/allianceFile.ts";
import { mergeFiles, type MergedFiles } from "#shared/doc/merge/mergeFiles.ts";
import { unite } from "#shared/doc/merge/unite.ts";
import { readAlliance as readAllianceRecord } from "#shared/doc/queries/agreement.ts";
import { describeFindings } from "#shared/messages/describeFindings.ts";
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
import { exists } from "#electron/cli/files.ts";
import { isSameFile } from "#electron/cli/mayReplace.ts";
import { whileLocked } from "#electron/cli/whileLocked.ts";

export const mergeCommand: Subcommand = {
  name: "merge",
  usage: "A B… -o OUT [--json]",
  options: { output: { type: "string", short: "o" }, json: { type: "boolean" } },
  files: [2, 1000],
  required: ["output"],
  async run(call, terminal) {
    const { say } = terminal;
    const output = call.text("output") ?? "";
    const merged = await withProgress(terminal, say.cli.merging(), () =>
      whileLocked(output, terminal, () => mergeInto(output, call.files, terminal)),
    );
    if (!merged.ok) return unusable(merged.failure.message);
    const { findings } = merged.value;
    if (call.has("json")) {
      terminal.out(JSON.stringify({ findings }, null, 2));
      return done;
    }
    terminal.out(say.cli.merged({ file: output, count: call.files.length }));
    for (const line of describeFindings(say, findings)) terminal.out(line);
    return done;
  },
};

async function mergeInto(
  output: string,
  paths: readonly string[],
  terminal: Terminal,
): Promise<Result<MergedFiles, Sentence>> {
  const files = await readCopies(paths, terminal);
  if (!files.ok) return files;
  const merged = mergeFiles(files.value);
  if (!merged.ok)
    return sentence(terminal.say.alliance.different({ names: merged.failure.names.join(", ") }));
  const free = await mayReplace(output, paths, merged.value.file, terminal);
  if (!free.ok) return free;
  const written = await writeAlliance(output, merged.value.file, terminal);
  return written.ok ? merged : written;
}

type Copies = readonly [AllianceFile, ...AllianceFile[]];

/** Reads the copies; the first one that is of another alliance is named. */
async function readCopies(paths: readonly string[], terminal: Terminal): Promise<Result<Copies, Sentence>> {
  const files: AllianceFile[] = [];
  for (const path of paths) {
    const file = await readAlliance(path, terminal);
    if (!file.ok) return file;
    files.push(file.value);
    const [first, other] = [files[0], file.value].map((each) => each && readAllianceRecord(each.doc));
    if (first && other && first.id !== other.id) {
      return sentence(
        terminal.say.alliance.differentFiles({
          file: path,
          name: other.name,
          first: paths[0] ?? "",
          firstName: first.name,
        }),
      );
    }
  }
  const [first, ...others] = files;
  return first === undefined ? fail({ kind: "sentence", message: "" }) : ok([first, ...others]);
}

/** A file that is there is replaced only if nothing it holds would be lost. */
async function mayReplace(
  output: string,
  paths: readonly string[],
  { doc }: AllianceFile,
  terminal: Terminal,
): Promise<Result<null, Sentence>> {
  if (!(await exists(output))) return ok(null);
  for (const path of paths) if (await isSameFile(path, output)) return ok(null);
  const present = await readAlliance(output, terminal);
  const all = present.ok ? unite([doc, present.value.doc]) : present;
  if (!all.ok) return sentence(terminal.say.file.exists({ file: output }));
  const holdsMore = !Y.equalSnapshots(Y.snapshot(all.value), Y.snapshot(doc));
  return holdsMore ? sentence(terminal.say.file.holdsMore({ file: output })) : ok(null);
}
