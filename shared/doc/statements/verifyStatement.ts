import { p256 } from "@noble/curves/nist.js";
import { fromBase64 } from "lib0/buffer";
import { equalBytes } from "#shared/base/bytes.ts";
import type { SignedStatement } from "#shared/model/statement.ts";
import { signedBytes } from "#shared/model/statementForm.ts";

/** The DER of a SubjectPublicKeyInfo for P-256, up to the 65 bytes of its uncompressed point (RFC 5480). */
const p256Heading = Uint8Array.from([
  0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a, 0x86, 0x48,
  0xce, 0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00,
]);

/** The point of a P-256 key given as SubjectPublicKeyInfo in base64; `undefined` for anything else. */
export function pointOf(publicKey: string): Uint8Array | undefined {
  try {
    const der = fromBase64(publicKey);
    const isP256 = der.length === 91 && equalBytes(der.subarray(0, p256Heading.length), p256Heading);
    return isP256 ? der.subarray(p256Heading.length) : undefined;
  } catch {
    return undefined;
  }
}

/** A verification takes a millisecond or two, and what is stored never changes in its place. */
const verified = new WeakMap<object, { readonly publicKey: string; readonly isValid: boolean }>();

/** Whether it is known already if this key signed what is stored. */
export const isVerified = (publicKey: string, stored: object): boolean =>
  verified.get(stored)?.publicKey === publicKey;

export const noteVerified = (publicKey: string, stored: object, isValid: boolean): void =>
  void verified.set(stored, { publicKey, isValid });

/** Whether this key signed the statement. `stored` is the same object at each reading of the same value. */
export function isSignedBy(publicKey: string, signed: SignedStatement, stored: object): boolean {
  const known = verified.get(stored);
  if (known?.publicKey === publicKey) return known.isValid;
  const isValid = verify(publicKey, signed);
  verified.set(stored, { publicKey, isValid });
  return isValid;
}

function verify(publicKey: string, { statement, signature }: SignedStatement): boolean {
  const point = pointOf(publicKey);
  if (point === undefined) return false;
  try {
    // WebCrypto does not choose the lower of both valid values of s.
    return p256.verify(fromBase64(signature), signedBytes(statement), point, { prehash: true, lowS: false });
  } catch {
    return false;
  }
}
