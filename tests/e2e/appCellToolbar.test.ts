import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startApp, type App } from "#tests/kit/app.ts";
import { enterRoom, readShared, shareAlliance } from "#tests/kit/appRooms.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";
import { until } from "#tests/kit/until.ts";

const written = {
  command: "writeText",
  args: {
    in: { collection: "cells", id: "cohesion-M18", field: "targetStatement" },
    text: "Vingt foyers relèvent leurs compteurs ensemble.",
  },
};

type Shared = {
  readonly axes: readonly { readonly id: string; readonly cells: Readonly<Record<string, unknown>> }[];
};

describe.skipIf(missingChromium !== undefined)(
  `the toolbar of a cell (${missingChromium ?? "in Chromium"})`,
  () => {
    let app: App;
    beforeAll(async () => {
      app = await startApp();
    });
    afterAll(() => app?.stop());

    test("a cell's words are given form by its toolbar, with the mouse and with the keyboard", async () => {
      const alliance = await shareAlliance(app, [written]);
      const { page, problems } = await enterRoom(app, alliance, "trajectory/cohesion-M18");
      await page.locator('[data-item="cohesion-M18"]').focus();
      expect(await page.getByRole("toolbar", { name: "Mise en forme" }).count()).toBe(0);
      await page.keyboard.press("Enter");
      const dialog = page.getByRole("dialog", { name: /Cohésion des acteurs/ });
      const target = dialog.getByRole("textbox", { name: "Ce que nous visons" });
      const state = dialog.getByRole("textbox", { name: "Point de départ" });
      const tools = dialog.getByRole("toolbar", { name: "Mise en forme" });
      const tool = (name: string) => tools.getByRole("button", { name, exact: true });

      await target.press("Control+a");
      await tool("Gras").click();
      await expect.poll(() => target.locator("strong").count()).toBe(1);
      expect(await tool("Gras").getAttribute("aria-pressed")).toBe("true");

      // The toolbar follows the text that was written in last, and Shift+Tab goes to it.
      await state.pressSequentially("Deux fermes");
      await expect.poll(() => tool("Gras").getAttribute("aria-pressed")).toBe("false");
      await tool("Liste à puces").press("Enter");
      await expect.poll(() => state.locator("[data-list=bullet]").count()).toBe(1);
      await state.press("Control+a");
      await page.keyboard.press("Control+k");
      const link = page.getByRole("dialog", { name: "Lien" });
      await link.getByRole("textbox", { name: "Adresse" }).fill("exemple.fr");
      await page.keyboard.press("Enter");
      await link.waitFor({ state: "detached" });
      await expect.poll(() => state.locator("a, [data-link], .link").count()).toBeGreaterThan(0);
      await until("everybody has the form", async () => {
        const found = (await readShared<Shared>(alliance)).axes.find(({ id }) => id === "cohesion");
        const all = JSON.stringify(found?.cells["M18"]);
        return all.includes('"bold":true') && all.includes("https://exemple.fr") && all.includes('"bullet"');
      });
      expect(problems).toEqual([]);
    });
  },
);
