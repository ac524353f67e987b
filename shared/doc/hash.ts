import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";
import { utf8 } from "#shared/base/bytes.ts";
import { assert } from "#shared/base/Bug.ts";
import type { Agreement } from "#shared/model/agreement.ts";
import type { Article } from "#shared/model/article.ts";

/** SHA-256 of the RFC 8785 form of plain data, lower-case hexadecimal. */
export function contentHash(data: unknown): string {
  const canonical = canonicalize(data);
  assert(typeof canonical === "string", "what is hashed is plain data");
  return bytesToHex(sha256(utf8(canonical)));
}

/**
 * The words that a position on an article is bound to: its title and three texts, with their structure and
 * formatting. Its number, its intention and its place are not part of them: renumbering reopens nothing.
 */
export const articleHash = ({ title, text, concretely, weWillNot }: Article): string =>
  contentHash({ title, text, concretely, weWillNot });

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
