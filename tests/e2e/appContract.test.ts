import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startApp, type App } from "#tests/kit/app.ts";
import { axeViolations } from "#tests/kit/axe.ts";
import { enterRoom, faultsEverywhere, readShared, shareAlliance } from "#tests/kit/appRooms.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";
import { until } from "#tests/kit/until.ts";

type Shared = {
  readonly articles: readonly { readonly legalClauseRef: string }[];
  readonly clauses: readonly { readonly id: string; readonly place: string }[];
};

describe.skipIf(missingChromium !== undefined)(
  `clauses in the Contract room (${missingChromium ?? "in Chromium"})`,
  () => {
    let app: App;
    beforeAll(async () => {
      app = await startApp();
    });
    afterAll(() => app?.stop());

    const guide = (page: Page) => page.getByRole("complementary", { name: "À quoi sert cet article" });
    const choice = (page: Page) => guide(page).getByRole("button", { name: /Clause de référence/ });
    const labels = (page: Page, side: string) =>
      page
        .locator("section", { has: page.getByRole("heading", { name: side, exact: true }) })
        .locator("[data-clause]")
        .evaluateAll((sheets) => sheets.map((sheet) => sheet.getAttribute("data-clause")));

    test("an article rests on a clause that is chosen, followed when renamed, and told when it leaves", async () => {
      const alliance = await shareAlliance(app);
      const { page, problems } = await enterRoom(app, alliance, "contract");
      const first = (await readShared<Shared>(alliance)).clauses[0];
      await choice(page).press("Enter");
      await page.getByRole("option").nth(1).press("Enter");
      await page.locator(".sheet-clause").waitFor();
      await until("everybody has the clause", async () => {
        const { articles } = await readShared<Shared>(alliance);
        return articles[0]?.legalClauseRef === first?.id;
      });

      await page.locator(".sheet-clause").getByRole("button").press("Enter");
      const sheet = page.locator(`[data-clause="${first?.id}"]`);
      await sheet.getByRole("textbox", { name: "Intitulé de la clause" }).fill("Ce qui nous lie");
      await page.keyboard.press("Enter");
      const back = () => page.getByRole("radio", { name: "Articles" }).click();
      await back();
      await page.locator(".sheet-clause").getByRole("button", { name: "Ce qui nous lie" }).waitFor();

      await page.locator(".sheet-clause").getByRole("button").press("Enter");
      await sheet.getByRole("button", { name: /Actions sur la clause/ }).press("Enter");
      await page.getByRole("menuitem", { name: "Retirer la clause" }).press("Enter");
      await back();
      await page.locator(".sheet-clause", { hasText: "Clause absente de ce contrat" }).waitFor();
      expect(await choice(page).textContent()).toContain("Clause retirée\u00a0: Ce qui nous lie");
      await choice(page).press("Enter");
      await page.getByRole("option", { name: "Aucune" }).press("Enter");
      await page.locator(".sheet-clause").waitFor({ state: "detached" });
      expect(problems).toEqual([]);
    });

    test("a clause goes before or after the articles, and up and down among its peers, with the keyboard alone", async () => {
      const alliance = await shareAlliance(app);
      const { page, problems } = await enterRoom(app, alliance, "contract");
      await page.getByRole("radio", { name: "Clauses" }).click();
      const [before, after] = ["Avant les articles", "Après les articles"];
      await page.locator("[data-clause]").first().waitFor();
      const [first, second, ...others] = await labels(page, after);
      const act = async (clause: string | null | undefined, action: string) => {
        const menu = page
          .locator(`[data-clause="${clause}"]`)
          .getByRole("button", { name: /Actions sur la clause/ });
        await menu.press("Enter");
        await page.getByRole("menuitem", { name: action }).press("Enter");
      };
      await act(first, "Descendre");
      await expect.poll(() => labels(page, after)).toEqual([second, first, ...others]);

      const count = (await labels(page, before)).length;
      await act(first, "Placer avant les articles");
      await expect.poll(async () => (await labels(page, before)).includes(first ?? null)).toBe(true);
      expect(await labels(page, before)).toHaveLength(count + 1);
      // The keyboard goes on from the clause that was placed.
      await expect
        .poll(() =>
          page.evaluate(() => document.activeElement?.closest("[data-clause]")?.getAttribute("data-clause")),
        )
        .toBe(first);
      await until("everybody has its place", async () => {
        const { clauses } = await readShared<Shared>(alliance);
        return clauses.find(({ id }) => id === first)?.place === "BEFORE_ARTICLES";
      });
      await page.locator("body").press("Control+z");
      await expect.poll(async () => (await labels(page, after)).includes(first ?? null)).toBe(true);
      expect(problems).toEqual([]);
    });

    test("has no accessibility fault, in either language, in any appearance", async () => {
      const alliance = await shareAlliance(app);
      const { clauses } = await readShared<Shared>(alliance);
      const { page, close } = await enterRoom(app, alliance, `contract/${clauses[0]?.id}`);
      await page.locator("[data-clause]").first().waitFor();
      expect(await faultsEverywhere(page, () => axeViolations(page))).toEqual([]);
      await close();
    });
  },
);
