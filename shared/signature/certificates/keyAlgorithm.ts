import type { SignatureAlgorithm } from "#shared/signature/webCrypto.ts";

/** How a key signs here, by the name that `CertificateFacts` gives it; `undefined` for keys that must not be used. */
export function signingAlgorithm(keyAlgorithm: string): SignatureAlgorithm | undefined {
  if (keyAlgorithm === "ECDSA-P-256") return { name: "ECDSA", hash: "SHA-256", namedCurve: "P-256" };
  const bits = keyAlgorithm.startsWith("RSA-") ? Number(keyAlgorithm.slice(4)) : 0;
  return bits >= 2048 && bits <= 8192 ? { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" } : undefined;
}
