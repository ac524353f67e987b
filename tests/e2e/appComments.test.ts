import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startApp, type App, type PersonOptions } from "#tests/kit/app.ts";
import { enterRoom, shareAlliance, type SharedAlliance } from "#tests/kit/appRooms.ts";
import { articleText, caretBehind, paragraphsOf } from "#tests/kit/articlePage.ts";
import { axeViolations } from "#tests/kit/axe.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";

const focusedName = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");

const partner = (id: string, legalName: string) => ({
  command: "addPartner",
  args: { id, fields: { legalName } },
});

describe.skipIf(missingChromium !== undefined)(`comments (${missingChromium ?? "in Chromium"})`, () => {
  let app: App;
  let alliance: SharedAlliance;
  const enter = async (options: PersonOptions) => (await enterRoom(app, alliance, "contract", options)).page;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app?.stop());
  afterEach(() => app.everybodyLeaves());

  test("one comments and calls a partner, who sees it waits, writes in the words and answers; the first resolves", async () => {
    alliance = await shareAlliance(app, [
      partner("commune", "Commune de Valsourde"),
      partner("jardins", "Les Jardins de la Sourde"),
    ]);
    const anne = await enter({ fullName: "Anne Roux", organisation: "Commune de Valsourde" });
    const leo = await enter({
      fullName: "Léo Vidal",
      organisation: "Les Jardins de la Sourde",
      settings: { theme: "dark" },
    });

    // By keyboard alone: the words, the comment, whom it calls.
    await caretBehind(anne, "Nous nous engageons à");
    await anne.keyboard.press("Shift+Home");
    const words = await anne.evaluate(() => getSelection()?.toString() ?? "");
    expect(words.length).toBeGreaterThan(5);
    await anne.keyboard.press("Control+Alt+m");
    const panel = anne.getByRole("complementary", { name: "Commentaires" });
    const field = panel.getByRole("textbox", { name: "Commentaire" });
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    await anne.keyboard.type("Est-ce assez ");
    // What is half written is there when one comes back from another room.
    await anne.keyboard.press("Alt+1");
    await panel.waitFor({ state: "detached" });
    await anne.keyboard.press("Alt+2");
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await field.inputValue()).toBe("Est-ce assez ");
    await anne.keyboard.press("End");
    await anne.keyboard.type("clair, @jar");
    await panel.getByRole("option", { name: "Les Jardins de la Sourde", selected: true }).waitFor();
    expect(await axeViolations(anne)).toEqual([]);
    await anne.keyboard.press("Enter");
    await anne.keyboard.type("?");
    await anne.keyboard.press("Control+Enter");
    const thread = panel.getByRole("article", { name: /Anne Roux, sur/ });
    await thread.getByText("@Les Jardins de la Sourde", { exact: true }).waitFor();
    const marked = articleText(anne).locator("mark.commented");
    await expect.poll(async () => (await marked.allInnerTexts()).join("")).toBe(words);
    expect(await marked.first().getAttribute("aria-description")).toContain("Anne Roux");

    // The other is told, once and politely, and sees that it waits for them.
    const rail = leo.getByRole("link", { name: /Contrat.*1 commentaire vous attend/ });
    await rail.waitFor();
    await leo.getByRole("status").filter({ hasText: "Nouveau commentaire d’Anne Roux" }).waitFor({
      state: "attached",
    });
    expect(await anne.getByRole("link", { name: /commentaire vous attend/ }).count()).toBe(0);

    // What is typed inside the words is one of them.
    await leo.locator("mark.commented").first().click();
    const theirs = leo.getByRole("complementary", { name: "Commentaires" });
    await theirs.getByText("Vous attend").waitFor();
    expect(await axeViolations(leo)).toEqual([]);
    await leo.keyboard.press("Home");
    for (let step = 0; step < 5; step += 1) await leo.keyboard.press("ArrowRight");
    await leo.keyboard.type("tous ");
    const grown = `${words.slice(0, 5)}tous ${words.slice(5)}`;
    await expect.poll(async () => (await paragraphsOf(anne))[0]).toContain(grown.trim());
    await expect.poll(async () => (await marked.allInnerTexts()).join("")).toBe(grown);

    await theirs.getByRole("button", { name: "Répondre" }).click();
    await leo.keyboard.type("Pour nous, oui.");
    await theirs.getByRole("button", { name: "Publier" }).click();
    await rail.waitFor({ state: "detached" });
    await anne.getByRole("link", { name: /Contrat.*1 commentaire vous attend/ }).waitFor();
    await thread.getByText("Pour nous, oui.").waitFor();
    expect(await axeViolations(anne)).toEqual([]);

    // The words of a thread are one press away.
    await thread.getByRole("button", { name: /Choisir ces mots/ }).click();
    await expect.poll(() => anne.evaluate(() => getSelection()?.toString())).toBe(grown);

    // From the words to their thread and back, by keyboard; who listens hears that they are commented.
    const spoken = await marked.first().evaluate((mark) => mark.ariaDescription);
    expect(spoken).toContain("Commenté par Anne Roux\u00a0: Est-ce assez clair");
    await panel.getByRole("button", { name: "Masquer les commentaires" }).click();
    await panel.waitFor({ state: "detached" });
    await articleText(anne).focus();
    await anne.keyboard.press("ArrowLeft");
    await anne.keyboard.press("ArrowRight");
    await anne.keyboard.press("Alt+Enter");
    await expect.poll(() => focusedName(anne)).toMatch(/^Anne Roux, sur/);
    await anne.keyboard.press("Escape");
    await expect.poll(() => anne.evaluate(() => getSelection()?.toString())).toBe(grown);
    expect(await focusedName(anne)).toBe("Article 1, Texte");
    // The palette leads to it by what was said, from any room.
    await anne.keyboard.press("Alt+1");
    await panel.waitFor({ state: "detached" });
    await anne.keyboard.press("Control+k");
    await anne.getByRole("searchbox").waitFor();
    await anne.keyboard.type("assez clair");
    await anne.getByRole("menuitem", { name: /Article 1 – commentaire d’Anne Roux/ }).waitFor();
    await anne.keyboard.press("ArrowDown");
    await anne.keyboard.press("Enter");
    await expect.poll(() => focusedName(anne)).toMatch(/^Anne Roux, sur/);
    await anne.keyboard.press("Escape");
    await anne.keyboard.press("Control+End");
    await anne.keyboard.press("Alt+Enter");
    await anne.getByText("le curseur n’est ni dans des mots commentés").waitFor();

    // Resolved, it goes from the page and stays readable.
    await thread.getByRole("button", { name: "Résoudre" }).click();
    await leo.locator("mark.commented:not(.is-current)").waitFor({ state: "detached" });
    await anne.getByRole("link", { name: /commentaire vous attend/ }).waitFor({ state: "detached" });
    await panel.getByText("Aucun commentaire ouvert").waitFor();
    await panel.getByText("Montrer aussi ce qui est résolu (1)").click();
    await thread.getByText("Pour nous, oui.").waitFor();
    await thread.getByRole("button", { name: "Retirer mon message" }).click();
    await thread.getByText("Message retiré par son auteur.").waitFor();
    await thread.getByRole("button", { name: "Rouvrir" }).click();
    await panel.getByText("1 commentaire ouvert").waitFor();

    // Words that are gone are still said.
    await caretBehind(leo, "engageons à");
    await leo.keyboard.press("Shift+Home");
    await leo.keyboard.press("Delete");
    await thread.getByText("Ces mots ne sont plus dans le texte.").waitFor();
  });

  test("a clause is commented as an article is: in the text, in its panel, for whom it calls, from the palette", async () => {
    alliance = await shareAlliance(app, [partner("jardins", "Les Jardins de la Sourde")]);
    const anne = await enter({ fullName: "Anne Roux", organisation: "Commune de Valsourde" });
    const leo = await enter({ fullName: "Léo Vidal", organisation: "Les Jardins de la Sourde" });
    await anne.getByRole("radio", { name: "Clauses" }).click();
    const sheet = anne.locator("[data-clause]").nth(1);
    const clause = (await sheet.getAttribute("aria-label")) ?? "";
    await sheet.locator(".rich-text p").first().click();
    await anne.keyboard.press("Home");
    await anne.keyboard.press("Shift+End");
    await anne.keyboard.press("Control+Alt+m");
    const panel = anne.getByRole("complementary", { name: "Commentaires" });
    await expect.poll(() => panel.getByRole("heading").innerText()).toContain(clause);
    await panel.getByRole("textbox", { name: "Commentaire" }).waitFor();
    await anne.keyboard.type("Trop vague, @jar");
    await panel.getByRole("option", { name: "Les Jardins de la Sourde", selected: true }).waitFor();
    await anne.keyboard.press("Enter");
    await anne.keyboard.press("Control+Enter");
    await sheet.locator("mark.commented").first().waitFor();
    expect(await axeViolations(anne)).toEqual([]);

    await leo.getByRole("link", { name: /Contrat.*1 commentaire vous attend/ }).waitFor();
    await leo.keyboard.press("Control+k");
    await leo.getByRole("searchbox").waitFor();
    await leo.keyboard.type("trop vague");
    await leo.getByRole("menuitem", { name: /clause.*commentaire d’Anne Roux/ }).waitFor();
    await leo.keyboard.press("ArrowDown");
    await leo.keyboard.press("Enter");
    await expect.poll(() => focusedName(leo)).toMatch(/^Anne Roux, sur/);
    await leo
      .locator("[data-clause]")
      .nth(1)
      .getByText(", 1 commentaire vous attend")
      .waitFor({ state: "attached" });
    await leo.keyboard.press("Escape");
    await expect.poll(() => leo.evaluate(() => getSelection()?.toString().length)).toBeGreaterThan(10);
    await leo.keyboard.press("ArrowLeft");
    await leo.keyboard.press("Alt+Enter");
    await expect.poll(() => focusedName(leo)).toMatch(/^Anne Roux, sur/);
  });
});
