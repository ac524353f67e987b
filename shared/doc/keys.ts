import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { fromBase64 } from "lib0/buffer";
import type * as Y from "yjs";
import { keyRecord, type RepresentativeKey } from "#shared/model/representative.ts";
import { keysMap } from "./roots.ts";

/** SHA-256 of a SubjectPublicKeyInfo given in base64; lower-case hexadecimal. */
export const keyFingerprint = (publicKey: string): string => bytesToHex(sha256(fromBase64(publicKey)));

/**
 * The published keys, oldest first. A key that stands under another name than its own fingerprint was not put
 * there by our commands, and is left out.
 */
export function readKeys(doc: Y.Doc): readonly RepresentativeKey[] {
  const keys: RepresentativeKey[] = [];
  for (const [fingerprint, stored] of keysMap(doc)) {
    const parsed = keyRecord.safeParse(stored);
    if (!parsed.success || keyFingerprint(parsed.data.publicKey) !== fingerprint) continue;
    const revokedAt = keysMap(doc).get(`${fingerprint}/revokedAt`);
    keys.push({ ...parsed.data, fingerprint, revokedAt: typeof revokedAt === "string" ? revokedAt : null });
  }
  return keys.sort((a, b) => (a.addedAt + a.fingerprint < b.addedAt + b.fingerprint ? -1 : 1));
}
