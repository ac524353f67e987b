import type { Paragraph, RichText, Run } from "#shared/model/richText.ts";
import { normalise } from "./normalise.ts";

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/**
 * What a text says, as plain data for RFC 8785: words, structure, links and references. Two texts that say the same
 * have the same canonical form, however they were typed, merged, stored or emphasised: runs are merged, a default is
 * absent, and neither style, comments, suggestions nor the ids of tables are part of it.
 */
export const canonicalText = (text: RichText): Json =>
  normalise(text.map((paragraph) => ({ ...paragraph, runs: paragraph.runs.map(withoutStyle) }))).map(
    canonicalParagraph,
  );

function withoutStyle({ bold: _bold, italic: _italic, underline: _underline, ...run }: Run): Run {
  return run;
}

const canonicalParagraph = ({ kind, list, indent, runs }: Paragraph): Json => ({
  ...(kind !== "p" && { kind }),
  ...(list !== "none" && { list }),
  ...(indent !== 0 && { indent }),
  runs: runs.map(canonicalRun),
});

const canonicalRun = (run: Run): Json =>
  "table" in run
    ? { ...run, table: run.table.rows.map((row) => row.map(canonicalText)) }
    : "reference" in run
      ? { ...run, reference: { ...run.reference } }
      : { ...run };
