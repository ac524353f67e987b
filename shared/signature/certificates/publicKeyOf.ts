import type { ReadCertificate } from "./certificate.ts";
import type { Key, SignatureAlgorithm, WebCrypto } from "#shared/signature/webCrypto.ts";

/** The key that verifies what a certificate's holder signed; rejects when it is no key for the algorithm. */
export function publicKeyOf(
  certificate: ReadCertificate,
  algorithm: SignatureAlgorithm,
  crypto: WebCrypto,
): Promise<Key> {
  const name = JSON.stringify(algorithm);
  const last = imported.get(certificate);
  if (last?.name === name && last.crypto === crypto) return last.key;
  const key = crypto.subtle.importKey("spki", certificate.publicKey, algorithm, false, ["verify"]);
  imported.set(certificate, { name, crypto, key });
  return key;
}

/** The last key imported for each certificate: importing one costs more than to verify with it. */
const imported = new WeakMap<
  ReadCertificate,
  { readonly name: string; readonly crypto: WebCrypto; readonly key: Promise<Key> }
>();
