import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Id } from "#shared/model/Id.ts";
import { desktopMachines } from "#tests/kit/electron/desktop.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";
import { until } from "#tests/kit/until.ts";

const page = fileURLToPath(new URL("../../out/renderer", import.meta.url));

describe.skipIf(missingChromium !== undefined)(
  "the application's own page, in the desktop under the stand-in,",
  () => {
    const newMachine = desktopMachines(page);

    test("shows itself within the policy, without a fault, and dims the menus of what cannot be done there", async () => {
      const { start } = await newMachine();
      const desktop = await start();
      const faults: string[] = [];
      desktop.page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
      desktop.page.on("pageerror", (error) => faults.push(error.message));
      await desktop.page.locator("h1").first().waitFor();
      const item = async (id: string) =>
        (await desktop.ask("menu")).flatMap(({ submenu = [] }) => submenu).find((each) => each.id === id);
      await until("the page offers its commands", async () => (await item("app:palette"))?.enabled === true);
      expect((await item("edit:undo"))?.enabled).toBe(false);
      await desktop.ask("chooseMenu", "Toutes les commandes…");
      await desktop.page.getByRole("dialog").waitFor();
      expect(faults).toEqual([]);
      await desktop.ask("closeWindow");
      expect(await desktop.ended()).toBe(0);
      expect(desktop.output()).not.toMatch(/"refusal"|"bug"/);
    });

    test.each([
      ["fr-FR", "Fichier", "fr"],
      ["en-GB", "File", "en"],
    ])("speaks the language of its menus on a system in %s", async (locale, firstMenu, language) => {
      const { start } = await newMachine();
      const desktop = await start({ env: { STAND_IN_LOCALE: locale } });
      await desktop.page.locator("h1").first().waitFor();
      expect((await desktop.ask("menu"))[0]?.label).toBe(firstMenu);
      await expect.poll(() => desktop.page.evaluate(() => document.documentElement.lang)).toBe(language);
    });

    test("shows the alliances of this machine's journals, and receives a link that opened it", async () => {
      const { start } = await newMachine();
      const first = await start();
      const allianceId = "a-sourde" as Id<"alliance">;
      await first.request("journal:open", { allianceId });
      await first.request("library:describe", {
        allianceId,
        name: "Alliance de la Sourde",
        territory: "Gers",
        partners: 2,
      });
      await first.request("journal:close", { allianceId });
      await first.ask("closeWindow");
      expect(await first.ended()).toBe(0);
      const second = await start({ args: ["alliage://relais.example/#alliage=coupe"] });
      await second.page
        .getByText(/Ce lien est incomplet/)
        .first()
        .waitFor();
      await second.page.getByText("Alliance de la Sourde").first().waitFor();
    });
  },
);
