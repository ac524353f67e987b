import type { Bytes } from "#shared/base/bytes.ts";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import { readCertificate } from "#shared/signature/certificates/certificate.ts";
import { signingAlgorithm } from "#shared/signature/certificates/keyAlgorithm.ts";
import type { Identity } from "#shared/signature/identities/identity.ts";
import type { WebCrypto } from "#shared/signature/webCrypto.ts";

/** ECDSA P-256 alone: what people say is verified everywhere, at once, with one kind of key. */
export type UnsuitedKey = { readonly kind: "unsuited-key"; readonly keyAlgorithm: string };

/** The public key that such signatures are verified with: a SubjectPublicKeyInfo. */
export async function verifyingKey(
  { chain }: Identity,
  crypto: WebCrypto,
): Promise<Result<Bytes, UnsuitedKey>> {
  const leaf = await readCertificate(chain[0], crypto);
  const keyAlgorithm = leaf?.facts.keyAlgorithm ?? "";
  return leaf !== undefined && signingAlgorithm(keyAlgorithm)?.name === "ECDSA"
    ? ok(leaf.publicKey)
    : fail({ kind: "unsuited-key", keyAlgorithm });
}

/** Signs plain bytes: the signature is r and s side by side (64 bytes), the public key a SubjectPublicKeyInfo. */
export async function signBytes(
  data: Bytes,
  identity: Identity,
  crypto: WebCrypto,
): Promise<Result<{ readonly publicKey: Bytes; readonly signature: Bytes }, UnsuitedKey>> {
  const publicKey = await verifyingKey(identity, crypto);
  if (!publicKey.ok) return publicKey;
  const algorithm = { name: "ECDSA", hash: "SHA-256" } as const;
  const signature = await crypto.subtle.sign(algorithm, identity.privateKey, data);
  return ok({ publicKey: publicKey.value, signature: new Uint8Array(signature) });
}
