import type { Paragraph, RichText, Run, TableRun } from "#shared/model/richText.ts";
import type { NumberedThread } from "#shared/word/comments.ts";
import { join, w, type Xml } from "#shared/word/xml/element.ts";
import { runOf } from "./run.ts";

/** A run at which the ranges of comments begin or end. */
export type AnchoredRun = Exclude<Run, TableRun> & {
  readonly opens?: readonly number[];
  readonly closes?: readonly number[];
};

/** Words, and the comments about them. */
export const commented = (ids: readonly number[], words: Xml): Xml =>
  anchored({ opens: ids, closes: ids }, words);

/** ECMA-376-1 17.13.4: the range, and behind it the reference by which a reader shows the comment. */
export const anchored = (
  { opens = [], closes = [] }: Pick<AnchoredRun, "opens" | "closes">,
  words: Xml,
): Xml =>
  join([
    ...opens.map((id) => w("commentRangeStart", { id })),
    words,
    ...closes.flatMap((id) => [w("commentRangeEnd", { id }), runOf(w("commentReference", { id }))]),
  ]);

/** A text whose runs are cut where the words of its threads begin and end, and say so. */
export function withComments(text: RichText, threads: readonly NumberedThread[]): RichText {
  const stretches = threads.flatMap(({ stretch, ids }) => (stretch === null ? [] : [{ ...stretch, ids }]));
  if (stretches.length === 0) return text;
  const cuts = [...new Set(stretches.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const idsAt = (end: "from" | "to", at: number) =>
    stretches.filter((stretch) => stretch[end] === at).flatMap(({ ids }) => ids);
  let at = 0;
  const anchor = (run: AnchoredRun, length: number): AnchoredRun => {
    const opens = idsAt("from", at);
    const closes = idsAt("to", at + length);
    at += length;
    return { ...run, ...(opens.length > 0 && { opens }), ...(closes.length > 0 && { closes }) };
  };
  const cut = (run: Run): readonly Run[] => {
    if ("table" in run) return [run];
    if ("reference" in run) return [anchor(run, 1)];
    const start = at;
    const within = cuts.filter((each) => each > start && each < start + run.text.length);
    const bounds = [start, ...within, start + run.text.length];
    return bounds.slice(1).map((end, index) => {
      const words = run.text.slice((bounds[index] ?? start) - start, end - start);
      return anchor({ ...run, text: words }, words.length);
    });
  };
  return text.map((paragraph): Paragraph => {
    const runs = paragraph.runs.flatMap(cut);
    at += 1;
    return { ...paragraph, runs };
  });
}
