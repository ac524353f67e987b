import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";
import { assert } from "#shared/base/Bug.ts";
import { utf8, type Bytes } from "#shared/base/bytes.ts";

/** The RFC 8785 form of plain data, in UTF-8: what a hash covers. */
export function canonicalBytes(data: unknown): Bytes {
  const canonical = canonicalize(data);
  assert(typeof canonical === "string", "what is hashed is plain data");
  return utf8(canonical);
}

/** Of bytes; lower-case hexadecimal. */
export const hashOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

/** SHA-256 of the RFC 8785 form of plain data, lower-case hexadecimal. */
export const contentHash = (data: unknown): string => hashOf(canonicalBytes(data));
