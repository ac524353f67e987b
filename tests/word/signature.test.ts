import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { assert } from "#shared/base/Bug.ts";
import type { Bytes } from "#shared/base/bytes.ts";
import { assembleSignatures, extractSignatures } from "#shared/signature/signing/assembleSignatures.ts";
import { toBase64 } from "#shared/signature/markup/base64.ts";
import { exportIdentity } from "#shared/signature/identities/exportIdentity.ts";
import type { Identity } from "#shared/signature/identities/identity.ts";
import { signatureLineImage } from "#shared/signature/signing/signatureLineImage.ts";
import { readSignatureLines } from "#shared/signature/packages/signatureLines.ts";
import { signPackage } from "#shared/signature/signing/signPackage.ts";
import { exportWord } from "#shared/word/exportWord.ts";
import { exportOptions } from "#tests/kit/exportOptions.ts";
import { sampleAgreement } from "#tests/kit/sampleAgreement.ts";
import { agreementDocx, firstLine, secondLine, type TestLine } from "#tests/kit/signature/agreementDocx.ts";
import { crypto, selfIssued, signedAt, testAuthority } from "#tests/kit/signature/identities.ts";
import {
  areCanonical,
  askLibreOffice,
  askXmlsec,
  inFolder,
  run,
  whyNot,
} from "#tests/kit/signature/officePrograms.ts";
import { signedTwice, tampers } from "#tests/kit/signature/tampers.ts";

const reason = whyNot();
const images = { validImage: signatureLineImage("valid"), invalidImage: signatureLineImage("invalid") };

async function sign(docx: Bytes, identity: Identity, hour: number, line?: TestLine): Promise<Bytes> {
  const signingTime = new Date(signedAt.getTime() + hour * 3_600_000);
  const bound =
    line === undefined ? {} : { line: { setupId: line.setupId, typedName: line.signer, ...images } };
  const details = { signingTime, purpose: "Accord « plein & entier » <é>", role: "Présidente", ...bound };
  const signed = await signPackage(docx, identity, details, crypto);
  assert(signed.ok, "a test document can be signed");
  return signed.value;
}

