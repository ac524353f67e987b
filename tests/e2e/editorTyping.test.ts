import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { EditorsPage } from "#tests/kit/editor/page.ts";
import {
  launched,
  missingChromium,
  newProfile,
  removeProfile,
  servedPage,
} from "#tests/kit/persistence/chromium.ts";

declare const editors: EditorsPage;

describe.skipIf(missingChromium !== undefined)("writing together", () => {
  let site: Awaited<ReturnType<typeof servedPage>>;
  let browser: BrowserContext;
  let profile: string;
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    site = await servedPage(new URL("../kit/editor/page.ts", import.meta.url));
    profile = newProfile();
    browser = await launched(profile);
  });
  afterAll(async () => {
    await browser?.close();
    removeProfile(profile);
    site?.close();
  });
  beforeEach(async () => {
    errors.length = 0;
    page = await browser.newPage();
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    await page.goto(site.url);
    await page.waitForFunction(() => "editors" in globalThis);
  });
  afterEach(async () => {
    expect(errors).toEqual([]);
    await page.close();
  });
  const start = async (names: readonly string[], markup: string) => {
    await page.evaluate(({ names, markup }) => editors.start(names, markup), { names, markup });
    await page.waitForFunction(() => editors.isReady());
  };
  const stored = (name: string) => page.evaluate((name) => editors.stored(name), name);

  test("what one types, the other sees, and all three tell the same", async () => {
    await start(["Anne", "Bruno"], "Bonjour");
    await page.evaluate(() => editors.select("Anne", 8));
    await page.keyboard.type(" le monde");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Deux");
    expect(await stored("Bruno")).toBe("Bonjour le monde\nDeux");
    expect(await page.evaluate(() => [editors.isInStep("Anne"), editors.isInStep("Bruno")])).toEqual([
      true,
      true,
    ]);
  });
});
