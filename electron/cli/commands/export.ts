import { agreementHash } from "#shared/doc/hash.ts";
import { commentThreads } from "#shared/doc/threads/commentThreads.ts";
import { unknownFeatures } from "#shared/doc/requires.ts";
import { readDebateRecord } from "#shared/doc/queries/debateRecord.ts";
import { readAgreement } from "#shared/doc/queries/agreement.ts";
import { withSuggestions } from "#shared/doc/suggestions/withSuggestions.ts";
import { describeGap } from "#shared/messages/describeGap.ts";
import { isIsoDate } from "#shared/model/time.ts";
import { exportWord } from "#shared/word/exportWord.ts";
import { electronicVersion, isDraft, type ExportOptions } from "#shared/word/options.ts";
import { signingGaps } from "#shared/word/signingGaps.ts";
import type { Subcommand } from "#electron/cli/Subcommand.ts";
import { done, unusable, withProgress } from "#electron/cli/Terminal.ts";
import { readAlliance } from "#electron/cli/allianceFiles.ts";
import { writeBytes } from "#electron/cli/files.ts";
import { mayReplaceWithWord } from "#electron/cli/mayReplace.ts";

export const exportCommand: Subcommand = {
  name: "export",
  usage:
    "FILE -o OUT.docx [--version N] [--date YYYY-MM-DD] [--comments open|all] [--suggestions] [--debate]",
  options: {
    output: { type: "string", short: "o" },
    version: { type: "string" },
    date: { type: "string" },
    comments: { type: "string" },
    suggestions: { type: "boolean" },
    debate: { type: "boolean" },
  },
  files: [1, 1],
  required: ["output"],
  async run(call, terminal) {
    const { say } = terminal;
    const file = await readAlliance(call.files[0] ?? "", terminal);
    if (!file.ok) return unusable(file.failure.message);
    const version = call.text("version") ?? "0.1";
    if (!/^\d{1,4}(\.\d{1,4}){0,3}$/.test(version)) return unusable(say.cli.badVersion({ version }));
    const date = call.text("date") ?? null;
    if (date !== null && !isIsoDate(date)) return unusable(say.cli.badDate({ date }));
    const comments = call.text("comments");
    const which = (["open", "all"] as const).find((each) => each === comments);
    if (comments !== undefined && which === undefined) return unusable(say.cli.badComments({ comments }));
    if (which !== undefined && !isDraft(version)) return unusable(say.cli.commentsInDraftsOnly({ version }));
    if (call.has("debate") && !isDraft(version)) return unusable(say.cli.debateInDraftsOnly({ version }));
    if (call.has("suggestions") && !isDraft(version))
      return unusable(say.cli.suggestionsInDraftsOnly({ version }));
    const output = call.text("output") ?? "";
    const free = await mayReplaceWithWord(output, terminal);
    if (!free.ok) return unusable(free.failure.message);
    const features = unknownFeatures(file.value.doc);
    if (features.length > 0) terminal.err(say.alliance.madeByNewerApp({ features: features.join(", ") }));
    const agreement = readAgreement(file.value.doc);
    const options: ExportOptions = {
      ...electronicVersion(version, date, agreementHash(agreement)),
      ...(which !== undefined && { comments: commentThreads(file.value.doc, which) }),
      ...(call.has("debate") && { debate: readDebateRecord(file.value.doc, new Set()) }),
    };
    const told = call.has("suggestions")
      ? withSuggestions(file.value.doc, agreement, say.editor.suggestion.somebody())
      : agreement;
    const docx = await withProgress(terminal, say.cli.exporting(), () => exportWord(told, options));
    const written = await writeBytes(output, docx, say);
    if (!written.ok) return unusable(written.failure.message);
    terminal.out(say.cli.exported({ file: output, hash: options.contentHash }));
    const gaps = signingGaps(agreement, options, terminal.now().toISOString().slice(0, 10));
    if (gaps.length > 0) terminal.err(say.signing.gaps.title({ count: gaps.length }));
    for (const gap of gaps) terminal.err(`- ${describeGap(say, gap, (items) => items.join(", "))}`);
    return done;
  },
};
