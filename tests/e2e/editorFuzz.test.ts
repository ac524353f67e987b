import { describe, expect, test } from "vitest";
import { editorsInChromium } from "#tests/kit/editor/editorsInChromium.ts";
import type { EditorsPage } from "#tests/kit/editor/page.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";
import { editKinds } from "#tests/kit/text/textEdits.ts";

declare const editors: EditorsPage;

const steps = Number(process.env["EDITOR_FUZZ_STEPS"] ?? 3_000);
const seed = Number(process.env["FUZZ_SEED"] ?? 20_261_127);
const stepsPerCall = 250;

describe.skipIf(missingChromium !== undefined)("random edits through three views", () => {
  const { page, start } = editorsInChromium();

  test(`${steps} of them leave all that is shown, stored and drawn one, from seed ${seed}`, async () => {
    await start(["Anne", "Bruno", "Chloé"], "un deux trois\n\nquatre");
    const total: Record<string, number> = {};
    for (let done = 0; done < steps; done += stepsPerCall) {
      const counts = await page().evaluate(([seed, count]) => editors.fuzz(seed, count), [
        seed + done,
        stepsPerCall,
      ] as const);
      for (const [name, count] of Object.entries(counts)) total[name] = (total[name] ?? 0) + count;
    }
    expect([...editKinds, "undo", "redo"].filter((name) => total[name] === undefined)).toEqual([]);
  });
});
