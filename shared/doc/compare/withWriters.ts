import { isEqual } from "#shared/base/equality.ts";
import type { RichText } from "#shared/model/richText.ts";
import type { Segment } from "./compareRuns.ts";
import { compareWordings, type ComparedParagraph, type Comparison } from "./compareWordings.ts";
import { isSpace, lengthOf, sliceRuns, wordsOf } from "./words.ts";

/** A text as it stands, and the name of who wrote each of its units, by paragraph; `null` when nobody knows. */
export type WrittenText = {
  readonly text: RichText;
  readonly writers: readonly (readonly (string | null)[])[];
};

/**
 * The comparison with the name of its writer on each added stretch; one that several wrote becomes several. `after` is
 * the second wording. Only words that are still in the text have a writer: of those that left it since, nothing is kept.
 */
export function withWriters(comparison: Comparison, after: RichText, written: WrittenText): Comparison {
  const writers = isEqual(after, written.text) ? written.writers : writersOfEarlier(after, written);
  return comparison.map((paragraph) => {
    const own = paragraph.after === null ? undefined : writers[paragraph.after];
    if (paragraph.kind === "movedAway") return paragraph;
    const segments = placed(paragraph).flatMap(({ segment, after: at }) =>
      segment.kind === "added" ? byWriter(segment, own?.slice(at) ?? []) : [segment],
    );
    return { ...paragraph, segments };
  });
}

/** Whose words an earlier wording holds, found again among those of the text as it stands. */
function writersOfEarlier(wording: RichText, { text, writers }: WrittenText): WrittenText["writers"] {
  const found: (string | null)[][] = wording.map(({ runs }) =>
    Array.from({ length: lengthOf(runs) }, () => null),
  );
  for (const paragraph of compareWordings(wording, text)) {
    const line = paragraph.before === null ? undefined : found[paragraph.before];
    const own = paragraph.after === null ? undefined : writers[paragraph.after];
    if (line === undefined || own === undefined || paragraph.kind === "movedAway") continue;
    for (const { segment, before, after } of placed(paragraph)) {
      if (segment.kind === "added" || segment.kind === "removed") continue;
      for (let unit = 0; unit < unitsOf(segment).after; unit += 1) {
        line[before + unit] = own[after + unit] ?? null;
      }
    }
  }
  return found;
}

/** Each segment with where it begins in the paragraph's two wordings. */
function placed({ segments }: ComparedParagraph) {
  let [before, after] = [0, 0];
  return segments.map((segment) => {
    const at = { segment, before, after };
    const units = unitsOf(segment);
    before += units.before;
    after += units.after;
    return at;
  });
}

function unitsOf(segment: Segment): { readonly before: number; readonly after: number } {
  if (segment.kind === "table") return { before: 1, after: 1 };
  const length = lengthOf(segment.kind === "reformatted" ? segment.after : segment.runs);
  return { before: segment.kind === "added" ? 0 : length, after: segment.kind === "removed" ? 0 : length };
}

/** Cut between words: one that several wrote is given to who wrote most of it, and a space to the word before it. */
function byWriter(
  { runs }: Extract<Segment, { kind: "added" }>,
  writers: readonly (string | null)[],
): readonly Segment[] {
  const stretches: { from: number; to: number; writtenBy: string | null }[] = [];
  for (const { key, from, to } of wordsOf(runs)) {
    const last = stretches.at(-1);
    const writtenBy = last !== undefined && isSpace(key) ? last.writtenBy : mostOf(writers.slice(from, to));
    if (last?.writtenBy === writtenBy) last.to = to;
    else stretches.push({ from, to, writtenBy });
  }
  return stretches.map(({ from, to, writtenBy }) => ({
    kind: "added",
    runs: sliceRuns(runs, from, to),
    writtenBy,
  }));
}

function mostOf(writers: readonly (string | null)[]): string | null {
  const units = new Map<string | null, number>();
  for (const writer of writers) units.set(writer, (units.get(writer) ?? 0) + 1);
  let most: string | null = null;
  for (const [writer, count] of units) if (count > (units.get(most) ?? 0)) most = writer;
  return most;
}
