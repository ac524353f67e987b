import type { BrowserContext, Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { defaultSettings } from "#shared/ipc/settings.ts";
import { messagesFor } from "#shared/messages/messages.ts";
import { axeViolations } from "#tests/kit/axe.ts";
import { exampleAlliance, openKept } from "#tests/kit/builtApp.ts";
import { machine, serve } from "#tests/kit/commandLine.ts";
import { launched, missingChromium, newProfile, removeProfile } from "#tests/kit/persistence/chromium.ts";
import { savedFile } from "#tests/kit/pageFiles.ts";
import { chooseBy, saveBy } from "#tests/kit/signature/signingRoom.ts";
import { edit } from "#tests/kit/signature/editPackage.ts";

/** Tab, as often as it takes, until what has the focus bears this name. */
async function tabTo(page: Page, name: string, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let count = 0; count < 150; count += 1) {
    await page.keyboard.press(key);
    const focused = await page.evaluate(() => {
      const here = document.activeElement;
      if (here instanceof HTMLInputElement) return here.labels?.[0]?.textContent ?? "";
      const words = here instanceof HTMLButtonElement ? (here.textContent ?? "") : "";
      return here?.getAttribute("aria-label") ?? words;
    });
    if (focused.includes(name)) return;
  }
  throw new Error(`the keyboard does not reach « ${name} »`);
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

  test("goes from the agreement to a verified signature with the keyboard alone", async () => {
    const on = machine();
    const { url } = await serve(on);
    await openKept(page, url, await exampleAlliance(on), "signature");
    await page.locator(".sheet").first().waitFor();
    const press = async (name: string) => {
      await tabTo(page, name);
      await page.keyboard.press("Enter");
    };

    await tabTo(page, "Un projet");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.getByRole("radio", { name: "À signer", checked: true }).waitFor();
    const exported = await savedFile(page, () => press("Exporter le document Word"));
    expect(exported.name).toContain("version 1.0");
    await page.getByRole("button", { name: "Signer ce fichier" }).waitFor();
    await press("Signer ce fichier");

    await press("Créer mon identité");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.type("Anne Roux");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Commune de Valsourde");
    await press("Créer mon identité");
    await page.getByRole("radio", { name: "Anne Roux" }).waitFor();
    await tabTo(page, "Fait à");
    await page.keyboard.type("Valsourde");
    const signed = await savedFile(page, () => press("Signer et enregistrer"));
    expect(signed.name).toContain("signé");
    await page.getByRole("button", { name: "Vérifier ce fichier" }).waitFor();
    await tabTo(page, "Vérifier ce fichier", "Shift+Tab");
    await page.keyboard.press("Enter");
    await page.getByText("Les signatures présentes sont intactes").waitFor();
    await tabTo(page, "Imprimer le rapport");
  });

  test.for([
    ["fr", "light", 1280],
    ["fr", "dark", 1024],
    ["en", "contrast", 1280],
    ["en", "light", 390],
  ] as const)("has no fault that axe-core knows: %s, %s, %i wide", async ([language, theme, width]) => {
    const on = machine(language);
    const { url } = await serve(on);
    const kept = await exampleAlliance(on);
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${url}healthz`);
    const profileOf = { fullName: "Anne Roux", organisation: "Commune de Valsourde" };
    const settings = { ...defaultSettings, language, theme, profile: profileOf };
    await page.evaluate((given) => localStorage.setItem("alliage:settings", given), JSON.stringify(settings));
    const { signing: say } = messagesFor(language);
    const faults: Record<string, readonly string[]> = {};
    const look = async (screen: string) => {
      const violations = await axeViolations(page, ["main", "[role=dialog]"]);
      if (violations.length > 0) faults[screen] = violations;
    };
    const button = (name: string) => page.getByRole("button", { name, exact: true });

    await openKept(page, url, kept, "signature");
    await page.locator(".sheet").first().waitFor();
    await look("export, a draft");
    await page.getByRole("radio", { name: say.export.purposes.signature() }).click();
    await page.getByRole("radio", { name: say.export.modes.paper() }).click();
    await page.getByLabel(say.export.readAndApproved()).waitFor();
    await look("export, on paper");
    await page.getByRole("radio", { name: say.export.modes.electronic() }).click();
    await Promise.all([page.waitForEvent("download"), button(say.export.run()).click()]);
    await look("exported");
    await button(say.export.next()).click();
    await page.locator(".facts").waitFor();
    await look("sign, without identity");
    for (const opening of [say.identity.import(), say.identity.create()]) {
      await button(opening).click();
      await page.getByRole("dialog").waitFor();
      await look(opening);
      if (opening === say.identity.import()) await page.keyboard.press("Escape");
    }
    await page.getByRole("dialog").getByRole("button", { name: say.identity.create() }).click();
    await page.getByRole("radio", { name: "Anne Roux" }).waitFor();
    for (const action of [say.fingerprint.show(), say.identity.export()]) {
      await button(say.identity.actions({ name: "Anne Roux" })).click();
      await page.getByRole("menuitem", { name: action }).click();
      await page.getByRole("dialog").waitFor();
      await look(action);
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
    }
    const { bytes } = await saveBy(page, say.sign.run());
    await button(say.sign.verify()).waitFor();
    await look("signed");
    await button(say.sign.verify()).click();
    await page.locator(".verdict").waitFor();
    await look("verified");

    await page.goto(`${url}#/verify`);
    await page.locator(".drop-file").waitFor();
    await look("the verifier");
    const changed = edit(bytes, { "word/document.xml": (text) => text.replace("Valsourde", "Valsourdf") });
    await chooseBy(page, say.file.choose(), "changed.docx", changed);
    await page.locator(".verdict").waitFor();
    await look("refused");
    await chooseBy(page, say.verify.again(), "noise.docx", Buffer.from("noise"));
    await page.getByRole("alert").waitFor();
    await look("no document");
    expect(faults).toEqual({});
  });
});
