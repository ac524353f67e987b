/** One thing that stands on both sides: its place in each, and what it weighs. */
export type Placed = { readonly before: number; readonly after: number; readonly weight: number };

/**
 * The heaviest set of pairs that stand in the same order on both sides: what did not move. `pairs` are sorted by
 * `before`; no two share a place. By a tree of running maxima over `after` (Fenwick), in n log n.
 */
export function inSameOrder<P extends Placed>(pairs: readonly P[]): ReadonlySet<P> {
  const size = pairs.reduce((max, { after }) => Math.max(max, after), 0) + 1;
  const tree = Array.from<number>({ length: size + 1 }).fill(-1);
  const total = pairs.map(() => 0);
  const previous = pairs.map(() => -1);
  const heavier = (a: number, b: number): number =>
    b < 0 || (a >= 0 && (total[a] ?? 0) >= (total[b] ?? 0)) ? a : b;
  const bestBelow = (place: number): number => {
    let best = -1;
    for (let at = place; at > 0; at -= at & -at) best = heavier(best, tree[at] ?? -1);
    return best;
  };
  let last = -1;
  for (const [index, { after, weight }] of pairs.entries()) {
    const before = bestBelow(after);
    previous[index] = before;
    total[index] = weight + (before < 0 ? 0 : (total[before] ?? 0));
    for (let at = after + 1; at <= size; at += at & -at) tree[at] = heavier(tree[at] ?? -1, index);
    last = heavier(last, index);
  }
  const kept = new Set<P>();
  for (let at = last; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) kept.add(pair);
  }
  return kept;
}
