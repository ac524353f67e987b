import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startApp, type App, type PersonOptions } from "#tests/kit/app.ts";
import { enterRoom, shareAlliance } from "#tests/kit/appRooms.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";

describe.skipIf(missingChromium !== undefined)(
  `what a person does (${missingChromium ?? "in Chromium"})`,
  () => {
    let app: App;
    const enter = async (place: string, options: PersonOptions = {}): Promise<Page> => {
      return (await enterRoom(app, await shareAlliance(app), place, options)).page;
    };
    beforeAll(async () => {
      app = await startApp();
    });
    afterAll(() => app?.stop());
    afterEach(() => app.everybodyLeaves());

    test("is taken back action by action, however fast they followed each other", async () => {
      const page = await enter("contract/confidentiality");
      const boxes = page.locator("#main [data-clause] input[type=checkbox]");
      const checked = () => boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).checked));
      await expect.poll(() => boxes.count()).toBeGreaterThan(2);
      const before = await checked();
      // In one turn of the page: nearer in time than any hand.
      await boxes.evaluateAll(([first, second]) => {
        for (const box of [first, second]) (box as HTMLInputElement).click();
      });
      const after = before.map((isChecked, index) => (index < 2 ? !isChecked : isChecked));
      await expect.poll(checked).toEqual(after);
      await page.locator("body").press("Control+z");
      await expect.poll(checked).toEqual(after.with(1, before[1] === true));
      await page.locator("body").press("Control+z");
      await expect.poll(checked).toEqual(before);
    });

    test.each([true, false])(
      "goes on where it was as soon as a dialog is closed, whether things move (%s) or not",
      async (hasMotion) => {
        const page = await enter("overview", { hasMotion });
        const share = page.getByRole("button", { name: /Partager l’alliance|inviter/ }).first();
        for (const open of [
          () => share.press("Enter"),
          async () => {
            await share.focus();
            await page.keyboard.press("Control+k");
            // One Escape closes it, with words in it too.
            await page.getByRole("searchbox").fill("mots");
          },
        ]) {
          await open();
          await page.getByRole("dialog").waitFor();
          const isDialogFocused = () =>
            page.evaluate(() => document.activeElement?.closest("[role=dialog]") !== null);
          await expect.poll(isDialogFocused).toBe(true);
          const left = await page.evaluate(async () => {
            const press = { key: "Escape", code: "Escape", bubbles: true, cancelable: true };
            document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", press));
            document.activeElement?.dispatchEvent(new KeyboardEvent("keyup", press));
            // Promises alone: no key can come in between, and no frame is drawn.
            for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
            return [document.querySelectorAll("[role=dialog]").length, document.activeElement?.tagName];
          });
          expect(left).toEqual([0, "BUTTON"]);
          expect(await share.evaluate((element) => element === document.activeElement)).toBe(true);
        }
      },
    );
  },
);
