import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startApp, type App } from "#tests/kit/app.ts";
import { axeViolations } from "#tests/kit/axe.ts";
import { enterRoom, faultsEverywhere, readShared, shareAlliance } from "#tests/kit/appRooms.ts";
import { plain } from "#tests/kit/commandLine.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";
import { until } from "#tests/kit/until.ts";

const aim = "Vingt foyers et six fermes relèvent leurs compteurs ensemble.";
const written = {
  command: "writeText",
  args: { in: { collection: "cells", id: "cohesion-M18", field: "targetStatement" }, text: aim },
};
const signedOn = { command: "editAlliance", args: { changes: { signedOn: "2026-11-30" } } };

type Shared = {
  readonly axes: readonly {
    readonly id: string;
    readonly label: string;
    readonly cells: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  }[];
};

describe.skipIf(missingChromium !== undefined)(
  `the Trajectory room (${missingChromium ?? "in Chromium"})`,
  () => {
    let app: App;
    beforeAll(async () => {
      app = await startApp();
    });
    afterAll(() => app?.stop());

    const grid = (page: Page) => page.getByRole("grid", { name: "Matrice de trajectoire" });
    const cell = (page: Page, id: string) => page.locator(`[data-item="${id}"]`);
    const focused = (page: Page) =>
      page.evaluate(() => document.activeElement?.getAttribute("data-item") ?? null);
    const axes = async (page: Page) => (await page.locator(".axis-label").allTextContents()).map(plain);
    const question = async (page: Page) =>
      plain((await page.locator(".matrix-question").textContent()) ?? "");

    test("the grid is one stop of the Tab key; arrows, Home and End go through it, its question in sight", async () => {
      const alliance = await shareAlliance(app, [written]);
      const { page, problems } = await enterRoom(app, alliance, "trajectory");
      await expect.poll(() => grid(page).getByRole("columnheader").count()).toBe(4);
      expect(await grid(page).getByRole("rowheader").count()).toBe(6);
      expect(await grid(page).getByRole("gridcell").count()).toBe(18);
      expect(await grid(page).locator('[tabindex="0"]').count()).toBe(1);

      await cell(page, "cohesion-M18").focus();
      for (const [key, id] of [
        ["ArrowRight", "cohesion-Y7"],
        ["ArrowDown", "coherence-Y7"],
        ["End", "coherence-Y28"],
        ["Home", "coherence"],
        ["ArrowLeft", "coherence"],
        ["Control+End", "regulation-Y28"],
        ["Control+Home", "cohesion"],
        ["ArrowRight", "cohesion-M18"],
      ] as const) {
        await page.keyboard.press(key);
        await expect.poll(async () => [key, await focused(page)]).toEqual([key, id]);
      }
      await expect
        .poll(() => question(page))
        .toContain("Qui fait quoi, et comment restons-nous à l’aise ensemble ?");
      await page.keyboard.press("ArrowDown");
      await expect
        .poll(() => question(page))
        .toContain("Quelles trois actions prouvent vite notre utilité ?");
      await expect.poll(() => page.url()).toContain("/trajectory/coherence-M18");

      await page.keyboard.press("Tab");
      await expect
        .poll(() => grid(page).evaluate((table) => table.contains(document.activeElement)))
        .toBe(false);
      await page.keyboard.press("Shift+Tab");
      await expect.poll(() => focused(page)).toBe("coherence-M18");
      expect(problems).toEqual([]);
    });

    test("a cell is opened, written, agreed on and left with the keyboard alone", async () => {
      const alliance = await shareAlliance(app, [signedOn]);
      const { page, problems } = await enterRoom(app, alliance, "trajectory/coherence-Y7");
      await expect.poll(() => focused(page)).toBe("coherence-Y7");
      await page.keyboard.press("F2");
      const dialog = page.getByRole("dialog", { name: /Cohérence des actions/ });
      await dialog.getByText(/Quelle solution doit être modélisée/).waitFor();
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label")))
        .toBe("Ce que nous visons");
      await page.keyboard.type("La rivière garde son débit.");
      await page.keyboard.press("Tab");
      await page.keyboard.type("Elle est à sec un mois par an.");
      await dialog.getByRole("radio", { name: "Convenu" }).press("Space");
      await dialog.getByRole("button", { name: /Étape de l’innovation/ }).press("Enter");
      await page.getByRole("option", { name: /Modélisation/ }).press("Enter");
      await dialog.getByRole("button", { name: /Lier un article/ }).press("Enter");
      await page.getByRole("option", { name: /^3\./ }).press("Enter");
      await dialog.getByRole("link", { name: /^3\./ }).waitFor();

      expect(await dialog.getByText("30 novembre 2033, calculée depuis la signature").count()).toBe(1);
      await dialog.getByRole("button", { name: "Fixer une autre date" }).press("Enter");
      await dialog.getByRole("spinbutton").first().focus();
      await page.keyboard.type("30062032");
      await page.keyboard.press("Tab");
      await dialog.getByRole("textbox", { name: "Motif" }).fill("fin du programme de l’agence");
      await page.keyboard.press("Enter");

      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "detached" });
      await expect.poll(() => focused(page)).toBe("coherence-Y7");
      const shown = async () => plain((await cell(page, "coherence-Y7").textContent()) ?? "");
      for (const words of ["Convenu", "La rivière garde son débit.", "Article 3", "30 juin 2032"]) {
        await expect.poll(shown).toContain(words);
      }
      await until("everybody has the cell", async () => {
        const found = (await readShared<Shared>(alliance)).axes.find(({ id }) => id === "coherence");
        return found?.cells["Y7"]?.["targetDateReason"] === "fin du programme de l’agence";
      });
      const { axes: stored } = await readShared<Shared>(alliance);
      expect(stored.find(({ id }) => id === "coherence")?.cells["Y7"]).toMatchObject({
        status: "AGREED",
        innovationStage: "MODELLING",
        targetDate: "2032-06-30",
      });
      expect(problems).toEqual([]);
    });

    test("two people write in one cell at once: every word stays, and each sees who is there", async () => {
      const alliance = await shareAlliance(app, [written]);
      const [anne, leo] = await Promise.all(
        ["Anne Roux", "Léo Vidal"].map((name) =>
          enterRoom(app, alliance, "trajectory/cohesion-M18", { fullName: name }),
        ),
      );
      if (anne === undefined || leo === undefined) throw new Error("two people are needed");
      await cell(anne.page, "cohesion-M18").getByRole("img", { name: "Léo Vidal" }).waitFor();

      const open = async (page: Page) => {
        await cell(page, "cohesion-M18").focus();
        await page.keyboard.press("Enter");
        const text = page.getByRole("textbox", { name: "Ce que nous visons" });
        await expect.poll(async () => plain((await text.textContent()) ?? "")).toContain("Vingt foyers");
        return text;
      };
      const [hers, his] = [await open(anne.page), await open(leo.page)];
      await anne.page.getByText(/Aussi dans cette case.*Léo Vidal/).waitFor();
      await hers.press("Control+Home");
      await his.press("Control+End");
      const [before, after] = ["Dès le printemps, ", " Et la rivière respire."];
      await Promise.all([
        hers.pressSequentially(before, { delay: 15 }),
        his.pressSequentially(after, { delay: 15 }),
      ]);
      const whole = `${before}${aim}${after}`;
      // Carets carry their owner's name on the page; the words are what is stored.
      await until("both typed into one text", async () => {
        const found = (await readShared<Shared>(alliance)).axes.find(({ id }) => id === "cohesion");
        return JSON.stringify(found?.cells["M18"]?.["targetStatement"] ?? "").includes(whole);
      });
      for (const { page, problems } of [anne, leo]) {
        await page.keyboard.press("Escape");
        await expect
          .poll(async () => plain((await page.locator(".cell-target").first().textContent()) ?? ""))
          .toBe(whole);
        expect(problems).toEqual([]);
      }
      // Keys that came slowly are several steps; each is awaited, so that none is taken back too many.
      const words = async () => plain((await anne.page.locator(".cell-target").first().textContent()) ?? "");
      for (let now = whole; now !== `${aim}${after}`; now = await words()) {
        const before = now;
        await anne.page.locator("body").press("Control+z");
        await expect.poll(words).not.toBe(before);
      }
    });

    test("axes are added, renamed, asked, moved, hidden, taken off and brought back", async () => {
      const alliance = await shareAlliance(app);
      const { page, problems } = await enterRoom(app, alliance, "trajectory");
      await expect.poll(() => axes(page)).toHaveLength(6);
      const six = await axes(page);
      const three = ["Cohésion des acteurs", "Cohérence des actions", "Pérennité des ressources"];
      expect(six.slice(0, 3)).toEqual(three);

      await page.getByRole("button", { name: /Variante 3 × 3/ }).click();
      await expect.poll(() => axes(page)).toEqual(three);
      await page.getByRole("button", { name: "Défaire" }).last().click();
      await expect.poll(() => axes(page)).toEqual(six);
      await page.getByRole("button", { name: /Variante 3 × 3/ }).click();
      await expect.poll(() => axes(page)).toEqual(three);
      await page.locator("body").press("Control+z");
      await expect.poll(() => axes(page)).toEqual(six);
      await page.getByRole("button", { name: /Variante 3 × 3/ }).click();
      await page.getByRole("button", { name: "3 axes masqués" }).click();
      await page.getByRole("button", { name: /Montrer.*Vision partagée/ }).click();
      await expect.poll(() => axes(page)).toEqual([...three, "Vision partagée"]);

      await page.keyboard.press("Control+Enter");
      await page.keyboard.type("Place des jeunes");
      await page.keyboard.press("Enter");
      const dialog = page.getByRole("dialog", { name: /Place des jeunes/ });
      await dialog
        .getByRole("textbox", { name: "À 18 mois" })
        .fill("Qui a moins de vingt-cinq ans parmi nous ?");
      await page.keyboard.press("Enter");
      await dialog.getByRole("textbox", { name: "Nom de l’axe" }).fill("Part des jeunes");
      await page.keyboard.press("Enter");
      await page.getByRole("dialog").getByRole("button", { name: "Terminé" }).press("Enter");
      await expect.poll(async () => (await axes(page)).at(-1)).toBe("Part des jeunes");
      await page.getByRole("gridcell", { name: /Qui a moins de vingt-cinq ans/ }).waitFor();

      const last = page.getByRole("rowheader", { name: /Part des jeunes/ });
      await last.focus();
      await page.keyboard.press("Alt+ArrowUp");
      await expect.poll(async () => (await axes(page))[3]).toBe("Part des jeunes");
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.textContent))
        .toContain("Part des jeunes");

      await page.keyboard.press("Enter");
      await page.getByRole("dialog").getByRole("button", { name: "Enlever" }).press("Enter");
      await expect.poll(() => axes(page)).not.toContain("Part des jeunes");
      await page.getByRole("button", { name: "1 axe enlevé" }).click();
      await page.getByRole("button", { name: /Remettre.*Part des jeunes/ }).click();
      await expect.poll(async () => (await axes(page))[3]).toBe("Part des jeunes");
      expect(problems).toEqual([]);
    });

    test("the three dates are computed from the day of the signature", async () => {
      const alliance = await shareAlliance(app);
      const { page } = await enterRoom(app, alliance, "trajectory");
      const dates = async () => (await page.locator(".horizon-date").allTextContents()).map(plain);
      await expect
        .poll(dates)
        .toEqual(["18 mois après la signature", "7 ans après la signature", "28 ans après la signature"]);
      await page.getByRole("button", { name: "Fixer le jour" }).press("Enter");
      await page.getByRole("dialog").getByRole("spinbutton").first().focus();
      await page.keyboard.type("30112026");
      await page.getByRole("dialog").getByRole("button", { name: "Terminé" }).press("Enter");
      await expect.poll(dates).toEqual(["30 mai 2028", "30 novembre 2033", "30 novembre 2054"]);
      await page.getByText(/À relire tous les 6.mois, d’abord le 30 mai 2027/).waitFor();
    });

    test("on a telephone the matrix is a list by horizon, and a cell opens from it", async () => {
      const alliance = await shareAlliance(app, [written]);
      const { page } = await enterRoom(app, alliance, "trajectory", { size: { width: 390, height: 844 } });
      expect(await grid(page).count()).toBe(0);
      await expect.poll(() => page.getByRole("heading", { level: 2 }).count()).toBe(3);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      await page.getByRole("button", { name: /Vingt foyers/ }).click();
      await page.getByRole("dialog", { name: /Cohésion des acteurs/ }).waitFor();
      await page.getByRole("textbox", { name: "Vigilance" }).pressSequentially("Les étés secs.");
      await page.keyboard.press("Escape");
      await until("the word is shared", async () =>
        JSON.stringify(await readShared(alliance)).includes("Les étés secs."),
      );
    });

    test("has no accessibility fault, in either language, in any appearance, open or closed, whatever the size", async () => {
      const alliance = await shareAlliance(app, [written, signedOn]);
      for (const width of [1280, 390]) {
        const { page, close } = await enterRoom(app, alliance, "trajectory/cohesion-M18", {
          size: { width, height: 844 },
        });
        const faults = await faultsEverywhere(page, async () => {
          const closed = await axeViolations(page);
          await page
            .locator(width === 390 ? ".listed-cell-open" : "td.cell")
            .first()
            .click();
          await page.getByRole("dialog").waitFor();
          const opened = await axeViolations(page);
          await page.keyboard.press("Escape");
          await page.getByRole("dialog").waitFor({ state: "detached" });
          return [...closed, ...opened];
        });
        expect(faults).toEqual([]);
        await close();
      }
    });
  },
);
