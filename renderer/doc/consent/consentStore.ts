import { isEqual, keepingSame } from "#shared/base/equality.ts";
import type { Bytes } from "#shared/base/bytes.ts";
import { readStandings, standingsWatch, type Consent } from "#shared/doc/queries/consent.ts";
import type { Register } from "#shared/doc/statements/decisions.ts";
import { verifyAhead, type PlatformVerify } from "#shared/doc/statements/verifyAhead.ts";
import { observeAtRest, oncePerDocument } from "#renderer/doc/observeAtRest.ts";
import { comparedFingerprints } from "#renderer/platform/comparedFingerprints.ts";

/** Where everybody stands, and what was decided. */
export type Standings = { readonly consent: Consent; readonly register: Register };

const ecdsa = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;

/** A page on a plain http address has no `crypto.subtle`. */
const platformVerify = (): PlatformVerify | undefined => {
  const { subtle } = globalThis.crypto as { subtle?: SubtleCrypto };
  return (
    subtle &&
    (async (point: Bytes, signature: Bytes, data: Bytes) => {
      const key = await subtle.importKey("raw", point, ecdsa, false, ["verify"]);
      return subtle.verify(ecdsa, key, signature, data);
    })
  );
};
const pause = () => new Promise<void>((resolve) => void setTimeout(resolve, 0));

/**
 * The standings of a document, worked out once for all who look at them; `null` until its signatures have been
 * verified. It follows the document, and the keys that this person compares, while somebody listens.
 */
export const standingsOf = oncePerDocument((doc) =>
  observeAtRest<Standings | null>(doc, {
    watches: standingsWatch,
    first: null,
    prepare: () => verifyAhead(doc, platformVerify(), pause),
    read(before) {
      const compared = new Set(comparedFingerprints.get());
      const { consent, register } = readStandings(doc, compared);
      const now = { consent, register };
      if (before === null || isEqual(now, before)) return before ?? now;
      // Where everybody stands on an article is the same object until it changes: only its own sheet is drawn again.
      const articles = keepingSame(before.consent.articles, now.consent.articles);
      return { ...now, consent: { ...now.consent, articles } };
    },
    follows: comparedFingerprints,
    restMs: 300,
    longestWaitMs: 3_000,
  }),
);
