import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { messagesFor } from "#shared/messages/messages.ts";
import { startApp, type App, type Person } from "#tests/kit/app.ts";
import { choose, enterRoom, readShared, shareAlliance } from "#tests/kit/appRooms.ts";
import { plain } from "#tests/kit/commandLine.ts";
import { chooseFile, savedFile } from "#tests/kit/pageFiles.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";
import { partsOf, textOf } from "#tests/kit/readWord.ts";

const say = messagesFor("fr");
const { positions: words, debate } = say;
const secret = { PHRASE: "une phrase longue et secrète" };
const shots = process.env["SHOTS"];

const members = [
  ["commune", "Commune de Valsourde", "anne", "Anne Roux"],
  ["jardins", "Les Jardins de la Sourde", "leo", "Léo Vidal"],
  ["ecole", "École de la Sourde", "ines", "Inès Mar"],
  ["moulin", "Le Moulin du Pont", "marc", "Marc Odier"],
] as const;
const people = members.flatMap(([partnerId, legalName, id, fullName]) => [
  { command: "addPartner", args: { id: partnerId, fields: { legalName } } },
  { command: "addRepresentative", args: { id, fields: { partnerId, fullName, canDecide: true } } },
]);
const partner = (page: string) => members.find(([, , id]) => id === page)?.[1] ?? "";

const sheet = (page: Page) => page.locator("article.sheet").first();
const line = async (page: Page) =>
  plain(await sheet(page).locator(".debate-trigger").innerText()).replace(/\s+/g, " ");
const text = (page: Page) => page.getByRole("textbox", { name: "Article 1, Texte", exact: true });
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true }).first();
const shoot = async (page: Page, name: string) => {
  if (shots !== undefined) await page.screenshot({ path: join(shots, `${name}.png`) });
};

/** The first time, one says in whose name one speaks. */
async function express(
  page: Page,
  kind: keyof typeof say.consent.position,
  reason?: readonly [string, string],
) {
  const trigger = sheet(page).locator(".debate-trigger");
  // By keyboard: what the others write meanwhile moves the place of a press.
  if ((await trigger.getAttribute("aria-expanded")) !== "true") await trigger.press("Enter");
  await button(page, words.own.express()).or(button(page, words.own.change())).first().press("Enter");
  const form = page.locator(".position-form");
  const publish = button(page, words.speaker.publish());
  await form.or(publish).first().waitFor();
  if (await publish.isVisible()) await publish.click();
  await form.getByText(say.consent.position[kind](), { exact: true }).click();
  if (reason !== undefined) await form.getByRole("textbox", { name: reason[0] }).fill(reason[1]);
  return form;
}
const give = (page: Page) => button(page, words.form.give()).click();

