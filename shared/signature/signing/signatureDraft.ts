import { utf8, type Bytes } from "#shared/base/bytes.ts";
import { toBase64 } from "#shared/signature/markup/base64.ts";
import type { ReadCertificate } from "#shared/signature/certificates/certificate.ts";
import { element } from "#shared/signature/markup/markup.ts";
import type { SignatureDetails } from "./signatureDetails.ts";
import {
  canonicalXml,
  namespaces,
  objectType,
  signedPropertiesType,
  writtenSignature,
  type SignatureMethod,
} from "#shared/signature/markup/vocabulary.ts";
import type { WebCrypto } from "#shared/signature/webCrypto.ts";
import { reference } from "./writeManifest.ts";
import { imageObjects, officeObject, packageObject, xadesObject } from "./writeObjects.ts";

/** All of a signature but its value: `signedInfo` is what the key signs, wherever that key may be. */
export type SignatureDraft = {
  readonly signedInfo: Bytes;
  /** The signature part, in Canonical XML. The value is PKCS#1 v1.5, or r and s side by side for ECDSA. */
  readonly complete: (signatureValue: Uint8Array) => Bytes;
};

/** Lays a signature out as Office 2016 does, with SHA-256 throughout; the chain is embedded leaf first. */
export async function draftSignature(
  manifest: string,
  [leaf, ...issuers]: readonly [ReadCertificate, ...ReadCertificate[]],
  method: SignatureMethod["name"],
  details: SignatureDetails,
  crypto: WebCrypto,
): Promise<SignatureDraft> {
  const [ofPackage, ofOffice] = [packageObject(manifest, details.signingTime), officeObject(details)];
  const [xades, images] = [await xadesObject(leaf, details, crypto), imageObjects(details)];
  const canonical = element("Transforms", {}, element("Transform", { Algorithm: canonicalXml }));
  const toObject = ({ id, digested }: { id: string; digested: string }) =>
    reference({ Type: objectType, URI: `#${id}` }, utf8(digested), crypto);
  const ofXades = { Type: signedPropertiesType, URI: `#${xades.id}` };
  const references = await Promise.all([
    toObject(ofPackage),
    toObject(ofOffice),
    reference(ofXades, utf8(xades.digested), crypto, canonical),
    ...images.map(toObject),
  ]);
  const content = [
    element("CanonicalizationMethod", { Algorithm: canonicalXml }),
    element("SignatureMethod", { Algorithm: writtenSignature[method] }),
    ...references,
  ];
  const certificates = [leaf, ...issuers].map(({ der }) => element("X509Certificate", {}, toBase64(der)));
  const complete = (signatureValue: Uint8Array) =>
    utf8(
      element(
        "Signature",
        { xmlns: namespaces.ds, Id: "idPackageSignature" },
        element("SignedInfo", {}, ...content),
        element("SignatureValue", {}, toBase64(signatureValue)),
        element("KeyInfo", {}, element("X509Data", {}, ...certificates)),
        ...[ofPackage, ofOffice, xades, ...images].map(({ markup }) => markup),
      ),
    );
  return { signedInfo: utf8(element("SignedInfo", { xmlns: namespaces.ds }, ...content)), complete };
}
