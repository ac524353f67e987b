import type * as Y from "yjs";
import { isEqual } from "#shared/base/equality.ts";
import type { Bytes } from "#shared/base/bytes.ts";
import { readStandings, standingsWatch, type Consent } from "#shared/doc/queries/consent.ts";
import type { Register } from "#shared/doc/statements/decisions.ts";
import { verifyAhead, type PlatformVerify } from "#shared/doc/statements/verifyAhead.ts";
import { comparedFingerprints } from "#renderer/platform/comparedFingerprints.ts";
import { createStore, type Observable } from "#renderer/platform/store.ts";

/** Where everybody stands, and what was decided. */
export type Standings = { readonly consent: Consent; readonly register: Register };

/** Whoever types does not wait for it: it is worked out once the words have rested, or when they never do. */
const restMs = 300;
const longestWaitMs = 3_000;

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

const stores = new WeakMap<Y.Doc, Observable<Standings | null>>();

/**
 * The standings of a document, worked out once for all who look at them; `null` until its signatures have been
 * verified. It follows the document, and the keys that this person compares, while somebody listens.
 */
export function standingsOf(doc: Y.Doc): Observable<Standings | null> {
  const known = stores.get(doc);
  if (known !== undefined) return known;
  const made = observeStandings(doc);
  stores.set(doc, made);
  return made;
}

function observeStandings(doc: Y.Doc): Observable<Standings | null> {
  const current = createStore<Standings | null>(null);
  const watched = new Set<unknown>(standingsWatch.map((name) => doc.getMap(name)));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince = 0;
  let listeners = 0;
  let stopCompared: (() => void) | undefined;

  async function refresh() {
    timer = undefined;
    await verifyAhead(doc, platformVerify(), pause);
    if (listeners === 0) return;
    const compared = new Set(comparedFingerprints.get());
    const { consent, register } = readStandings(doc, compared);
    const next = { consent, register };
    const before = current.get();
    if (!isEqual(next, before)) current.set(before === null ? next : keepingSame(before, next));
  }
  const soon = (ms: number) => {
    if (timer === undefined) waitingSince = performance.now();
    else clearTimeout(timer);
    const left = longestWaitMs - (performance.now() - waitingSince);
    timer = setTimeout(() => void refresh(), Math.max(0, Math.min(ms, left)));
  };
  const afterTransaction = ({ changedParentTypes }: Y.Transaction) => {
    if ([...changedParentTypes.keys()].some((type) => watched.has(type))) soon(restMs);
  };

  return {
    get: current.get,
    subscribe(listener) {
      if (listeners === 0) {
        doc.on("afterTransaction", afterTransaction);
        stopCompared = comparedFingerprints.subscribe(() => soon(0));
        soon(0);
      }
      listeners += 1;
      const stop = current.subscribe(listener);
      return () => {
        stop();
        listeners -= 1;
        if (listeners > 0) return;
        doc.off("afterTransaction", afterTransaction);
        stopCompared?.();
        clearTimeout(timer);
        timer = undefined;
      };
    },
  };
}

/** Where everybody stands on an article is the same object until it changes: only its own sheet is drawn again. */
function keepingSame(before: Standings, next: Standings): Standings {
  const known = new Map(before.consent.articles.map((article) => [article.id, article]));
  const articles = next.consent.articles.map((article) => {
    const same = known.get(article.id);
    return same !== undefined && isEqual(same, article) ? same : article;
  });
  return { ...next, consent: { ...next.consent, articles } };
}
