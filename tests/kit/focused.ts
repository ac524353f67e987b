import type { Locator } from "playwright-core";
import { until } from "./until.ts";

/** Waits until it has the focus, and what is typed goes there: what has just opened may be seen before. */
export const focused = (locator: Locator): Promise<void> =>
  until("it has the focus", () => locator.evaluate((element) => element === document.activeElement));