describe.skipIf(missingChromium !== undefined)(
  `three in browsers and one by files (${missingChromium ?? "in Chromium"})`,
  () => {
    let app: App;
    const entered: Person[] = [];
    beforeAll(async () => {
      app = await startApp();
    });
    afterAll(async () => {
      for (const person of entered) await person.close();
      await app?.stop();
    });

    test("draft, object with another wording, improve, consent, reserve, one comma, a file that was away, decide, export", async () => {
      const alliance = await shareAlliance(app, people);
      const { on } = alliance;
      // Marc keeps a copy, and goes away with it.
      on.write("parti.alliance", on.read("essai.alliance"));
      await on.ok(
        [
          "identity",
          "new",
          "--name",
          "Marc Odier",
          "--organisation",
          "Le Moulin",
          "--out",
          "marc.p12",
        ].concat(["--passphrase-env", "PHRASE"]),
        secret,
      );
      const enter = async (fullName: string) => {
        const person = await enterRoom(app, alliance, "contract", { fullName });
        entered.push(person);
        await sheet(person.page).locator(".debate-trigger").waitFor();
        return person.page;
      };
      const [anne, leo, ines] = [await enter("Anne Roux"), await enter("Léo Vidal"), await enter("Inès Mar")];

      // Léo suggests other words, and objects with them.
      await text(leo).getByText("Nous").first().click();
      await leo.keyboard.press("End");
      await button(leo, say.contract.suggestions.mode()).click();
      await text(leo).getByText("Nous").first().click();
      await leo.keyboard.press("End");
      await leo.keyboard.type(" Et nous gardons l’eau.");
      await button(leo, say.contract.suggestions.mode()).click();
      const objection = await express(leo, "OBJECTION", [words.form.argument(), "L’eau n’y est pas."]);
      await objection.getByRole("button", { name: /^Aucune Votre formulation|Votre formulation/ }).click();
      await leo.getByRole("option", { name: /gardons l’eau/ }).click();
      await shoot(leo, "objection");
      await give(leo);
      await expect.poll(() => line(anne)).toContain("Objections ouvertes");

      // Anne sees his wording, accepts it, and consents; so do the others.
      await sheet(anne).locator(".debate-trigger").click();
      await sheet(anne)
        .getByText(/Formulation proposée.*gardons l’eau/)
        .waitFor();
      await shoot(anne, "objection-seen");
      await button(anne, say.contract.suggestions.show()).click();
      await anne.getByRole("button", { name: /Accepter.*gardons l’eau/ }).click();
      await sheet(anne).getByText(words.objections.counterWordingAnswered()).waitFor();
      for (const page of [anne, leo]) {
        await express(page, "CONSENT");
        await give(page);
      }
      await express(ines, "CONSENT_WITH_RESERVATION", [
        words.form.reservation(),
        "Avec un budget pour l’école.",
      ]);
      await give(ines);
      await expect.poll(() => line(anne)).toContain("3 sur 4");

      // One comma, and everybody is asked again; one press each.
      await text(anne).getByText("Nous").first().click();
      await anne.keyboard.press("End");
      await anne.keyboard.type(",");
      for (const page of [anne, leo, ines]) await expect.poll(() => line(page)).toContain("3 à confirmer");
      for (const [page, id, kind] of [
        [anne, "anne", "CONSENT"],
        [leo, "leo", "CONSENT"],
        [ines, "ines", "CONSENT_WITH_RESERVATION"],
      ] as const) {
        const position = say.consent.position[kind]();
        await button(page, words.confirmAs({ position, partner: partner(id) })).click();
      }
      await expect.poll(() => line(anne)).toContain("3 sur 4");
      expect(await line(anne)).not.toContain("à confirmer");

      // Marc consented, a month ago, to words that are no longer there. Anne merges his file.
      const articleId = await sheet(anne).getAttribute("data-article");
      const lines = [
        { command: "addKey", args: { representativeId: "marc" } },
        {
          command: "expressPosition",
          args: { partnerId: "moulin", representativeId: "marc", articleId, kind: "CONSENT" },
          at: "2026-10-20T09:00:00.000Z",
        },
      ];
      const away = ["apply", "parti.alliance", on.commands(lines, "marc.jsonl"), "--p12", "marc.p12"];
      await on.ok([...away, "--passphrase-env", "PHRASE"], secret);
      await chooseFile(anne, () => choose(anne, "réunir un fichier .alliance"), {
        name: "parti.alliance",
        bytes: on.read("parti.alliance"),
      });
      await button(anne, "Regarder").click();
      const finding = anne.getByRole("article", { name: /Le Moulin du Pont/ });
      await finding.getByText(plain(say.merge.kinds["position-on-changed-wording"]()).slice(0, 40)).waitFor();
      await shoot(anne, "merge");
      expect(await anne.locator(".finding").count()).toBe(1);
      await finding.getByRole("button", { name: say.merge.keep() }).click();
      await anne.keyboard.press("Escape");
      await expect.poll(() => line(ines)).toContain("1 à confirmer");

      // The group decides, in the room of the debate; the register is sound, and the others see it.
      await anne.keyboard.press("Alt+3");
      await anne.getByRole("radio", { name: debate.views.decisions() }).press("Enter");
      await button(anne, debate.register.record()).click();
      const dialog = anne.getByRole("dialog", { name: debate.recording.title() });
      await dialog.getByRole("button", { name: new RegExp(debate.recording.about()) }).click();
      await anne.getByRole("option", { name: /^1\./ }).click();
      await button(anne, debate.recording.sign()).click();
      await dialog.waitFor({ state: "detached" });
      await button(anne, debate.register.check()).click();
      await anne.getByText(plain(say.consent.register.sound({ count: 1 }))).waitFor();
      await shoot(anne, "register");
      await expect.poll(() => line(leo)).toContain("Gelé");

      // The draft says all of it.
      await anne.keyboard.press("Alt+7");
      await anne.getByText(say.signing.export.debate(), { exact: true }).click();
      await shoot(anne, "export");
      const draft = await savedFile(anne, () => button(anne, say.signing.export.run()).click());
      const document = textOf(partsOf(draft.bytes).get("word/document.xml") ?? "");
      for (const told of [
        "gardons l’eau.,",
        "Avec un budget pour l’école.",
        "Objection des Jardins de la Sourde",
        "consentement (à confirmer)",
        "Registre des décisions",
      ])
        expect(document).toContain(told);

      // All four hold the same, and the command line agrees.
      const shared = await readShared<{
        readonly consent: readonly { readonly id: string; readonly status: string }[];
        readonly positions: readonly { readonly doubt: string | null }[];
        readonly registerProblems: readonly unknown[];
      }>(alliance);
      expect(shared.consent.find(({ id }) => id === articleId)?.status).toBe("FROZEN");
      expect(shared.positions.map(({ doubt }) => doubt)).toEqual(shared.positions.map(() => null));
      expect(shared.registerProblems).toEqual([]);
    });
  },
);
