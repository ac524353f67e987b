import type { Bytes } from "#shared/base/bytes.ts";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import { assembleOpened, type AssembleFailure } from "./assembleSignatures.ts";
import { signingAlgorithm } from "#shared/signature/certificates/keyAlgorithm.ts";
import { openPackage, type OpcPackage, type PackageFailure } from "#shared/signature/packages/openPackage.ts";
import { checkDetails, type DetailsFailure, type SignatureDetails } from "./signatureDetails.ts";
import { draftSignature } from "./signatureDraft.ts";
import { readCertificates } from "#shared/signature/certificates/trust.ts";
import type { Key, WebCrypto } from "#shared/signature/webCrypto.ts";
import { writeManifest, type ManifestFailure } from "./writeManifest.ts";

/**
 * Who signs: certificates in DER, the signatory's first, then those that issued it. The key signs here, or, held by
 * a card or a provider, elsewhere: `sign` takes the SignedInfo to sign with SHA-256 and gives PKCS#1 v1.5, or r and s
 * side by side (64 bytes) for ECDSA P-256.
 */
export type Signer = { readonly chain: readonly Bytes[] } & (
  | { readonly privateKey: Key }
  | { readonly sign: (signedInfo: Bytes) => Promise<Bytes> }
);

export type SignFailure =
  | PackageFailure
  | DetailsFailure
  | ManifestFailure
  | AssembleFailure
  | { readonly kind: "unusable-certificate"; readonly detail: string };

/** Signs a package and gives it back with one more signature, verified, and nothing else changed. */
export async function signPackage(...given: Given): Promise<Result<Bytes, SignFailure>> {
  const signed = await sign(...given);
  return signed.ok ? ok(signed.value.file) : signed;
}

/** Signs a package and gives back the signature part alone: what a partner publishes. */
export async function createSignature(...given: Given): Promise<Result<Bytes, SignFailure>> {
  const signed = await sign(...given);
  return signed.ok ? ok(signed.value.signature) : signed;
}

type Given = readonly [docx: Bytes, signer: Signer, details: SignatureDetails, crypto: WebCrypto];
type Signed = { readonly signature: Bytes; readonly file: Bytes };

async function sign(...[docx, signer, details, crypto]: Given): Promise<Result<Signed, SignFailure>> {
  const opened = openPackage(docx);
  if (!opened.ok) return opened;
  const signature = await signOpened(opened.value, signer, details, crypto);
  if (!signature.ok) return signature;
  const file = await assembleOpened(opened.value, [signature.value], details.signingTime, crypto);
  return file.ok ? ok({ signature: signature.value, file: file.value }) : file;
}

async function signOpened(
  opc: OpcPackage,
  signer: Signer,
  given: SignatureDetails,
  crypto: WebCrypto,
): Promise<Result<Bytes, SignFailure>> {
  const details = checkDetails(given);
  if (!details.ok) return details;
  const [leaf, ...issuers] = await readCertificates(signer.chain, crypto);
  if (leaf === undefined || issuers.length + 1 < signer.chain.length) {
    return fail({ kind: "unusable-certificate", detail: "the chain cannot be read" });
  }
  const algorithm = signingAlgorithm(leaf.facts.keyAlgorithm);
  if (algorithm === undefined) {
    return fail({ kind: "unusable-certificate", detail: leaf.facts.keyAlgorithm });
  }
  const manifest = await writeManifest(opc, crypto);
  if (!manifest.ok) return manifest;
  const draft = await draftSignature(
    manifest.value,
    [leaf, ...issuers],
    algorithm.name,
    details.value,
    crypto,
  );
  const value =
    "privateKey" in signer
      ? new Uint8Array(await crypto.subtle.sign(algorithm, signer.privateKey, draft.signedInfo))
      : await signer.sign(draft.signedInfo);
  return ok(draft.complete(value));
}
