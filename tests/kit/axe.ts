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

type AxeOptions = {
  /** Parts of the page; all of it, unless given. */
  readonly within?: readonly string[];
  /** By the rules on colours alone: they are all that a theme can break. */
  readonly isColourOnly?: boolean;
};

/** What axe-core holds against the page as it stands, one line a rule: nothing, one hopes. */
export async function axeViolations(
  page: Page,
  { within = ["html"], isColourOnly = false }: AxeOptions = {},
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(source);
  return page.evaluate(
    async ([selectors, rules]) => {
      const { axe } = globalThis as unknown as { axe: Axe };
      // What is on its way to another colour is not judged; what has just opened sets out after a frame.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const changing = document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
      await Promise.allSettled(changing.map(({ finished }) => finished));
      const here = selectors.filter((selector) => document.querySelector(selector) !== null);
      const { violations } = await axe.run(
        { include: here.map((selector) => [selector]) },
        { resultTypes: ["violations"], ...(rules.length > 0 && { runOnly: rules }) },
      );
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
      );
    },
    [[...within], isColourOnly ? ["color-contrast", "link-in-text-block"] : []] as const,
  );
}
