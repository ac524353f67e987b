import { unreachable } from "#shared/base/Bug.ts";
import { isEqual } from "#shared/base/equality.ts";
import type { Paragraph, RichText } from "#shared/model/richText.ts";
import { pairParagraphs, type ParagraphPair } from "./pairs.ts";
import { compareRuns, type Segment } from "./compareRuns.ts";
import { isWord, wordsOf } from "./words.ts";

/**
 * A paragraph of two wordings that are compared, in reading order. A moved one stands where it is now, with what changed
 * in it; `movedAway` stands where it was, with its old words, and says where it went.
 */
export type ComparedParagraph = {
  readonly kind: "same" | "changed" | "added" | "removed" | "moved" | "movedAway";
  /** Its place in the first wording, and in the second one. */
  readonly before: number | null;
  readonly after: number | null;
  /** Its kind, list and indent as they are, and as they were when that is something else. */
  readonly shape: Shape;
  readonly oldShape: Shape | null;
  readonly segments: readonly Segment[];
};

export type Shape = Pick<Paragraph, "kind" | "list" | "indent">;
export type Comparison = readonly ComparedParagraph[];

/** What changed from one text to another, word by word: all that is needed to show both. */
export function compareWordings(before: RichText, after: RichText): Comparison {
  const pairs = pairParagraphs(before, after);
  const byBefore = new Map(pairs.map((pair) => [pair.before, pair]));
  const byAfter = new Map(pairs.map((pair) => [pair.after, pair]));
  const compared: ComparedParagraph[] = [];
  let oldAt = 0;
  const leaveBehind = (until: number) => {
    for (; oldAt < until; oldAt += 1) {
      const paragraph = before[oldAt];
      if (paragraph) compared.push(gone(paragraph, oldAt, byBefore.get(oldAt)));
    }
  };
  const nextStill = placesStill(pairs, before.length, after.length);
  for (const [index, paragraph] of after.entries()) {
    leaveBehind(nextStill[index] ?? before.length);
    const pair = byAfter.get(index);
    const old = pair && before[pair.before];
    if (pair === undefined || old === undefined) compared.push(alone("added", paragraph, null, index));
    else {
      if (!pair.isMoved) oldAt += 1;
      compared.push(kept(old, paragraph, pair));
    }
  }
  leaveBehind(before.length);
  return compared;
}

/** For each paragraph of the second wording, the place in the first of the next one that did not move. */
function placesStill(pairs: readonly ParagraphPair[], oldLength: number, length: number): readonly number[] {
  const still = new Map(pairs.flatMap((pair) => (pair.isMoved ? [] : [[pair.after, pair.before]])));
  const places = Array.from<number>({ length });
  let next = oldLength;
  for (let index = length - 1; index >= 0; index -= 1) {
    next = still.get(index) ?? next;
    places[index] = next;
  }
  return places;
}

const shapeOf = ({ kind, list, indent }: Paragraph): Shape => ({ kind, list, indent });

function alone(
  kind: "added" | "removed",
  paragraph: Paragraph,
  before: number | null,
  after: number | null,
): ComparedParagraph {
  const segments: readonly Segment[] = paragraph.runs.length > 0 ? [{ kind, runs: paragraph.runs }] : [];
  return { kind, before, after, shape: shapeOf(paragraph), oldShape: null, segments };
}

function gone(paragraph: Paragraph, before: number, pair: ParagraphPair | undefined): ComparedParagraph {
  if (pair === undefined) return alone("removed", paragraph, before, null);
  const [after, segments] = [pair.after, unchanged(paragraph)];
  return { kind: "movedAway", before, after, shape: shapeOf(paragraph), oldShape: null, segments };
}

const unchanged = ({ runs }: Paragraph): readonly Segment[] =>
  runs.length > 0 ? [{ kind: "same", runs }] : [];

function kept(
  old: Paragraph,
  paragraph: Paragraph,
  { before, after, isMoved }: ParagraphPair,
): ComparedParagraph {
  const [shape, oldShape] = [shapeOf(paragraph), shapeOf(old)];
  const isReshaped =
    shape.kind !== oldShape.kind || shape.list !== oldShape.list || shape.indent !== oldShape.indent;
  const segments = isEqual(old.runs, paragraph.runs)
    ? unchanged(paragraph)
    : compareRuns(old.runs, paragraph.runs);
  const isChanged = isReshaped || segments.some(({ kind }) => kind !== "same");
  return {
    kind: isMoved ? "moved" : isChanged ? "changed" : "same",
    before,
    after,
    shape,
    oldShape: isReshaped ? oldShape : null,
    segments,
  };
}

/** How much changed: words, moved paragraphs, and stretches or paragraphs that only look different. */
export type ChangeCounts = {
  readonly added: number;
  readonly removed: number;
  readonly moved: number;
  readonly reformatted: number;
};

export const noChange: ChangeCounts = { added: 0, removed: 0, moved: 0, reformatted: 0 };

export const sumOf = (counts: readonly ChangeCounts[]): ChangeCounts =>
  counts.reduce(
    (sum, one) => ({
      added: sum.added + one.added,
      removed: sum.removed + one.removed,
      moved: sum.moved + one.moved,
      reformatted: sum.reformatted + one.reformatted,
    }),
    noChange,
  );

export function countChanges(comparison: Comparison): ChangeCounts {
  return sumOf(
    comparison.map(({ kind, oldShape, segments }) => {
      const own = sumOf(segments.map(countSegment));
      return {
        ...own,
        moved: Number(kind === "moved"),
        reformatted: own.reformatted + Number(oldShape !== null),
      };
    }),
  );
}

function countSegment(segment: Segment): ChangeCounts {
  switch (segment.kind) {
    case "same":
      return noChange;
    case "added":
    case "removed":
      return { ...noChange, [segment.kind]: countWords(segment.runs) };
    case "reformatted":
      return { ...noChange, reformatted: 1 };
    case "table":
      return sumOf(compareCells(segment).flatMap((row) => row.map(countChanges)));
    default:
      return unreachable(segment);
  }
}

const countWords = (runs: Paragraph["runs"]): number => wordsOf(runs).filter(({ key }) => isWord(key)).length;

/** The cells of a table that is on both sides, each compared with itself. */
export const compareCells = ({
  before,
  after,
}: Extract<Segment, { kind: "table" }>): readonly (readonly Comparison[])[] =>
  after.table.rows.map((row, rowIndex) =>
    row.map((cell, index) => compareWordings(before.table.rows[rowIndex]?.[index] ?? [], cell)),
  );
