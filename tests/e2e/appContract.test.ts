import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startApp, type App } from "#tests/kit/app.ts";
import { articleText } from "#tests/kit/articlePage.ts";
import { axeViolations } from "#tests/kit/axe.ts";
import { enterRoom, faultsEverywhere, readShared, shareAlliance } from "#tests/kit/appRooms.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";
import { until } from "#tests/kit/until.ts";

type Shared = {
  readonly articles: readonly { readonly id: string; readonly legalClauseRef: string }[];
  readonly clauses: readonly { readonly id: string; readonly place: string }[];
};

/** What the browser tells of things that moved by themselves, as `lib.dom` does not. */
type Shift = { readonly sources: readonly { readonly node: Node | null }[] };

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

    test("going back to an article where one has written brings its guide and its tools along", async () => {
      const { page, problems } = await enterRoom(app, await shareAlliance(app), "contract");
      for (const article of [1, 2, 1]) {
        await articleText(page, article).getByText("Nous nous engageons à").click();
        const id = await page
          .locator(".sheet")
          .nth(article - 1)
          .getAttribute("data-article");
        await expect.poll(() => page.url().split("/").at(-1)).toBe(id);
      }
      await page.getByRole("button", { name: "Liste à puces" }).click();
      const lists = (article: number) =>
        articleText(page, article).locator("p").first().getAttribute("data-list");
      await expect.poll(async () => [await lists(1), await lists(2)]).toEqual(["bullet", null]);
      expect(problems).toEqual([]);
    });

    test("a reference is offered to each clause that stands in the agreement, once", async () => {
      const { page } = await enterRoom(app, await shareAlliance(app), "contract");
      await articleText(page).click();
      await page.getByRole("button", { name: "Renvoi à un article" }).click();
      const offered = (await page.getByRole("menuitem").allInnerTexts()).filter((label) =>
        label.startsWith("clause"),
      );
      expect(offered.length).toBeGreaterThan(10);
      expect(new Set(offered).size).toBe(offered.length);
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

    test.for([
      [390, 844],
      [820, 1180],
      [1024, 640],
      [1240, 800],
    ] as const)(
      "nothing moves while its tools come, and an article stands under the bar, at %i × %i",
      async ([width, height]) => {
        const alliance = await shareAlliance(app);
        const third = (await readShared<Shared>(alliance)).articles[2]?.id;
        const { page } = await enterRoom(app, alliance, "overview", { size: { width, height } });
        const distance = () =>
          page.locator(`[data-article="${third}"]`).evaluate((sheet) => {
            const bar = document.querySelector(".contract-bar")?.getBoundingClientRect().bottom ?? 0;
            return Math.round(sheet.getBoundingClientRect().top - bar);
          });
        await page.evaluate((place) => location.assign(place), `#/a/${alliance.id}/contract/${third}`);
        await page.locator(".contract-bar .toolbar").waitFor();
        await expect.poll(distance).toBeGreaterThan(15);
        expect(await distance()).toBeLessThan(25);

        await page.evaluate((place) => location.assign(place), `#/a/${alliance.id}/contract`);
        await page.addInitScript(() => {
          const moved: string[] = [];
          new PerformanceObserver((list) => {
            for (const { sources } of list.getEntries() as unknown as Shift[])
              for (const { node } of sources)
                if (node instanceof Element && node.closest("#main") !== null) moved.push(node.className);
          }).observe({ type: "layout-shift", buffered: true });
          Object.assign(globalThis, { moved });
        });
        await page.reload();
        await page.locator(".contract-bar .toolbar").waitFor();
        await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
        expect(await page.evaluate(() => (globalThis as unknown as { moved: string[] }).moved)).toEqual([]);
      },
    );

    test("a title that is refused stays, with a sentence that says why and names no field of a file", async () => {
      const { page } = await enterRoom(app, await shareAlliance(app), "contract");
      const title = page.getByRole("textbox", { name: "Titre de l’article" }).first();
      const before = await title.inputValue();
      const refusals = [
        ["", "Il faut un titre. Écrivez-en un, ou Échap pour garder celui d’avant."],
        ["x".repeat(201), "C’est trop long ou trop grand (au plus 200)."],
      ] as const;
      for (const [text, sentence] of refusals) {
        await title.fill(text);
        await title.press("Enter");
        await expect.poll(() => page.getByRole("alert").textContent()).toBe(sentence);
        expect(await title.inputValue()).toBe(text);
        expect(await title.getAttribute("aria-invalid")).toBe("true");
      }
      await title.press("Escape");
      await page.getByRole("alert").waitFor({ state: "detached" });
      expect(await title.inputValue()).toBe(before);
    });

    test("what is chosen and what is not still differ where the system chooses the colours", async () => {
      const { page } = await enterRoom(app, await shareAlliance(app), "contract");
      await page.emulateMedia({ forcedColors: "active" });
      const ground = (element: Element) => getComputedStyle(element).backgroundColor;
      const paper = await page.locator("body").evaluate(ground);
      for (const chosen of [".contract-bar .segmented-item[data-selected]", ".rail-room[aria-current=page]"])
        expect(await page.locator(chosen).evaluate(ground)).not.toBe(paper);

      await page.locator(".sheet .rich-text").first().click();
      await page.keyboard.press("Control+f");
      const tick = page.locator(".find-bar .check-box svg");
      await tick.waitFor({ state: "hidden" });
      await page.locator(".find-bar .check").click();
      await tick.waitFor({ state: "visible" });
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
