import { createHash } from "node:crypto";
import { assert } from "#shared/base/Bug.ts";
import { utf8, type Bytes } from "#shared/base/bytes.ts";
import { toBase64 } from "#shared/signature/markup/base64.ts";
import { readCertificate } from "#shared/signature/certificates/certificate.ts";
import type { Identity } from "#shared/signature/identities/identity.ts";
import { issueCertificate } from "#shared/signature/certificates/issueCertificate.ts";
import { signPackage } from "#shared/signature/signing/signPackage.ts";
import { agreementDocx } from "./agreementDocx.ts";
import { edit, filesOf, signUnchecked, zipOf, replace, type Edit } from "./editPackage.ts";
import { crypto, selfIssued } from "./identities.ts";

type Status = "valid" | "invalid" | "incomplete";
type Judgement = "ok" | "BAD";

/** One changed file, and what is expected of each program for signatures A and B. */
export type Tamper = {
  readonly name: string;
  readonly docx: Bytes;
  /** Our verdict on the package, then on each signature; or the kind of the refusal to open it at all. */
  readonly ours: readonly ["valid" | "invalid" | "incomplete", ...Status[]] | string;
  /** `gone`: no signature is found, the file is refused, or the program crashes. */
  readonly libreOffice: readonly Judgement[] | "gone";
  /** `undefined`: not asked. */
  readonly xmlsec: readonly Judgement[] | undefined;
};

const timeA = new Date("2026-11-20T10:00:00Z");
const timeB = new Date("2026-11-21T11:00:00Z");
const [sigA, sigB] = ["_xmlsignatures/sig1.xml", "_xmlsignatures/sig2.xml"];
const documentRels = "word/_rels/document.xml.rels";
const types = "[Content_Types].xml";
const originRels = "_xmlsignatures/_rels/origin.sigs.rels";

export type Signed = {
  readonly frozen: Bytes;
  readonly both: Bytes;
  readonly alice: Identity;
  readonly bob: Identity;
};

/** A file signed by A and by B, both with certificates of their own. */
export async function signedTwice(): Promise<Signed> {
  const frozen = await agreementDocx({ externalLink: "https://example.org/charte" });
  const [alice, bob] = [await selfIssued("Alice"), await selfIssued("Bob", "RSA-2048")];
  const first = await signPackage(frozen, alice, { signingTime: timeA, purpose: "Accord" }, crypto);
  assert(first.ok, "A can sign");
  const both = await signPackage(first.value, bob, { signingTime: timeB }, crypto);
  assert(both.ok, "B can sign");
  return { frozen, both: both.value, alice, bob };
}

