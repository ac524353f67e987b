import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startApp, type App } from "#tests/kit/app.ts";
import { enterRoom, readShared, shareAlliance } from "#tests/kit/appRooms.ts";
import { plain } from "#tests/kit/commandLine.ts";
import { focused } from "#tests/kit/focused.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";
import { until } from "#tests/kit/until.ts";

const commune = {
  command: "addPartner",
  args: {
    id: "commune",
    fields: {
      legalName: "Commune de Valsourde",
      actorType: "LOCAL_AUTHORITY",
      legalForm: "commune",
      siren: "213099997",
      headOffice: "1 place de la Fontaine, Valsourde",
    },
  },
};
const jardins = {
  command: "addPartner",
  args: { id: "jardins", fields: { legalName: "Les Jardins de la Sourde", displayColor: 2 } },
};
const mayor = {
  command: "addRepresentative",
  args: {
    id: "anne",
    fields: { partnerId: "commune", fullName: "Anne Roux", role: "maire", canSign: true, canDecide: true },
  },
};
const signedOn = { command: "editAlliance", args: { changes: { signedOn: "2026-11-22" } } };

type Shared = {
  readonly parties: readonly { readonly partner: Readonly<Record<string, unknown>> }[];
};

describe.skipIf(missingChromium !== undefined)(
  `the Partners room (${missingChromium ?? "in Chromium"})`,
  () => {
    let app: App;
    beforeAll(async () => {
      app = await startApp();
    });
    afterAll(() => app?.stop());

    const rows = (page: Page) => page.getByRole("grid", { name: "Organisations" }).getByRole("row");
    const names = async (page: Page) =>
      (await rows(page).locator(".partner-row-name").allTextContents()).map(plain);
    const detail = (page: Page) => page.locator(".partner-detail");
    const focusedWords = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

    test("partners are added, put in order, opened and described with the keyboard alone", async () => {
      const alliance = await shareAlliance(app);
      const { page, problems } = await enterRoom(app, alliance, "partners");
      await page.getByRole("heading", { name: /Qui fait alliance/ }).waitFor();

      await page.keyboard.press("Control+Enter");
      await focused(page.locator("#main input").last());
      for (const name of ["Commune de Sauve", "Les Jardins", "Coopérative des Sources"]) {
        await page.keyboard.type(name);
        await page.keyboard.press("Enter");
      }
      await expect
        .poll(() => names(page))
        .toEqual(["Commune de Sauve", "Les Jardins", "Coopérative des Sources"]);

      // Back to the list: the row in focus moves, and keeps the focus.
      await page.keyboard.press("Shift+Tab");
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("row");
      await page.keyboard.press("Home");
      await page.keyboard.press("Alt+ArrowDown");
      await expect
        .poll(() => names(page))
        .toEqual(["Les Jardins", "Commune de Sauve", "Coopérative des Sources"]);
      await page.keyboard.press("Alt+ArrowDown");
      await page.keyboard.press("Alt+ArrowDown");
      await expect
        .poll(() => names(page))
        .toEqual(["Les Jardins", "Coopérative des Sources", "Commune de Sauve"]);
      await expect.poll(() => focusedWords(page)).toContain("Commune de Sauve");
      await page.getByText("Commune de Sauve\u00a0: place 3 sur 3.").waitFor({ state: "attached" });

      await page.keyboard.press("Enter");
      await detail(page).getByRole("heading", { name: "Commune de Sauve" }).waitFor();
      await page.getByRole("button", { name: /Compléter.*Sa forme juridique/ }).press("Enter");
      await focused(page.getByLabel(/^Forme juridique/));
      await page.keyboard.type("commune");
      await page.keyboard.press("Tab");
      await page.keyboard.type("1 place du Pont, Sauve");
      await page.keyboard.press("Enter");
      await until("the partner is described for everybody", async () => {
        const { parties } = await readShared<Shared>(alliance);
        const last = parties.at(-1)?.partner;
        return last?.["legalForm"] === "commune" && last["headOffice"] === "1 place du Pont, Sauve";
      });
      const shared = await readShared<Shared>(alliance);
      expect(shared.parties.map(({ partner }) => [partner["legalName"], partner["displayColor"]])).toEqual([
        ["Les Jardins", 1],
        ["Coopérative des Sources", 2],
        ["Commune de Sauve", 0],
      ]);
      expect(problems).toEqual([]);
    });

    test("a SIREN whose key is wrong is refused with the reason, at once, and never stored", async () => {
      const alliance = await shareAlliance(app, [jardins]);
      const { page } = await enterRoom(app, alliance, "partners/jardins");
      const siren = page.getByRole("textbox", { name: "SIREN" });
      const told = async () => {
        const ids = (await siren.getAttribute("aria-describedby")) ?? "";
        const words = await Promise.all(
          ids.split(" ").map((id) =>
            page
              .locator(`[id="${id}"]`)
              .textContent()
              .catch(() => ""),
          ),
        );
        return plain(words.join(" "));
      };
      await siren.pressSequentially("8499991");
      await expect.poll(told).toContain("7 chiffres sur 9.");
      expect(await siren.getAttribute("aria-invalid")).toBeNull();
      await siren.pressSequentially("24");
      await expect.poll(told).toContain("sa clé de contrôle est fausse");
      await siren.press("Enter");
      await expect.poll(() => siren.getAttribute("aria-invalid")).toBe("true");
      const before = await readShared<Shared>(alliance);
      expect(before.parties[0]?.partner["siren"]).toBe("");

      await siren.press("Backspace");
      await siren.press("Tab");
      await expect.poll(told).toContain("il n’y en a que 8 ici");
      await siren.press("End");
      await siren.pressSequentially("3");
      await expect.poll(told).toContain("La clé de contrôle est juste.");
      await siren.press("Enter");
      await expect.poll(async () => plain(await siren.inputValue())).toBe("849 999 123");
      await until("the number is stored", async () => {
        const { parties } = await readShared<Shared>(alliance);
        return parties[0]?.partner["siren"] === "849999123";
      });
    });

    test("a local authority is told that it needs a deliberation, and that it comes before the signature", async () => {
      const alliance = await shareAlliance(app, [commune, mayor, signedOn]);
      const { page } = await enterRoom(app, alliance, "partners/commune");
      const person = page.getByRole("region", { name: "Anne Roux" });
      const meter = detail(page).getByRole("meter");
      await person.getByText(/une collectivité ne signe que si une délibération/).waitFor();
      expect(await meter.textContent()).toBe("7 sur 8");

      await person.getByRole("button", { name: /Choisir/ }).press("Enter");
      await person.getByText(/donnez le numéro ou la référence/).waitFor();
      await person.getByRole("textbox", { name: "Numéro de la délibération" }).fill("2026-41");
      await page.keyboard.press("Enter");
      await person.getByText(/donnez la date du pouvoir/).waitFor();

      await page.getByRole("button", { name: /Compléter.*Le pouvoir de qui signe/ }).press("Enter");
      await page.keyboard.type("23112026");
      await page.keyboard.press("Tab");
      await person.getByText(/C’est après la signature, le 22 novembre 2026/).waitFor();
      expect(await meter.textContent()).toBe("7 sur 8");

      const day = person
        .getByRole("group", { name: "Date de la délibération" })
        .getByRole("spinbutton")
        .first();
      await day.focus();
      await page.keyboard.type("12");
      await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("Shift+Tab");
      await page.getByText("Rien ne manque\u00a0: cette organisation peut débattre et signer.").waitFor();
    });

    test("what is taken off the list comes back by the message, by undo, or from the folded list", async () => {
      const alliance = await shareAlliance(app, [commune, jardins]);
      const { page } = await enterRoom(app, alliance, "partners/jardins");
      const drop = async () => {
        await page.getByRole("button", { name: "Actions pour Les Jardins de la Sourde" }).press("Enter");
        await page.getByRole("menuitem", { name: "Enlever de la liste" }).press("Enter");
        await expect.poll(() => names(page)).toEqual(["Commune de Valsourde"]);
      };
      const isBack = () =>
        expect.poll(() => names(page)).toEqual(["Commune de Valsourde", "Les Jardins de la Sourde"]);

      await drop();
      await page.getByRole("region", { name: "Messages" }).getByRole("button", { name: "Défaire" }).click();
      await isBack();
      await drop();
      await page.locator("body").press("Control+z");
      await isBack();
      await rows(page).nth(1).click();
      await drop();
      await page.getByRole("button", { name: "1 organisation enlevée" }).click();
      await page.getByRole("button", { name: /Remettre.*Les Jardins/ }).click();
      await isBack();
      await detail(page).getByRole("heading", { name: "Les Jardins de la Sourde" }).waitFor();
    });

    test("rows are dragged by the mouse", async () => {
      const alliance = await shareAlliance(app, [commune, jardins]);
      const { page } = await enterRoom(app, alliance, "partners");
      await expect.poll(() => names(page)).toHaveLength(2);
      await rows(page)
        .nth(1)
        .dragTo(rows(page).nth(0), { targetPosition: { x: 120, y: 4 } });
      await expect.poll(() => names(page)).toEqual(["Les Jardins de la Sourde", "Commune de Valsourde"]);
    });

    test("whoever has a reading link sees everything and is offered no way to change it", async () => {
      const alliance = await shareAlliance(app, [commune, mayor, jardins]);
      const reader = { ...alliance, link: alliance.readLink };
      const { page, problems } = await enterRoom(app, reader, "partners/commune");
      await detail(page).getByRole("heading", { name: "Commune de Valsourde" }).waitFor();
      await page.getByText("Lecture seule").waitFor();
      expect(await page.locator("#main").getByRole("textbox").count()).toBeGreaterThan(8);
      expect(
        await page
          .locator("#main")
          .locator("input:not([readonly], [type=checkbox], [type=radio]):enabled:visible")
          .count(),
      ).toBe(0);
      expect(
        await page.locator("#main").locator("input:is([type=checkbox], [type=radio]):enabled").count(),
      ).toBe(0);
      expect(await page.locator("#main").getByRole("button", { disabled: false }).count()).toBe(0);
      await rows(page).first().focus();
      await page.keyboard.press("Alt+ArrowDown");
      expect(await names(page)).toEqual(["Commune de Valsourde", "Les Jardins de la Sourde"]);
      expect(problems).toEqual([]);
    });

    test("on a telephone the list and the organisation take turns, and the focus follows", async () => {
      const alliance = await shareAlliance(app, [commune, jardins]);
      const { page } = await enterRoom(app, alliance, "partners", { size: { width: 390, height: 844 } });
      await rows(page).nth(1).click();
      await page.getByRole("heading", { level: 1, name: "Les Jardins de la Sourde" }).waitFor();
      await expect.poll(() => focusedWords(page)).toBe("Les Jardins de la Sourde");
      expect(await rows(page).count()).toBe(0);
      await page.getByRole("button", { name: "Toutes les organisations" }).press("Enter");
      await rows(page).first().waitFor();
      await expect.poll(() => focusedWords(page)).toContain("Les Jardins de la Sourde");
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    });
  },
);
