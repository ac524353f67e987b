import { beforeAll, describe, expect, test } from "vitest";
import type { Bytes } from "#shared/base/bytes.ts";
import type { Finding } from "#shared/signature/verifying/report.ts";
import { edit, replace, type Edit } from "#tests/kit/signature/editPackage.ts";
import { processorSeconds } from "#tests/kit/processorSeconds.ts";
import { judge, kindsOf, signedByAlice } from "#tests/kit/signature/judge.ts";

const sig1 = "_xmlsignatures/sig1.xml";
let signed: Bytes;
beforeAll(async () => {
  ({ signed } = await signedByAlice());
});

describe("a hostile signature", () => {
  const c14n = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
  const xslt = "http://www.w3.org/TR/1999/REC-xslt-19991116";
  const cases: readonly (readonly [name: string, change: Edit, kind: Finding["kind"]])[] = [
    ["a document type", (text) => `<!DOCTYPE Signature [<!ENTITY a "b">]>${text}`, "malformed-signature"],
    ["an extra element", replace("<KeyInfo>", "<Object></Object><KeyInfo>"), "malformed-signature"],
    [
      "an Object that nobody signed",
      replace("</Signature>", '<Object Id="more"></Object></Signature>'),
      "unsigned-object",
    ],
    ["two elements of one Id", replace("<KeyInfo>", '<KeyInfo Id="idOfficeObject">'), "duplicate-id"],
    [
      "Ids that differ by their case of name only",
      replace("<KeyInfo>", '<KeyInfo ID="idOfficeObject">'),
      "duplicate-id",
    ],
    [
      "a reference out of the signature",
      replace('URI="#idOfficeObject"', 'URI="http://127.0.0.1/a"'),
      "foreign-reference",
    ],
    ["a reference to the whole document", replace('URI="#idOfficeObject"', 'URI=""'), "foreign-reference"],
    [
      "a reference by XPointer",
      replace('URI="#idOfficeObject"', `URI="#xpointer(id('idOfficeObject'))"`),
      "foreign-reference",
    ],
    [
      "an XSLT transform in SignedInfo",
      replace(`<Transforms><Transform Algorithm="${c14n}">`, `<Transforms><Transform Algorithm="${xslt}">`),
      "unsupported-transform",
    ],
    [
      "an XSLT transform of a part",
      replace(
        /(<Reference URI="\/word\/document.xml[^>]*>)/,
        `$1<Transforms><Transform Algorithm="${xslt}"></Transform></Transforms>`,
      ),
      "unsupported-transform",
    ],
    [
      "a relationship transform of a part that is none",
      replace(
        /(<Reference URI="\/word\/document.xml[^>]*>)/,
        `$1<Transforms><Transform Algorithm="http://schemas.openxmlformats.org/package/2006/RelationshipTransform"></Transform><Transform Algorithm="${c14n}"></Transform></Transforms>`,
      ),
      "unsupported-transform",
    ],
    [
      "canonical form with comments",
      replace(
        `<CanonicalizationMethod Algorithm="${c14n}"`,
        `<CanonicalizationMethod Algorithm="${c14n}#WithComments"`,
      ),
      "unknown-algorithm",
    ],
    ["MD5", replace("xmlenc#sha256", "xmldsig-more#md5"), "unknown-algorithm"],
    [
      "an HMAC under the public key",
      replace("xmldsig-more#ecdsa-sha256", "xmldsig-more#hmac-sha256"),
      "unknown-algorithm",
    ],
    [
      "another kind of key",
      replace("xmldsig-more#ecdsa-sha256", "xmldsig-more#rsa-sha256"),
      "signature-mismatch",
    ],
    ["SHA-1", replace("xmldsig-more#ecdsa-sha256", "xmldsig-more#ecdsa-sha1"), "obsolete-algorithm"],
    ["no certificate", replace(/<X509Certificate>.*<\/X509Certificate>/, ""), "no-certificate"],
    [
      "a certificate that is none",
      replace(/<X509Certificate>.*<\/X509Certificate>/, "<X509Certificate>AAAA</X509Certificate>"),
      "no-certificate",
    ],
    [
      "a crowd of certificates",
      (text) =>
        text.replace("</X509Data>", `${"<X509Certificate>AAAA</X509Certificate>".repeat(11)}</X509Data>`),
      "malformed-signature",
    ],
    [
      "no XAdES",
      replace(/<Object><xd:QualifyingProperties.*<\/xd:QualifyingProperties><\/Object>/, ""),
      "signing-certificate-unbound",
    ],
    [
      "unsigned XAdES properties",
      replace('URI="#idSignedProperties"', 'URI="#idOfficeObject"'),
      "unsigned-object",
    ],
    ["two manifests", replace("<Manifest>", "<Manifest></Manifest><Manifest>"), "malformed-signature"],
    [
      "no reference in the manifest",
      replace(/<Manifest>.*<\/Manifest>/, "<Manifest></Manifest>"),
      "malformed-signature",
    ],
    [
      "a part signed twice",
      replace(/(<Reference URI="\/word\/styles.xml.*?<\/Reference>)/, "$1$1"),
      "part-signed-twice",
    ],
    ["a part that climbs out", replace('URI="/word/styles.xml?', 'URI="/../../etc/passwd?'), "part-missing"],
    [
      "a part named like a property of objects",
      replace('URI="/word/styles.xml?', 'URI="/__proto__?'),
      "part-missing",
    ],
    [
      "a digest too short",
      replace(/(URI="\/word\/styles.xml.*?<DigestValue>)[^<]*/, "$1AAAA"),
      "digest-mismatch",
    ],
    ["an empty digest", replace(/(URI="\/word\/styles.xml.*?<DigestValue>)[^<]*/, "$1"), "digest-mismatch"],
    ["an empty value", replace(/<SignatureValue>[^<]*/, "<SignatureValue>"), "signature-mismatch"],
    [
      "a value of zeros",
      replace(/<SignatureValue>[^<]*/, `<SignatureValue>${"A".repeat(86)}==`),
      "signature-mismatch",
    ],
    ["no time", (text) => text.replaceAll(/2026-11-22T09:30:00Z/g, "demain"), "no-signing-time"],
  ];

  test.for(cases)("is invalid: %s", async ([, change, kind]) => {
    const report = await judge(edit(signed, { [sig1]: change }));
    expect(report.verdict).toBe("invalid");
    expect(kindsOf(report.signatures[0])).toContain(kind);
  });

  test("costs no more time for being long", async () => {
    const judgeAll = async () => {
      for (const filler of [
        "<!--",
        "A ".repeat(1_000_000),
        "&amp;".repeat(200_000),
        `<a${' b="="'.repeat(50_000)}/>`,
      ]) {
        const report = await judge(
          edit(signed, { [sig1]: replace("<SignatureValue>", `<SignatureValue>${filler}`) }),
        );
        expect(report.verdict).toBe("invalid");
      }
    };
    expect(await processorSeconds(judgeAll)).toBeLessThan(15);
  });
});
