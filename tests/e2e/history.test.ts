import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { readAgreement } from "#shared/doc/queries/agreement.ts";
import { defaultSettings, type Settings } from "#shared/ipc/settings.ts";
import { startApp, type App, type Person } from "#tests/kit/app.ts";
import { openKept } from "#tests/kit/appRooms.ts";
import { axeViolations } from "#tests/kit/axe.ts";
import { historyAlliance } from "#tests/kit/historyAlliance.ts";
import { isEveryLook, looks } from "#tests/kit/looks.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";

const allianceId = "histoire";
const doc = historyAlliance(allianceId);
const article = readAgreement(doc).articles[0]?.id ?? "";

describe.skipIf(missingChromium !== undefined)("the history room", () => {
  let app: App;
  let person: Person;
  let page: Page;

  beforeAll(async () => {
    app = await startApp();
    person = await app.person();
    page = person.page;
    await settle({ language: "fr", theme: "light" });
    await openKept(page, app.url, { id: allianceId, state: Y.encodeStateAsUpdate(doc) }, "history");
  });
  afterAll(() => app?.stop());

  /** As it is at a next start: what a page holds in memory is gone. */
  const open = async (item = "") => {
    await page.goto(`${app.url}healthz`);
    await page.goto(`${app.url}#/a/${allianceId}/history${item}`);
    await page.waitForSelector("h1");
  };
  const settle = (change: Partial<Settings>) =>
    page.evaluate(
      (settings) => localStorage.setItem("alliage:settings", settings),
      JSON.stringify({
        ...defaultSettings,
        profile: { fullName: "Dora Petit", organisation: "Réseau Eau" },
        ...change,
      }),
    );

  test("tells who did what, day by day, and lets through what one asks for", async () => {
    await open();
    await page.getByRole("heading", { name: /Bruno Mas/ }).waitFor();
    await expect
      .poll(() => page.locator(".history-day > h2").allTextContents())
      .toEqual(["23 novembre 2026", "21 novembre 2026", "20 novembre 2026"]);
    await page.getByRole("button", { name: /Tout le monde/ }).click();
    await page.getByRole("option", { name: "Anne Roux" }).click();
    await expect
      .poll(() => page.locator(".history-person h3").allTextContents())
      .toEqual(["Anne Roux Commune de Sauve"]);
  });

  test("compares two wordings word by word, knows a paragraph that moved, and goes from difference to difference by keys", async () => {
    await open();
    await page
      .getByRole("button", { name: /Voir les formulations : article 2/ })
      .first()
      .click();
    await page.locator(".comparison").first().waitFor();
    await page
      .getByRole("button", { name: /Bruno Mas/ })
      .first()
      .click();
    await page.locator(".compared-row[data-kind=moved]").waitFor();
    await expect.poll(() => page.locator("ins.compared-added").count()).toBeGreaterThan(1);
    await page.locator("h1").click();
    await page.keyboard.press("n");
    await page.keyboard.press("n");
    await expect.poll(() => page.locator(".compared-count").textContent()).toMatch(/^2 sur \d+$/);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.hasAttribute("data-difference")))
      .toBe(true);
  });

  test("names who wrote each added passage, and says once that of the others nobody knows", async () => {
    const [from, to] = [page.getByRole("button", { name: /De$/ }), page.getByRole("button", { name: /À$/ })];
    await from.click();
    await page.getByRole("option", { name: /^Rien/ }).click();
    await to.click();
    await page.getByRole("option", { name: /^Texte actuel/ }).click();
    await page.locator(".compared-writer", { hasText: "Bruno Mas" }).first().waitFor();
    const passages = page.locator("ins.compared-added");
    expect(await passages.filter({ hasText: "deux fois par an" }).getAttribute("title")).toBe(
      "ajouté par Bruno Mas",
    );
    expect(await page.getByText("personne ne garantit ce nom").count()).toBe(1);
  });

  test("takes up an earlier wording as a new edit, which the message takes back", async () => {
    const pressRestore = () => page.getByRole("button", { name: /^Rétablir celle/ }).click();
    await page
      .getByRole("button", { name: /Anne Roux/ })
      .first()
      .click();
    await pressRestore();
    await page.getByText("La formulation est rétablie.").waitFor();
    await page.getByRole("navigation", { name: "Formulations" }).getByText("Dora Petit").waitFor();
    await page.getByRole("button", { name: "Défaire" }).last().click();
    await page.getByText("pas encore parmi les formulations").waitFor();
    await expect.poll(() => page.locator(".wording").first().textContent()).toContain("pas encore");
  });

  test("names a moment, at once in the name of who does, and compares it with now, record by record", async () => {
    await open();
    await page.getByRole("button", { name: "Nommer ce moment" }).click();
    await page.getByLabel("Nom du moment").fill("Après l’atelier");
    await page.keyboard.press("Enter");
    await page.getByText("Le moment « Après l’atelier » est gardé.").waitFor();
    await page.getByText("Rien n’a changé entre ces deux moments.").waitFor();
    expect(await page.locator("#main").innerText()).toMatch(/Après l’atelier\s+[^\n]*, par Dora Petit/);
    await page
      .getByRole("button", { name: /^Après l’atelier/ })
      .first()
      .click();
    await page.getByRole("option", { name: /Avant l’atelier/ }).click();
    await page.getByRole("heading", { name: "Partenaires" }).waitFor();
    await page
      .getByRole("button", { name: /Un cap|modifié/ })
      .first()
      .click();
    await page.locator(".difference ins.compared-added").first().waitFor();
    await expect.poll(() => page.locator(".difference").count()).toBe(4);
  });

  test("gains a wording when somebody who wrote in an article goes elsewhere, and none for who only reads", async () => {
    const contract = `${app.url}#/a/${allianceId}/contract/${article}`;
    const wordings = async () => {
      await page.keyboard.press("Alt+6");
      await page.getByRole("heading", { name: "Historique" }).waitFor();
      await page.locator(".safety-step[data-tone=good]").first().waitFor();
      await open(`/${article}`);
      await page.locator(".wording").nth(1).waitFor();
      return page.locator(".wording").count();
    };
    await open();
    const before = await wordings();
    await page.goto(contract);
    await page.getByRole("textbox").first().waitFor();
    expect(await wordings()).toBe(before);
    await page.goto(contract);
    const text = page.locator("[role=textbox][contenteditable=true]").first();
    await text.click();
    await page.keyboard.type("Nous écrivons ensemble. ");
    await text.getByText("Nous écrivons ensemble.").waitFor();
    expect(await wordings()).toBe(before + 1);
  });

  const sizes = [
    [1024, 640],
    [1600, 1000],
  ] as const;
  test("has nothing that the rules of accessibility refuse, in both languages and every theme", async () => {
    for (const [language, theme] of looks) {
      await settle({ language, theme });
      for (const [width, height] of theme === "dark" || isEveryLook ? sizes : sizes.slice(0, 1)) {
        await page.setViewportSize({ width, height });
        for (const view of ["activity", "articles", "side", "moments"]) {
          await open();
          await page.locator(".history-day").first().waitFor();
          if (view === "articles" || view === "side") {
            await page.locator(".history-line button").first().click();
            await page.locator(".compared-bar").waitFor();
            await page.locator(".wording").nth(1).click();
            if (view === "side") await page.getByRole("radio", { name: /Côte|Side/ }).click();
          }
          if (view === "moments") {
            await page.getByRole("radio", { name: "Moments" }).click();
            await page.locator(".wording-choice button").first().click();
            await page.getByRole("option", { name: /Avant l’atelier/ }).click();
            await page.locator(".difference button").nth(1).click();
          }
          const shots = process.env["SHOTS"];
          if (shots !== undefined) {
            await page.screenshot({ path: join(shots, `${view}-${language}-${theme}-${width}.png`) });
          }
          expect([view, language, theme, await axeViolations(page)]).toEqual([view, language, theme, []]);
        }
      }
    }
    expect(person.problems).toEqual([]);
  });
});
