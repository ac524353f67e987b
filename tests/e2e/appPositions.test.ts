import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readAllianceFile } from "#shared/doc/format/allianceFile.ts";
import { readKeys, shortFingerprint } from "#shared/doc/keys.ts";
import { statementsMap } from "#shared/doc/roots.ts";
import { draftPosition } from "#shared/doc/statements/drafts.ts";
import { messagesFor } from "#shared/messages/messages.ts";
import type { Id } from "#shared/model/Id.ts";
import { idOfStatement } from "#shared/model/statementForm.ts";
import { startApp, type App } from "#tests/kit/app.ts";
import { enterRoom, shareAlliance, tamper } from "#tests/kit/appRooms.ts";
import { axeViolations } from "#tests/kit/axe.ts";
import { plain } from "#tests/kit/commandLine.ts";
import { runCommand, value } from "#tests/kit/documents.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";
import { testKey } from "#tests/kit/speaker.ts";

const say = messagesFor("fr");
const words = say.positions;

const partner = (id: string, legalName: string, displayColor: number) => ({
  command: "addPartner",
  args: { id, fields: { legalName, displayColor } },
});
const person = (id: string, partnerId: string, fullName: string) => ({
  command: "addRepresentative",
  args: { id, fields: { partnerId, fullName, canDecide: true } },
});
const people = [
  partner("commune", "Commune de Valsourde", 0),
  partner("jardins", "Les Jardins de la Sourde", 2),
  person("anne", "commune", "Anne Roux"),
  person("leo", "jardins", "Léo Vidal"),
];

const sheet = (page: Page) => page.locator("article.sheet").first();
const trigger = (page: Page) => sheet(page).locator(".debate-trigger");
const line = async (page: Page) => plain(await trigger(page).innerText()).replace(/\s+/g, " ");
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
/** Pressed as one does without a mouse. */
async function press(page: Page, name: string) {
  await button(page, name).first().focus();
  await page.keyboard.press("Enter");
}

