import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startApp, type App } from "#tests/kit/app.ts";
import { articleText, caretBehind, paragraphsOf, safety } from "#tests/kit/articlePage.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";
import { edit } from "#tests/kit/signature/editPackage.ts";
import {
  chooseBy,
  createIdentity,
  exportForSignature,
  oneByteChanged,
  signFile,
} from "#tests/kit/signature/signingRoom.ts";

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

/** The main job as three people live it who have read nothing: two at their desks, one with a telephone. */
describe.skipIf(missingChromium !== undefined)(
  `the whole journey (${missingChromium ?? "in Chromium"})`,
  () => {
    let app: App;
    beforeAll(async () => {
      app = await startApp();
    });
    afterAll(() => app?.stop());

    /** A first visit: says who one is. */
    async function newcomer(name: string, size?: { readonly width: number; readonly height: number }) {
      const person = await app.person({ keepsPage: true, ...(size && { size }) });
      await person.page.getByLabel("Votre nom").fill(name);
      await button(person.page, "C’est moi").click();
      await person.page.getByText(`Bonjour ${name}.`).waitFor();
      return person;
    }

    test("create, invite, write together, apart on one paragraph, together again, plan, export, sign, verify", async () => {
      const people = [
        await newcomer("Anne Roux"),
        await newcomer("Léo Vidal"),
        await newcomer("Mina Haddad", { width: 390, height: 844 }),
      ] as const;
      const [anne, leo, mina] = people.map(({ page }) => page) as [Page, Page, Page];

      // Create, in three steps.
      await button(anne, /Créer une alliance/).click();
      await anne.getByLabel("Nom de l’alliance").fill("Alliance de la Sourde");
      await anne.getByLabel(/Défi commun/).fill("Garder l’eau de la vallée.");
      await button(anne, "Continuer").click();
      await anne.locator(".preview-articles").waitFor();
      await button(anne, "Continuer").click();
      await anne.getByLabel(/^Partenaire 1/).fill("Commune de Valsourde");
      await anne.getByLabel(/^Partenaire 2/).fill("Les Jardins de la Sourde");
      await button(anne, "Créer l’alliance").click();
      await articleText(anne).waitFor();

      // Invite.
      await button(anne, /Partager l’alliance/).click();
      await button(anne, "Créer les liens d’invitation").click();
      const link = await anne.getByRole("textbox", { name: "Lien d’invitation pour écrire" }).inputValue();
      await anne.keyboard.press("Escape");
      // One follows the link, the other pastes it.
      await leo.evaluate((to) => location.assign(to), link);
      await leo.getByRole("button", { name: "Rejoindre", exact: true }).click();
      await button(mina, /Rejoindre par un lien/).click();
      await mina.getByLabel("Lien d’invitation").fill(link);
      await mina.getByRole("button", { name: "Rejoindre", exact: true }).click();
      for (const page of [leo, mina]) {
        await page.getByRole("heading", { name: "Alliance de la Sourde", level: 1 }).waitFor();
        await page.getByRole("link", { name: /^Contrat/ }).click();
        await articleText(page).waitFor();
      }

      // Write one article together.
      for (const [page, words] of [
        [anne, " écouter,"],
        [leo, " partager,"],
        [mina, " tenir,"],
      ] as const) {
        await caretBehind(page, "Nous nous engageons à");
        await page.keyboard.type(words);
      }
      for (const page of [anne, leo, mina]) {
        await expect
          .poll(
            async () =>
              [...((await paragraphsOf(page))[0] ?? "").matchAll(/écouter,|partager,|tenir,/g)].length,
          )
          .toBe(3);
        await safety(page, "Synchronisé").waitFor({ state: "attached" });
      }

      // Apart on the same paragraph: a list for one, words for the other.
      const [before = ""] = await paragraphsOf(anne);
      await app.cut();
      for (const page of [anne, leo, mina])
        await expect.poll(() => page.locator(".safety-button").textContent()).toMatch(/Hors ligne|Connexion/);
      await caretBehind(anne, "Nous nous engageons à");
      await button(anne, "Liste à puces").click();
      await caretBehind(leo, "Nous nous engageons à");
      await leo.keyboard.type(" avec joie, et sans réseau");
      const list = (page: Page) => articleText(page).locator("p").first().getAttribute("data-list");
      expect([await list(anne), await list(leo)]).toEqual(["bullet", null]);
      await app.mend();
      for (const page of [anne, leo, mina]) {
        await safety(page, "Synchronisé").waitFor({ state: "attached", timeout: 30_000 });
        await expect
          .poll(async () => (await paragraphsOf(page))[0])
          .toBe(`${before} avec joie, et sans réseau`);
        await expect.poll(() => list(page)).toBe("bullet");
      }

      // Fill the matrix: from a desk, and from the telephone.
      await anne.getByRole("link", { name: /^Trajectoire/ }).click();
      await anne.locator("td.cell").first().click();
      await anne.getByRole("textbox", { name: "Ce que nous visons" }).click();
      await anne.keyboard.type("Vingt foyers relèvent leurs compteurs.");
      await anne.keyboard.press("Escape");
      await mina.getByRole("link", { name: /^Trajectoire/ }).click();
      await mina.locator(".listed-cell-open", { hasText: "Vingt foyers" }).click();
      await mina.getByRole("textbox", { name: "Vigilance" }).click();
      await mina.keyboard.type("Les étés secs.");
      await mina.keyboard.press("Escape");
      await mina.getByRole("dialog").waitFor({ state: "detached" });
      await anne.locator("td.cell").first().click();
      await expect
        .poll(() => anne.getByRole("textbox", { name: "Vigilance" }).textContent())
        .toBe("Les étés secs.");
      await anne.keyboard.press("Escape");

      // Export, and sign with an identity made here.
      await anne.getByRole("link", { name: /^Signature/ }).click();
      const exported = await exportForSignature(anne);
      expect(exported.name).toBe("Alliance de la Sourde - version 1.0.docx");
      await createIdentity(anne, "Anne Roux", "Commune de Valsourde");
      const signed = await signFile(anne);

      // Verify: where it was signed, and by somebody else on a telephone.
      await button(anne, "Vérifier ce fichier").click();
      await anne.getByText("Votre identité, sur cet appareil.").waitFor();
      await anne.getByText("C’est exactement le texte de cette alliance, version 1.0.").waitFor();
      await mina.getByRole("link", { name: /^Signature/ }).click();
      await mina.getByRole("radio", { name: "Vérifier" }).click();
      await chooseBy(mina, "Choisir un document Word", signed.name, signed.bytes);
      await mina.getByText("Toutes les signatures sont valables").waitFor();
      await mina.getByText("C’est exactement le texte de cette alliance, version 1.0.").waitFor();

      // One byte of the file, then one letter of the text.
      await chooseBy(mina, "Vérifier un autre fichier", "un octet.docx", oneByteChanged(signed.bytes));
      await mina.getByText("Ce fichier a été abîmé ou modifié").waitFor();
      const oneLetter = edit(signed.bytes, {
        "word/document.xml": (text) => text.replace("Valsourde", "Valsourdf"),
      });
      await chooseBy(mina, "Vérifier un autre fichier", "une lettre.docx", oneLetter);
      await mina.getByText("Au moins une signature ne tient pas").waitFor();
      await mina.getByText(/le contenu a été modifié après la signature/).waitFor();

      for (const { close } of people) await close();
    });
  },
);
