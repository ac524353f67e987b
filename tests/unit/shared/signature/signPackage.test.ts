import { beforeAll, describe, expect, test } from "vitest";
import { assert } from "#shared/base/Bug.ts";
import type { Bytes } from "#shared/base/bytes.ts";
import { assembleSignatures, extractSignatures } from "#shared/signature/signing/assembleSignatures.ts";
import type { Identity } from "#shared/signature/identities/identity.ts";
import type { SignatureDetails } from "#shared/signature/signing/signatureDetails.ts";
import { signatureLineImage } from "#shared/signature/signing/signatureLineImage.ts";
import { readSignatureLines } from "#shared/signature/packages/signatureLines.ts";
import { createSignature, signPackage } from "#shared/signature/signing/signPackage.ts";
import { verifyPackage } from "#shared/signature/verifying/verifyPackage.ts";
import { fc } from "#tests/kit/fc.ts";
import { agreementDocx, firstLine, secondLine } from "#tests/kit/signature/agreementDocx.ts";
import { edit, filesOf } from "#tests/kit/signature/editPackage.ts";
import { crypto, selfIssued, signedAt, testAuthority } from "#tests/kit/signature/identities.ts";

let frozen: Bytes;
let people: readonly Identity[];
beforeAll(async () => {
  frozen = await agreementDocx({ lines: [firstLine, secondLine] });
  people = [
    await selfIssued("Alice"),
    await selfIssued("Bob", "RSA-2048"),
    await (await testAuthority()).issue("Carla"),
  ];
});

const person = (index: number): Identity => {
  const identity = people[index];
  assert(identity !== undefined, "there are three people");
  return identity;
};
const at = (hour: number): SignatureDetails => ({
  signingTime: new Date(signedAt.getTime() + hour * 3_600_000),
});
async function must(signing: Promise<Awaited<ReturnType<typeof signPackage>>>): Promise<Bytes> {
  const signed = await signing;
  assert(signed.ok, `signed: ${JSON.stringify(signed)}`);
  return signed.value;
}
const verdict = async (docx: Bytes, now = signedAt) => {
  const report = await verifyPackage(docx, { now }, crypto);
  return report.ok ? report.value : report.failure;
};
const images = { validImage: signatureLineImage("valid"), invalidImage: signatureLineImage("invalid") };

