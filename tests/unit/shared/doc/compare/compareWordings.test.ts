import { describe, expect, test } from "vitest";
import { compareWordings, countChanges, type Comparison } from "#shared/doc/compare/compareWordings.ts";
import type { Segment } from "#shared/doc/compare/compareRuns.ts";
import { normalise } from "#shared/doc/text/normalise.ts";
import type { Paragraph, RichText, Run } from "#shared/model/richText.ts";
import { fc } from "#tests/kit/fc.ts";
import { processorSeconds } from "#tests/kit/processorSeconds.ts";
import { Random } from "#tests/kit/random.ts";
import { richTexts } from "#tests/kit/richText.ts";
import { richTextOf } from "#tests/kit/richTextOf.ts";

const textOf = (runs: readonly Run[]) => runs.map((run) => ("text" in run ? run.text : "§")).join("");

/** One line a paragraph: `[-old-]`, `{+new+}`, `~reformatted~`. */
const shown = (comparison: Comparison) =>
  comparison.map(({ kind, segments }) => `${kind}: ${segments.map(segment).join("")}`);
function segment(one: Segment): string {
  if (one.kind === "removed") return `[-${textOf(one.runs)}-]`;
  if (one.kind === "added") return `{+${textOf(one.runs)}+}`;
  if (one.kind === "table") return "§";
  return one.kind === "reformatted" ? `~${textOf(one.after)}~` : textOf(one.runs);
}
const compare = (before: readonly string[], after: readonly string[]) =>
  shown(compareWordings(richTextOf(...before), richTextOf(...after)));

/** What one side of the comparison says, from the comparison alone. */
function sideOf(comparison: Comparison, side: "before" | "after"): RichText {
  const paragraphs: Paragraph[] = [];
  for (const { kind, before, after, shape, oldShape, segments } of comparison) {
    const index = side === "before" ? before : after;
    const isElsewhere = side === "before" ? kind === "moved" : kind === "movedAway";
    if (index === null || isElsewhere) continue;
    const own = side === "before" ? (oldShape ?? shape) : shape;
    paragraphs[index] = { ...own, runs: segments.flatMap((one) => runsOf(one, side)) };
  }
  return normalise(paragraphs);
}
function runsOf(one: Segment, side: "before" | "after"): readonly Run[] {
  if (one.kind === "table") return [one[side]];
  if (one.kind === "reformatted") return one[side];
  return one.kind === (side === "before" ? "added" : "removed") ? [] : one.runs;
}

describe("two wordings compared", () => {
  test("show the words that changed, and the old before the new", () => {
    expect(
      compare(
        ["Nous disons un cap commun.", "Nous tenons parole."],
        ["Nous disons un grand cap.", "Nous tenons parole."],
      ),
    ).toEqual(["changed: Nous disons un {+grand +}cap[- commun-].", "same: Nous tenons parole."]);
    expect(compare(["Les deux villes rurales"], ["Les trois cantons montagnards"])).toEqual([
      "removed: [-Les deux villes rurales-]",
      "added: {+Les trois cantons montagnards+}",
    ]);
  });

  test("join changed words that only a space parts", () => {
    expect(
      compare(
        ["Il y a le grand chat noir de la maison d’ici."],
        ["Il y a un petit chien noir de la maison d’ici."],
      ),
    ).toEqual(["changed: Il y a [-le grand chat-]{+un petit chien+} noir de la maison d’ici."]);
  });

  test("know a paragraph that moved, and what changed in it on its way", () => {
    const [a, b, c, d] = [
      "Premier engagement des partenaires de l’alliance.",
      "Deuxième engagement pris par chacun.",
      "Troisième engagement pour sept ans.",
      "Quatrième et dernier engagement.",
    ] as const;
    expect(compare([a, b, c, d], [b, c, d, a])).toEqual([
      `movedAway: ${a}`,
      `same: ${b}`,
      `same: ${c}`,
      `same: ${d}`,
      `moved: ${a}`,
    ]);
    expect(compare([a, b, c, d], [b, c, d, a.replace("Premier", "Dernier")])).toEqual([
      `movedAway: ${a}`,
      `same: ${b}`,
      `same: ${c}`,
      `same: ${d}`,
      "moved: [-Premier-]{+Dernier+} engagement des partenaires de l’alliance.",
    ]);
  });

  test("tell a change of formatting from a change of words", () => {
    expect(compare(["Un cap commun."], ["Un **cap** commun."])).toEqual(["changed: Un ~cap~ commun."]);
    const [paragraph] = compareWordings(richTextOf("Un cap"), richTextOf("- Un cap"));
    expect(paragraph).toMatchObject({
      kind: "changed",
      oldShape: { list: "none" },
      segments: [{ kind: "same" }],
    });
    expect(countChanges(compareWordings(richTextOf("Un cap"), richTextOf("- Un **cap**")))).toEqual({
      added: 0,
      removed: 0,
      moved: 0,
      reformatted: 2,
    });
  });

  test("compare the cells of a table that stays", () => {
    const table = (word: string): RichText => [
      {
        kind: "p",
        list: "none",
        indent: 0,
        runs: [{ table: { id: "t", rows: [[richTextOf("fixe"), richTextOf(word)]] } }],
      },
    ];
    expect(countChanges(compareWordings(table("deux"), table("trois")))).toMatchObject({
      added: 1,
      removed: 1,
    });
    expect(countChanges(compareWordings(table("deux"), table("deux")))).toMatchObject({
      added: 0,
      removed: 0,
    });
  });

  test("that are the same have no difference", () => {
    fc.assert(
      fc.property(richTexts, (given) => {
        const comparison = compareWordings(normalise(given), normalise(given));
        expect(comparison.every(({ kind }) => kind === "same")).toBe(true);
        expect(countChanges(comparison)).toEqual({ added: 0, removed: 0, moved: 0, reformatted: 0 });
      }),
    );
  });

  test("are both told whole by their comparison, whatever they are", () => {
    const pairs = fc.tuple(richTexts, richTexts, fc.boolean()).map(([a, b, isMixed]) => {
      const [before, after] = [normalise(a), normalise(b)];
      // Parts of one text within the other: what is compared in life.
      return [
        before,
        isMixed ? [...after.slice(1), ...before.toReversed(), ...after.slice(0, 1)] : after,
      ] as const;
    });
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const comparison = compareWordings(before, after);
        expect(sideOf(comparison, "before")).toEqual(before);
        expect(sideOf(comparison, "after")).toEqual(after);
      }),
      { numRuns: 500 },
    );
  });

  test("of ten thousand words rewritten from end to end take no time that grows with their square", async () => {
    const [before, after] = [1, 2].map((seed) => {
      const random = new Random(seed);
      const line = () => Array.from({ length: 50 }, () => `mot${random.below(2_000)}`).join(" ");
      return richTextOf(...Array.from({ length: 200 }, line));
    });
    expect(await processorSeconds(() => compareWordings(before ?? [], after ?? []))).toBeLessThan(2);
  });
});
