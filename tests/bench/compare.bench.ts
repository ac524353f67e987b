import { expect, test } from "vitest";
import { compareWordings } from "#shared/doc/compare/compareWordings.ts";
import { Random } from "#tests/kit/random.ts";
import { richTextOf } from "#tests/kit/richTextOf.ts";

test("two wordings of ten thousand words are compared within 100 ms", () => {
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
      compareWordings(before, after);
      return performance.now() - start;
    }).sort((a, b) => a - b);
    console.log(`${name}: ${times.map(Math.round).join(" ")} ms`);
    expect(times[0]).toBeLessThan(100);
  }
});
