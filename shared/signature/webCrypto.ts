import { sha256 } from "@noble/hashes/sha2.js";
import type { Bytes } from "#shared/base/bytes.ts";

/** A WebCrypto key, whatever platform made it; never looked into. */
export type Key = {
  readonly type: string;
  readonly extractable: boolean;
  readonly algorithm: { readonly name: string };
};

export type HashName = "SHA-1" | "SHA-256" | "SHA-384" | "SHA-512";

export type SignatureAlgorithm =
  | { readonly name: "RSASSA-PKCS1-v1_5"; readonly hash: HashName }
  | { readonly name: "ECDSA"; readonly hash: HashName; readonly namedCurve?: string };

type KeyPair = { readonly publicKey: Key; readonly privateKey: Key };
type Generation =
  | { readonly name: string; readonly namedCurve: string }
  | {
      readonly name: string;
      readonly hash: string;
      readonly modulusLength: number;
      readonly publicExponent: Bytes;
    };

/**
 * The part of the Web Cryptography API that signing needs, given as an argument: `globalThis.crypto` in Node,
 * Electron and a browser's secure context. Elsewhere there is none, and nothing here can run.
 */
export type WebCrypto = {
  readonly subtle: {
    digest(algorithm: HashName, data: Bytes): Promise<ArrayBuffer>;
    sign(algorithm: SignatureAlgorithm, key: Key, data: Bytes): Promise<ArrayBuffer>;
    verify(algorithm: SignatureAlgorithm, key: Key, signature: Bytes, data: Bytes): Promise<boolean>;
    importKey(
      format: "pkcs8" | "spki",
      data: Bytes,
      algorithm: SignatureAlgorithm,
      extractable: boolean,
      usages: ("sign" | "verify")[],
    ): Promise<Key>;
    exportKey(format: "pkcs8" | "spki", key: Key): Promise<ArrayBuffer>;
    generateKey(algorithm: Generation, extractable: boolean, usages: ("sign" | "verify")[]): Promise<KeyPair>;
  };
  getRandomValues(array: Bytes): Bytes;
};

/** Below this many bytes, the platform's detour through another thread costs more than the digest itself. */
const smallBytes = 2 * 1024;

export async function digest(crypto: WebCrypto, hash: HashName, data: Bytes): Promise<Bytes> {
  if (hash === "SHA-256" && data.length <= smallBytes) return new Uint8Array(sha256(data));
  return new Uint8Array(await crypto.subtle.digest(hash, data));
}

/** The SHA-256 of content that nobody writes to any more: worked out once for each array, however often it is asked. */
export function contentDigest(crypto: WebCrypto, content: Bytes): Promise<Bytes> {
  const known = contentDigests.get(content);
  if (known !== undefined) return known;
  const made = digest(crypto, "SHA-256", content);
  contentDigests.set(content, made);
  return made;
}
const contentDigests = new WeakMap<Bytes, Promise<Bytes>>();
