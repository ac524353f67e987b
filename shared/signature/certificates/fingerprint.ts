import type { Bytes } from "#shared/base/bytes.ts";
import { digest, type WebCrypto } from "#shared/signature/webCrypto.ts";

/** SHA-256 of a certificate's DER, as 64 lower-case hexadecimal digits. */
export async function fingerprintOf(certificate: Bytes, crypto: WebCrypto): Promise<string> {
  return hexadecimal(await digest(crypto, "SHA-256", certificate));
}

export const hexadecimal = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** The fingerprint as two people compare it aloud: `1A2B 3C4D …`, sixteen groups of four. */
export const spokenFingerprint = (fingerprint: string): string =>
  (fingerprint.toUpperCase().match(/.{1,4}/g) ?? []).join(" ");

/** What a person typed or pasted, as `fingerprintOf` writes it; `undefined` when it is no SHA-256 fingerprint. */
export function readFingerprint(typed: string): string | undefined {
  const digits = typed.replace(/[\s:.-]/g, "").toLowerCase();
  return /^[0-9a-f]{64}$/.test(digits) ? digits : undefined;
}