/** The 24 changed files of the design's table (signature.md, section 7), built anew. */
export async function tampers({ frozen, both, alice }: Signed): Promise<readonly Tamper[]> {
  const change = (edits: Record<string, Edit>, extra: Record<string, string> = {}) =>
    edit(both, edits, extra);
  const [mallory, sameKey] = [await selfIssued("Mallory"), await otherCertificate(alice)];
  const inA = (from: string | RegExp, to: string) => change({ [sigA]: replace(from, to) });
  const certificate = /<X509Certificate>[^<]*/;
  const withCertificate = (der: Bytes) => inA(certificate, `<X509Certificate>${toBase64(der)}`);
  const link = (type: string, target: string) =>
    replace(
      "</Relationships>",
      `<Relationship Id="rIdNew" Type="${type}" Target="${target}"/></Relationships>`,
    );
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const expired = await selfIssued("Alice", "ECDSA-P-256", new Date("2020-01-01T00:00:00Z"));
  const again = async (identity: Identity) => signUnchecked(frozen, identity, { signingTime: timeA });
  const wrongKey: Identity = { chain: alice.chain, privateKey: mallory.privateKey };
  const aBad = {
    ours: ["invalid", "invalid", "valid"],
    libreOffice: ["BAD", "ok"],
    xmlsec: ["BAD", "ok"],
  } as const;
  const bothBad = {
    ours: ["invalid", "invalid", "invalid"],
    libreOffice: ["BAD", "BAD"],
    xmlsec: ["BAD", "BAD"],
  } as const;
  const bothFine = { libreOffice: ["ok", "ok"], xmlsec: ["ok", "ok"] } as const;
  return [
    { name: "00 nothing", docx: both, ours: ["valid", "valid", "valid"], ...bothFine },
    {
      name: "01 a byte of the document",
      docx: change({ "word/document.xml": replace("partenaires", "Partenaires") }),
      ...bothBad,
    },
    {
      name: "02 the footnotes are removed",
      docx: change({ "word/footnotes.xml": () => undefined }),
      ...bothBad,
      libreOffice: ["BAD"],
    },
    { name: "03 another certificate in A", docx: withCertificate(mallory.chain[0]), ...aBad },
    {
      name: "04 the same key, another certificate in A",
      docx: withCertificate(sameKey),
      ours: aBad.ours,
      ...bothFine,
    },
    {
      name: "05 the target of a link",
      docx: change({ [documentRels]: replace("example.org/charte", "example.org/autre") }),
      ...bothBad,
    },
    {
      name: "06 a content type",
      docx: change({ [types]: replace("wordprocessingml.footnotes+xml", "wordprocessingml.endnotes+xml") }),
      ours: bothBad.ours,
      ...bothFine,
    },
    {
      name: "07 the properties",
      docx: change({ "docProps/core.xml": replace("Contrat", "Contrats") }),
      ours: ["valid", "valid", "valid"],
      ...bothFine,
    },
    {
      name: "08 the XAdES time of A",
      docx: inA("<xd:SigningTime>2026-11-20", "<xd:SigningTime>2026-11-19"),
      ...aBad,
    },
    {
      name: "09 the package time of A",
      docx: inA("<mdssi:Value>2026-11-20", "<mdssi:Value>2026-11-19"),
      ...aBad,
    },
    { name: "10 the purpose of A", docx: inA("Accord</Signature", "Refus</Signature"), ...aBad },
    {
      name: "11 signature B is removed",
      docx: change({
        [sigB]: () => undefined,
        [originRels]: replace(/<Relationship [^>]*sig2\.xml[^>]*><\/Relationship>/, ""),
        [types]: replace(/<Override [^>]*ContentType="[^"]*" PartName="[^"]*sig2\.xml"><\/Override>/, ""),
      }),
      ours: ["valid", "valid"],
      libreOffice: ["ok"],
      xmlsec: ["ok"],
    },
    {
      name: "12 an extra part with its relationship",
      docx: change(
        { [documentRels]: link(`${office}/customXml`, "extra.xml") },
        { "word/extra.xml": "<a/>" },
      ),
      ours: ["incomplete", "incomplete", "incomplete"],
      ...bothFine,
    },
    {
      name: "13 a second document",
      docx: change(
        { "_rels/.rels": link(`${office}/officeDocument`, "word/other.xml") },
        { "word/other.xml": "<a/>" },
      ),
      ours: ["incomplete", "incomplete", "incomplete"],
      ...bothFine,
    },
    { name: "14 a digest of the manifest is adapted", docx: adapted(both), ...bothBad },
    {
      name: "15 A is empty",
      docx: change({ [sigA]: () => "" }),
      ours: aBad.ours,
      libreOffice: "gone",
      xmlsec: ["BAD", "ok"],
    },
    {
      name: "16 a reference of A is dropped",
      docx: inA(/<Reference URI="\/word\/styles.xml.*?<\/Reference>/, ""),
      ...aBad,
    },
    {
      name: "17 A's object is wrapped",
      docx: change({ [sigA]: wrapped }),
      ours: aBad.ours,
      libreOffice: "gone",
      xmlsec: ["BAD", "ok"],
    },
    {
      name: "18 white space between relationships",
      docx: change({ [documentRels]: (text) => text.replaceAll("><", ">\n<") }),
      ours: ["valid", "valid", "valid"],
      libreOffice: ["BAD", "BAD"],
      xmlsec: ["BAD", "BAD"],
    },
    {
      name: "19 the value of A",
      docx: change({
        [sigA]: (text) =>
          text.replace(/<SignatureValue>./, (value) =>
            value.endsWith("A") ? "<SignatureValue>B" : "<SignatureValue>A",
          ),
      }),
      ...aBad,
    },
    {
      name: "20 the link to the signatures is removed",
      docx: change({
        "_rels/.rels": replace(/<Relationship [^>]*digital-signature\/origin"[^>]*>(<\/Relationship>)?/, ""),
      }),
      ours: ["invalid"],
      ...bothFine,
    },
    {
      name: "21 two entries of one name",
      docx: doubled(both),
      ours: "hostile-zip",
      libreOffice: ["BAD", "BAD"],
      xmlsec: undefined,
    },
    {
      name: "22 a certificate that had expired",
      docx: await again(expired),
      ours: ["invalid", "invalid"],
      libreOffice: ["ok"],
      xmlsec: ["ok"],
    },
    {
      name: "23 an unknown signatory",
      docx: await again(mallory),
      ours: ["valid", "valid"],
      libreOffice: ["ok"],
      xmlsec: ["ok"],
    },
    {
      name: "24 the wrong key",
      docx: await again(wrongKey),
      ours: ["invalid", "invalid"],
      libreOffice: ["BAD"],
      xmlsec: ["BAD"],
    },
  ];
}

/** A certificate that A did not sign with, for A's key, of the same serial: XML-DSig alone cannot tell. */
async function otherCertificate(alice: Identity): Promise<Bytes> {
  const jwk = await crypto.subtle.exportKey("jwk", alice.privateKey as CryptoKey);
  const publicKey = await crypto.subtle.importKey(
    "jwk",
    { kty: jwk.kty ?? "", crv: jwk.crv ?? "", x: jwk.x ?? "", y: jwk.y ?? "" },
    { name: "ECDSA", namedCurve: "P-256" },
    true,
    ["verify"],
  );
  const [notBefore, notAfter] = [new Date("2026-01-01T00:00:00Z"), new Date("2029-01-01T00:00:00Z")];
  const subject = { name: "Somebody else" };
  const request = { subject, publicKey, notBefore, notAfter, isAuthority: false, issuer: undefined };
  const own = await readCertificate(alice.chain[0], crypto);
  const serial = own?.parsed.serialNumber.valueBlock.valueHexView ?? new Uint8Array(16);
  const getRandomValues = (array: Bytes) => {
    array.set(serial);
    return array;
  };
  return issueCertificate(
    { ...request, issuerKey: alice.privateKey },
    { subtle: crypto.subtle, getRandomValues },
  );
}

/** The document changed, and its digest in both manifests with it. */
function adapted(both: Bytes): Bytes {
  const digestOf = (text: string) => createHash("sha256").update(text).digest("base64");
  const before = new TextDecoder().decode(filesOf(both).get("word/document.xml"));
  const after = before.replace("partenaires", "Partenaires");
  const fix = replace(digestOf(before), digestOf(after));
  return edit(both, { "word/document.xml": () => after, [sigA]: fix, [sigB]: fix });
}

/** The signed object moved into an Object of its own, and a forged one of the same Id in its place. */
function wrapped(signature: string): string {
  const original = /<Object [^>]*Id="idPackageObject">.*?<\/Object>/s.exec(signature)?.[0] ?? "";
  const forged = original.replace(/<Reference URI="\/word\/styles.xml.*?<\/Reference>/, "");
  assert(forged !== original, "the forged object differs");
  return signature
    .replace(original, forged)
    .replace("</Signature>", `<Object>${original}</Object></Signature>`);
}

/** A second `word/document.xml` at the end of the archive. */
function doubled(both: Bytes): Bytes {
  const files = filesOf(both);
  const document = new TextDecoder().decode(files.get("word/document.xml"));
  files.set("word/documenu.xml", utf8(document.replace("partenaires", "Partenaires")));
  const [from, to] = ["word/documenu.xml", "word/document.xml"].map((name) => Buffer.from(name));
  const bytes = Buffer.from(zipOf(files));
  for (let at = bytes.indexOf(from as Buffer); at >= 0; at = bytes.indexOf(from as Buffer))
    (to as Buffer).copy(bytes, at);
  return new Uint8Array(bytes);
}