describe.skipIf(reason !== undefined)("LibreOffice and xmlsec1", () => {
  test.for(["ECDSA-P-256", "RSA-2048"] as const)(
    "accept %s, self-issued and issued by an authority",
    async (type) => {
      const [own, authority] = [
        await selfIssued("Élodie O'Hara, dite « Lô »", type),
        await testAuthority(type),
      ];
      const issued = await authority.issue('Le "maire" + \\ adjoint; #1');
      const docx = await sign(await sign(await agreementDocx(), own, 0), issued, 1);
      const trusted = await askLibreOffice(docx, { roots: [authority.root], pinned: [own.chain[0]] });
      const untrusted = await askLibreOffice(docx);
      const valid = { isValid: true, isTrusted: true };
      expect(trusted).toMatchObject([valid, valid]);
      expect(untrusted.map(({ isTrusted }) => isTrusted)).toEqual([false, false]);
      expect(trusted[0]?.signer).toContain("Élodie");
      expect(await askXmlsec(docx)).toMatchObject([
        { isValid: true, signedInfo: "3/3" },
        { isValid: true, signedInfo: "3/3" },
      ]);
      expect(await areCanonical(docx)).toEqual([true, true]);
    },
  );

  test("accept five signatures: xmlsec1 together, LibreOffice as copies with one each", async () => {
    const frozen = await agreementDocx({ pages: 3 });
    let docx = frozen;
    for (let i = 0; i < 5; i += 1) {
      docx = await sign(
        docx,
        await selfIssued(`Partenaire ${i}`, i % 2 === 0 ? "RSA-2048" : "ECDSA-P-256"),
        i,
      );
      const answers = await askXmlsec(docx);
      expect(answers.map(({ isValid }) => isValid)).toEqual(Array.from({ length: i + 1 }, () => true));
    }
    const parts = extractSignatures(docx);
    assert(parts.ok && parts.value.length === 5, "five parts are found");
    for (const part of parts.value) {
      const copy = await assembleSignatures(frozen, [part], signedAt, crypto);
      assert(copy.ok, "a copy with one signature can be made");
      expect(await askLibreOffice(copy.value)).toMatchObject([{ isValid: true }]);
    }
    // Known limit of LibreOffice: from the third on it mixes up the standard Ids (signature.md 6.1).
    expect((await askLibreOffice(docx)).slice(0, 2)).toMatchObject([{ isValid: true }, { isValid: true }]);
  });

  test("find each partner's signature on its own line", async () => {
    const lined = await agreementDocx({ lines: [firstLine, secondLine] });
    const [alice, bob] = [await selfIssued("Alice", "RSA-2048"), await selfIssued("Bob")];
    const docx = await sign(await sign(lined, alice, 0, secondLine), bob, 1, firstLine);
    expect(await askLibreOffice(docx)).toMatchObject([
      { isValid: true, lineId: secondLine.setupId },
      { isValid: true, lineId: firstLine.setupId },
    ]);
    expect(await askXmlsec(docx)).toMatchObject([
      { isValid: true, signedInfo: "5/5" },
      { isValid: true, signedInfo: "5/5" },
    ]);
    expect(await areCanonical(docx)).toEqual([true, true]);
  });

  test("accept the exported agreement, signed by its parties on their own lines", async () => {
    const frozen = await exportWord(sampleAgreement(), exportOptions());
    const lines = readSignatureLines(frozen);
    assert(lines.ok && lines.value.length >= 3, "the agreement has a line for each signatory");
    let docx = frozen;
    for (const [index, { setupId, suggestedSigner: signer }] of lines.value.slice(0, 2).entries()) {
      const identity = await selfIssued(signer, index === 0 ? "RSA-2048" : "ECDSA-P-256");
      docx = await sign(docx, identity, index, { setupId, signer });
    }
    expect(await askLibreOffice(docx)).toMatchObject(
      lines.value.slice(0, 2).map(({ setupId }) => ({ isValid: true, lineId: setupId })),
    );
    expect((await askXmlsec(docx)).map(({ isValid }) => isValid)).toEqual([true, true]);
    expect(await areCanonical(docx)).toEqual([true, true]);
  });

  test.for(["ECDSA-P-256", "RSA-2048"] as const)(
    "OpenSSL reads the identities that we write (%s)",
    async (type) => {
      const [identity, passphrase] = [await selfIssued("Élodie", type), "мир œuf 🌻"];
      const file = await exportIdentity(identity, passphrase, crypto);
      await inFolder(async (folder) => {
        const path = join(folder, "identity.p12");
        writeFileSync(path, file);
        const read = (pass: string) =>
          run("openssl", ["pkcs12", "-in", path, "-noenc", "-passin", "env:PASS"], {
            PASS: pass,
            LC_ALL: "C.UTF-8",
          });
        const { code, out } = await read(passphrase);
        expect(code).toBe(0);
        expect(out).toContain("BEGIN PRIVATE KEY");
        expect(out.replaceAll("\n", "")).toContain(toBase64(identity.chain[0]));
        expect((await read("faux")).code).not.toBe(0);
      });
    },
  );

  test("judge the changed files as the table says", async () => {
    const table = await tampers(await signedTwice());
    const said: Record<string, unknown> = {};
    const expected: Record<string, unknown> = {};
    const judgement = ({ isValid }: { isValid: boolean }) => (isValid ? "ok" : "BAD");
    for (const { name, docx, libreOffice, xmlsec } of table) {
      expected[name] = { libreOffice, xmlsec };
      const [office, other] = await Promise.all([
        askLibreOffice(docx),
        xmlsec === undefined ? undefined : askXmlsec(docx),
      ]);
      const judged = office.map(judgement);
      said[name] = { libreOffice: judged.length === 0 ? "gone" : judged, xmlsec: other?.map(judgement) };
    }
    expect(said).toEqual(expected);
  });
});