describe("signing", () => {
  test("says who, in what quality, why, where, and on which line", async () => {
    const line = { setupId: firstLine.setupId, typedName: "Zoé", ...images };
    const place = { city: "Évreux", country: "France" };
    const details = { ...at(0), purpose: "Accord <plein> & entier", role: "Présidente", place, line };
    const signed = await must(signPackage(frozen, person(1), details, crypto));
    expect(await verdict(signed)).toMatchObject({
      verdict: "incomplete",
      findings: [{ kind: "line-not-signed", setupId: secondLine.setupId, signer: secondLine.signer }],
      signatures: [
        {
          status: "valid",
          isIntact: true,
          findings: [{ kind: "line-of-another", signer: firstLine.signer }],
          signer: { name: "Bob", keyAlgorithm: "RSA-2048" },
          level: "simple",
          trust: { kind: "untrusted" },
          claimedAt: "2026-11-22T09:30:00Z",
          purpose: "Accord <plein> & entier",
          roles: ["Présidente"],
          line: { setupId: firstLine.setupId, typedName: "Zoé" },
        },
      ],
    });
    const markup = new TextDecoder().decode(filesOf(signed).get("_xmlsignatures/sig1.xml"));
    expect(markup).toContain("<xd:City>Évreux</xd:City><xd:CountryName>France</xd:CountryName>");
    expect(markup).toContain("<SignatureType>2</SignatureType>");
  });

  test("on one's own line is told as such, however a certificate writes the name", async () => {
    const signer = await selfIssued("ÉLUARD & Fils Zoé");
    const line = { setupId: firstLine.setupId, typedName: "Zoé", ...images };
    const signed = await must(signPackage(frozen, signer, { ...at(0), line }, crypto));
    expect(await verdict(signed)).toMatchObject({ signatures: [{ status: "valid", findings: [] }] });
  });

  test("carries no control character, whatever a signatory pastes", async () => {
    const docx = await agreementDocx();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 60 }), async (purpose) => {
        const signed = await must(signPackage(docx, person(0), { ...at(0), purpose }, crypto));
        expect(await verdict(signed)).toMatchObject({ verdict: "valid" });
      }),
      { numRuns: 25 },
    );
  });

  test("changes nothing of the document, and copies its parts still compressed", async () => {
    const signed = await must(signPackage(frozen, person(0), at(0), crypto));
    const [before, after] = [filesOf(frozen), filesOf(signed)];
    const changed = [...before].filter(
      ([name, bytes]) => !Buffer.from(bytes).equals(after.get(name) ?? new Uint8Array()),
    );
    expect(changed.map(([name]) => name).sort()).toEqual(["[Content_Types].xml", "_rels/.rels"]);
    expect([...after.keys()].slice(0, 2)).toEqual(["[Content_Types].xml", "_rels/.rels"]);
  });

  test("removes white space between relationships before the first signature, never after", async () => {
    const name = "word/_rels/document.xml.rels";
    const loosen = (docx: Bytes) => edit(docx, { [name]: (text) => text.replaceAll("><", ">\n  <") });
    const first = await must(signPackage(loosen(frozen), person(0), at(0), crypto));
    expect(new TextDecoder().decode(filesOf(first).get(name))).not.toContain("\n  <");
    const second = await must(signPackage(loosen(first), person(1), at(1), crypto));
    expect(new TextDecoder().decode(filesOf(second).get(name))).toContain("\n  <");
  });

  test("can be done elsewhere, over the same bytes", async () => {
    const { chain, privateKey } = person(0);
    let asked: Bytes | undefined;
    const sign = async (signedInfo: Bytes) => {
      asked = signedInfo;
      return new Uint8Array(
        await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, privateKey as CryptoKey, signedInfo),
      );
    };
    const signed = await must(signPackage(await agreementDocx(), { chain, sign }, at(0), crypto));
    expect(await verdict(signed)).toMatchObject({ verdict: "valid" });
    expect(new TextDecoder().decode(asked)).toMatch(
      /^<SignedInfo xmlns="http:\/\/www.w3.org\/2000\/09\/xmldsig#">/,
    );
  });

  test.for([
    ["purpose", { purpose: "é".repeat(256) }],
    ["role", { role: "x".repeat(256) }],
    ["city", { place: { city: "x".repeat(101) } }],
    ["typedName", { line: { setupId: firstLine.setupId, typedName: "x".repeat(101), ...images } }],
  ] as const)("refuses a text too long, and cuts none (%s)", async ([field, details]) => {
    const signed = await signPackage(frozen, person(0), { ...at(0), ...details }, crypto);
    expect(signed).toMatchObject({ ok: false, failure: { kind: "text-too-long", field } });
  });

  test("refuses a line that is none, and a picture too large", async () => {
    const refusal = async (line: SignatureDetails["line"] & object) => {
      const signed = await signPackage(frozen, person(0), { ...at(0), line }, crypto);
      return signed.ok ? "signed" : signed.failure.kind;
    };
    expect(await refusal({ setupId: "1F0C", typedName: "A", ...images })).toBe("malformed-line-id");
    const large = new Uint8Array(600_000);
    expect(await refusal({ setupId: firstLine.setupId, typedName: "A", ...images, validImage: large })).toBe(
      "image-too-large",
    );
  });

  test("refuses a certificate that does not hold: expired, another's, unreadable, of a weak kind of key", async () => {
    const refusal = async (
      identity: { chain: readonly Bytes[]; privateKey: Identity["privateKey"] },
      hour = 0,
    ) => {
      const signed = await signPackage(frozen, identity, at(hour), crypto);
      if (signed.ok) return "signed";
      return "findings" in signed.failure
        ? signed.failure.findings.map(({ kind }) => kind)
        : signed.failure.kind;
    };
    const { privateKey } = person(0);
    expect(await refusal(person(0), 24 * 365 * 5)).toEqual(["certificate-not-valid-then"]);
    expect(await refusal({ chain: (await selfIssued("Dora")).chain, privateKey })).toEqual([
      "signature-mismatch",
    ]);
    expect(await refusal({ chain: [new Uint8Array(20)], privateKey })).toBe("unusable-certificate");
    expect(await refusal({ chain: [], privateKey })).toBe("unusable-certificate");
    const authority = await testAuthority();
    expect(await refusal({ chain: [authority.root], privateKey })).toContain("certificate-not-for-signing");
  });

  test("refuses a package that Word would repair, or that others would read otherwise", async () => {
    const refusal = async (docx: Bytes) => {
      const signed = await signPackage(docx, person(0), at(0), crypto);
      return signed.ok ? "signed" : signed.failure.kind;
    };
    const relationship = (target: string) =>
      edit(frozen, {
        "word/_rels/document.xml.rels": (text) =>
          text.replace(
            "</Relationships>",
            `<Relationship Id="n" Type="t" Target="${target}"/></Relationships>`,
          ),
      });
    expect(await refusal(relationship("nowhere.xml"))).toBe("dangling-relationship");
    expect(await refusal(relationship("../../outside.xml"))).toBe("dangling-relationship");
    expect(
      await refusal(
        edit(frozen, { "[Content_Types].xml": (text) => text.replace(/<Default[^>]*"png"[^>]*\/>/, "") }),
      ),
    ).toBe("not-a-package");
    expect(
      await refusal(
        edit(frozen, {
          "_rels/.rels": (text) => text.replace(/<Relationship [\s\S]*>(?=<\/Relationships>)/, ""),
        }),
      ),
    ).toBe("nothing-to-sign");
    expect(
      await refusal(edit(frozen, { "word/_rels/document.xml.rels": (text) => `<!DOCTYPE a>${text}` })),
    ).toBe("malformed-relationships");
    expect(await refusal(edit(frozen, { "[Content_Types].xml": () => "<a/>" }))).toBe(
      "malformed-content-types",
    );
    expect(await refusal(new Uint8Array(100))).toBe("not-a-zip");
    expect(await refusal(frozen.slice(0, -5))).toBe("torn-zip");
    const odd = "word/médias.xml";
    const named = edit(relationship("médias.xml"), {}, { [odd]: "<a/>" });
    expect(await refusal(named)).toBe("unsignable-part-name");
  });
});

