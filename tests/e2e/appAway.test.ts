import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startApp, type App, type Person } from "#tests/kit/app.ts";
import { enterRoom, shareAlliance } from "#tests/kit/appRooms.ts";
import { articleText } from "#tests/kit/articlePage.ts";
import { axeViolations } from "#tests/kit/axe.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";

/** The browser keeps the page: from now on it opens without its relay. */
const isKept = ({ page }: Person) => page.evaluate(async () => (await navigator.serviceWorker.ready).scope);

describe.skipIf(missingChromium !== undefined)(
  `the page away from its relay (${missingChromium ?? "in Chromium"})`,
  () => {
    let app: App;
    beforeAll(async () => {
      app = await startApp();
    });
    afterAll(() => app?.stop());
    afterEach(() => app.everybodyLeaves());

    test("a room that is not here yet says so, the others stay at hand, and it is asked for again", async () => {
      const alliance = await shareAlliance(app);
      const missing = "**/assets/Trajectory-*";
      const anne = await enterRoom(app, alliance, "overview", { missing });
      await anne.page.getByText("Synchronisé").waitFor();
      const notice = anne.page.getByRole("heading", {
        name: "Cette partie n’est pas encore sur cet appareil",
      });
      await anne.page.keyboard.press("Alt+5");
      await notice.waitFor();
      expect(await axeViolations(anne.page)).toEqual([]);
      await anne.page.keyboard.press("Alt+4");
      await anne.page.getByRole("heading", { name: "Partenaires", level: 1 }).waitFor();
      await anne.page.keyboard.press("Alt+5");
      await notice.waitFor();
      await anne.page.unroute(missing);
      await anne.page.getByRole("button", { name: "Réessayer" }).click();
      await anne.page.getByRole("heading", { name: "Trajectoire", level: 1 }).waitFor();
    });

    test("what is asked for at home and is not here says so, and works once it can be had", async () => {
      const missing = "**/assets/beginExample-*";
      const anne = await app.person({ missing });
      const example = anne.page.getByRole("button", { name: "Voir un exemple" });
      await example.click();
      await anne.page.getByText("Cela demande une partie de l’application").waitFor();
      expect(await axeViolations(anne.page)).toEqual([]);
      await anne.page.unroute(missing);
      await example.click();
      await anne.page.getByRole("heading", { name: "Bien manger" }).first().waitFor();
    });

    test("a page that is not here yet can be left for one that is", async () => {
      const anne = await app.person({ missing: "**/assets/Verify-*" });
      const home = anne.page.getByRole("button", { name: "Voir un exemple" });
      await home.waitFor();
      await anne.page.evaluate(() => location.assign("#/verify"));
      await anne.page.getByRole("button", { name: "Réessayer" }).waitFor();
      expect(await home.count()).toBe(0);
      await anne.page.goBack();
      await home.waitFor();
    });

    test("opens again, whole, and what is written there comes to the others later", async () => {
      const alliance = await shareAlliance(app);
      const anne = await enterRoom(app, alliance, "overview", { keepsPage: true });
      await anne.page.getByText("Synchronisé").waitFor();
      expect(await isKept(anne)).toBe(app.url);
      await app.cut();
      await anne.page.reload();
      await anne.page.getByRole("heading", { name: "Alliance de la Sourde", level: 1 }).waitFor();
      await anne.page.keyboard.press("Alt+2");
      await articleText(anne.page).first().click();
      await anne.page.keyboard.press("Control+Home");
      await anne.page.keyboard.type("Écrit au loin. ");
      await anne.page.getByText("Enregistré", { exact: true }).waitFor();
      for (const [key, title] of [
        ["Alt+3", "Débat"],
        ["Alt+4", "Partenaires"],
        ["Alt+5", "Trajectoire"],
        ["Alt+6", "Historique"],
        ["Alt+7", "Signature"],
      ] as const) {
        await anne.page.keyboard.press(key);
        await anne.page.getByRole("heading", { name: title, level: 1 }).waitFor();
      }
      await anne.page.keyboard.press("Alt+0");
      await anne.page.getByRole("button", { name: "Voir un exemple" }).click();
      await anne.page.getByRole("heading", { name: "Bien manger" }).first().waitFor();
      await app.mend();
      const leo = await enterRoom(app, alliance, "contract", { fullName: "Léo Vidal" });
      await anne.page.goto(`${app.url}#/a/${alliance.id}/contract`);
      await expect.poll(() => articleText(leo.page).first().textContent()).toContain("Écrit au loin.");
    });
  },
);
