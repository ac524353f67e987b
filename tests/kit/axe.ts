import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type Axe = {
  run: (
    context: { include: string[][] },
    options: object,
  ) => Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }>;
};

/** What axe-core holds against these parts of the page, one line a rule. */
export async function axeViolations(page: Page, within: readonly string[]): Promise<readonly string[]> {
  await page.evaluate(source);
  const violations = await page.evaluate(
    async (selectors) => {
      const here = selectors.filter((selector) => document.querySelector(selector) !== null);
      const { axe } = globalThis as unknown as { axe: Axe };
      const found = await axe.run(
        { include: here.map((selector) => [selector]) },
        { resultTypes: ["violations"] },
      );
      return found.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(" | ")}`,
      );
    },
    [...within],
  );
  return violations;
}
