import type * as Y from "yjs";
import { describe, expect, test } from "vitest";
import { reviewMerge } from "#shared/doc/merge/reviewMerge.ts";
import { unite } from "#shared/doc/merge/unite.ts";
import { textAt, type TextPlace } from "#shared/doc/textAt.ts";
import { copyOf, runCommand, smallAlliance, value } from "#tests/kit/documents.ts";
import { Random } from "#tests/kit/random.ts";

const histories = Number(process.env["MERGE_HISTORIES"] ?? 400);
const paragraphs = 5;
const wordsEach = 8;
const place = { collection: "articles", id: "cap", field: "text" } as TextPlace;

/**
 * What one side did to a text of numbered words, told apart from the document: the truth that the list of what
 * deserves a look is measured against. On a line where word `w` of a paragraph lies at `2w + 1` and the gap before
 * it at `2w`.
 */
type Touch = {
  readonly paragraph: number;
  readonly at: number;
  readonly cuts: boolean;
  readonly writes: boolean;
};
type Intent = readonly Touch[];

function base(): Y.Doc {
  const doc = smallAlliance();
  const lines = Array.from({ length: paragraphs }, (_, p) =>
    Array.from({ length: wordsEach }, (_, w) => `p${p}w${w}`).join(" "),
  );
  value(runCommand(doc, "writeText", { in: place, text: lines.join("\n") }));
  return doc;
}

/** Cuts, replaces or adds words, a few times; never twice at the same place. */
function act(doc: Y.Doc, random: Random, tag: string): Intent {
  const intent: Touch[] = [];
  const times = 1 + random.below(4);
  for (let time = 0; time < times; time += 1) {
    const text = textAt(doc, place);
    const lines = String(text?.toJSON()).split("\n");
    const p = random.below(paragraphs);
    const paragraph = lines.findIndex((line) => line.includes(`p${p}w`));
    const w = random.below(wordsEach);
    const word = `p${p}w${w}`;
    const line = lines[paragraph] ?? "";
    const offset = line.search(new RegExp(`${word}(?!\\d)`));
    if (offset < 0 || intent.some(({ paragraph, at }) => paragraph === p && Math.abs(at - 2 * w) <= 2))
      continue;
    const from = { paragraph, offset };
    const to = { paragraph, offset: offset + word.length };
    const kind = random.pick(["cut", "replace", "insert"]);
    if (kind !== "insert") {
      value(runCommand(doc, "deleteText", { in: place, from, to }));
    }
    if (kind !== "cut") {
      const added = `${tag}${time}`;
      value(
        runCommand(doc, "insertText", { in: place, ...from, text: kind === "insert" ? `${added} ` : added }),
      );
    }
    intent.push({
      paragraph: p,
      at: kind === "insert" ? 2 * w : 2 * w + 1,
      cuts: kind !== "insert",
      writes: kind !== "cut",
    });
  }
  return intent;
}

/**
 * The paragraphs in which both sides met: a stretch of touched words and gaps, each next to another, in which both
 * sides did something and something was written. What both cut joins its neighbours and is nobody's doing: it cannot
 * be told from what was gone before they parted.
 */
function meetings(ours: Intent, theirs: Intent): Set<number> {
  const met = new Set<number>();
  const sideOf = new Map<Touch, "ours" | "theirs">();
  for (const touch of ours) sideOf.set(touch, "ours");
  for (const touch of theirs) sideOf.set(touch, "theirs");
  const touches = [...sideOf.keys()].toSorted((a, b) => a.paragraph - b.paragraph || a.at - b.at);
  const isCutByBoth = ({ paragraph, at, cuts }: Touch) =>
    cuts && touches.filter((t) => t.paragraph === paragraph && t.at === at && t.cuts).length === 2;
  const isNear = (a: Touch, b: Touch) =>
    a.paragraph === b.paragraph && (b.at - a.at <= 1 || (b.at - a.at === 2 && a.cuts && b.cuts));
  let stretch: Touch[] = [];
  for (const [index, touch] of touches.entries()) {
    stretch.push(touch);
    const next = touches[index + 1];
    if (next !== undefined && isNear(touch, next)) continue;
    const doings = stretch.filter((t) => t.writes || !isCutByBoth(t));
    const sides = new Set(doings.map((t) => sideOf.get(t)));
    if (sides.size === 2 && doings.some((t) => t.writes)) met.add(touch.paragraph);
    stretch = [];
  }
  return met;
}

describe("the list of what deserves a look, over random histories", () => {
  test(`misses no meeting and raises few false alarms (${histories} histories)`, () => {
    const counts = { meetings: 0, found: 0, missed: 0, falseAlarms: 0, quiet: 0 };
    for (let seed = 1; seed <= histories; seed += 1) {
      const random = new Random(seed);
      const origin = base();
      const [mine, other] = [copyOf(origin, 21), copyOf(origin, 22)];
      const [ours, theirs] = [act(mine, random, "N"), act(other, random, "E")];
      const merged = value(unite([mine, other]));
      const findings = reviewMerge(merged, mine, other);
      const listed = new Set(
        findings.flatMap(({ ours: a, theirs: b, merged: m }) =>
          [...`${a} ${b} ${m}`.matchAll(/p(\d)w/g)].map(([, p]) => Number(p)),
        ),
      );
      const expected = meetings(ours, theirs);
      counts.meetings += expected.size;
      for (const p of expected) {
        if (listed.has(p)) counts.found += 1;
        else counts.missed += 1;
      }
      for (const p of listed) if (!expected.has(p)) counts.falseAlarms += 1;
      if (listed.size === 0 && expected.size === 0) counts.quiet += 1;
    }
    process.stdout.write(`what deserves a look: ${JSON.stringify(counts)}\n`);
    expect(counts.meetings).toBeGreaterThan(histories / 10);
    expect(counts.quiet).toBeGreaterThan(histories / 10);
    expect(counts.missed).toBe(0);
    expect(counts.falseAlarms).toBe(0);
  });
});
