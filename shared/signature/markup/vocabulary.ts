import type { HashName } from "#shared/signature/webCrypto.ts";

/** The namespaces, types and algorithms of ECMA-376 part 2 clause 12, XML-DSig, XAdES and [MS-OFFCRYPTO] 2.5.2. */
const opc = "http://schemas.openxmlformats.org/package/2006";
const more = "http://www.w3.org/2001/04/xmldsig-more#";

export const namespaces = {
  ds: "http://www.w3.org/2000/09/xmldsig#",
  mdssi: `${opc}/digital-signature`,
  office: "http://schemas.microsoft.com/office/2006/digsig",
  xades: "http://uri.etsi.org/01903/v1.3.2#",
  relationships: `${opc}/relationships`,
  contentTypes: `${opc}/content-types`,
} as const;

export const canonicalXml = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
export const relationshipTransform = `${opc}/RelationshipTransform`;
export const objectType = "http://www.w3.org/2000/09/xmldsig#Object";
export const signedPropertiesType = "http://uri.etsi.org/01903#SignedProperties";

export const contentTypes = {
  relationships: "application/vnd.openxmlformats-package.relationships+xml",
  origin: "application/vnd.openxmlformats-package.digital-signature-origin",
  signature: "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml",
} as const;

export const relationshipTypes = {
  origin: `${opc}/relationships/digital-signature/origin`,
  signature: `${opc}/relationships/digital-signature/signature`,
} as const;

/** Office never signs these, and other programs may rewrite them: the package's own metadata. */
export const metadataTypes: ReadonlySet<string> = new Set([
  `${opc}/relationships/metadata/core-properties`,
  `${opc}/relationships/metadata/thumbnail`,
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties",
  "http://purl.oclc.org/ooxml/officeDocument/relationships/extendedProperties",
  "http://purl.oclc.org/ooxml/officeDocument/relationships/customProperties",
]);

export type DigestMethod = { readonly hash: HashName; readonly isObsolete: boolean };

export const digestMethods: ReadonlyMap<string, DigestMethod> = new Map([
  ["http://www.w3.org/2000/09/xmldsig#sha1", { hash: "SHA-1", isObsolete: true }],
  ["http://www.w3.org/2001/04/xmlenc#sha256", { hash: "SHA-256", isObsolete: false }],
  [`${more}sha384`, { hash: "SHA-384", isObsolete: false }],
  ["http://www.w3.org/2001/04/xmlenc#sha512", { hash: "SHA-512", isObsolete: false }],
]);

export type SignatureMethod = DigestMethod & { readonly name: "RSASSA-PKCS1-v1_5" | "ECDSA" };

export const signatureMethods: ReadonlyMap<string, SignatureMethod> = new Map([
  ["http://www.w3.org/2000/09/xmldsig#rsa-sha1", method("RSASSA-PKCS1-v1_5", "SHA-1")],
  [`${more}rsa-sha256`, method("RSASSA-PKCS1-v1_5", "SHA-256")],
  [`${more}rsa-sha384`, method("RSASSA-PKCS1-v1_5", "SHA-384")],
  [`${more}rsa-sha512`, method("RSASSA-PKCS1-v1_5", "SHA-512")],
  [`${more}ecdsa-sha1`, method("ECDSA", "SHA-1")],
  [`${more}ecdsa-sha256`, method("ECDSA", "SHA-256")],
  [`${more}ecdsa-sha384`, method("ECDSA", "SHA-384")],
  [`${more}ecdsa-sha512`, method("ECDSA", "SHA-512")],
]);

/** What this application writes, whatever it can read. */
export const writtenDigest = "http://www.w3.org/2001/04/xmlenc#sha256";
export const writtenSignature = {
  "RSASSA-PKCS1-v1_5": `${more}rsa-sha256`,
  ECDSA: `${more}ecdsa-sha256`,
} as const;

function method(name: SignatureMethod["name"], hash: HashName): SignatureMethod {
  return { name, hash, isObsolete: hash === "SHA-1" };
}
