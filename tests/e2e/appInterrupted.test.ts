import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startApp, type App } from "#tests/kit/app.ts";
import { articleText, caretBehind, paragraphsOf } from "#tests/kit/articlePage.ts";
import { enterRoom, shareAlliance, type SharedAlliance } from "#tests/kit/appRooms.ts";
import { focused } from "#tests/kit/focused.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";

describe.skipIf(missingChromium !== undefined)(
  `writing that is interrupted (${missingChromium ?? "in Chromium"})`,
  () => {
    let app: App;
    let alliance: SharedAlliance;
    const enter = async (fullName: string, place = "contract") =>
      (await enterRoom(app, alliance, place, { fullName })).page;
    const title = (page: Page) => page.getByRole("textbox", { name: "Titre de l’article" }).first();
    const retitle = async (page: Page, words: string) => {
      await title(page).fill(words);
      await focused(title(page));
    };

    beforeAll(async () => {
      app = await startApp();
    });
    afterAll(() => app?.stop());
    afterEach(() => app.everybodyLeaves());

    test("a title that is half typed is kept by whoever leaves the room, goes back, or loads the page again", async () => {
      alliance = await shareAlliance(app);
      const page = await enter("Anne Roux", "partners");
      await page.keyboard.press("Alt+2");
      await retitle(page, "Par les touches");
      await page.keyboard.press("Alt+4");
      await page.getByRole("heading", { name: "Partenaires", level: 1 }).waitFor();
      await page.keyboard.press("Alt+2");
      await expect.poll(() => title(page).inputValue()).toBe("Par les touches");
      await retitle(page, "En arrière");
      await page.goBack();
      await page.getByRole("heading", { name: "Partenaires", level: 1 }).waitFor();
      await page.goForward();
      await expect.poll(() => title(page).inputValue()).toBe("En arrière");
      await retitle(page, "Rechargé");
      await page.reload();
      await expect.poll(() => title(page).inputValue()).toBe("Rechargé");
    });

    test("who types a title that somebody else changes is told, and keeps either; one that is empty is refused in words", async () => {
      alliance = await shareAlliance(app);
      const [anne, leo] = [await enter("Anne Roux"), await enter("Léo Vidal")];
      const change = async (hers: string, theirs: string, key: "Enter" | "Escape") => {
        await retitle(anne, hers);
        await retitle(leo, theirs);
        await leo.keyboard.press("Enter");
        await anne.getByText(`Quelqu’un d’autre vient d’écrire «\u00a0${theirs}\u00a0»`).waitFor();
        await anne.keyboard.press(key);
        for (const page of [anne, leo])
          await expect.poll(() => title(page).inputValue()).toBe(key === "Enter" ? hers : theirs);
        expect(await anne.getByText("Quelqu’un d’autre vient d’écrire").count()).toBe(0);
      };
      await change("Le titre d’Anne", "Le titre de Léo", "Enter");
      await change("L’autre titre d’Anne", "L’autre titre de Léo", "Escape");
      await retitle(anne, " ");
      await anne.keyboard.press("Enter");
      await anne.getByText("Il faut un titre.").waitFor();
      await anne.keyboard.press("Escape");
      expect(await title(anne).inputValue()).toBe("L’autre titre de Léo");
    });

    test("what is chosen in the tools' lists leaves the keyboard in the text", async () => {
      alliance = await shareAlliance(app);
      const page = await enter("Anne Roux");
      await caretBehind(page, "Nous nous engageons à");
      await page.getByRole("button", { name: "Renvoi à un article ou à une clause" }).click();
      await page.getByRole("menuitem", { name: /^Article 3/ }).click();
      await focused(articleText(page));
      await page.keyboard.type(" aussi");
      expect((await paragraphsOf(page))[0]).toMatch(/article 3 aussi$/);
      await page.getByRole("button", { name: "Style du paragraphe" }).click();
      await page.getByRole("option").nth(1).click();
      await focused(articleText(page));
      await page.keyboard.type(" encore");
      expect(await articleText(page).locator("h1").innerText()).toMatch(/article 3 aussi encore$/);
    });

    test("who writes in an article that somebody takes out is told, and puts it back with every word", async () => {
      alliance = await shareAlliance(app);
      const [anne, leo] = [await enter("Anne Roux"), await enter("Léo Vidal")];
      await caretBehind(anne, "Nous nous engageons à");
      await anne.keyboard.type(" tout dire");
      await expect.poll(async () => (await paragraphsOf(leo))[0]).toContain("tout dire");
      await leo.getByRole("button", { name: "Actions sur l’article 1", exact: true }).click();
      await leo.getByRole("menuitem", { name: "Retirer l’article" }).click();
      await anne.getByText("«\u00a0Un cap commun\u00a0», où vous écriviez").waitFor();
      await anne.getByRole("alertdialog").getByRole("button", { name: "Remettre" }).click();
      for (const page of [anne, leo])
        await expect.poll(async () => (await paragraphsOf(page))[0]).toContain("tout dire");
    });

    test("pressing Enter again in the search goes to the next word found, and marks one text at a time", async () => {
      alliance = await shareAlliance(app);
      const page = await enter("Anne Roux");
      await articleText(page).click();
      await page.keyboard.press("Control+Home");
      const before = await paragraphsOf(page);
      await page.keyboard.press("Control+f");
      await focused(page.getByRole("textbox", { name: "Chercher" }));
      await page.keyboard.type("nous");
      for (const place of ["1 sur", "2 sur"]) {
        await page.keyboard.press("Enter");
        await page.locator(".find-count").getByText(place).waitFor();
      }
      expect(await paragraphsOf(page)).toEqual(before);
      await articleText(page, 2).click();
      await expect
        .poll(() => articleText(page, 2).locator(".ProseMirror-search-match").count())
        .toBeGreaterThan(0);
      expect(await articleText(page, 1).locator(".ProseMirror-search-match").count()).toBe(0);
    });
  },
);
