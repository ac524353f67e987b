import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startApp, type App } from "#tests/kit/app.ts";
import { axeViolations } from "#tests/kit/axe.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";

/** How far the room is scrolled down. */
const scrolled = (page: Page) => page.locator("#main").evaluate(({ scrollTop }) => scrollTop);

describe.skipIf(missingChromium !== undefined)(
  `the frame around the rooms (${missingChromium ?? "in Chromium"})`,
  () => {
    let app: App;
    let page: Page;
    let close: () => Promise<void>;
    beforeAll(async () => {
      app = await startApp();
      ({ page, close } = await app.person({ fullName: "Anne Roux" }));
      await page.getByRole("button", { name: /exemple/i }).click();
      await page.getByRole("link", { name: "Contrat" }).click();
      await page.getByRole("textbox", { name: "Article 1, Texte", exact: true }).waitFor();
    });
    afterAll(async () => {
      await close?.();
      await app?.stop();
    });

    test("keeps the contract's bar in sight down to the last article", async () => {
      await page.locator("#main").evaluate((room) => room.scrollTo(0, room.scrollHeight));
      expect(await scrolled(page)).toBeGreaterThan(2_000);
      const bar = await page.getByRole("toolbar", { name: "Mise en forme" }).boundingBox();
      const room = await page.locator("#main").boundingBox();
      expect(bar?.y).toBeGreaterThanOrEqual(room?.y ?? Number.NaN);
    });

    test("shows the whole of a long title, in a browser that does not make a field as tall as its words too", async () => {
      const title = page.getByRole("textbox", { name: "Titre de l’article" }).first();
      const height = () => title.evaluate((field: HTMLElement) => field.offsetHeight);
      await page.evaluate(() => {
        const older = new CSSStyleSheet();
        older.replaceSync("textarea { field-sizing: fixed !important }");
        document.adoptedStyleSheets = [older];
        CSS.supports = () => false;
      });
      const before = await height();
      await title.fill("Un cap commun, que chacun reconnaît comme le sien. ".repeat(4));
      expect(await height()).toBeGreaterThan(2 * before);
      await title.fill("Un cap commun");
      await title.press("Enter");
      expect(await height()).toBeLessThanOrEqual(before);
      await page.reload();
      await page.getByRole("textbox", { name: "Article 1, Texte", exact: true }).waitFor();
    });

    test("opens each part of the contract, and each room, at its top", async () => {
      await page.locator("#main").evaluate((room) => room.scrollTo(0, room.scrollHeight));
      await page.getByRole("radio", { name: "Clauses" }).click({ force: true });
      await page.getByText("Trame indicative, à relire par un juriste.").waitFor();
      expect(await scrolled(page)).toBe(0);
      await page.locator("#main").evaluate((room) => room.scrollTo(0, room.scrollHeight));
      await page.getByRole("link", { name: "Partenaires" }).click();
      await page.getByRole("heading", { name: "Partenaires", level: 1 }).waitFor();
      expect(await scrolled(page)).toBe(0);
    });

    test("finds a word of the contract from the palette, and goes to its article", async () => {
      await page.keyboard.press("Control+k");
      expect(await axeViolations(page)).toEqual([]);
      await page.getByRole("searchbox").fill("legumerie");
      await page
        .getByRole("menuitem", { name: /légumerie/ })
        .first()
        .waitFor();
      await page.getByRole("searchbox").fill("objection raisonnable");
      await page.getByRole("menuitem", { name: /objection raisonnable/ }).click();
      await page.waitForURL(/contract\/decide-together/);
    });

    test("does what is asked by its name before it finds the words that hold that name", async () => {
      await page.keyboard.press("Control+k");
      await page.getByRole("searchbox").fill("trajectoire");
      await page.locator(".palette-list mark").first().waitFor();
      await page.keyboard.press("Enter");
      await expect.poll(() => page.url()).toMatch(/trajectory/);
    });
  },
);
