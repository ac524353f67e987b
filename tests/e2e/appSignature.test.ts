import type { BrowserContext, Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { exampleAlliance, openKept } from "#tests/kit/appRooms.ts";
import { machine, serve, type Machine, type Serving } from "#tests/kit/commandLine.ts";
import { launched, missingChromium, newProfile, removeProfile } from "#tests/kit/persistence/chromium.ts";
import { savedFile } from "#tests/kit/pageFiles.ts";
import { assert } from "#shared/base/Bug.ts";
import { writePem } from "#shared/signature/certificates/pem.ts";
import { edit, signUnchecked } from "#tests/kit/signature/editPackage.ts";
import { testAuthority } from "#tests/kit/signature/identities.ts";
import {
  chooseBy,
  createIdentity,
  exportForSignature,
  importIdentity,
  saveBy,
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

/** Drops a file there, as a person does from a folder. */
async function dropOn(page: Page, selector: string, path: string): Promise<void> {
  const target = page.locator(selector);
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  assert(box !== null, `${selector} is in sight`);
  const devtools = await page.context().newCDPSession(page);
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await devtools.send("Input.dispatchDragEvent", {
      type,
      x: box.x + box.width / 2,
      y: box.y + box.height / 2,
      data: { items: [], files: [path], dragOperationsMask: 1 },
    });
  }
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
    await expect.poll(() => page.getByLabel("En qualité de").inputValue()).toBe("maire");
    await signFile(page);
    await page.getByText("Anne Roux a déjà signé ce fichier").waitFor();

    await importIdentity(page, await leosFile(on), passphrase);
    await page.getByText("L’identité « Léo Vidal » est importée.").waitFor();
    await expect.poll(() => page.getByLabel("En qualité de").inputValue()).toBe("président");
    const signed = await signFile(page);
    expect(signed.name).toBe("Alliance de la Sourde - version 1.0 - 2 signatures.docx");

    await page.getByRole("button", { name: "Vérifier ce fichier" }).click();
    await page.getByText("Toutes les signatures sont valables").waitFor();
    await page.getByText("C’est exactement le texte de cette alliance, version 1.0.").waitFor();
    await expect.poll(() => page.getByText("Votre identité, sur cet appareil.").count()).toBe(2);
    on.write("signed.docx", signed.bytes);
    const { code } = await on.run(["verify", "signed.docx", "--alliance", "exemple.alliance"]);
    expect(code).toBe(0);

    const changed = edit(signed.bytes, {
      "word/document.xml": (text) => text.replace("Valsourde", "Valsourdf"),
    });
    await chooseBy(page, "Vérifier un autre fichier", "changed.docx", changed);
    await page.getByText("Au moins une signature ne tient pas").waitFor();
    await expect.poll(() => page.getByText(/le contenu a été modifié après la signature/).count()).toBe(2);
    await page.getByText("Ce n’est pas le texte de cette alliance").waitFor();
  });

  test("offers no draft for signature, and lends the role of a line's signatory to nobody else", async () => {
    await opened();
    await page.locator(".sheet").first().waitFor();
    await saveBy(page, "Exporter le document Word");
    await page.getByText("version 0.1.docx est exporté").waitFor();
    expect(await page.getByRole("button", { name: "Signer ce fichier" }).count()).toBe(0);
    await exportForSignature(page);
    await createIdentity(page, "Zoé Müller", "Commune de Valsourde");
    await page.getByText("Cette ligne attend Anne Roux").waitFor();
    await expect.poll(() => page.getByLabel("En qualité de").inputValue()).toBe("");
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
    await expect.poll(() => page.getByText("pour Les Jardins de la Sourde").count()).toBe(1);
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

    await expect.poll(keptKeys).toBe(1);
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

  test("believes for one report the authority that the reader gives, and says where the signatory says to be", async () => {
    const { on, app } = await opened();
    await on.ok(["export", "exemple.alliance", "-o", "contrat.docx", "--version", "1.0"]);
    const authority = await testAuthority();
    const signed = await signUnchecked(
      new Uint8Array(on.read("contrat.docx")),
      await authority.issue("Bénédicte Arnaud"),
      { signingTime: new Date(), place: { city: "Valsourde", postalCode: "30999", country: "France" } },
    );
    await page.goto(`${app.url}#/verify`);
    await chooseBy(page, "Choisir un document Word", "signé.docx", signed);
    await page.getByText("30999 Valsourde, France").waitFor();
    await page.getByText(/La date, le lieu, la qualité et l’objet sont ce que chaque signataire/).waitFor();
    await page.getByText("L’identité d’un signataire reste à établir").waitFor();

    await chooseBy(page, "Choisir un certificat", "contrat.pdf", Buffer.from("%PDF"));
    await page.getByText("contrat.pdf n’est pas un certificat").waitFor();
    const other = await testAuthority();
    await chooseBy(page, "Choisir un certificat", "autre.cer", other.root);
    await page.getByText("Aucune signature de ce fichier n’en dépend.").waitFor();
    expect(await page.getByText("n’est pas un certificat").count()).toBe(0);
    expect(await page.getByText("reste à établir").count()).toBe(1);

    on.write("racine.pem", Buffer.from(writePem(authority.root)));
    await dropOn(page, ".drop-authority", on.path("racine.pem"));
    await page.getByText("Délivré sous Racine d'essai, autorité que vous avez donnée").waitFor();
    expect(await page.getByText("reste à établir").count()).toBe(0);
    await page.getByRole("button", { name: "Ne plus croire Racine d'essai" }).last().press("Enter");
    await page.getByText("L’identité d’un signataire reste à établir").waitFor();

    // What is believed for one report is not for the next.
    await chooseBy(page, "Vérifier un autre fichier", "signé.docx", signed);
    await page.locator(".authority").waitFor({ state: "detached" });
    on.write("signed.docx", signed);
    const said = await on.run(["verify", "signed.docx", "--trust", "racine.pem"]);
    expect(said.out).toContain("fait à 30999 Valsourde, France (lieu déclaré par le signataire");
    expect(said.out).toContain("confiance\u00a0: certificat délivré sous Racine d'essai");
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
