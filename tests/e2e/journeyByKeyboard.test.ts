import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startApp, type App } from "#tests/kit/app.ts";
import { articleText, paragraphsOf, safety } from "#tests/kit/articlePage.ts";
import { keyboardOf } from "#tests/kit/keyboard.ts";
import { chooseFile, savedFile } from "#tests/kit/pageFiles.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";
import { oneByteChanged } from "#tests/kit/signature/signingRoom.ts";

/** Everything of the main job by keys: nothing here clicks, and what is looked up in the page is only read. */
describe.skipIf(missingChromium !== undefined)(
  `the whole journey by keyboard alone (${missingChromium ?? "in Chromium"})`,
  () => {
    let app: App;
    beforeAll(async () => {
      app = await startApp();
    });
    afterAll(() => app?.stop());

    test("create, invite, join, write, plan, export, sign, verify, with the focus always somewhere and in sight", async () => {
      const [first, second] = [await app.person(), await app.person()];
      const [anne, leo] = [keyboardOf(first.page), keyboardOf(second.page)];
      const { page } = first;
      const heading = (name: string | RegExp, of = page) => of.getByRole("heading", { name, level: 1 });

      // Says who one is, and creates an alliance in three steps.
      await anne.tabTo("Votre nom");
      await anne.type("Anne Roux");
      await anne.press("Enter");
      await page.getByText("Bonjour Anne Roux.").waitFor();
      await anne.enter("Créer une alliance", "Shift+Tab");
      await heading("Créer une alliance").waitFor();
      await anne.type("Alliance de la Sourde");
      await anne.tabTo("Défi commun");
      await anne.type("Garder l’eau de la vallée.");
      await anne.enter("Continuer");
      await page.locator(".preview-articles").waitFor();
      await anne.tabTo("Une parole donnée");
      await anne.press("ArrowDown");
      expect(await page.getByRole("radio", { name: /Un contrat/ }).isChecked()).toBe(true);
      await anne.enter("Continuer");
      await heading("Partenaires").waitFor();
      await anne.type("Commune de Valsourde");
      await anne.tabTo(/^Partenaire 2/);
      await anne.type("Les Jardins de la Sourde");
      await anne.enter("Créer l’alliance");
      await articleText(page).waitFor();

      // Invites, by the palette.
      await anne.press("Control+k");
      await page.getByRole("searchbox").waitFor();
      await anne.type("Partager l’alliance");
      await page
        .getByRole("menuitem", { name: /Partager l’alliance/ })
        .first()
        .waitFor();
      await anne.press("Enter");
      await page.getByRole("dialog", { name: "Partager l’alliance" }).waitFor();
      await anne.enter("Créer les liens d’invitation");
      const link = await page.getByRole("textbox", { name: "Lien d’invitation pour écrire" }).inputValue();
      await anne.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });

      // The other joins.
      await leo.enter("Rejoindre par un lien");
      await second.page.getByRole("dialog").waitFor();
      await leo.type(link);
      await leo.press("Enter");
      await heading("Alliance de la Sourde", second.page).waitFor();
      await leo.press("Alt+2");
      await articleText(second.page).waitFor();

      // Both write in one article, each with the keys of writing.
      for (const [who, words] of [
        [anne, " écouter,"],
        [leo, " partager,"],
      ] as const) {
        await who.tabTo("Article 1, Texte");
        await who.press("Control+Home");
        await who.press("End");
        await who.type(words);
      }
      for (const each of [page, second.page]) {
        await expect
          .poll(async () => (await paragraphsOf(each))[0])
          .toMatch(/écouter,.*partager,|partager,.*écouter,/);
        await safety(each, "Synchronisé").waitFor({ state: "attached" });
      }
      await anne.press("Control+Shift+8");
      await expect
        .poll(() => articleText(second.page).locator("p").first().getAttribute("data-list"))
        .toBe("bullet");

      // A cell of the matrix.
      await anne.press("Alt+5");
      await heading("Trajectoire").waitFor();
      await anne.tabTo("Qui fait quoi");
      await anne.press("Enter");
      await page.getByRole("dialog").waitFor();
      await anne.type("Vingt foyers relèvent leurs compteurs.");
      await anne.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
      await page.locator("td.cell", { hasText: "Vingt foyers" }).waitFor();

      // Exports, and signs with an identity made here.
      await anne.press("Alt+7");
      await page.locator(".sheet").first().waitFor();
      await anne.tabTo("Un projet");
      await anne.press("ArrowRight");
      await anne.press("Enter");
      await page.getByRole("radio", { name: "À signer", checked: true }).waitFor();
      const exported = await savedFile(page, () => anne.enter("Exporter le document Word"));
      expect(exported.name).toBe("Alliance de la Sourde - version 1.0.docx");
      await page.getByRole("button", { name: "Signer ce fichier" }).waitFor();
      await anne.enter("Signer ce fichier");
      await anne.enter("Créer mon identité");
      await page.getByRole("dialog").waitFor();
      await anne.tabTo("Organisation");
      await anne.type("Commune de Valsourde");
      await anne.enter("Créer mon identité");
      await page.getByRole("radio", { name: "Anne Roux" }).waitFor();
      const signed = await savedFile(page, () => anne.enter("Signer et enregistrer"));
      expect(signed.name).toContain("signé");

      // Verifies it, then the same file with one byte changed.
      await page.getByRole("button", { name: "Vérifier ce fichier" }).waitFor();
      await anne.enter("Vérifier ce fichier", "Shift+Tab");
      await page.getByText("Toutes les signatures sont valables").waitFor();
      await anne.tabTo("Vérifier un autre fichier");
      await chooseFile(page, () => anne.press("Enter"), {
        name: "un octet.docx",
        bytes: oneByteChanged(signed.bytes),
      });
      await page.getByText("Ce fichier a été abîmé ou modifié").waitFor();

      expect([anne.faults, leo.faults]).toEqual([[], []]);
      await first.close();
      await second.close();
    });
  },
);
