import type { Page } from "playwright-core";
import { chooseFile, savedFile, type Saved } from "#tests/kit/pageFiles.ts";

const press = (page: Page, button: string) => page.getByRole("button", { name: button }).click();

/** Presses the button and gives the file that the page saves. */
export const saveBy = (page: Page, button: string): Promise<Saved> =>
  savedFile(page, () => press(page, button));

/** Presses the button and gives the page this file. */
export const chooseBy = (page: Page, button: string, name: string, bytes: Uint8Array): Promise<void> =>
  chooseFile(page, () => press(page, button), { name, bytes });

/** From the room's first screen: the version to be signed, saved, and the next screen with that file in it. */
export async function exportForSignature(page: Page): Promise<Saved> {
  await page.locator(".sheet").first().waitFor();
  await page.getByRole("radio", { name: "À signer" }).click();
  const exported = await saveBy(page, "Exporter le document Word");
  await page.getByRole("button", { name: "Signer ce fichier" }).click();
  await page.getByText("C’est exactement le texte de cette alliance").waitFor();
  return exported;
}

export async function createIdentity(page: Page, fullName: string, organisation: string): Promise<void> {
  await page.getByRole("button", { name: "Créer mon identité" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Prénom et nom").fill(fullName);
  await dialog.getByLabel("Organisation").fill(organisation);
  await dialog.getByRole("button", { name: "Créer mon identité" }).click();
  await page.getByRole("radio", { name: fullName }).waitFor();
}

/** Brings in a PKCS#12 file; waits for nothing, since the passphrase may be wrong. */
export async function importIdentity(page: Page, file: Uint8Array, passphrase: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  if (!(await dialog.isVisible()))
    await page.getByRole("button", { name: "Importer un fichier .p12" }).click();
  await chooseBy(page, "Choisir le fichier", "identite.p12", file);
  await dialog.getByLabel("Phrase secrète du fichier").fill(passphrase);
  await dialog.getByRole("button", { name: "Importer", exact: true }).click();
}

export const signFile = (page: Page): Promise<Saved> => saveBy(page, "Signer et enregistrer");

/** The file with one byte changed, in the middle of what it carries. */
export function oneByteChanged(file: Uint8Array): Uint8Array {
  const at = Math.floor(file.length / 2);
  return file.with(at, (file[at] ?? 0) ^ 1);
}
