import { diffArrays } from "diff";
import { isEqual } from "#shared/base/equality.ts";
import type { Run, TableRun } from "#shared/model/richText.ts";
import { isSpace, sliceRuns, wordsOf, type Word } from "./words.ts";

/**
 * A stretch of a paragraph. `removed` stands in the first wording alone and `added` in the second; `reformatted` has the
 * same words under other marks; a `table` is there on both sides, with other words in its cells.
 */
export type Segment =
  | { readonly kind: "same" | "removed"; readonly runs: readonly Run[] }
  | {
      readonly kind: "added";
      readonly runs: readonly Run[];
      /** The name of who wrote it, where that was asked (`withWriters`): `null` when nobody knows. */
      readonly writtenBy?: string | null;
    }
  | { readonly kind: "reformatted"; readonly before: readonly Run[]; readonly after: readonly Run[] }
  | { readonly kind: "table"; readonly before: TableRun; readonly after: TableRun };

/** Beyond so many changes, a paragraph is taken for rewritten. */
const maxChanges = 1_000;

/** A word that stayed has both its places; one that did not, one of them. */
type Pair = { readonly before: Word | undefined; readonly after: Word | undefined };

/** Word by word. Of what changed together, the old words come first. */
export function compareRuns(before: readonly Run[], after: readonly Run[]): readonly Segment[] {
  const segments: Segment[] = [];
  let stretch: Pair[] = [];
  let kind: Kind | undefined;
  for (const pair of pairWords(wordsOf(before), wordsOf(after))) {
    const own = kindOf(pair, before, after);
    if (kind !== undefined && (own !== kind || own === "table")) {
      segments.push(...segmentsOf(kind, stretch, before, after));
      stretch = [];
    }
    kind = own;
    stretch.push(pair);
  }
  return kind === undefined ? segments : [...segments, ...segmentsOf(kind, stretch, before, after)];
}

/**
 * Spaces are paired where the words around them leave them: by themselves they would tie together words that have
 * nothing in common.
 */
function pairWords(old: readonly Word[], next: readonly Word[]): readonly Pair[] {
  const [oldWords, newWords] = [old, next].map((words) => words.filter(({ key }) => !isSpace(key)));
  const [keys, otherKeys] = [oldWords, newWords].map((words) => (words ?? []).map(({ key }) => key));
  const changes = diffArrays(keys ?? [], otherKeys ?? [], { maxEditLength: maxChanges }) ?? [];
  const pairs: Pair[] = [];
  let [oldDone, newDone, oldAt, newAt] = [0, 0, 0, 0];
  const upTo = (oldEnd: number, newEnd: number) => {
    pairs.push(...pairSpaces(old.slice(oldDone, oldEnd), next.slice(newDone, newEnd)));
    [oldDone, newDone] = [oldEnd, newEnd];
  };
  /** Keeps the next word of both sides, after whatever stands before it. */
  const keep = () => {
    const [a, b] = [oldWords?.[oldAt++], newWords?.[newAt++]];
    if (a === undefined || b === undefined) return;
    upTo(old.indexOf(a, oldDone), next.indexOf(b, newDone));
    pairs.push({ before: a, after: b });
    oldDone += 1;
    newDone += 1;
  };
  for (const { added, removed, count } of changes) {
    if (added) newAt += count;
    else if (removed) oldAt += count;
    else for (let n = 0; n < count; n += 1) keep();
  }
  upTo(old.length, next.length);
  return pairs;
}

/** What stands between two words that stayed: the spaces at its ends stayed too, all else changed. */
function pairSpaces(old: readonly Word[], next: readonly Word[]): readonly Pair[] {
  const isKept = (a: Word | undefined, b: Word | undefined) =>
    a !== undefined && b !== undefined && a.key === b.key && isSpace(a.key);
  const first = isKept(old[0], next[0]) ? 1 : 0;
  const shortest = Math.min(old.length, next.length);
  const last = shortest > first && isKept(old.at(-1), next.at(-1)) ? 1 : 0;
  const together = (index: number): Pair => ({ before: old.at(index), after: next.at(index) });
  return [
    ...(first === 1 ? [together(0)] : []),
    ...old.slice(first, old.length - last).map((before) => ({ before, after: undefined })),
    ...next.slice(first, next.length - last).map((after) => ({ before: undefined, after })),
    ...(last === 1 ? [together(-1)] : []),
  ];
}

type Kind = "same" | "changed" | "reformatted" | "table";

function kindOf({ before, after }: Pair, old: readonly Run[], next: readonly Run[]): Kind {
  if (before === undefined || after === undefined) return "changed";
  if (isPlain(old) && isPlain(next)) return "same";
  const [was, is] = [sliceRuns(old, before.from, before.to), sliceRuns(next, after.from, after.to)];
  if (isEqual(was, is)) return "same";
  return was.some((run) => "table" in run) ? "table" : "reformatted";
}

/** One text without marks. */
const isPlain = ([run, other]: readonly Run[]): boolean =>
  run !== undefined && other === undefined && Object.keys(run).length === 1 && "text" in run;

/** A stretch is whole on either side: nothing of another kind stands within it. */
function segmentsOf(
  kind: Kind,
  stretch: readonly Pair[],
  before: readonly Run[],
  after: readonly Run[],
): readonly Segment[] {
  const [old, next] = [
    sliceOf(
      before,
      stretch.map((pair) => pair.before),
    ),
    sliceOf(
      after,
      stretch.map((pair) => pair.after),
    ),
  ];
  if (kind === "same") return [{ kind, runs: next }];
  if (kind === "reformatted") return [{ kind, before: old, after: next }];
  const [table, other] = [old[0], next[0]];
  if (kind === "table" && table && other && "table" in table && "table" in other) {
    return [{ kind, before: table, after: other }];
  }
  return [
    ...(old.length > 0 ? [{ kind: "removed", runs: old } as const] : []),
    ...(next.length > 0 ? [{ kind: "added", runs: next } as const] : []),
  ];
}

function sliceOf(runs: readonly Run[], words: readonly (Word | undefined)[]): readonly Run[] {
  const there = words.filter((word) => word !== undefined);
  const [first, last] = [there[0], there.at(-1)];
  return first && last ? sliceRuns(runs, first.from, last.to) : [];
}
