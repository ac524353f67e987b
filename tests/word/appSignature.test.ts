import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { exampleAlliance, openKept } from "#tests/kit/appRooms.ts";
import { machine, script, serve } from "#tests/kit/commandLine.ts";
import { launched, missingChromium, newProfile, removeProfile } from "#tests/kit/persistence/chromium.ts";
import { areCanonical, askLibreOffice, askXmlsec, whyNot } from "#tests/kit/signature/officePrograms.ts";
import { createIdentity, exportForSignature, signFile } from "#tests/kit/signature/signingRoom.ts";

const reason = missingChromium ?? whyNot() ?? (existsSync(script) ? undefined : "npm run build first");

describe.skipIf(reason !== undefined)("a file that the page exported and signed", () => {
  test("is valid for LibreOffice, on its line, and for xmlsec1", async () => {
    const on = machine();
    const { url } = await serve(on);
    const profile = newProfile();
    const context = await launched(profile, { locale: "fr-FR" });
    try {
      const page = await context.newPage();
      await openKept(page, url, await exampleAlliance(on), "signature");
      await exportForSignature(page);
      await createIdentity(page, "Anne Roux", "Commune de Valsourde");
      await page.getByLabel("Fait à").fill("Valsourde");
      const { bytes } = await signFile(page);
      const [signature, ...others] = await askLibreOffice(bytes);
      expect(signature).toMatchObject({ isValid: true });
      expect(signature?.signer).toContain("Anne Roux");
      expect(signature?.lineId).toMatch(/^\{[0-9A-F-]{36}\}$/);
      expect(others).toEqual([]);
      expect(await askXmlsec(bytes)).toMatchObject([{ isValid: true, signedInfo: "5/5" }]);
      expect(await areCanonical(bytes)).toEqual([true]);
    } finally {
      await context.close();
      removeProfile(profile);
    }
  });
});