/** Opens the positions on the first article, and says for the first time in whose name this person speaks. */
async function firstWord(page: Page) {
  await trigger(page).focus();
  await page.keyboard.press("Enter");
  await press(page, words.own.express());
  await page.getByRole("dialog", { name: words.speaker.title() }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await press(page, words.speaker.publish());
  await isOnRadio(page);
}

/** The form has the focus: arrows choose. */
const isOnRadio = (page: Page) =>
  page.waitForFunction(() => document.activeElement?.matches("input[type=radio]") === true);

/** The caret goes behind the first paragraph of the first article. */
async function type(page: Page, text: string) {
  await page
    .getByRole("textbox", { name: "Article 1, Texte", exact: true })
    .getByText("Nous")
    .first()
    .click();
  await page.keyboard.press("End");
  await page.keyboard.type(text);
}

describe.skipIf(missingChromium !== undefined)(
  `positions on articles (${missingChromium ?? "in Chromium"})`,
  () => {
    let app: App;
    beforeAll(async () => {
      app = await startApp();
    });
    afterAll(() => app?.stop());

    test("two partners object, improve, consent and confirm by keyboard; a forged position counts for nothing", async () => {
      const alliance = await shareAlliance(app, people);
      const [anna, leon] = [
        await enterRoom(app, alliance, "contract", { fullName: "Anne Roux" }),
        await enterRoom(app, alliance, "contract", { fullName: "Léo Vidal" }),
      ];
      const [anne, leo] = [anna.page, leon.page];
      await expect.poll(() => line(anne)).toContain("Brouillon 0 sur 2");

      // Anne objects; Léo sees it.
      await firstWord(anne);
      await anne.keyboard.press("ArrowDown");
      await anne.keyboard.press("ArrowDown");
      await anne.keyboard.press("Tab");
      await press(anne, words.form.give());
      await anne.getByText(words.form.reasonMissing()).waitFor();
      await anne.getByRole("textbox", { name: words.form.argument() }).focus();
      await anne.keyboard.type("Rien n’est dit de l’eau.");
      // What she typed is there when she comes back from another room.
      await anne.keyboard.press("Alt+1");
      await sheet(anne).waitFor({ state: "detached" });
      await anne.keyboard.press("Alt+2");
      await trigger(anne).focus();
      await anne.keyboard.press("Enter");
      await press(anne, words.own.express());
      await isOnRadio(anne);
      await anne.keyboard.press("ArrowDown");
      await anne.keyboard.press("ArrowDown");
      const argument = anne.getByRole("textbox", { name: words.form.argument() });
      expect(await argument.inputValue()).toBe("Rien n’est dit de l’eau.");
      await anne.getByRole("checkbox", { name: words.form.concernsPurpose() }).focus();
      await anne.keyboard.press("Space");
      expect(await axeViolations(anne)).toEqual([]);
      // From a choice of the form as from its button.
      await sheet(anne).getByRole("radio", { checked: true }).focus();
      await anne.keyboard.press("Control+Enter");
      await expect.poll(() => line(leo)).toContain("Objections ouvertes 1 sur 2");

      // Léo consents, takes the objection further, and writes what was missing.
      await firstWord(leo);
      await leo.keyboard.press("Space");
      await press(leo, words.form.give());
      await sheet(leo).getByText("Rien n’est dit de l’eau.").waitFor();
      await press(leo, words.objections.advanceOf({ partner: "Commune de Valsourde" }));
      await leo.getByRole("menuitem").first().waitFor();
      await leo.keyboard.press("Enter");
      await leo.locator("textarea:focus").waitFor();
      await leo.keyboard.type("Elle touche le groupe.");
      await press(leo, words.objections.record());
      await sheet(anne).getByText("Elle touche le groupe.").waitFor();
      await type(leo, " partager l’eau");
      await expect.poll(() => line(anne)).toContain("0 sur 2 s’est prononcé · 2 à confirmer");

      // Her consent to the new words lifts it; he confirms in one press.
      await press(anne, words.own.change());
      await isOnRadio(anne);
      await anne.keyboard.press("ArrowUp");
      await anne.keyboard.press("ArrowUp");
      await press(anne, words.form.give());
      await expect.poll(() => line(leo)).toContain("En débat 1 sur 2");
      const confirm = (name: string) =>
        words.confirmAs({ position: say.consent.position.CONSENT(), partner: name });
      await press(leo, confirm("Les Jardins de la Sourde"));
      await expect.poll(() => trigger(leo).evaluate((one) => one === document.activeElement)).toBe(true);
      for (const page of [anne, leo]) {
        await expect.poll(() => line(page)).toContain("Consentement acquis 2 sur 2 se sont prononcés");
      }
      await sheet(anne).getByText(say.consent.objection.RESOLVED(), { exact: true }).waitFor();
      await press(anne, words.objections.seeLifting());
      await anne.getByRole("dialog").locator("ins", { hasText: "partager l’eau" }).waitFor();
      expect(await axeViolations(anne)).toEqual([]);
      await anne.keyboard.press("Escape");

      // A comma reopens everything; style does not.
      await type(leo, ",");
      await expect.poll(() => line(anne)).toContain("2 à confirmer");
      await press(anne, words.seeDifferenceOf({ partner: "Commune de Valsourde" }));
      await anne.getByRole("dialog").locator("ins", { hasText: "," }).waitFor();
      await anne.keyboard.press("Escape");
      await press(anne, confirm("Commune de Valsourde"));
      await press(leo, confirm("Les Jardins de la Sourde"));
      await expect.poll(() => line(anne)).toContain("Consentement acquis");

      // An objection in Léo's name, signed by a key that nobody published.
      const mallory = testKey("mallory");
      const articleId = (await sheet(anne).getAttribute("data-article")) as Id<"article">;
      const who = {
        partnerId: "jardins" as Id<"partner">,
        representativeId: "leo" as Id<"representative">,
        at: new Date().toISOString(),
      };
      await tamper(alliance, (doc) => {
        const intent = { articleId, kind: "OBJECTION", comment: "Je refuse." } as const;
        const forged = value(draftPosition(doc, who, intent));
        statementsMap(doc, "positions").set(idOfStatement(forged), mallory.sign(forged));
      });
      await expect.poll(() => line(anne)).toContain("1 non authentifiée");
      expect(await line(anne)).toContain("Consentement acquis 2 sur 2");
      await sheet(anne).getByText(say.consent.doubt["unknown-key"]()).waitFor();
      expect(await axeViolations(anne)).toEqual([]);

      // The forger publishes that key in Léo's name: both fall silent, it is announced, and comparing settles it.
      await tamper(alliance, (doc) => {
        value(runCommand(doc, "addKey", { representativeId: "leo", publicKey: mallory.publicKey }));
      });
      await expect.poll(() => line(anne)).toContain("En débat 1 sur 2");
      await anne.getByRole("complementary", { name: say.keys.newsLabel() }).waitFor();
      await press(anne, say.keys.newsSee());
      await anne.getByText(say.keys.several({ name: "Léo Vidal" })).waitFor();
      await anne.waitForFunction(() => document.activeElement?.matches(".keys") === true);
      expect(await anne.evaluate(() => document.scrollingElement?.scrollTop)).toBe(0);
      const { doc } = value(readAllianceFile(new Uint8Array(alliance.on.read("essai.alliance"))));
      const his = readKeys(doc).find(
        ({ representativeId, fingerprint }) =>
          (representativeId as string) === "leo" && fingerprint !== mallory.fingerprint,
      );
      const digits = shortFingerprint(his?.fingerprint ?? "");
      expect(await axeViolations(anne)).toEqual([]);
      await press(anne, `${say.keys.compareOf({ name: "Léo Vidal" })}, ${digits}`);
      await anne.getByRole("textbox", { name: say.keys.dialog.typed() }).fill(digits);
      await anne.getByText(say.keys.dialog.same()).waitFor();
      expect(await axeViolations(anne)).toEqual([]);
      await press(anne, say.keys.dialog.compared());
      await press(anne, say.keys.newsKnown());
      await anne.getByRole("complementary", { name: say.keys.newsLabel() }).waitFor({ state: "detached" });
      await anne.keyboard.press("Alt+2");
      await expect.poll(() => line(anne)).toContain("Consentement acquis 2 sur 2");
      expect(await line(anne)).toContain("1 non authentifiée");
      await anna.close();
      await leon.close();
    });

    test("a position is given on words that were read, by somebody who may, and is taken back", async () => {
      const alliance = await shareAlliance(app, people.slice(0, 2));
      const anna = await enterRoom(app, alliance, "contract", { fullName: "Anne Roux" });
      const leon = await enterRoom(app, alliance, "contract", { fullName: "Léo Vidal" });
      const [anne, leo] = [anna.page, leon.page];
      await trigger(anne).focus();
      await anne.keyboard.press("Enter");
      await press(anne, words.own.express());
      await anne.getByText(words.speaker.nobody()).waitFor();
      await press(anne, words.speaker.toPartners());
      await anne.getByRole("grid").waitFor();

      await tamper(alliance, (doc) => void value(runCommand(doc, "addRepresentative", people[2]?.args)));
      await anne.keyboard.press("Alt+2");
      await firstWord(anne);
      await anne.keyboard.press("Space");
      await type(leo, " ensemble");
      await sheet(anne).getByText("ensemble", { exact: false }).first().waitFor();
      await expect.poll(() => sheet(anne).locator(".rich-text").first().innerText()).toContain(" ensemble");
      await press(anne, words.form.give());
      await anne.getByText(words.form.textChanged()).waitFor();
      expect(await line(leo)).toContain("0 sur 2");
      await press(anne, words.form.give());
      await expect.poll(() => line(leo)).toContain("En débat 1 sur 2");
      await press(anne, words.own.takeBack());
      await expect.poll(() => line(leo)).toContain("0 sur 2");
      await anna.close();
      await leon.close();
    });
  },
);
