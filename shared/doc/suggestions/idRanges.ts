/** Ranges of Yjs clocks by client, in order and apart. */
export type IdRanges = ReadonlyMap<number, readonly (readonly [from: number, to: number])[]>;

export function holdsId(ranges: IdRanges, client: number, clock: number): boolean {
  const own = ranges.get(client) ?? [];
  let [low, high] = [0, own.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((own[middle]?.[1] ?? 0) <= clock) low = middle + 1;
    else high = middle;
  }
  return (own[low]?.[0] ?? Infinity) <= clock;
}

/** How many of the clocks from `from` to `to` are held. */
export const heldOf = (ranges: IdRanges, client: number, from: number, to: number): number =>
  (ranges.get(client) ?? []).reduce(
    (held, range) => held + Math.max(0, Math.min(to, range[1]) - Math.max(from, range[0])),
    0,
  );

/** As they are stored: `[client, clock, length, …]`. What does not fill a triple is left out. */
export function readRanges(pages: readonly (readonly number[])[]): IdRanges {
  const found = new Map<number, (readonly [number, number])[]>();
  for (const page of pages)
    for (let at = 0; at + 2 < page.length; at += 3) {
      const [client = 0, clock = 0, length = 0] = page.slice(at, at + 3);
      const own = found.get(client) ?? [];
      found.set(client, own);
      if (length > 0) own.push([clock, clock + length]);
    }
  return new Map([...found].map(([client, ranges]) => [client, joined(ranges)]));
}

export const writeRanges = (ranges: IdRanges): readonly number[] =>
  [...ranges].flatMap(([client, own]) => own.flatMap(([from, to]) => [client, from, to - from]));

function joined(ranges: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const result: [number, number][] = [];
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last !== undefined && last[1] >= from) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}
