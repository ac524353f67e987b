import { describe, expect, it } from "vitest";
import { fuzzText } from "#tests/kit/text/fuzzText.ts";
import type { FuzzCounts } from "#tests/kit/text/fuzzText.ts";
import { editKinds } from "#tests/kit/text/textEdits.ts";

/**
 * `FUZZ_STEPS` steps in all (3,000 by default; continuous integration runs 20,000 and more), from `FUZZ_SEED`.
 * A failure prints its run: the same seed, replicas and steps do the same again. `FUZZ_REPORT` prints the counts.
 */
const allSteps = Number(process.env["FUZZ_STEPS"] ?? 3_000);
const firstSeed = Number(process.env["FUZZ_SEED"] ?? 20_261_122);
const stepsPerRun = Math.min(1_000, Math.ceil(allSteps / 4));

const shapes = [
  { replicas: 2, hasUndo: false },
  { replicas: 3, hasUndo: true },
  { replicas: 5, hasUndo: true },
  { replicas: 2, hasUndo: true },
] as const;

describe("no concurrent edit swallows a word", () => {
  it(
    `holds over ${allSteps} random edits by 2, 3 and 5 partners on a bad network`,
    () => {
      const total: FuzzCounts = new Map();
      for (let run = 0; run * stepsPerRun < allSteps; run += 1) {
        const shape = shapes[run % shapes.length] ?? shapes[0];
        const steps = Math.min(stepsPerRun, allSteps - run * stepsPerRun);
        for (const [name, count] of fuzzText({ seed: firstSeed + run, steps, ...shape }))
          total.set(name, (total.get(name) ?? 0) + count);
      }
      if (process.env["FUZZ_REPORT"] !== undefined) process.stdout.write(`${JSON.stringify([...total])}\n`);
      const expected = [
        ...editKinds,
        "undo",
        "redo",
        "commandLine",
        "network twice",
        "network cut",
        "network offline",
      ];
      const idle = expected.filter((name) => (total.get(name) ?? 0) < allSteps / 2_000);
      expect(idle, "kinds of edits that the run did not make").toEqual([]);
      expect(total.get("units removed") ?? 0).toBeLessThan(total.get("units inserted") ?? 0);
    },
    allSteps * 60 + 20_000,
  );
});