describe("signatures made apart", () => {
  test("give the same file in any order, and the one that signing in turn gives", async () => {
    const apart = await Promise.all(
      people.map((identity, hour) => must(createSignature(frozen, identity, at(hour), crypto))),
    );
    const assembled = await must(assembleSignatures(frozen, apart, at(2).signingTime, crypto));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 0, 1], { minLength: 5 }), async (order) => {
        const parts = order.map((index) => apart[index] ?? new Uint8Array());
        const all = [...parts, ...apart];
        expect(await must(assembleSignatures(frozen, all, at(2).signingTime, crypto))).toEqual(assembled);
      }),
      { numRuns: 6 },
    );
    const report = await verdict(assembled, at(2).signingTime);
    expect(report).toMatchObject({
      signatures: ["Alice", "Bob", "Carla"].map((name) => ({ status: "valid", signer: { name } })),
    });
    const extracted = extractSignatures(assembled);
    expect(extracted.ok && extracted.value).toEqual(apart);

    const two = await must(assembleSignatures(frozen, apart.slice(0, 2), at(2).signingTime, crypto));
    expect(await must(assembleSignatures(two, apart.slice(2), at(2).signingTime, crypto))).toEqual(assembled);
  });

  test("are what signing in turn puts in the file", async () => {
    const one = await must(signPackage(frozen, person(1), at(0), crypto));
    const part = extractSignatures(one);
    assert(part.ok, "it is found");
    expect(await must(assembleSignatures(frozen, part.value, at(0).signingTime, crypto))).toEqual(one);
  });

  test("are refused on other bytes, and when they are none", async () => {
    const other = edit(frozen, { "word/document.xml": (text) => text.replace("territoire", "Territoire") });
    const good = await must(createSignature(frozen, person(0), at(0), crypto));
    const foreign = await must(createSignature(other, person(1), at(1), crypto));
    const tried = await assembleSignatures(frozen, [good, foreign], at(1).signingTime, crypto);
    expect(tried).toMatchObject({ ok: false, failure: { kind: "signature-does-not-hold", index: 1 } });
    for (const nonsense of ["", "<a/>", "<!DOCTYPE a><a/>"]) {
      const part = new TextEncoder().encode(nonsense);
      expect(await assembleSignatures(frozen, [good, part], at(1).signingTime, crypto)).toMatchObject({
        ok: false,
        failure: { kind: "signature-does-not-hold", index: 1, findings: [{ kind: "malformed-signature" }] },
      });
    }
    const future = await assembleSignatures(frozen, [good], new Date("2026-11-20T00:00:00Z"), crypto);
    expect(future).toMatchObject({ failure: { findings: [{ kind: "signing-time-in-the-future" }] } });
  });
});

describe("signature lines", () => {
  test("are found with what they suggest", async () => {
    const lines = readSignatureLines(frozen);
    expect(lines.ok && lines.value).toMatchObject([
      {
        part: "/word/document.xml",
        setupId: firstLine.setupId,
        suggestedSigner: "Zoé Éluard & fils",
        suggestedTitle: "Présidente",
      },
      { setupId: secondLine.setupId, suggestedSigner: "Malik « Max » Ünal", suggestedEmail: "z@exemple.fr" },
    ]);
  });

  test("are not found where no reader shows them", async () => {
    const hide = (text: string) =>
      text
        .replace(/<o:signatureline/, "<!-- <o:signatureline")
        .replace(/(issignatureline="t"\s*\/>)/, "$1 -->");
    const lines = readSignatureLines(edit(frozen, { "word/document.xml": hide }));
    expect(lines.ok && lines.value.map(({ setupId }) => setupId)).toEqual([secondLine.setupId]);
  });

  test("have pictures that are PNG, always the same", () => {
    expect(Buffer.from(images.validImage.slice(0, 8)).toString("latin1")).toBe("\u0089PNG\r\n\u001a\n");
    expect(signatureLineImage("valid")).toEqual(images.validImage);
    expect(images.invalidImage).not.toEqual(images.validImage);
  });
});
