import { beforeAll, expect, test } from "vitest";
import type { Bytes } from "#shared/base/bytes.ts";
import { describeReport } from "#shared/messages/describeReport.ts";
import { describeSignFailure } from "#shared/messages/describeSignFailure.ts";
import { messagesFor } from "#shared/messages/messages.ts";
import { signPackage, type SignFailure } from "#shared/signature/signing/signPackage.ts";
import { value } from "#tests/kit/documents.ts";
import { agreementDocx, firstLine } from "#tests/kit/signature/agreementDocx.ts";
import { edit, replace } from "#tests/kit/signature/editPackage.ts";
import { crypto, selfIssued, signedAt, testAuthority } from "#tests/kit/signature/identities.ts";
import { judge } from "#tests/kit/signature/judge.ts";

const say = messagesFor("en");
let frozen: Bytes;
beforeAll(async () => {
  frozen = await agreementDocx({ lines: [firstLine] });
});

/** The sentence that refuses a signature of this document by this person at this time. */
async function refusal(
  docx: Bytes,
  signer: Parameters<typeof signPackage>[1],
  signingTime: Date,
): Promise<string> {
  const signed = await signPackage(docx, signer, { signingTime }, crypto);
  return signed.ok ? "signed" : describeSignFailure(say, "a.docx", signed.failure satisfies SignFailure);
}

test("who cannot sign hears why: their certificate, or a signature that was there before", async () => {
  const alice = await selfIssued("Alice");
  expect(await refusal(frozen, alice, new Date("2031-01-01T00:00:00Z"))).toBe(
    "The certificate of this identity is not valid today (it is from 2026-01-01 to 2029-01-01). Take another identity.",
  );
  const { root } = await testAuthority();
  const foreign = { chain: [root], privateKey: alice.privateKey };
  expect(await refusal(frozen, foreign, signedAt)).toContain("this certificate is not made for signing");

  const signed = value(await signPackage(frozen, alice, { signingTime: signedAt }, crypto));
  const changed = edit(signed, { "word/document.xml": replace("territoire", "Territoire") });
  expect(await refusal(changed, await selfIssued("Bob"), signedAt)).toContain(
    "a signature that is there does not hold",
  );
});

test("a report tells the capacity, whose line is empty, and the changed part by its name alone", async () => {
  const alice = await selfIssued("Alice");
  const details = { signingTime: signedAt, role: "Mayor" };
  const signed = value(await signPackage(frozen, alice, details, crypto));
  const changed = edit(signed, { "word/document.xml": replace("territoire", "Territoire") });
  const lines = describeReport(say, await judge(changed));
  expect(lines).toContain("  as: Mayor (claimed by the signatory)");
  expect(lines).toContain(`- the signature line of ${firstLine.signer} is still empty`);
  expect(lines).toContain("  the content was changed after signing (/word/document.xml)");
});

test("what was added to a file is not told as what no Word file signs", async () => {
  const signed = value(
    await signPackage(frozen, await selfIssued("Alice"), { signingTime: signedAt }, crypto),
  );
  const lines = describeReport(say, await judge(edit(signed, {}, { "word/orphan.xml": "<a/>" })));
  expect(lines).toContain("  a part is not signed (/word/orphan.xml)");
  expect(lines.at(-1)).toMatch(/^Not signed, as in any Word file .*: (?!.*orphan)/);
});

test("a signature that was taken out is told in the reader's language, with no word of the program", async () => {
  const signed = value(
    await signPackage(frozen, await selfIssued("Alice"), { signingTime: signedAt }, crypto),
  );
  const stripped = edit(signed, { "_xmlsignatures/sig1.xml": () => undefined });
  expect(describeReport(messagesFor("fr"), await judge(stripped))).toContain(
    "- les signatures de ce fichier sont mal rangées\u00a0: l’une a pu être retirée ou déplacée. Demandez le fichier d’origine",
  );
});
