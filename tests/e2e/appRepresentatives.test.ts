import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startApp, type App } from "#tests/kit/app.ts";
import { enterRoom, readShared, shareAlliance } from "#tests/kit/appRooms.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";
import { until } from "#tests/kit/until.ts";

const partner = (id: string, legalName: string) => ({
  command: "addPartner",
  args: { id, fields: { legalName } },
});

describe.skipIf(missingChromium !== undefined)(
  `the people of a partner (${missingChromium ?? "in Chromium"})`,
  () => {
    let app: App;
    beforeAll(async () => {
      app = await startApp();
    });
    afterAll(() => app?.stop());

    test("they are put in order by keys, by the menu and by the mouse", async () => {
      const person = (id: string, fullName: string) => ({
        command: "addRepresentative",
        args: { id, fields: { partnerId: "commune", fullName } },
      });
      const alliance = await shareAlliance(app, [
        partner("commune", "Commune de Valsourde"),
        partner("jardins", "Les Jardins de la Sourde"),
        person("maire", "Anne Roux"),
        { command: "addRepresentative", args: { fields: { partnerId: "jardins", fullName: "Léo Vidal" } } },
        person("adjoint", "Ali Benali"),
        person("secretaire", "Marie Faure"),
      ]);
      const { page, problems } = await enterRoom(app, alliance, "partners/commune");
      const people = () => page.locator(".person h3").allTextContents();
      const actions = (name: string) => page.getByRole("button", { name: `Actions pour ${name}` });
      await expect.poll(people).toEqual(["Anne Roux", "Ali Benali", "Marie Faure"]);

      await actions("Anne Roux").focus();
      await page.keyboard.press("Alt+ArrowDown");
      await expect.poll(people).toEqual(["Ali Benali", "Anne Roux", "Marie Faure"]);
      await page.getByText("Anne Roux\u00a0: place 2 sur 3.").waitFor({ state: "attached" });
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label")))
        .toBe("Actions pour Anne Roux");
      await page.keyboard.press("Alt+ArrowDown");
      await page.keyboard.press("Alt+ArrowDown");
      await expect.poll(people).toEqual(["Ali Benali", "Marie Faure", "Anne Roux"]);

      await actions("Marie Faure").press("Enter");
      await page.getByRole("menuitem", { name: "Monter" }).press("Enter");
      await expect.poll(people).toEqual(["Marie Faure", "Ali Benali", "Anne Roux"]);

      await page
        .getByRole("region", { name: "Ali Benali" })
        .locator(".person-grip")
        .dragTo(page.getByRole("region", { name: "Marie Faure" }), { targetPosition: { x: 60, y: 8 } });
      await expect.poll(people).toEqual(["Ali Benali", "Marie Faure", "Anne Roux"]);
      await until("the order is everybody's", async () => {
        const { parties } = await readShared<{
          readonly parties: readonly { readonly representatives: readonly { readonly fullName: string }[] }[];
        }>(alliance);
        const [first] = parties.map(({ representatives }) => representatives.map(({ fullName }) => fullName));
        return first?.join() === "Ali Benali,Marie Faure,Anne Roux";
      });
      expect(problems).toEqual([]);
    });
  },
);
