import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startApp, type App } from "#tests/kit/app.ts";
import { axeViolations } from "#tests/kit/axe.ts";
import { enterRoom, readShared, shareAlliance, type SharedAlliance } from "#tests/kit/appRooms.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";

const text = (page: Page) => page.getByRole("textbox", { name: "Article 1, Texte", exact: true });
const mode = (page: Page) => page.getByRole("button", { name: "Suggérer", exact: true });
const panel = (page: Page) => page.getByRole("complementary", { name: "Suggestions" });
const suggested = (page: Page, element: "ins" | "del") =>
  text(page).evaluate(
    (editor, tag) => [...editor.querySelectorAll(tag)].map((piece) => piece.textContent),
    element,
  );

async function goBehind(page: Page, words: string) {
  await text(page).getByText(words).first().click();
  await page.keyboard.press("End");
}

/** The first article's words, as everybody reads them. */
type Shown = {
  readonly articles: readonly { readonly text: readonly { readonly runs: readonly { text?: string }[] }[] }[];
};

describe.skipIf(missingChromium !== undefined)(`suggesting (${missingChromium ?? "in Chromium"})`, () => {
  let app: App;
  let alliance: SharedAlliance;
  const enter = async (fullName: string, organisation: string) =>
    (await enterRoom(app, alliance, "contract", { fullName, organisation })).page;
  const words = async () =>
    ((await readShared<Shown>(alliance)).articles[0]?.text ?? [])
      .map(({ runs }) => runs.map((run) => run.text ?? "").join(""))
      .join("\n");

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app?.stop());
  afterEach(() => app.everybodyLeaves());

  test("one suggests by keyboard, the other answers in the panel; the text changes when it is accepted", async () => {
    alliance = await shareAlliance(app);
    const before = await words();
    const anne = await enter("Anne Roux", "Commune de Sauve");
    const leo = await enter("Léo Vidal", "Les Jardins");
    await goBehind(anne, "Nous nous engageons à");
    await anne.keyboard.press("Control+Shift+E");
    await anne.getByText("Vous suggérez").waitFor();
    expect(await mode(anne).getAttribute("aria-pressed")).toBe("true");
    await anne.keyboard.type(" Et avec joie.");
    await anne.keyboard.press("Home");
    for (let times = 0; times < 4; times += 1) await anne.keyboard.press("Delete");
    await expect.poll(() => suggested(leo, "ins")).toEqual([" Et avec joie."]);
    await expect.poll(() => suggested(leo, "del")).toHaveLength(1);
    expect(await words()).toBe(before);
    await expect
      .poll(() => text(leo).locator("ins").first().getAttribute("title"), { timeout: 15_000 })
      .toBe("Ajout proposé par Anne Roux");

    await leo.getByRole("button", { name: "Afficher les suggestions" }).click();
    await panel(leo).getByRole("heading", { name: "2 suggestions" }).waitFor();
    expect(await axeViolations(leo)).toEqual([]);
    // Somebody who writes outright within what another would delete.
    await panel(leo)
      .getByRole("button", { name: /Accepter.*Ajout.*Et avec joie/ })
      .click();
    await panel(leo).getByRole("heading", { name: "1 suggestion" }).waitFor();
    await expect.poll(words).toContain("Et avec joie.");
    // From the struck words to their suggestion and back, by keyboard, and an answer from the words.
    await panel(leo).getByRole("button", { name: "Masquer les suggestions" }).click();
    await panel(leo).waitFor({ state: "detached" });
    await text(leo).locator("del").first().click();
    await leo.keyboard.press("Home");
    await leo.keyboard.press("ArrowRight");
    await leo.keyboard.press("Alt+Enter");
    await expect
      .poll(() => leo.evaluate(() => document.activeElement?.textContent))
      .toContain("Anne Roux · Suppression");
    await leo.keyboard.press("Escape");
    await expect.poll(() => text(leo).evaluate((one) => one === document.activeElement)).toBe(true);
    await leo.keyboard.press("Control+Shift+Backspace");
    await panel(leo).getByRole("heading", { name: "Aucune suggestion" }).waitFor();
    await expect.poll(() => suggested(anne, "del")).toEqual([]);
    expect((await words()).split("\n")[0]).toMatch(/Et avec joie\.$/);
  });

  test("goes from one to the next by keys, answers by author, and takes an answer back", async () => {
    alliance = await shareAlliance(app);
    const before = await words();
    const anne = await enter("Anne Roux", "Commune de Sauve");
    await goBehind(anne, "Nous nous engageons à");
    await mode(anne).click();
    await goBehind(anne, "Nous nous engageons à");
    await anne.keyboard.type(" Un.");
    await anne.keyboard.press("Home");
    await anne.keyboard.type("Deux. ");
    await anne.getByRole("button", { name: "Afficher les suggestions" }).click();
    await panel(anne).getByRole("heading", { name: "2 suggestions" }).waitFor();
    await anne.keyboard.press("F8");
    await expect.poll(() => panel(anne).locator("[data-current] ins").allTextContents()).toHaveLength(1);
    const first = await panel(anne).locator("[data-current] ins").textContent();
    await anne.keyboard.press("F8");
    await expect.poll(() => panel(anne).locator("[data-current] ins").textContent()).not.toBe(first);
    await anne.keyboard.press("Control+Shift+Enter");
    await panel(anne).getByRole("heading", { name: "1 suggestion" }).waitFor();
    await anne.keyboard.press("Control+z");
    await panel(anne).getByRole("heading", { name: "2 suggestions" }).waitFor();
    await panel(anne).getByRole("button", { name: "Tout accepter" }).click();
    await panel(anne).getByRole("heading", { name: "Aucune suggestion" }).waitFor();
    await expect.poll(words).toContain("Deux. ");
    await mode(anne).click();
    await text(anne).click();
    await anne.keyboard.press("Control+z");
    await panel(anne).getByRole("heading", { name: "2 suggestions" }).waitFor();
    await expect.poll(words).toBe(before);
  });

  test("says by keyboard why a table is no suggestion, and leads out of the mode", async () => {
    alliance = await shareAlliance(app);
    const anne = await enter("Anne Roux", "Commune de Sauve");
    const openTables = async () => {
      // A tool that waits for the caret takes no key.
      await anne.getByRole("button", { name: "Tableau", exact: true, disabled: false }).press("Enter");
      await anne.getByRole("menu", { name: "Tableau" }).waitFor();
    };
    const focused = () => anne.evaluate(() => document.activeElement?.textContent?.replaceAll("\u00a0", " "));
    // On a small laptop the tools of the contract are one line.
    const bar = anne.locator(".contract-bar");
    expect(await bar.evaluate(({ clientHeight }) => clientHeight)).toBeLessThan(64);
    await goBehind(anne, "Nous nous engageons à");
    await openTables();
    await anne.keyboard.press("Enter");
    const cells = anne.getByRole("textbox", { name: /^Tableau, ligne/ });
    await expect.poll(() => cells.count()).toBe(9);
    await cells.last().click();
    await anne.keyboard.press("Control+Shift+E");
    await openTables();
    await expect
      .poll(focused)
      .toBe(
        "Quitter le mode « Suggérer »Un tableau ne se change pas par suggestion : quittez le mode « Suggérer », ou commentez.",
      );
    expect(await anne.getByRole("menuitem", { disabled: true }).count()).toBe(4);
    expect(await axeViolations(anne)).toEqual([]);
    await anne.keyboard.press("Escape");

    await cells.last().click();
    await anne.keyboard.press("Tab");
    await anne.getByRole("alertdialog").getByText("Un tableau ne se change pas par suggestion").waitFor();
    expect(await cells.count()).toBe(9);

    await openTables();
    await anne.keyboard.press("Enter");
    await expect.poll(() => mode(anne).getAttribute("aria-pressed")).toBe("false");
    await cells.last().click();
    await anne.keyboard.press("Tab");
    await expect.poll(() => cells.count()).toBe(12);
  });
});
