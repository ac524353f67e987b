import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type Axe = {
  run: (
    context: { readonly include: readonly (readonly string[])[] },
    options: object,
  ) => Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string }[];
    }[];
  }>;
};

/** What axe-core holds against the page as it stands, or these parts of it, one line a rule: nothing, one hopes. */
export async function axeViolations(
  page: Page,
  within: readonly string[] = ["html"],
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(source);
  return page.evaluate(
    async (selectors) => {
      // What is on its way to another colour is judged once it is there; some things turn for ever.
      await new Promise(requestAnimationFrame);
      const passing = document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
      await Promise.allSettled(passing.map(({ finished }) => finished));
      const { axe } = globalThis as unknown as { axe: Axe };
      const here = selectors.filter((selector) => document.querySelector(selector) !== null);
      const { violations } = await axe.run(
        { include: here.map((selector) => [selector]) },
        { resultTypes: ["violations"] },
      );
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
      );
    },
    [...within],
  );
}
