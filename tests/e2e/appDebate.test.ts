import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { statementsMap } from "#shared/doc/roots.ts";
import { messagesFor } from "#shared/messages/messages.ts";
import { startApp, type App } from "#tests/kit/app.ts";
import { axeViolations } from "#tests/kit/axe.ts";
import { enterRoom, faultsEverywhere, shareDocument, tamper } from "#tests/kit/appRooms.ts";
import { plain } from "#tests/kit/commandLine.ts";
import { debateAlliance } from "#tests/kit/debateAlliance.ts";
import { runCommand, value } from "#tests/kit/documents.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";

const say = messagesFor("fr");
const words = say.debate;
const shots = process.env["SHOTS"];

/** Three partners who have spoken, and a fourth whose mayor has no key yet. */
function young() {
  const doc = debateAlliance("debat", { articles: 4, partners: 3 });
  value(runCommand(doc, "addPartner", { id: "commune", fields: { legalName: "Commune de Valsourde" } }));
  const fields = { partnerId: "commune", fullName: "Anne Roux", canDecide: true };
  value(runCommand(doc, "addRepresentative", { id: "anne", fields }));
  return doc;
}

describe.skipIf(missingChromium !== undefined)(
  `the Debate room (${missingChromium ?? "in Chromium"})`,
  () => {
    let app: App;
    beforeAll(async () => {
      app = await startApp();
    });
    afterAll(() => app?.stop());

    const grid = (page: Page) => page.getByRole("grid", { name: words.table.label() });
    const focused = (page: Page) =>
      page.evaluate(() => document.activeElement?.getAttribute("data-place") ?? null);
    const press = async (page: Page, name: string) => {
      await page.getByRole("button", { name, exact: true }).first().focus();
      await page.keyboard.press("Enter");
    };
    const shoot = async (page: Page, name: string) => {
      if (shots !== undefined) await page.screenshot({ path: join(shots, `${name}.png`) });
    };

    test("thirty articles and fifteen partners are one grid, gone through by keys, filtered, and opened", async () => {
      const alliance = await shareDocument(app, debateAlliance("debat"));
      const { page, problems } = await enterRoom(app, alliance, "debate");
      await grid(page).waitFor();
      expect(await grid(page).getByRole("columnheader").count()).toBe(16);
      expect(await grid(page).getByRole("rowheader").count()).toBe(30);
      expect(await grid(page).getByRole("gridcell").count()).toBe(450);
      expect(await grid(page).locator('[tabindex="0"]').count()).toBe(1);
      expect(plain(await page.locator(".remaining").innerText())).toMatch(
        /^Avant de signer, il reste \d+ articles sur 30 à faire aboutir, dont \d+ avec une objection ouverte ; on attend encore 15 partenaires\.$/,
      );

      await grid(page).getByRole("rowheader").first().focus();
      for (const [key, place] of [
        ["ArrowRight", "0/1"],
        ["ArrowDown", "1/1"],
        ["End", "1/15"],
        ["Control+End", "29/15"],
        ["Control+Home", "0/0"],
        ["ArrowDown", "1/0"],
        ["ArrowDown", "2/0"],
        ["ArrowRight", "2/1"],
      ] as const) {
        await page.keyboard.press(key);
        expect([key, await focused(page)]).toEqual([key, place]);
      }
      // The words of the third article have changed, and somebody lied in the last partner's name.
      expect(plain((await page.locator(":focus").textContent()) ?? "")).toMatch(/, à confirmer$/);
      const doubtful = grid(page).getByRole("gridcell", { name: words.table.doubtful() });
      expect(await doubtful.count()).toBe(1);
      await page.keyboard.press("Enter");
      await expect.poll(() => page.url()).toContain("/contract/article-3");
      await page.keyboard.press("Alt+3");
      await grid(page).waitFor();

      await page.getByRole("radio", { name: /^À confirmer/ }).press("Enter");
      await expect.poll(() => grid(page).getByRole("rowheader").count()).toBe(1);
      await page.getByRole("radio", { name: /^Ce qui m’attend/ }).press("Enter");
      await page.getByText(words.filters.none()).waitFor();
      expect(problems).toEqual([]);
    });

    test("a decision is recorded by keyboard, signed, checked, replaced, and missed when somebody takes it out", async () => {
      const alliance = await shareDocument(app, young());
      const { page, problems } = await enterRoom(app, alliance, "debate/decisions", {
        fullName: "Anne Roux",
      });
      await page.getByText(words.mute.title()).waitFor();
      await press(page, words.mute.action());
      await press(page, say.positions.speaker.publish());
      // Now that she speaks for her town, its word is awaited, but where a decision adopted the article.
      await page.getByRole("link", { name: /Débat.*3 articles vous attendent/ }).waitFor();
      await page.keyboard.press("Alt+1");
      await page
        .getByRole("button", { name: say.overview.next.steps["articles-waiting"]({ count: 3 }) })
        .waitFor();
      await page.keyboard.press("Alt+0");
      await page.getByText(say.app.articlesWaiting({ count: 3 })).waitFor();
      await page.goBack();
      await page.getByRole("link", { name: /^Débat/ }).press("Enter");
      await page.getByRole("radio", { name: words.views.decisions() }).press("Enter");

      await press(page, words.register.record());
      const dialog = page.getByRole("dialog", { name: words.recording.title() });
      await dialog.waitFor();
      await press(page, words.recording.sign());
      await dialog.getByText(words.recording.subjectMissing()).waitFor();
      await dialog.getByRole("textbox", { name: words.recording.subject() }).fill("Le budget commun");
      await dialog.getByRole("textbox", { name: words.recording.wording() }).fill("Chacun verse cent euros.");
      await dialog.getByRole("button", { name: words.recording.replaces() }).press("Enter");
      await page.getByRole("option", { name: /La prochaine séance/ }).press("Enter");
      expect(await axeViolations(page)).toEqual([]);
      await shoot(page, "recording");
      await press(page, words.recording.sign());
      await dialog.waitFor({ state: "detached" });

      const card = page.getByRole("article", { name: "Le budget commun" });
      await card.waitFor();
      const told = plain(await card.innerText());
      for (const part of [
        "Adopter",
        "par consentement",
        "Chacun verse cent euros.",
        "Anne Roux (Commune de Valsourde)",
      ])
        expect(told).toContain(part);
      expect(told).toContain("Remplace « La prochaine séance »");
      const list = page.getByRole("list", { name: words.register.list() });
      expect(plain(await list.getByRole("article").first().innerText())).toBe(told);
      expect(await card.getByRole("textbox").count()).toBe(0);

      await press(page, words.register.check());
      await page.getByText(plain(say.consent.register.sound({ count: 4 }))).waitFor();
      await tamper(alliance, (doc) => {
        const decisions = statementsMap(doc, "decisions");
        for (const [id, said] of decisions)
          if (JSON.stringify(said).includes("1. Un cap commun")) decisions.delete(id);
      });
      await page.getByText(/La décision [0-9a-f]{12} a été effacée du registre/).waitFor();
      await tamper(alliance, (doc) => {
        const [position = ""] = statementsMap(doc, "positions").keys();
        statementsMap(doc, "positions").delete(position);
      });
      await page.getByText(/La position [0-9a-f]{12} a été effacée de l’alliance/).waitFor();
      await shoot(page, "register");
      expect(problems).toEqual([]);
    });

    test("the life of an article is one line of time; its wordings are compared and taken up again", async () => {
      const alliance = await shareDocument(app, young());
      const { page, problems } = await enterRoom(app, alliance, "debate/article-3");
      const line = page.getByRole("region", { name: words.life.line() });
      await line
        .getByText(/^Commune de Sauve/)
        .first()
        .waitFor();
      expect(await line.getByRole("listitem").count()).toBeGreaterThan(3);
      // A decision recorded from here is about this article.
      await page.keyboard.press("Control+Enter");
      const subject = page.getByRole("dialog").getByRole("textbox", { name: words.recording.subject() });
      expect(await subject.inputValue()).toMatch(/^3\. /);
      await page.keyboard.press("Escape");
      await line.getByRole("button", { name: words.life.compareSince() }).first().press("Enter");
      await page.locator(".compared-added", { hasText: "Dès le printemps" }).waitFor();
      await shoot(page, "life");
      await page.getByRole("button", { name: /^Rétablir celle du/ }).press("Enter");
      await page.getByText(say.history.article.restored()).waitFor();
      await page.getByText(plain(say.history.compare.same())).waitFor();
      expect(problems).toEqual([]);
    });

    test("has no accessibility fault in any view, language or appearance, and is a list on a telephone", async () => {
      const [large, small] = await Promise.all([
        shareDocument(app, debateAlliance("debat")),
        shareDocument(app, young()),
      ]);
      for (const width of [1280, 390]) {
        const size = { width, height: width === 390 ? 844 : 800 };
        const crowded = await enterRoom(app, large, "debate", { size });
        await crowded.page.locator(".remaining").waitFor();
        expect(await grid(crowded.page).count()).toBe(width === 390 ? 0 : 1);
        expect(await crowded.page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        await shoot(crowded.page, `${width}-crowded`);
        expect(await axeViolations(crowded.page)).toEqual([]);
        await crowded.close();

        const { page, close } = await enterRoom(app, small, "debate", { size });
        let look = 0;
        const faults = await faultsEverywhere(page, async () => {
          const found: string[] = [];
          look += 1;
          for (const [index, shown] of [".remaining", ".decision", ".life-entry"].entries()) {
            await page.locator(".page-header").getByRole("radio").nth(index).click();
            await page.locator(shown).first().waitFor();
            await shoot(page, `${width}-${look}-${index}`);
            const isColourOnly = look > 1;
            found.push(...(await axeViolations(page, { isColourOnly })).map((fault) => `${shown}: ${fault}`));
          }
          return found;
        });
        expect(faults).toEqual([]);
        await close();
      }
    });
  },
);
