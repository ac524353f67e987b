import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startApp, type App, type PersonOptions } from "#tests/kit/app.ts";
import { enterRoom, shareAlliance, type SharedAlliance } from "#tests/kit/appRooms.ts";
import { articleText, caretBehind, paragraphsOf, safety } from "#tests/kit/articlePage.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";

describe.skipIf(missingChromium !== undefined)(
  `writing together (${missingChromium ?? "in Chromium"})`,
  () => {
    let app: App;
    let alliance: SharedAlliance;
    const enter = async (fullName: string, options: PersonOptions = {}) =>
      (await enterRoom(app, alliance, "contract", { fullName, ...options })).page;

    beforeAll(async () => {
      app = await startApp();
    });
    afterAll(() => app?.stop());
    afterEach(() => app.everybodyLeaves());

    test("two desktops and a telephone write one article; each sees the others' words, carets and presence", async () => {
      alliance = await shareAlliance(app);
      const anne = await enter("Anne Roux");
      const leo = await enter("Léo Vidal");
      const guest = await enter("Mina Haddad", { size: { width: 390, height: 844 } });
      await caretBehind(anne, "Nous nous engageons à");
      await anne.keyboard.type(" écouter,");
      await caretBehind(leo, "Nous nous engageons à");
      await leo.keyboard.type(" partager,");
      await caretBehind(guest, "Nous nous engageons à");
      await guest.keyboard.type(" tenir,");
      for (const page of [anne, leo, guest]) {
        await expect
          .poll(async () => (await paragraphsOf(page))[0])
          .toMatch(/écouter,.*partager,.*tenir,|tenir,.*partager,|partager,.*tenir,/);
        await safety(page, "Synchronisé").waitFor({ state: "attached" });
      }
      await anne.locator(".peer-caret").filter({ hasText: "Léo Vidal" }).first().waitFor();
      await anne.locator(".sheet-header .item-peers").getByRole("img", { name: "Mina Haddad" }).waitFor();
      await expect.poll(() => anne.locator(".safety-button").innerText()).toContain("Vu par 2 partenaires");
    });

    test("apart on one paragraph, one makes it a list while the other types in it: back together, nothing is lost", async () => {
      alliance = await shareAlliance(app);
      const anne = await enter("Anne Roux");
      const leo = await enter("Léo Vidal");
      const before = await paragraphsOf(anne);
      await app.cut();
      for (const page of [anne, leo]) {
        await expect.poll(() => page.locator(".safety-button").innerText()).toMatch(/Hors ligne|Connexion/);
      }
      await caretBehind(anne, "Nous nous engageons à");
      await anne.getByRole("button", { name: "Liste à puces" }).click();
      await caretBehind(leo, "Nous nous engageons à");
      await leo.keyboard.type(" avec joie, et sans réseau");
      await app.mend();
      for (const page of [anne, leo]) {
        await safety(page, "Synchronisé").waitFor({ timeout: 30_000 });
        await expect
          .poll(async () => (await paragraphsOf(page))[0])
          .toBe(`${before[0] ?? ""} avec joie, et sans réseau`);
        await expect
          .poll(() => articleText(page).locator("p").first().getAttribute("data-list"))
          .toBe("bullet");
      }
    });

    test("apart, both rewrite the same words: both versions wait for a look, and one press brings one back", async () => {
      alliance = await shareAlliance(app);
      const anne = await enter("Anne Roux");
      const leo = await enter("Léo Vidal");
      await app.cut();
      for (const [page, words] of [
        [anne, "promettons de"],
        [leo, "voulons vraiment"],
      ] as const) {
        await articleText(page).getByText("Nous nous engageons à").first().click();
        await page.keyboard.press("Home");
        for (let step = 0; step < "Nous nous engageons à".length; step += 1) {
          await page.keyboard.press("Shift+ArrowRight");
        }
        await page.keyboard.type(`Nous ${words}`);
      }
      await app.mend();
      for (const page of [anne, leo]) await safety(page, "Synchronisé").waitFor({ timeout: 30_000 });
      // Whoever came back last met the other's words: the list is theirs.
      const look = (page: Page) => page.getByRole("button", { name: "Regarder" });
      await expect
        .poll(async () => (await look(anne).count()) + (await look(leo).count()))
        .toBeGreaterThan(0);
      const looker = (await look(anne).count()) > 0 ? anne : leo;
      const [kept, left] =
        looker === anne ? ["promettons de", "voulons vraiment"] : ["voulons vraiment", "promettons de"];
      await look(looker).click();
      const card = looker.getByRole("dialog").locator("article").first();
      await card.getByText("Votre copie").waitFor();
      await card.getByText("promettons de").first().waitFor();
      await card.getByText("voulons vraiment").first().waitFor();
      await card.getByRole("button", { name: "Reprendre votre version" }).click();
      await looker.keyboard.press("Escape");
      for (const page of [anne, leo]) {
        await expect.poll(async () => (await paragraphsOf(page))[0]).toContain(`Nous ${kept}`);
        await expect.poll(async () => (await paragraphsOf(page))[0]).not.toContain(left);
      }
    });

    test("the network goes and comes back within seconds: one is offline at once, and what two wrote apart waits for a look", async () => {
      alliance = await shareAlliance(app);
      const anne = await enter("Anne Roux");
      const leo = await enter("Léo Vidal");
      for (const page of [anne, leo]) {
        await safety(page, "Synchronisé").waitFor();
        await page.context().setOffline(true);
        await safety(page, "Hors ligne").waitFor({ timeout: 5_000 });
      }
      for (const [page, words] of [
        [anne, " avec Anne"],
        [leo, " avec Léo"],
      ] as const) {
        await caretBehind(page, "Nous nous engageons à");
        await page.keyboard.type(words);
      }
      for (const page of [anne, leo]) await page.context().setOffline(false);
      for (const page of [anne, leo]) {
        await safety(page, "Synchronisé").waitFor();
        for (const name of ["Anne", "Léo"])
          await expect.poll(async () => (await paragraphsOf(page))[0]).toContain(`avec ${name}`);
      }
      const looks = async () =>
        (
          await Promise.all([anne, leo].map((page) => page.getByRole("button", { name: "Regarder" }).count()))
        ).some((count) => count > 0);
      await expect.poll(looks).toBe(true);
    });

    test("however many are here, a telephone's bar keeps its last button in sight, and the outline its words", async () => {
      alliance = await shareAlliance(app);
      const guest = await enter("Mina Haddad", { size: { width: 390, height: 844 } });
      const anne = await enter("Anne Roux");
      for (const name of ["Léo Vidal", "Inès Faure", "Omar Benali", "Zoé Martin"])
        await articleText(await enter(name)).click();
      await articleText(guest).click();
      const settings = guest.getByRole("button", { name: "Réglages" }).first();
      await guest.locator(".presence-button").getByText("+4").waitFor();
      const { x = 0, width = 0 } = (await settings.boundingBox()) ?? {};
      expect(x + width).toBeLessThanOrEqual(390);
      const line = anne.locator(".outline-item").first();
      await line.getByRole("img", { name: "Zoé Martin" }).waitFor();
      await line.getByText("+4").waitFor();
      expect(await line.locator(".avatar").count()).toBe(1);
    });

    test("following somebody goes from room to room with them, and writing ends it", async () => {
      alliance = await shareAlliance(app);
      const anne = await enter("Anne Roux");
      const leo = await enter("Léo Vidal");
      await anne.getByRole("button", { name: "1 autre personne ici" }).click();
      await anne.getByRole("button", { name: "Suivre Léo Vidal" }).click();
      await leo.keyboard.press("Alt+5");
      await anne.getByRole("heading", { name: "Trajectoire", level: 1 }).waitFor();
      await leo.keyboard.press("Alt+2");
      await articleText(anne).waitFor();
      await articleText(anne).click();
      await anne.keyboard.type("!");
      await leo.keyboard.press("Alt+4");
      await leo.getByRole("heading", { name: "Partenaires", level: 1 }).waitFor();
      expect(anne.url()).toContain("/contract");
      await expect.poll(() => anne.getByText("Vous suivez").count()).toBe(0);
    });
  },
);
