import { execFileSync } from "node:child_process";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { startApp, type App } from "#tests/kit/app.ts";
import { shareAlliance, type SharedAlliance } from "#tests/kit/appRooms.ts";
import { launched, missingChromium, newProfile, removeProfile } from "#tests/kit/persistence/chromium.ts";

/** 50 ms on a machine of its own (`KILL_SETTLE_MS=50`); other tests may have this one's disk and processor meanwhile. */
const settleMs = Number(process.env["KILL_SETTLE_MS"] ?? 300);
const text = (page: Page) => page.getByRole("textbox", { name: "Article 1, Texte", exact: true });

describe.skipIf(missingChromium !== undefined)(
  `killed while typing (${missingChromium ?? "in Chromium"})`,
  () => {
    let app: App;

    beforeAll(async () => {
      app = await startApp();
    });
    afterAll(() => app?.stop());

    /** Types words one by one, each with the time after which it must be kept, until `kill` is done. */
    async function typeUntilKilled(page: Page, kill: () => Promise<unknown>): Promise<readonly string[]> {
      await text(page).click();
      await page.keyboard.press("Control+End");
      const typed: { readonly word: string; readonly at: number }[] = [];
      let killedAt = Number.POSITIVE_INFINITY;
      const typing = (async () => {
        for (let count = 1; count < 2_000 && killedAt === Number.POSITIVE_INFINITY; count += 1) {
          const word = `mot${count}`;
          await page.keyboard.insertText(` ${word}`);
          typed.push({ word, at: performance.now() });
        }
      })().catch(() => undefined);
      const dead = new Promise((resolve) => {
        page.once("crash", resolve);
        page.once("close", resolve);
      });
      await expect.poll(() => typed.length, { timeout: 60_000 }).toBeGreaterThan(60);
      killedAt = performance.now();
      await kill();
      await Promise.race([typing, dead]);
      return typed.filter(({ at }) => at < killedAt - settleMs).map(({ word }) => word);
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
          execFileSync("pkill", ["-9", "-f", `user-data-dir=${profile}`]);
          await gone;
        },
      ],
    ])("%s: what was typed a moment before is there at the next start", async (_what, kill) => {
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
      expect(kept.length).toBeGreaterThan(10);
      expect(kept.filter((word) => !new RegExp(String.raw`\b${word}\b`).test(words))).toEqual([]);
    });
  },
);
