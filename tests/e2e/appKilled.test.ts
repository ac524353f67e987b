import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { startApp, type App } from "#tests/kit/app.ts";
import { shareAlliance, type SharedAlliance } from "#tests/kit/appRooms.ts";
import {
  killBrowser,
  launched,
  missingChromium,
  newProfile,
  removeProfile,
} from "#tests/kit/persistence/chromium.ts";
import { until } from "#tests/kit/until.ts";

const text = (page: Page) => page.getByRole("textbox", { name: "Article 1, Texte", exact: true });

describe.skipIf(missingChromium !== undefined)(
  `killed while typing (${missingChromium ?? "in Chromium"})`,
  () => {
    let app: App;

    beforeAll(async () => {
      app = await startApp();
    });
    afterAll(() => app?.stop());

    /** Whether the page says that all that was typed is saved on this device. */
    const saysSaved = (page: Page) =>
      page
        .locator(".safety-step")
        .first()
        .evaluate((step) => step.dataset["tone"] === "good");

    /** Types words one by one until `kill` is done; gives those that the page had said to be saved. */
    async function typeUntilKilled(page: Page, kill: () => Promise<unknown>): Promise<readonly string[]> {
      await text(page).click();
      await page.keyboard.press("Control+End");
      const typed: string[] = [];
      const write = async () => {
        const word = `mot${typed.length + 1}`;
        await page.keyboard.insertText(` ${word}`);
        typed.push(word);
      };
      for (let count = 0; count < 60; count += 1) await write();
      await until("it says that they are saved", () => saysSaved(page));
      const saved = [...typed];
      const killed = new AbortController();
      const typing = (async () => {
        while (!killed.signal.aborted) await write();
      })().catch(() => undefined);
      const dead = new Promise((resolve) => {
        page.once("crash", resolve);
        page.once("close", resolve);
      });
      await until("more is typed", () => typed.length > saved.length + 3);
      await kill();
      killed.abort();
      await Promise.race([typing, dead]);
      return saved;
    }

    async function opened(profile: string) {
      const context = await launched(profile, { locale: "fr-FR" });
      const page = context.pages()[0] ?? (await context.newPage());
      return { context, page };
    }
    /** The relay is away: what is found again was on this device. */
    async function enter(page: Page, alliance: SharedAlliance) {
      await page.goto(`${app.url}#/a/${alliance.id}/contract`);
      await text(page).waitFor();
    }
    async function joinOnce(page: Page, alliance: SharedAlliance) {
      await page.goto(app.url);
      await page.evaluate(([name, value]) => localStorage.setItem(name, value), [
        `alliage:invitation:${alliance.id}`,
        JSON.stringify(alliance.link),
      ] as const);
      await enter(page, alliance);
      await page.evaluate((name) => localStorage.removeItem(name), `alliage:invitation:${alliance.id}`);
      await page.reload();
      await text(page).waitFor();
    }

    test.each([
      [
        "the page crashes",
        async (page: Page) => {
          const session = await page.context().newCDPSession(page);
          // Nobody is left to answer.
          await Promise.all([
            page.waitForEvent("crash"),
            Promise.race([session.send("Page.crash").catch(() => undefined), page.waitForEvent("crash")]),
          ]);
        },
      ],
      [
        "the whole browser is killed",
        async (page: Page, profile: string) => {
          const gone = page.context().waitForEvent("close");
          killBrowser(profile);
          await gone;
        },
      ],
    ])("%s while one types: what it said to be saved is there at the next start", async (_what, kill) => {
      const profile = newProfile();
      onTestFinished(() => removeProfile(profile));
      const first = await opened(profile);
      const alliance = await shareAlliance(app);
      await joinOnce(first.page, alliance);
      const kept = await typeUntilKilled(first.page, () => kill(first.page, profile));
      await first.context.close().catch(() => undefined);
      const again = await opened(profile);
      onTestFinished(() => again.context.close());
      await enter(again.page, alliance);
      const words = await text(again.page).innerText();
      expect(kept.filter((word) => !new RegExp(String.raw`\b${word}\b`).test(words))).toEqual([]);
    });
  },
);
