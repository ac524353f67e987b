import type { Paragraph, RichText, Run } from "#shared/model/richText.ts";
import { marksOf, inlineOf } from "./attributes.ts";
import { normalise } from "./normalise.ts";

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/**
 * What a content hash covers, as plain data for RFC 8785: words, structure and formatting, nothing else. Two
 * texts that read the same have the same canonical form, however they were typed, merged or stored: runs are
 * merged, a default is absent, and neither comments, suggestions nor the ids of tables are part of it.
 */
export const canonicalText = (text: RichText): Json => normalise(text).map(canonicalParagraph);

const canonicalParagraph = ({ kind, list, indent, runs }: Paragraph): Json => ({
  ...(kind !== "p" && { kind }),
  ...(list !== "none" && { list }),
  ...(indent !== 0 && { indent }),
  runs: runs.map(canonicalRun),
});

function canonicalRun(run: Run): Json {
  const marks = marksOf(inlineOf(run));
  if ("text" in run) return { ...marks, text: run.text };
  if ("reference" in run) return { ...marks, reference: { ...run.reference } };
  return { ...marks, table: run.table.rows.map((row) => row.map(canonicalText)) };
}
