import { toBase64 } from "lib0/buffer";
import type { SignedStatement, Statement } from "#shared/model/statement.ts";
import { keyFingerprint } from "#shared/doc/keys.ts";

/** A statement with its signature, as it is kept: from the signer's SubjectPublicKeyInfo and r and s side by side. */
export const signed = <S extends Statement>(
  statement: S,
  by: { readonly publicKey: Uint8Array; readonly signature: Uint8Array },
): SignedStatement & { readonly statement: S } => ({
  statement,
  key: keyFingerprint(toBase64(by.publicKey)),
  signature: toBase64(by.signature),
});
