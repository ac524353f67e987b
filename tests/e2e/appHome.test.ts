import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { readAllianceFile, writeAllianceFile } from "#shared/doc/format/allianceFile.ts";
import { readAgreement } from "#shared/doc/queries/agreement.ts";
import { toPlainText } from "#shared/model/richText.ts";
import { writeZip } from "#shared/zip/writeZip.ts";
import { startApp, type App, type PersonOptions } from "#tests/kit/app.ts";
import { axeViolations } from "#tests/kit/axe.ts";
import { focused } from "#tests/kit/focused.ts";
import { chooseFile, savedFile } from "#tests/kit/pageFiles.ts";
import { copyOf, runCommand, smallAlliance, value } from "#tests/kit/documents.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";
import { smallTemplate } from "#tests/kit/smallTemplate.ts";

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const alliance = (doc = smallAlliance()) => ({
  name: "sources.alliance",
  bytes: writeAllianceFile({ doc, attachments: [] }),
});

describe.skipIf(missingChromium !== undefined)(`home (${missingChromium ?? "in Chromium"})`, () => {
  let app: App;
  const someone = async (options?: PersonOptions) => (await app.person(options)).page;
  const openFile = (page: Page, file: { name: string; bytes: Uint8Array }) =>
    chooseFile(page, () => button(page, /Ouvrir un fichier/).click(), file);
  const saveFile = async (page: Page) => {
    await button(page, /Partager l’alliance/).click();
    return savedFile(page, () => button(page, "Enregistrer un fichier .alliance").click());
  };

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app?.stop());
  afterEach(() => app.everybodyLeaves());

  test("a first visit teaches in three lines, and asks who one is without blocking anything", async () => {
    const page = await someone();
    await page.getByRole("heading", { name: "Écrivez ensemble un contrat de confiance" }).waitFor();
    expect(await page.locator(".welcome-steps li").count()).toBe(3);
    await page.getByLabel("Votre nom").fill("Anne Roux");
    await button(page, "C’est moi").click();
    await page.getByText("Bonjour Anne Roux.").waitFor();
    await page.reload();
    await button(page, /Créer une alliance/).waitFor();
    expect(await page.getByLabel("Votre nom").count()).toBe(0);
  });

  test("a first visit fetches few files: nothing of an alliance, of the rooms, or of certificates", async () => {
    const page = await someone();
    await page.getByRole("heading", { name: "Écrivez ensemble un contrat de confiance" }).waitFor();
    const fetched = await page.evaluate(() =>
      performance.getEntriesByType("resource").map(({ name }) => name.replace(/.*\//, "")),
    );
    expect(fetched).toContainEqual(expect.stringMatching(/^home-/));
    expect(fetched.length).toBeLessThan(20);
    expect(
      fetched.filter((name) => /^(document|alliance|editor|rooms|identityRequests)-/.test(name)),
    ).toEqual([]);
  });

  test("an alliance is created in three steps with the mouse, and its contract is on screen", async () => {
    const page = await someone({ organisation: "Commune de Valsourde" });
    await button(page, /Créer une alliance/).click();
    await button(page, "Continuer").click();
    await page.getByText("Donnez un nom à l’alliance").waitFor();
    await page.getByLabel("Nom de l’alliance").fill("Alliance de la Sourde");
    await page.getByLabel(/Défi commun/).fill("Garder l’eau de la vallée.");
    expect(await axeViolations(page)).toEqual([]);
    await button(page, "Continuer").click();
    await page.getByText("Trame indicative, à relire par un juriste").waitFor();
    await page.getByText("Trame proposée, inspirée des publications sur le faire alliance").waitFor();
    expect(await page.locator(".preview-articles > li").count()).toBe(14);
    await page.getByText("Trame courte").click();
    await expect.poll(() => page.locator(".preview-articles > li").count()).toBe(8);
    await page.getByText("Les deux", { exact: true }).click();
    expect(await axeViolations(page)).toEqual([]);
    await button(page, "Continuer").click();
    expect(await page.getByLabel(/^Partenaire 1/).inputValue()).toBe("Commune de Valsourde");
    await page.getByLabel(/^Partenaire 2/).fill("Les Jardins");
    expect(await axeViolations(page)).toEqual([]);
    await button(page, "Créer l’alliance").click();
    await page.waitForURL(/\/contract$/);

    const { name, bytes } = await saveFile(page);
    expect(name).toBe("Alliance de la Sourde.alliance");
    const made = readAgreement(value(readAllianceFile(bytes)).doc);
    expect(made.alliance).toMatchObject({ name: "Alliance de la Sourde", scope: "MIXED", language: "fr" });
    expect(toPlainText(made.alliance.challenge)).toBe("Garder l’eau de la vallée.");
    expect(made.parties.map(({ partner }) => partner.legalName)).toEqual([
      "Commune de Valsourde",
      "Les Jardins",
    ]);
    expect(made.articles).toHaveLength(8);
  });

  test("an alliance is created with the keyboard alone, and leaving the page halfway loses nothing", async () => {
    const page = await someone({ settings: { language: "en" } });
    await button(page, /Create an alliance/).focus();
    await page.keyboard.press("Enter");
    await focused(page.getByLabel("Name of the alliance"));
    await page.keyboard.type("Alliance of the springs");
    await page.keyboard.press("Escape");
    await button(page, /Create an alliance/).waitFor();
    await button(page, /Create an alliance/).focus();
    await page.keyboard.press("Enter");
    await expect
      .poll(() => page.getByLabel("Name of the alliance").inputValue())
      .toBe("Alliance of the springs");
    await focused(page.getByLabel("Name of the alliance"));
    await page.keyboard.press("Enter");
    await page.locator(".preview-articles").waitFor();
    await page.getByRole("radio", { name: /A word given/ }).focus();
    await page.keyboard.press("ArrowRight");
    await page.getByRole("radio", { name: /A contract/, checked: true }).waitFor();
    await button(page, "Continue").focus();
    await page.keyboard.press("Enter");
    await focused(page.getByLabel("Partner 1", { exact: true }));
    await page.keyboard.type("The Town");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/contract$/);
    await page.goBack();
    await page.locator(".recents").getByText("Alliance of the springs").waitFor();
  });

  test("a template of one’s own is refused with its line, or used", async () => {
    const page = await someone();
    await button(page, /Créer une alliance/).click();
    await page.getByLabel("Nom de l’alliance").fill("Sources");
    await page.getByLabel("Nom de l’alliance").press("Enter");
    await page.getByText("Ma propre trame").click();
    await button(page, "Continuer").click();
    await page.getByText("Choisissez le fichier de votre trame").waitFor();
    const text = (changed: string) => new TextEncoder().encode(changed);
    await chooseFile(page, () => button(page, "Choisir un fichier").click(), {
      name: "fausse.yaml",
      bytes: text(smallTemplate.replace("horizon: M18", "horizon: M19")),
    });
    await page.getByText(/fausse\.yaml, ligne \d+/).waitFor();
    await chooseFile(page, () => button(page, "Choisir un fichier").click(), {
      name: "juste.yaml",
      bytes: text(smallTemplate),
    });
    await expect.poll(() => page.locator(".preview-articles > li").count()).toBe(1);
    await button(page, "Continuer").click();
    await button(page, "Créer l’alliance").click();
    await page.waitForURL(/\/contract$/);
  });

  test("the example opens in one click as a fresh copy each time, with its words, references and table", async () => {
    const page = await someone();
    // As whoever double-clicks everything.
    await button(page, /Voir un exemple/).dblclick();
    await page.waitForURL(/\/overview$/);
    await page.getByRole("heading", { name: /Bien manger en val d’Orbaise/ }).waitFor();
    await page.getByText("7 principes de la Charte sont à recopier").waitFor();
    const { bytes } = await saveFile(page);
    const example = readAgreement(value(readAllianceFile(bytes)).doc);
    expect(example.parties).toHaveLength(5);
    const runs = example.articles.flatMap(({ text }) => text.flatMap((paragraph) => paragraph.runs));
    expect(runs.filter((run) => "reference" in run)).toHaveLength(3);
    expect(runs.filter((run) => "table" in run)).toHaveLength(1);
    expect(example.principles.every(({ label }) => label === "")).toBe(true);
    await page.goto(app.url);
    await button(page, /Voir un exemple/).click();
    await page.waitForURL(/\/overview$/);
    await page.goto(app.url);
    await expect.poll(() => page.locator(".recent").count()).toBe(2);
    expect(await axeViolations(page)).toEqual([]);
  });

  test("a saved file opens in another browser; opened again with other words, both copies are united", async () => {
    const page = await someone();
    const doc = smallAlliance();
    await openFile(page, alliance(doc));
    await page.getByRole("heading", { name: "Alliance des Sources" }).waitFor();
    const other = await someone();
    await openFile(other, await saveFile(page));
    await other.getByRole("heading", { name: "Alliance des Sources" }).waitFor();
    await other.goto(app.url);

    const theirs = copyOf(doc, 7);
    value(runCommand(theirs, "editAlliance", { changes: { territory: "Vallée de la Sourde" } }));
    await openFile(other, alliance(theirs));
    await other.getByText(/était déjà ici.*réunies/).waitFor();
    await expect.poll(() => other.locator(".overview-facts").textContent()).toContain("Vallée de la Sourde");
  });

  test("what both sides of a merge changed waits for a look, and home says so", async () => {
    const page = await someone();
    const doc = smallAlliance();
    const theirs = copyOf(doc, 7);
    value(runCommand(doc, "editAlliance", { changes: { territory: "Vallée" } }));
    value(runCommand(theirs, "editAlliance", { changes: { territory: "Plaine" } }));
    await openFile(page, alliance(doc));
    await page.getByRole("heading", { name: "Alliance des Sources" }).waitFor();
    await page.goto(app.url);
    await openFile(page, alliance(theirs));
    await page.getByText(/1 point mérite un regard/).waitFor();
    await page.goto(app.url);
    await expect.poll(() => page.locator(".recent").textContent()).toContain("1 point à regarder");

    const window = await page.context().newPage();
    await window.goto(app.url);
    await window.getByRole("link", { name: /Alliance des Sources/ }).click();
    await button(window, "Regarder").click();
    await button(window, /^Garder/)
      .first()
      .click();
    await page.locator(".recent").getByText("1 point à regarder").waitFor({ state: "detached" });
  });

  test("a torn file, a foreign one and one of a newer application are refused in a sentence", async () => {
    const page = await someone();
    const { bytes } = alliance();
    const text = (words: string) => new TextEncoder().encode(words);
    const newer = writeZip([
      { name: "manifest.json", bytes: text('{"format":"alliage-alliance","formatVersion":9}') },
    ]);
    for (const [file, sentence] of [
      [
        { name: "torn.alliance", bytes: bytes.slice(0, bytes.length - 40) },
        /torn\.alliance.*(incomplet|pas un fichier)/,
      ],
      [
        { name: "notes.alliance", bytes: text("des notes") },
        /notes\.alliance.*n’est pas un fichier d’alliance/,
      ],
      [{ name: "neuf.alliance", bytes: newer }, /neuf\.alliance.*version plus récente/],
      [{ name: "contrat.docx", bytes: text("PK") }, /contrat\.docx est un document Word/],
    ] as const) {
      await openFile(page, file);
      await page.getByRole("alert").getByText(sentence).waitFor();
    }
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.locator(".recent").count()).toBe(0);
  });

  test("a file dropped anywhere on the page is opened", async () => {
    const page = await someone();
    await page.locator(".entries").waitFor();
    const { name, bytes } = alliance();
    const transfer = await page.evaluateHandle(
      ([called, content]) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(content)], called));
        return data;
      },
      [name, [...bytes]] as const,
    );
    await page.dispatchEvent("body", "dragover", { dataTransfer: transfer });
    await page.getByText("Déposez le fichier .alliance ici").waitFor();
    await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
    await expect
      .poll(() => page.getByRole("heading", { level: 1 }).textContent())
      .toBe("Alliance des Sources");
  });

  test("a file is opened and a link asked for from within an alliance, through the palette", async () => {
    const page = await someone();
    await button(page, /Voir un exemple/).click();
    await page.waitForURL(/\/overview$/);
    const palette = async (words: string) => {
      await page.keyboard.press("Control+k");
      await focused(page.getByRole("dialog").getByRole("searchbox"));
      await page.keyboard.type(words);
      await page.getByRole("dialog").getByText(words).waitFor();
      await page.keyboard.press("Enter");
    };
    await page.locator(".next-steps").waitFor();
    await chooseFile(page, () => palette("réunir un fichier .alliance"), alliance());
    await expect
      .poll(() => page.getByRole("heading", { level: 1 }).textContent())
      .toBe("Alliance des Sources");
    await palette("Rejoindre une alliance par un lien");
    await page.getByLabel("Lien d’invitation").waitFor();
  });

  test("an alliance taken out of the list comes back by one press", async () => {
    const page = await someone();
    await openFile(page, alliance());
    await page.getByRole("heading", { name: "Alliance des Sources" }).waitFor();
    await page.goto(app.url);
    const forget = async () => {
      await button(page, /Actions pour/).click();
      await page.getByRole("menuitem", { name: "Retirer de cet appareil" }).click();
      await page.getByText(/n’est plus dans la liste/).waitFor();
      expect(await page.locator(".recent").count()).toBe(0);
    };
    await forget();
    await button(page, "Annuler").click();
    await page.locator(".recent").waitFor();
    await forget();
    await button(page, "Fermer").click();
    await page.reload();
    await page.locator(".entries").waitFor();
    expect(await page.locator(".recent").count()).toBe(0);
  });
});
