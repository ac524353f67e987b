import type { Bytes } from "#shared/base/bytes.ts";
import { fromBase64 } from "#shared/signature/markup/base64.ts";
import { printable } from "#shared/signature/markup/markup.ts";
import type { ReadSignature } from "./readSignature.ts";
import { isLineId, type SignaturePlace } from "#shared/signature/signing/signatureDetails.ts";
import { namespaces } from "#shared/signature/markup/vocabulary.ts";
import { attributeOf, childrenNamed, onlyChild, textOf, type Element } from "#shared/signature/markup/xml.ts";

const { ds, mdssi, office, xades } = namespaces;

/** What the signatory says, read from elements that the signature covers. */
export type Statement = {
  readonly claimedAt: string | undefined;
  /** The time in the package object, where it differs from the XAdES one to the second. */
  readonly otherTime: string | undefined;
  readonly purpose: string | undefined;
  readonly roles: readonly string[];
  readonly place: SignaturePlace | undefined;
  readonly line: { readonly setupId: string; readonly typedName: string } | undefined;
  readonly certificate:
    | { readonly digestMethod: string; readonly digestValue: Bytes; readonly serialNumber: string }
    | undefined;
};

export function readStatement(signature: ReadSignature): Statement {
  const properties = onlyChild(signature.signedProperties, xades, "SignedSignatureProperties");
  const xadesTime = instant(textOf(onlyChild(properties, xades, "SigningTime")));
  const packageTime = instant(textOf(signatureTime(signature.packageObject)));
  const claimedAt = xadesTime ?? packageTime;
  const info = signature.objects
    .map((object) => details(object, office, "SignatureInfoV1"))
    .find((found) => found !== undefined);
  const field = (name: string) => said(textOf(onlyChild(info, office, name)));
  const roles = onlyChild(onlyChild(properties, xades, "SignerRole"), xades, "ClaimedRoles");
  const claimedRoles = roles === undefined ? [] : childrenNamed(roles, xades, "ClaimedRole");
  const setupId = field("SetupID");
  return {
    claimedAt,
    otherTime: packageTime === claimedAt ? undefined : packageTime,
    purpose: field("SignatureComments"),
    roles: claimedRoles.flatMap((role) => said(textOf(role)) ?? []),
    place: placeOf(
      onlyChild(properties, xades, "SignatureProductionPlace") ??
        onlyChild(properties, xades, "SignatureProductionPlaceV2"),
    ),
    line:
      setupId === undefined || !isLineId(setupId)
        ? undefined
        : { setupId, typedName: field("SignatureText") ?? "" },
    certificate: signingCertificate(properties),
  };
}

/** XAdES SignatureProductionPlace (ETSI TS 101 903 7.2.7, and its V2 of EN 319 132-1 5.2.5). */
function placeOf(element: Element | undefined): SignaturePlace | undefined {
  const field = (name: string) => said(textOf(onlyChild(element, xades, name)));
  const [city, region] = [field("City"), field("StateOrProvince")];
  const [postalCode, country] = [field("PostalCode"), field("CountryName")];
  if ((city ?? region ?? postalCode ?? country) === undefined) return undefined;
  return {
    ...(city !== undefined && { city }),
    ...(region !== undefined && { region }),
    ...(postalCode !== undefined && { postalCode }),
    ...(country !== undefined && { country }),
  };
}

const said = (value: string | undefined): string | undefined =>
  printable(value ?? "").slice(0, 1_000) || undefined;

/** `YYYY-MM-DDThh:mm:ssZ` of an XML dateTime with its zone; `undefined` for anything else. */
function instant(value: string | undefined): string | undefined {
  const isDateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([.,]\d{1,9})?(Z|[+-]\d\d:\d\d)$/.test(value ?? "");
  const time = new Date(isDateTime ? (value ?? "").replace(/[.,]\d+/, "") : Number.NaN);
  return Number.isNaN(time.getTime()) ? undefined : `${time.toISOString().slice(0, 19)}Z`;
}

const signatureTime = (object: Element): Element | undefined =>
  onlyChild(details(object, mdssi, "SignatureTime"), mdssi, "Value");

function details(object: Element, namespace: string, name: string): Element | undefined {
  const properties = onlyChild(object, ds, "SignatureProperties");
  if (properties === undefined) return undefined;
  const found = childrenNamed(properties, ds, "SignatureProperty").flatMap((property) =>
    childrenNamed(property, namespace, name),
  );
  return found.length === 1 ? found[0] : undefined;
}

function signingCertificate(properties: Element | undefined): Statement["certificate"] {
  const certificate = onlyChild(onlyChild(properties, xades, "SigningCertificate"), xades, "Cert");
  const digest = onlyChild(certificate, xades, "CertDigest");
  const digestMethod = attributeOf(onlyChild(digest, ds, "DigestMethod"), "Algorithm");
  const digestValue = fromBase64(textOf(onlyChild(digest, ds, "DigestValue")) ?? "");
  const issuerSerial = onlyChild(certificate, xades, "IssuerSerial");
  const serialNumber = textOf(onlyChild(issuerSerial, ds, "X509SerialNumber"))?.trim();
  if (!digestMethod || digestValue === undefined || serialNumber === undefined) return undefined;
  return { digestMethod, digestValue, serialNumber };
}
