import type { Bytes } from "#shared/base/bytes.ts";
import type { Key } from "#shared/signature/webCrypto.ts";

/** A signatory's means to sign: certificates in DER, the signatory's first, and the key of the first. */
export type Identity = {
  readonly chain: readonly [Bytes, ...Bytes[]];
  readonly privateKey: Key;
};

/** What a PKCS#12 file holds, decrypted: keys as PKCS#8, certificates as DER. */
export type Bags = { readonly keys: readonly Bytes[]; readonly certificates: readonly Bytes[] };
