import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { fromBase64 } from "lib0/buffer";
import type * as Y from "yjs";
import { keyRecord, type RepresentativeKey } from "#shared/model/representative.ts";
import { keysMap } from "./roots.ts";

/** SHA-256 of a SubjectPublicKeyInfo given in base64; lower-case hexadecimal. */
export const keyFingerprint = (publicKey: string): string => bytesToHex(sha256(fromBase64(publicKey)));

/** 24 decimal digits hold 79 bits. */
const shortModulus = 10n ** 24n;

/**
 * A fingerprint as two people compare it aloud, in any language: `0123 4567 …`, six groups of four digits, the whole of
 * the SHA-256 modulo 10²⁴. Whoever wants to pass another key off as this one has to try about 2⁷⁹ keys, against one
 * that exists already; NIST SP 800-107 (5.1) counts a truncated hash's strength in the same way.
 */
export function shortFingerprint(fingerprint: string): string {
  const digits = (BigInt(`0x${fingerprint}`) % shortModulus).toString().padStart(24, "0");
  return (digits.match(/.{4}/g) ?? []).join(" ");
}

/** Whether what a person typed, pasted or scanned is this fingerprint, short or whole; `null` when it is neither. */
export function isSameFingerprint(typed: string, fingerprint: string): boolean | null {
  const digits = typed.replace(/[\s:.-]/g, "").toLowerCase();
  if (/^[0-9a-f]{64}$/.test(digits)) return digits === fingerprint;
  return /^\d{24}$/.test(digits) ? digits === shortFingerprint(fingerprint).replaceAll(" ", "") : null;
}

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
