import type { FindingKind } from "#shared/model/finding.ts";
import type { Fate, Unit } from "./units.ts";

/** A passage that both sides touched: whole paragraphs, as each side had them and as they are now. */
export type Passage = {
  readonly kind: Extract<
    FindingKind,
    "written-into-deleted" | "rewritten-on-both-sides" | "written-at-same-place"
  >;
  readonly ours: string;
  readonly theirs: string;
  readonly merged: string;
  /** Flat offsets of `merged` in the merged text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
};

const visibleIn: Readonly<Record<"ours" | "theirs" | "merged", ReadonlySet<Fate>>> = {
  ours: new Set<Fate>(["kept", "cutTheirs", "addedOurs"]),
  theirs: new Set<Fate>(["kept", "cutOurs", "addedTheirs"]),
  merged: new Set<Fate>(["kept", "addedOurs", "addedTheirs"]),
};

/** The passages that deserve a look. Clusters that fall in the same paragraphs are one passage. */
export function findPassages(units: readonly Unit[]): Passage[] {
  const places = placesInMerged(units);
  const passages: (Passage & { from: number; to: number })[] = [];
  for (const { from, to, kind } of clusters(units)) {
    const range = paragraphsAround(units, from, to);
    const previous = passages.at(-1);
    if (previous && range.from < previous.to) {
      const start = previous.from;
      const strongest = previous.kind === kind ? kind : "rewritten-on-both-sides";
      passages[passages.length - 1] = passage(
        units,
        places,
        strongest,
        start,
        Math.max(range.to, previous.to),
      );
    } else passages.push(passage(units, places, kind, range.from, range.to));
  }
  return passages.map(({ from: _from, to: _to, ...found }) => found);
}

/**
 * Runs of changed units (what both cut is no change: it may have been gone before they parted), bridging what holds no word and no paragraph end: two edits are of one passage when
 * they touch the same word or words next to each other.
 */
function* clusters(units: readonly Unit[]): Generator<{ from: number; to: number; kind: Passage["kind"] }> {
  let from = -1;
  let last = -1;
  for (let at = 0; at <= units.length; at += 1) {
    const unit = units[at];
    if (unit !== undefined && unit.fate !== "kept" && unit.fate !== "cutBoth") {
      if (from < 0) from = at;
      last = at;
    } else if (from >= 0 && (unit === undefined || (unit.fate === "kept" && isWordOrEnd(unit.char)))) {
      const kind = judge(units.slice(startOfCut(units, from), at));
      if (kind !== undefined) yield { from, to: last + 1, kind };
      from = -1;
    }
  }
}

/** What both cut just before a cluster belongs to it. */
function startOfCut(units: readonly Unit[], from: number): number {
  let start = from;
  while (units[start - 1]?.fate === "cutBoth") start -= 1;
  return start;
}

const isWordOrEnd = (char: string): boolean => char === "\n" || /[\p{L}\p{N}\ufffc]/u.test(char);

/** Whether a cluster is a meeting of both sides, and of which kind. */
function judge(cluster: readonly Unit[]): Passage["kind"] | undefined {
  const has = (fate: Fate) => cluster.some((unit) => unit.fate === fate);
  const wrote = (fate: Fate) => cluster.some((unit) => unit.fate === fate && /\S/.test(unit.char));
  const [cutOurs, cutTheirs] = [has("cutOurs"), has("cutTheirs")];
  const [wroteOurs, wroteTheirs] = [wrote("addedOurs"), wrote("addedTheirs")];
  if (wroteOurs && wroteTheirs) {
    if (cutOurs || cutTheirs || has("cutBoth")) return "rewritten-on-both-sides";
    return holdsWholeParagraphs(cluster) ? undefined : "written-at-same-place";
  }
  if (wroteTheirs && cutOurs) return cutTheirs ? "rewritten-on-both-sides" : "written-into-deleted";
  if (wroteOurs && cutTheirs) return cutOurs ? "rewritten-on-both-sides" : "written-into-deleted";
  return undefined;
}

/** Two partners who each add a paragraph at the same place have not met. */
const holdsWholeParagraphs = (cluster: readonly Unit[]): boolean =>
  (["addedOurs", "addedTheirs"] as const).every((fate) => {
    const added = cluster.filter((unit) => unit.fate === fate);
    return added.at(-1)?.char === "\n" || added[0]?.char === "\n";
  });

function paragraphsAround(units: readonly Unit[], from: number, to: number): { from: number; to: number } {
  const isEnd = (unit: Unit | undefined) => unit?.fate === "kept" && unit.char === "\n";
  let start = from;
  while (start > 0 && !isEnd(units[start - 1])) start -= 1;
  let end = to;
  while (end < units.length && !isEnd(units[end])) end += 1;
  return { from: start, to: end };
}

/** For each unit, how many units before it stand in the merged text. */
function placesInMerged(units: readonly Unit[]): readonly number[] {
  let count = 0;
  return units.map(({ fate }) => (visibleIn.merged.has(fate) ? count++ : count));
}

function passage(
  units: readonly Unit[],
  places: readonly number[],
  kind: Passage["kind"],
  from: number,
  to: number,
): Passage & { from: number; to: number } {
  const text = (version: keyof typeof visibleIn) =>
    units
      .slice(from, to)
      .filter((unit) => visibleIn[version].has(unit.fate))
      .map((unit) => unit.char)
      .join("");
  const start = places[from] ?? 0;
  const merged = text("merged");
  return {
    kind,
    ours: text("ours"),
    theirs: text("theirs"),
    merged,
    start,
    end: start + merged.length,
    from,
    to,
  };
}
