import { expect, test } from "vitest";
import { compareWordings } from "#shared/doc/compare/compareWordings.ts";
import { Random } from "#tests/kit/random.ts";
import { richTextOf } from "#tests/kit/richTextOf.ts";
import { median, report } from "./sideBySide.ts";

test("comparing two wordings of ten thousand words", () => {
  const random = new Random(3);
  const word = () => `mot${random.below(2_000)}`;
  const paragraphs = Array.from({ length: 200 }, () => Array.from({ length: 50 }, word));
  const written = (all: readonly (readonly string[])[]) => richTextOf(...all.map((words) => words.join(" ")));
  const edited = paragraphs.map((words) => words.map((one) => (random.chance(0.05) ? word() : one)));
  const rewritten = paragraphs.map((words) => words.map(word));
  const before = written(paragraphs);
  for (const [name, other] of Object.entries({ edited, reversed: edited.toReversed(), rewritten })) {
    const after = written(other);
    const times = Array.from({ length: 12 }, () => {
      const start = performance.now();
      const { length } = Object.keys(compareWordings(before, after));
      expect(length).toBeGreaterThan(0);
      return performance.now() - start;
    });
    report({ name: `compare two wordings of 10,000 words, ${name}`, ours: median(times), bar: 100 });
  }
});
