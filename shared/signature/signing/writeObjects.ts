import { toBase64 } from "#shared/signature/markup/base64.ts";
import type { ReadCertificate } from "#shared/signature/certificates/certificate.ts";
import { element, text } from "#shared/signature/markup/markup.ts";
import { toSeconds, type SignatureDetails, type SignaturePlace } from "./signatureDetails.ts";
import { namespaces, writtenDigest } from "#shared/signature/markup/vocabulary.ts";
import { digest, type WebCrypto } from "#shared/signature/webCrypto.ts";

/** An Object twice: as it stands in the signature, and as it is digested, with what it inherits declared. */
export type WrittenObject = { readonly id: string; readonly markup: string; readonly digested: string };

const target = "#idPackageSignature";
const noProvider = "{00000000-0000-0000-0000-000000000000}";

function object(id: string, declarations: Record<string, string>, content: string): WrittenObject {
  return {
    id,
    markup: element("Object", { ...declarations, Id: id }, content),
    digested: element("Object", { xmlns: namespaces.ds, ...declarations, Id: id }, content),
  };
}

const property = (id: string, content: string): string =>
  element("SignatureProperties", {}, element("SignatureProperty", { Id: id, Target: target }, content));

/** What is signed of the package, and when (ECMA-376-2 clause 12.2.4.19). */
export function packageObject(manifest: string, signingTime: Date): WrittenObject {
  const time = element(
    "mdssi:SignatureTime",
    {},
    element("mdssi:Format", {}, "YYYY-MM-DDThh:mm:ssTZD"),
    element("mdssi:Value", {}, toSeconds(signingTime)),
  );
  return object(
    "idPackageObject",
    { "xmlns:mdssi": namespaces.mdssi },
    manifest + property("idSignatureTime", time),
  );
}

/** SignatureInfoV1 of [MS-OFFCRYPTO] 2.5.2.5: every element, in this order; Office insists on the machine's. */
export function officeObject({ purpose, line }: SignatureDetails): WrittenObject {
  const fields: [name: string, value: string][] = [
    ["SetupID", line?.setupId ?? ""],
    ["SignatureText", line?.typedName ?? ""],
    ["SignatureImage", ""],
    ["SignatureComments", purpose ?? ""],
    ["WindowsVersion", "10.0"],
    ["OfficeVersion", "16.0"],
    ["ApplicationVersion", "16.0"],
    ["Monitors", "1"],
    ["HorizontalResolution", "1280"],
    ["VerticalResolution", "800"],
    ["ColorDepth", "32"],
    ["SignatureProviderId", noProvider],
    ["SignatureProviderUrl", ""],
    ["SignatureProviderDetails", "9"],
    ["SignatureType", line === undefined ? "1" : "2"],
  ];
  const info = fields.map(([name, value]) => element(name, {}, text(value)));
  const details = element("SignatureInfoV1", { xmlns: namespaces.office }, ...info);
  return object("idOfficeObject", {}, property("idOfficeV1Details", details));
}

/** The pictures that Office shows on the line, base64 directly in the Object. */
export function imageObjects({ line }: SignatureDetails): WrittenObject[] {
  if (line === undefined) return [];
  return [
    object("idValidSigLnImg", {}, toBase64(line.validImage)),
    object("idInvalidSigLnImg", {}, toBase64(line.invalidImage)),
  ];
}

/**
 * XAdES-EPES with the implied policy, as [MS-OFFCRYPTO] 2.5.2.6 asks (SigningCertificate, not V2). The digest of the
 * whole certificate is what binds the signature to it: XML-DSig alone accepts any certificate of the same key.
 */
export async function xadesObject(
  leaf: ReadCertificate,
  { signingTime, role, place }: SignatureDetails,
  crypto: WebCrypto,
): Promise<WrittenObject> {
  const certificate = element(
    "xd:Cert",
    {},
    element(
      "xd:CertDigest",
      {},
      element("DigestMethod", { Algorithm: writtenDigest }),
      element("DigestValue", {}, toBase64(await digest(crypto, "SHA-256", leaf.der))),
    ),
    element(
      "xd:IssuerSerial",
      {},
      element("X509IssuerName", {}, text(leaf.facts.issuer)),
      element("X509SerialNumber", {}, leaf.facts.serialNumber),
    ),
  );
  const roles = role === undefined ? "" : element("xd:ClaimedRole", {}, text(role));
  const properties = element(
    "xd:SignedSignatureProperties",
    {},
    element("xd:SigningTime", {}, toSeconds(signingTime)),
    element("xd:SigningCertificate", {}, certificate),
    element("xd:SignaturePolicyIdentifier", {}, element("xd:SignaturePolicyImplied", {})),
    placeMarkup(place),
    roles === "" ? "" : element("xd:SignerRole", {}, element("xd:ClaimedRoles", {}, roles)),
  );
  const [id, xd] = ["idSignedProperties", { "xmlns:xd": namespaces.xades }];
  const signed = element("xd:SignedProperties", { Id: id }, properties);
  return {
    id,
    markup: element("Object", {}, element("xd:QualifyingProperties", { ...xd, Target: target }, signed)),
    digested: element("xd:SignedProperties", { xmlns: namespaces.ds, ...xd, Id: id }, properties),
  };
}

function placeMarkup(place: SignaturePlace | undefined): string {
  if (place === undefined) return "";
  const fields: [name: string, value: string | undefined][] = [
    ["xd:City", place.city],
    ["xd:StateOrProvince", place.region],
    ["xd:PostalCode", place.postalCode],
    ["xd:CountryName", place.country],
  ];
  const written = fields.map(([name, value]) => (value === undefined ? "" : element(name, {}, text(value))));
  return element("xd:SignatureProductionPlace", {}, ...written);
}
