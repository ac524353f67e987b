import type { Bytes } from "#shared/base/bytes.ts";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import { readCertificate } from "#shared/signature/certificates/certificate.ts";
import { signingAlgorithm } from "#shared/signature/certificates/keyAlgorithm.ts";
import type { Identity } from "#shared/signature/identities/identity.ts";
import type { WebCrypto } from "#shared/signature/webCrypto.ts";

/** ECDSA P-256 alone: what people say is verified everywhere, at once, with one kind of key. */
export type UnsuitedKey = { readonly kind: "unsuited-key"; readonly keyAlgorithm: string };

/** Signs plain bytes: the signature is r and s side by side (64 bytes), the public key a SubjectPublicKeyInfo. */
export async function signBytes(
  data: Bytes,
  identity: Identity,
  crypto: WebCrypto,
): Promise<Result<{ readonly publicKey: Bytes; readonly signature: Bytes }, UnsuitedKey>> {
  const leaf = await readCertificate(identity.chain[0], crypto);
  const keyAlgorithm = leaf?.facts.keyAlgorithm ?? "";
  const algorithm = signingAlgorithm(keyAlgorithm);
  if (leaf === undefined || algorithm?.name !== "ECDSA") return fail({ kind: "unsuited-key", keyAlgorithm });
  const signature = await crypto.subtle.sign(algorithm, identity.privateKey, data);
  return ok({ publicKey: leaf.publicKey, signature: new Uint8Array(signature) });
}
