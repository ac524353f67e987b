import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Bytes } from "#shared/base/bytes.ts";
import { weights } from "#shared/signature/verifying/report.ts";
import { verifyPackage } from "#shared/signature/verifying/verifyPackage.ts";
import { edit, replace } from "#tests/kit/signature/editPackage.ts";
import { crypto, signedAt } from "#tests/kit/signature/identities.ts";
import { judge, kindsOf, signedByAlice } from "#tests/kit/signature/judge.ts";

const originRels = "_xmlsignatures/_rels/origin.sigs.rels";
let frozen: Bytes;
let signed: Bytes;
beforeAll(async () => {
  ({ frozen, signed } = await signedByAlice());
});

describe("a hostile package", () => {
  test.for([
    [
      "two origins",
      "_rels/.rels",
      replace(
        "</Relationships>",
        '<Relationship Id="again" Target="_xmlsignatures/origin.sigs" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin"/></Relationships>',
      ),
    ],
    [
      "an origin out of the package",
      "_rels/.rels",
      replace('Target="_xmlsignatures/origin.sigs"', 'Target="http://a/" TargetMode="External"'),
    ],
    ["a lost signature", originRels, replace("sig1.xml", "sig9.xml")],
    [
      "a signature met twice",
      originRels,
      replace(
        "</Relationships>",
        '<Relationship Id="b" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/signature" Target="SIG1.xml"/></Relationships>',
      ),
    ],
    [
      "a signature of another type",
      "[Content_Types].xml",
      replace("digital-signature-xmlsignature+xml", "digital-signature-xmlsignature+xmL"),
    ],
    ["links taken away", originRels, replace(/<Relationship [^>]*><\/Relationship>/, "")],
  ] as const)("is invalid: %s", async ([, part, change]) => {
    const report = await judge(edit(signed, { [part]: change }));
    expect(report).toMatchObject({ verdict: "invalid", findings: [{ kind: "malformed-signature-parts" }] });
  });

  test("is incomplete when a part lies in it that nothing links, or that metadata link", async () => {
    const orphan = await judge(
      edit(signed, {}, { "word/orphan.xml": "<a/>", "docProps/_rels/core.xml.rels": "" }).slice(),
    ).catch(() => undefined);
    expect(orphan).toBeUndefined();
    const alone = await judge(edit(signed, {}, { "word/orphan.xml": "<a/>" }));
    expect(alone).toMatchObject({ verdict: "incomplete", signatures: [{ isIntact: true }] });
    const relationships =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="t" Target="evil.xml"/></Relationships>';
    const viaMetadata = await judge(
      edit(signed, {}, { "docProps/_rels/core.xml.rels": relationships, "docProps/evil.xml": "<a/>" }),
    );
    expect(viaMetadata.signatures[0]?.findings.map((finding) => "part" in finding && finding.part)).toEqual([
      "/docProps/_rels/core.xml.rels",
      "/docProps/evil.xml",
    ]);
  });

  test("is incomplete when the document, not the package, links more metadata", async () => {
    const type = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail";
    const link = `<Relationship Id="late" Type="${type}" Target="late.xml"/></Relationships>`;
    const changes = { "word/_rels/document.xml.rels": replace("</Relationships>", link) };
    const report = await judge(edit(signed, changes, { "word/late.xml": "<a/>" }));
    expect(report.verdict).toBe("incomplete");
    expect(report.unprotected).not.toContain("/word/late.xml");
    expect(kindsOf(report.signatures[0])).toEqual(new Set(["part-not-signed", "relationship-not-signed"]));
  });

  test("is unsigned when nothing was ever signed", async () => {
    expect(await judge(frozen)).toMatchObject({ verdict: "unsigned", signatures: [], findings: [] });
  });

  test("is no package: anything else", async () => {
    const kind = async (bytes: Bytes) => {
      const report = await verifyPackage(bytes, { now: signedAt }, crypto);
      return report.ok ? "report" : report.failure.kind;
    };
    expect(await kind(new Uint8Array())).toBe("not-a-zip");
    expect(await kind(edit(signed, { "[Content_Types].xml": () => undefined }))).toBe("not-a-package");
    expect(await kind(edit(signed, { "_rels/.rels": () => undefined }))).toBe("not-a-package");
    expect(
      await kind(edit(signed, { "_rels/.rels": replace("<Relationships", "<!DOCTYPE a><Relationships") })),
    ).toBe("malformed-relationships");
    expect(
      await kind(
        edit(signed, {
          "[Content_Types].xml": replace(
            "</Types>",
            '<Override PartName="/WORD/document.xml" ContentType="a/b"/></Types>',
          ),
        }),
      ),
    ).toBe("malformed-content-types");
  });
});

describe("time", () => {
  test("passes: a certificate expired since is named, and the signature stays valid", async () => {
    const report = await judge(signed, { now: new Date("2031-01-01T00:00:00Z") });
    expect(report.verdict).toBe("valid");
    expect(report.signatures[0]?.findings).toEqual([
      { kind: "certificate-expired-since", notAfter: "2029-01-01T00:00:00.000Z" },
    ]);
  });

  test("of the future is refused", async () => {
    const report = await judge(signed, { now: new Date("2026-11-20T00:00:00Z") });
    expect(report.signatures[0]).toMatchObject({
      status: "invalid",
      isIntact: true,
      findings: [{ kind: "signing-time-in-the-future" }],
    });
  });
});

test("every kind of finding has a weight, and no level above `aiming-at-advanced` exists", () => {
  expect(
    Object.values(weights).every((weight) => ["broken", "refused", "incomplete", "note"].includes(weight)),
  ).toBe(true);
  expect(JSON.stringify(weights)).not.toContain("qualified");
});

const samples = process.env["OFFICE_SIGNED_FILES"] ?? "";
describe.skipIf(!existsSync(samples))(
  "files that Office signed (skipped unless OFFICE_SIGNED_FILES names their folder)",
  () => {
    const sample = (name: string) => judge(new Uint8Array(readFileSync(join(samples, name))));

    test("are intact, and refused for what they are: SHA-1, and keys of 1024 bits", async () => {
      const report = await sample("Office2010-SP1-XAdES-X-L.docx");
      expect(report.verdict).toBe("invalid");
      expect(report.signatures).toMatchObject([
        { isIntact: true, signer: { name: "Frank Cornelis (Signature)" } },
      ]);
      expect([...kindsOf(report.signatures[0])].sort()).toEqual([
        "certificate-expired-since",
        "obsolete-algorithm",
      ]);
    });

    test("signed twice before XAdES are not bound to their certificates", async () => {
      const report = await sample("hello-world-signed-twice.docx");
      expect(report.signatures.map(({ isIntact }) => isIntact)).toEqual([true, true]);
      expect(kindsOf(report.signatures[0])).toContain("signing-certificate-unbound");
    });
  },
);
