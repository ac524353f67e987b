import type { BrowserContext, Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { exampleAlliance, openKept } from "#tests/kit/builtApp.ts";
import { machine, serve, type Machine, type Serving } from "#tests/kit/commandLine.ts";
import { launched, missingChromium, newProfile, removeProfile } from "#tests/kit/persistence/chromium.ts";
import { savedFile } from "#tests/kit/pageFiles.ts";
import { edit } from "#tests/kit/signature/editPackage.ts";
import {
  chooseBy,
  createIdentity,
  exportForSignature,
  importIdentity,
  signFile,
} from "#tests/kit/signature/signingRoom.ts";
import { until } from "#tests/kit/until.ts";

const passphrase = "les canaux du printemps";

/** Léo's identity, as a provider would hand it to him. */
async function leosFile(on: Machine): Promise<Buffer> {
  const who = ["--name", "Léo Vidal", "--organisation", "Les Jardins de la Sourde"];
  await on.ok(["identity", "new", ...who, "--rsa", "--out", "leo.p12", "--passphrase-env", "PHRASE"], {
    PHRASE: passphrase,
  });
  return on.read("leo.p12");
}

describe.skipIf(missingChromium !== undefined)("the room Export and signature", () => {
  let profile = "";
  let context: BrowserContext;
  let page: Page;
  beforeEach(async () => {
    profile = newProfile();
    context = await launched(profile, { locale: "fr-FR" });
    page = await context.newPage();
  });
  afterEach(async () => {
    await context.close();
    removeProfile(profile);
  });

  async function opened(): Promise<{ on: Machine; app: Serving }> {
    const on = machine();
    const app = await serve(on);
    await openKept(page, app.url, await exampleAlliance(on), "signature");
    return { on, app };
  }

  test("exports, signs with two identities, and verifies; a changed byte is found", async () => {
    const { on } = await opened();
    const exported = await exportForSignature(page);
    expect(exported.name).toBe("Alliance de la Sourde - version 1.0.docx");
    const again = ["export", "exemple.alliance", "-o", "cli.docx", "--version", "1.0", "--date", today()];
    await on.ok(again);
    expect(Buffer.from(exported.bytes).equals(on.read("cli.docx"))).toBe(true);

    await createIdentity(page, "Anne Roux", "Commune de Valsourde");
    expect(await page.getByLabel("En qualité de").inputValue()).toBe("maire");
    await signFile(page);
    await page.getByText("Anne Roux a déjà signé ce fichier").waitFor();

    await importIdentity(page, await leosFile(on), passphrase);
    await page.getByText("L’identité « Léo Vidal » est importée.").waitFor();
    expect(await page.getByLabel("En qualité de").inputValue()).toBe("président");
    const signed = await signFile(page);
    expect(signed.name).toBe("Alliance de la Sourde - version 1.0 - 2 signatures.docx");

    await page.getByRole("button", { name: "Vérifier ce fichier" }).click();
    await page.getByText("Toutes les signatures sont valables").waitFor();
    await page.getByText("C’est exactement le texte de cette alliance, version 1.0.").waitFor();
    expect(await page.getByText("Votre identité, sur cet appareil.").count()).toBe(2);
    on.write("signed.docx", signed.bytes);
    const { code } = await on.run(["verify", "signed.docx", "--alliance", "exemple.alliance"]);
    expect(code).toBe(0);

    const changed = edit(signed.bytes, {
      "word/document.xml": (text) => text.replace("Valsourde", "Valsourdf"),
    });
    await chooseBy(page, "Vérifier un autre fichier", "changed.docx", changed);
    await page.getByText("Au moins une signature ne tient pas").waitFor();
    expect(await page.getByText(/le contenu a été modifié après la signature/).count()).toBe(2);
    await page.getByText("Ce n’est pas le texte de cette alliance").waitFor();
  });

  test("says what is wrong with an identity file, and keeps what it imported through a reload", async () => {
    const { on, app } = await opened();
    await page.goto(`${app.url}${new URL(page.url()).hash}/sign`);
    await importIdentity(page, Buffer.from("rien"), passphrase);
    await page.getByText("Ce n’est pas un fichier d’identité").waitFor();
    const leo = await leosFile(on);
    await importIdentity(page, leo, "faux");
    await page.getByText("Ce n’est pas la phrase secrète de ce fichier.").waitFor();
    await importIdentity(page, leo, passphrase);
    await page.getByRole("radio", { name: "Léo Vidal" }).waitFor();
    await page.reload();
    await page.getByRole("radio", { name: "Léo Vidal" }).waitFor();
    expect(await page.getByText("pour Les Jardins de la Sourde").count()).toBe(1);
  });

  test("copies an identity under a passphrase, removes it with regret, and for good when one leaves", async () => {
    const { on, app } = await opened();
    await page.goto(`${app.url}${new URL(page.url()).hash}/sign`);
    await createIdentity(page, "Anne Roux", "Commune de Valsourde");
    const identity = page.getByRole("radio", { name: "Anne Roux" });
    const keptKeys = () =>
      page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const opening = indexedDB.open("alliage-identities");
            opening.addEventListener("success", () => {
              const all = opening.result.transaction("identities").objectStore("identities").count();
              all.addEventListener("success", () => resolve(all.result));
            });
          }),
      );
    const choose = async (action: string) => {
      await page.getByRole("button", { name: "Actions pour l’identité" }).click();
      await page.getByRole("menuitem", { name: action }).click();
    };

    expect(await keptKeys()).toBe(1);
    await choose("Enregistrer une copie protégée");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(/^Phrase secrète/).fill("quatre mots au hasard");
    await dialog.getByLabel("La même").fill("quatre mots");
    await dialog.getByRole("button", { name: "Enregistrer la copie" }).click();
    await dialog.getByText("Les deux phrases diffèrent").waitFor();
    await dialog.getByLabel("La même").fill("quatre mots au hasard");
    const copy = await savedFile(page, () =>
      dialog.getByRole("button", { name: "Enregistrer la copie" }).click(),
    );
    on.write("anne.p12", copy.bytes);
    await on.ok(["export", "exemple.alliance", "-o", "contrat.docx", "--version", "1.0"]);
    const sign = [
      "sign",
      "contrat.docx",
      "--p12",
      "anne.p12",
      "--passphrase-env",
      "PHRASE",
      "-o",
      "signe.docx",
    ];
    await on.ok(sign, { PHRASE: "quatre mots au hasard" });

    await choose("Retirer de cet appareil");
    await page.getByText("Aucune identité sur cet appareil").waitFor();
    await page.getByRole("button", { name: "La remettre" }).click();
    await identity.waitFor();
    await choose("Retirer de cet appareil");
    await page.getByText("Aucune identité sur cet appareil").waitFor();
    await page.reload();
    await page.getByText("Aucune identité sur cet appareil").waitFor();
    await until("the key is gone for good", async () => (await keptKeys()) === 0);
  });

  test("verifies for anybody: compares a fingerprint, remembers it, and refuses what is no document", async () => {
    const { on, app } = await opened();
    await exportForSignature(page);
    await createIdentity(page, "Anne Roux", "Commune de Valsourde");
    const signed = await signFile(page);

    // Somebody else, in another browser.
    const otherProfile = newProfile();
    const other = await launched(otherProfile, { locale: "fr-FR" });
    try {
      const visitor = await other.newPage();
      await visitor.goto(`${app.url}#/verify`);
      await chooseBy(visitor, "Choisir un document Word", "bruit.docx", Buffer.from("PK du bruit"));
      await visitor.getByText("bruit.docx n’est pas un document Word utilisable").waitFor();
      await chooseBy(visitor, "Vérifier un autre fichier", "coupé.docx", signed.bytes.slice(0, -40));
      await visitor.getByText(/pas un document Word utilisable|abîmé ou modifié/).waitFor();
      await chooseBy(visitor, "Vérifier un autre fichier", "signé.docx", signed.bytes);
      await visitor.getByText("Léo Vidal, président, les Jardins").waitFor();
      await visitor.getByText("L’identité d’un signataire reste à établir").waitFor();

      await visitor.getByRole("button", { name: "Comparer l’empreinte" }).click();
      const dialog = visitor.getByRole("dialog");
      await dialog.getByLabel("Empreinte lue ou reçue d’elle").fill("0".repeat(64));
      await dialog.getByText("Ce n’est pas la même empreinte").waitFor();
      expect(await dialog.getByRole("button", { name: "J’ai comparé" }).isDisabled()).toBe(true);
      const shown = (await dialog.locator(".fingerprint").textContent()) ?? "";
      await dialog.getByLabel("Empreinte lue ou reçue d’elle").fill(shown.toLowerCase());
      await dialog.getByText("C’est la même empreinte").waitFor();
      await dialog.getByRole("button", { name: "J’ai comparé" }).click();
      await visitor.getByText("Vous avez comparé cette empreinte.").waitFor();
      await visitor.reload();
      await chooseBy(visitor, "Choisir un document Word", "signé.docx", signed.bytes);
      await visitor.getByText("Vous avez comparé cette empreinte.").waitFor();
    } finally {
      await other.close();
      removeProfile(otherProfile);
    }
    on.write("signed.docx", signed.bytes);
    expect((await on.run(["verify", "signed.docx"])).code).toBe(1);
  });

  test("says on a plain http page why it cannot sign, and offers what works there", async () => {
    const on = machine();
    const app = await serve(on);
    await context.close();
    context = await launched(profile, {
      locale: "fr-FR",
      more: ["--host-resolver-rules=MAP guest.example 127.0.0.1"],
    });
    page = await context.newPage();
    const url = `http://guest.example:${app.port}/`;
    await openKept(page, url, await exampleAlliance(on), "signature/sign");
    await page.getByText("Cette page est servie sans chiffrement (http)").waitFor();
    await page.getByRole("button", { name: "Exporter la version à la main" }).click();
    await page.getByLabel("Fait à").fill("Valsourde");
    await page.locator(".sheet", { hasText: "Fait à Valsourde" }).waitFor();
    expect(await page.locator(".doc-signature-line").count()).toBe(0);
  });
});

const today = (): string => new Intl.DateTimeFormat("sv-SE").format(new Date());
