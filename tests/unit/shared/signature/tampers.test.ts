import { beforeAll, describe, expect, test } from "vitest";
import { crypto, signedAt } from "#tests/kit/signature/identities.ts";
import { signedTwice, tampers, type Signed, type Tamper } from "#tests/kit/signature/tampers.ts";
import { verifyPackage } from "#shared/signature/verifying/verifyPackage.ts";

let signed: Signed;
let cases: ReadonlyMap<string, Tamper>;
beforeAll(async () => {
  signed = await signedTwice();
  cases = new Map((await tampers(signed)).map((tamper) => [tamper.name.slice(0, 2), tamper]));
});
const trusted = () => [signed.alice.chain[0], signed.bob.chain[0]];

async function judge(number: string) {
  const tamper = cases.get(number);
  expect(tamper).toBeDefined();
  const docx = tamper?.docx ?? new Uint8Array();
  return { tamper, verified: await verifyPackage(docx, { now: signedAt, trusted: trusted() }, crypto) };
}

describe("a signed file", () => {
  test.for(Array.from({ length: 25 }, (_, i) => String(i).padStart(2, "0")))(
    "is judged as the table says (case %s)",
    async (number) => {
      const { tamper, verified } = await judge(number);
      const said = verified.ok
        ? [verified.value.verdict, ...verified.value.signatures.map(({ status }) => status)]
        : verified.failure.kind;
      expect({ name: tamper?.name, said }).toEqual({ name: tamper?.name, said: tamper?.ours });
    },
  );

  test("is rejected in 20 of the 24 cases, accepted in 07, 11, 18 and 23", () => {
    const accepted = [...cases].filter(([, { ours }]) => ours[0] === "valid").map(([number]) => number);
    expect(cases.size).toBe(25);
    expect(accepted).toEqual(["00", "07", "11", "18", "23"]);
  });

  test.for([
    ["01", { kind: "digest-mismatch" }],
    ["02", { kind: "part-missing", part: "/word/footnotes.xml" }],
    ["03", { kind: "signature-mismatch" }],
    ["04", { kind: "signing-certificate-mismatch" }],
    ["05", { kind: "digest-mismatch" }],
    ["06", { kind: "content-type-changed", part: "/word/footnotes.xml" }],
    ["08", { kind: "digest-mismatch", uri: "#idSignedProperties" }],
    ["09", { kind: "digest-mismatch", uri: "#idPackageObject" }],
    ["10", { kind: "digest-mismatch", uri: "#idOfficeObject" }],
    ["12", { kind: "relationship-not-signed", part: "/word/_rels/document.xml.rels", id: "rIdNew" }],
    ["12", { kind: "part-not-signed", part: "/word/extra.xml" }],
    ["13", { kind: "relationship-not-signed", part: "/_rels/.rels", id: "rIdNew" }],
    ["14", { kind: "digest-mismatch", uri: "#idPackageObject" }],
    ["15", { kind: "malformed-signature" }],
    ["16", { kind: "part-not-signed", part: "/word/styles.xml" }],
    ["17", { kind: "duplicate-id", id: "idPackageObject" }],
    ["19", { kind: "signature-mismatch" }],
    ["22", { kind: "certificate-not-valid-then" }],
    ["24", { kind: "signature-mismatch" }],
  ] as const)("says why (case %s: %o)", async ([number, finding]) => {
    const { verified } = await judge(number);
    const findings = verified.ok ? verified.value.signatures[0]?.findings : [];
    expect(findings).toEqual(expect.arrayContaining([expect.objectContaining(finding)]));
  });

  test("tells who is trusted: nobody unknown, and whoever was pinned", async () => {
    const [known, unknown] = [await judge("00"), await judge("23")];
    expect(known.verified.ok && known.verified.value.signatures.map(({ trust }) => trust.kind)).toEqual([
      "pinned",
      "pinned",
    ]);
    expect(unknown.verified.ok && unknown.verified.value.signatures[0]?.trust.kind).toBe("untrusted");
  });

  test("without a signature that was expected is incomplete: nothing in the file tells", async () => {
    const [both, oneTaken] = [await judge("00"), await judge("11")];
    const expectedSigners = [both, both].map(({ verified }, index) =>
      verified.ok ? (verified.value.signatures[index]?.signer?.fingerprint ?? "") : "",
    );
    const options = { now: signedAt, expectedSigners };
    const complete = await verifyPackage(both.tamper?.docx ?? new Uint8Array(), options, crypto);
    const stripped = await verifyPackage(oneTaken.tamper?.docx ?? new Uint8Array(), options, crypto);
    expect(complete.ok && complete.value.verdict).toBe("valid");
    expect(stripped.ok && stripped.value).toMatchObject({
      verdict: "incomplete",
      findings: [{ kind: "signer-missing", fingerprint: expectedSigners[1] }],
    });
  });

  test("lists what no signature protects", async () => {
    const { verified } = await judge("00");
    expect(verified.ok && [...verified.value.unprotected].sort()).toEqual([
      "/docProps/app.xml",
      "/docProps/core.xml",
      "/docProps/custom.xml",
    ]);
  });
});
