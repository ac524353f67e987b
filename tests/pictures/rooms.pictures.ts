import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, test } from "vitest";
import * as Y from "yjs";
import { messagesFor } from "#shared/messages/messages.ts";
import { startApp, type App, type PersonOptions } from "#tests/kit/app.ts";
import { openKept } from "#tests/kit/appRooms.ts";
import { debatedExample } from "./debatedExample.ts";

/** The pictures of the README and of the user guide, taken of the built application: `npm run pictures`. */
const picture = (name: string): string =>
  fileURLToPath(new URL(`../../docs/pictures/${name}.png`, import.meta.url));
const shoot = (page: Page, name: string) => page.screenshot({ path: picture(name), animations: "disabled" });

const room = (page: Page, name: string) => page.getByRole("heading", { name, level: 1 });
const firstText = (page: Page) => page.getByRole("textbox", { name: "Article 1, Texte", exact: true });

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.stop());

async function exampleOf(options: PersonOptions): Promise<Page> {
  const { page } = await app.person(options);
  await page
    .getByRole("button", { name: /exemple/i })
    .first()
    .click();
  await page.locator("#main h1").waitFor();
  await page.locator(".overview-facts").first().waitFor();
  return page;
}

test("home, and the beginning of an alliance", async () => {
  const { page } = await app.person({ fullName: "Anne Roux", organisation: "Commune de Saint-Aubrac" });
  await page.getByRole("heading", { level: 1 }).waitFor();
  await shoot(page, "accueil");
  await page.goto(`${app.url}#/new`);
  await page.getByLabel("Nom de l’alliance").waitFor();
  await shoot(page, "creer");
});

test("the rooms of the worked example, written by two", async () => {
  const anne = await exampleOf({ fullName: "Anne Roux", organisation: "Commune de Saint-Aubrac" });
  await shoot(anne, "ensemble");
  await anne.getByRole("button", { name: /Partager l’alliance/ }).click();
  await anne.getByRole("button", { name: "Créer les liens d’invitation", exact: true }).click();
  const link = anne.getByRole("textbox", { name: "Lien d’invitation pour écrire" });
  const address = await link.inputValue();
  await shoot(anne, "inviter");
  await anne.keyboard.press("Escape");

  const { page: leo } = await app.person({ fullName: "Léo Vidal", organisation: "La Table d’à côté" });
  await leo.evaluate((to) => location.assign(to), address);
  await leo.getByRole("button", { name: "Rejoindre", exact: true }).click();
  await room(leo, "Exemple")
    .or(leo.getByRole("heading", { level: 1 }))
    .first()
    .waitFor();
  for (const page of [anne, leo]) await page.getByRole("link", { name: /^Contrat/ }).click();
  await firstText(leo).locator("p").first().click();
  await leo.keyboard.press("End");
  await firstText(anne).locator("p").nth(1).click();
  await anne.keyboard.press("End");
  await anne.locator(".peer-caret").first().waitFor();
  await shoot(anne, "contrat");

  for (const [key, name, file] of [
    ["Alt+4", "Partenaires", "partenaires"],
    ["Alt+5", "Trajectoire", "trajectoire"],
  ] as const) {
    await anne.keyboard.press(key);
    await room(anne, name).waitFor();
    await shoot(anne, file);
  }
  await anne.keyboard.press("Alt+7");
  await anne.locator(".doc-paragraph").first().waitFor();
  await shoot(anne, "signature");
});

test("a debate", async () => {
  const state = Y.encodeStateAsUpdate(debatedExample("debat"));
  const { page } = await app.person({ fullName: "Anne Roux", organisation: "Commune de Saint-Aubrac" });
  await openKept(page, app.url, { id: "debat", state }, "debate");
  await page.locator(".remaining").waitFor();
  await page.getByRole("grid").waitFor();
  await shoot(page, "debat");
  await page.goto(`${app.url}#/a/debat/contract/balanced-voice`);
  await page.locator("ins").first().waitFor();
  await page
    .getByRole("button", { name: messagesFor("fr").comments.title() })
    .first()
    .click();
  await page.locator("ins").first().scrollIntoViewIfNeeded();
  await shoot(page, "positions");
});

test("in the dark", async () => {
  const page = await exampleOf({ fullName: "Anne Roux", settings: { theme: "dark" } });
  await page.keyboard.press("Alt+2");
  await firstText(page).waitFor();
  await shoot(page, "sombre");
});
