import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";
import { utf8, type Bytes } from "#shared/base/bytes.ts";
import { assert } from "#shared/base/Bug.ts";
import type { Agreement } from "#shared/model/agreement.ts";
import { wordingOf, type Wording } from "#shared/model/wording.ts";

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

/**
 * The words that a position on an article is bound to: its title and three texts, with their structure and
 * formatting. Its number, its intention and its place are not part of them: renumbering reopens nothing.
 */
export const articleHash = (article: Wording): string => contentHash(wordingOf(article));

/** The hash printed on every page: all that the Word file says, and nothing that only the screen shows. */
export function agreementHash(agreement: Agreement): string {
  const { notes: _notes, ...alliance } = agreement.alliance;
  return contentHash({
    ...agreement,
    alliance,
    parties: agreement.parties.map(({ partner, representatives }) => {
      const { displayColor: _displayColor, ...particulars } = partner;
      return { partner: particulars, representatives };
    }),
    clauses: agreement.clauses.map(({ legalNote: _legalNote, ...clause }) => clause),
  });
}
