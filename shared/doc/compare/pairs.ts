import { diffArrays } from "diff";
import canonicalize from "canonicalize";
import type { Paragraph, RichText } from "#shared/model/richText.ts";
import { inSameOrder, type Placed } from "./increasing.ts";
import { isTelling, wordsOf } from "./words.ts";

/** A paragraph of one wording and what became of it in the other, at another place among its peers if `isMoved`. */
export type ParagraphPair = Placed & { readonly isMoved: boolean };

/** Paragraphs are one when more than so much of their words is shared. */
const alikeEnough = 0.5;
/** Comparing each paragraph with each stops here: beyond, only identical ones are found again. */
const maxComparisons = 250_000;
const maxChanges = 2_000;

type Side = {
  readonly index: number;
  readonly key: string;
  readonly words: ReadonlyMap<string, number>;
  readonly count: number;
};

/** Which paragraph became which: identical ones in place, identical ones elsewhere, then those that are most alike. */
export function pairParagraphs(before: RichText, after: RichText): readonly ParagraphPair[] {
  const [old, next] = [before.map(sideOf), after.map(sideOf)];
  const pairs = [...identicalInPlace(old, next)];
  const left = () => {
    const [befores, afters] = [new Set(pairs.map((p) => p.before)), new Set(pairs.map((p) => p.after))];
    return [old.filter((p) => !befores.has(p.index)), next.filter((p) => !afters.has(p.index))] as const;
  };
  pairs.push(...identicalElsewhere(...left()));
  pairs.push(...mostAlike(...left()));
  pairs.sort((a, b) => a.before - b.before);
  const inPlace = inSameOrder(pairs);
  return pairs.map((pair) => ({ ...pair, isMoved: !inPlace.has(pair) }));
}

function sideOf({ runs }: Paragraph, index: number): Side {
  const words = new Map<string, number>();
  let count = 0;
  for (const { key } of wordsOf(runs)) {
    if (!isTelling(key)) continue;
    words.set(key, (words.get(key) ?? 0) + 1);
    count += 1;
  }
  return { index, key: canonicalize(runs.map(unmarked)) ?? "", words, count };
}

const unmarked = (run: Paragraph["runs"][number]): unknown =>
  "text" in run ? run.text : "table" in run ? run.table : run.reference;

const pairOf = (a: Side, b: Side): Placed => ({ before: a.index, after: b.index, weight: a.count + 1 });

/** What only one side has is left out first: it can be paired with nothing, and looking for it takes the longest. */
function* identicalInPlace(old: readonly Side[], next: readonly Side[]): Generator<Placed> {
  const keysOf = (sides: readonly Side[]) => sides.map(({ key }) => key);
  const [oldKeys, newKeys] = [new Set(keysOf(old)), new Set(keysOf(next))];
  const [a, b] = [old.filter(({ key }) => newKeys.has(key)), next.filter(({ key }) => oldKeys.has(key))];
  let [oldAt, newAt] = [0, 0];
  for (const { added, removed, count } of diffArrays(keysOf(a), keysOf(b), { maxEditLength: maxChanges }) ??
    []) {
    const identical = added || removed ? 0 : count;
    for (let n = 0; n < identical; n += 1) {
      const [before, after] = [a[oldAt + n], b[newAt + n]];
      if (before && after) yield pairOf(before, after);
    }
    if (!added) oldAt += count;
    if (!removed) newAt += count;
  }
}

function* identicalElsewhere(old: readonly Side[], next: readonly Side[]): Generator<Placed> {
  const places = new Map<string, Side[]>();
  for (const side of next) places.set(side.key, [...(places.get(side.key) ?? []), side]);
  for (const side of old) {
    const found = side.count > 0 ? places.get(side.key)?.shift() : undefined;
    if (found) yield pairOf(side, found);
  }
}

function mostAlike(old: readonly Side[], next: readonly Side[]): readonly Placed[] {
  if (old.length * next.length > maxComparisons) return [];
  const places = new Map<string, { readonly at: number; readonly count: number }[]>();
  for (const [at, { words }] of next.entries()) {
    for (const [word, count] of words) {
      const known = places.get(word);
      if (known) known.push({ at, count });
      else places.set(word, [{ at, count }]);
    }
  }
  const candidates = old.flatMap((a) => {
    const shared = new Uint32Array(next.length);
    for (const [word, count] of a.words) {
      for (const other of places.get(word) ?? []) {
        shared[other.at] = (shared[other.at] ?? 0) + Math.min(count, other.count);
      }
    }
    return next.flatMap((b, at) => {
      const likeness = (2 * (shared[at] ?? 0)) / (a.count + b.count);
      return likeness > alikeEnough ? [{ a, b, likeness, distance: Math.abs(a.index - b.index) }] : [];
    });
  });
  candidates.sort((x, y) => y.likeness - x.likeness || x.distance - y.distance || x.a.index - y.a.index);
  const taken = new Set<Side>();
  return candidates.flatMap(({ a, b }) => {
    if (taken.has(a) || taken.has(b)) return [];
    taken.add(a).add(b);
    return [pairOf(a, b)];
  });
}
