import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startApp, type App } from "#tests/kit/app.ts";
import { articleText } from "#tests/kit/articlePage.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";
import { chooseBy, oneByteChanged, saveBy } from "#tests/kit/signature/signingRoom.ts";
import { percentile, report } from "./sideBySide.ts";
import { held, watchInteractions } from "./watchInteractions.ts";

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first();

describe.skipIf(missingChromium !== undefined)("what one does from a new alliance to a signed file", () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app?.stop());

  test("each press and key, to the next paint, as the page measures it", async () => {
    const { page, close } = await app.person({ fullName: "Anne Roux", organisation: "Commune de Valsourde" });
    await page.locator("h1").first().waitFor();
    const watched = await watchInteractions(page);
    const press = async (name: string, what: Locator) => {
      await what.waitFor();
      await watched.doing(name, () => what.click(held));
    };
    const key = (keys: string, name = keys) => watched.doing(name, () => page.keyboard.press(keys, held));
    const type = (name: string, words: string) =>
      watched.doing(name, () => page.keyboard.type(words, { delay: 30 }));
    const fill = async (label: string | RegExp, words: string) => {
      await press(`into ${label}`, page.getByLabel(label).first());
      await type(`typing in ${label}`, words);
    };

    // Create.
    await press("Créer une alliance", button(page, /Créer une alliance/));
    await fill("Nom de l’alliance", "Alliance de la Sourde");
    await press("Continuer", button(page, "Continuer"));
    await page.locator(".preview-articles").waitFor();
    await press("Continuer to the partners", button(page, "Continuer"));
    await fill(/^Partenaire 1/, "Commune de Valsourde");
    await press("Créer l’alliance", button(page, "Créer l’alliance"));
    await articleText(page).waitFor();

    // Invite.
    await press("Partager l’alliance", button(page, /Partager l’alliance/));
    await press("Créer les liens", button(page, "Créer les liens d’invitation"));
    await page.getByRole("textbox", { name: "Lien d’invitation pour écrire" }).waitFor();
    await key("Escape", "Escape from the links");

    // Write.
    await press("into an article", articleText(page));
    await type("writing", "Nous écrivons ensemble.");
    await press("Liste à puces", button(page, "Liste à puces"));
    await press("Suggérer", button(page, "Suggérer"));
    await type("suggesting", " Et nous suggérons.");
    await press("Suggérer again", button(page, "Suggérer"));
    await press("Afficher les suggestions", button(page, "Afficher les suggestions"));
    await press("Accepter", button(page, /^Accepter/));
    await key("Control+z", "undo");
    await press("a clause", page.getByRole("radio", { name: "Clauses" }));
    await press("the articles", page.getByRole("radio", { name: "Articles" }));

    // Partners, and who speaks for them.
    await key("Alt+4", "to the partners");
    await fill("Ajouter une organisation", "Les Jardins de la Sourde");
    await press("Ajouter", page.getByRole("button", { name: "Ajouter", exact: true }).first());
    await fill("Ajouter une personne", "Léo Vidal");
    await key("Enter", "add a person");

    // Plan.
    await key("Alt+5", "to the trajectory");
    await press("a cell", page.locator("td.cell").first());
    await press("into its target", page.getByRole("textbox", { name: "Ce que nous visons" }));
    await type("writing in a cell", "Vingt foyers.");
    await key("Escape", "Escape from a cell");

    // Debate, history.
    await key("Alt+3", "to the debate");
    await press("the register", page.getByRole("radio", { name: "Décisions" }));
    await press("Consigner une décision", button(page, /Consigner une décision/));
    await key("Escape", "Escape from a decision");
    await press("the life of an article", page.getByRole("radio", { name: "Vie d’un article" }));
    await key("Alt+6", "to the history");

    // Export, sign, verify.
    await key("Alt+7", "to the signature");
    await page.locator(".sheet").first().waitFor();
    await press("À signer", page.getByRole("radio", { name: "À signer" }));
    await watched.doing("exporting", () => saveBy(page, "Exporter le document Word"));
    await press("Signer ce fichier", button(page, "Signer ce fichier"));
    await page.getByText("C’est exactement le texte de cette alliance").waitFor();
    await press("Créer mon identité", button(page, "Créer mon identité"));
    await press("the identity", page.getByRole("dialog").getByRole("button", { name: "Créer mon identité" }));
    await page.getByRole("radio", { name: "Anne Roux" }).waitFor();
    const signed = { bytes: new Uint8Array() };
    await watched.doing("signing", async () => {
      Object.assign(signed, await saveBy(page, "Signer et enregistrer"));
    });
    await press("Vérifier ce fichier", button(page, "Vérifier ce fichier"));
    await page.getByText("Votre identité, sur cet appareil.").waitFor();
    const changed = oneByteChanged(signed.bytes);
    await watched.doing("verifying", () =>
      chooseBy(page, "Vérifier un autre fichier", "un octet.docx", changed),
    );
    await page.getByText("Ce fichier a été abîmé ou modifié").waitFor();

    const durations = await watched.durations();
    expect(durations.length).toBeGreaterThan(50);
    const name = "interaction to next paint from a new alliance to a signed file";
    report({ name: `${name}, p98`, ours: percentile(durations, 98), bar: 100 });
    report({ name: `${name}, p75`, ours: percentile(durations, 75) });
    await close();
  });
});
