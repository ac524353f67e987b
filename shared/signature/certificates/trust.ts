import { CertificateChainValidationEngine, CryptoEngine } from "pkijs";
import { equalBytes, type Bytes } from "#shared/base/bytes.ts";
import { readCertificate, type ReadCertificate } from "./certificate.ts";
import type { Trust } from "#shared/signature/verifying/report.ts";
import type { WebCrypto } from "#shared/signature/webCrypto.ts";

const maxPathLength = 8;

/** The engine that pkijs asks for, over the given platform. */
export const engineOver = (crypto: WebCrypto): CryptoEngine =>
  new CryptoEngine({ name: "given", crypto: crypto as never });

/** Reads the certificates, and leaves out what is none. */
export async function readCertificates(
  all: readonly Bytes[],
  crypto: WebCrypto,
): Promise<readonly ReadCertificate[]> {
  const read = await Promise.all(all.map((der) => readCertificate(der, crypto)));
  return read.filter((certificate) => certificate !== undefined);
}

/**
 * Whether a certificate is believed at a moment, given what one trusts: the certificate itself (then nothing more is
 * asked, as for a partner's own certificate whose fingerprint was compared), or an authority that leads to it.
 */
export async function trustOf(
  leaf: ReadCertificate,
  embedded: readonly ReadCertificate[],
  trusted: readonly ReadCertificate[],
  at: Date,
  crypto: WebCrypto,
): Promise<Trust> {
  if (trusted.some(({ der }) => equalBytes(der, leaf.der))) return { kind: "pinned" };
  const path = await findPath(leaf, embedded, trusted, crypto);
  const root = path?.at(-1);
  if (path === undefined || root === undefined)
    return { kind: "untrusted", detail: "no path to a trusted certificate" };
  // The engine takes the last certificate of the list for the one to judge, and only checks this one path.
  const engine = new CertificateChainValidationEngine({
    trustedCerts: [root.parsed],
    certs: path
      .slice(0, -1)
      .map(({ parsed }) => parsed)
      .toReversed(),
    checkDate: at,
  });
  const { result, resultMessage } = await engine.verify({}, engineOver(crypto));
  return result ? { kind: "issued", root: root.facts } : { kind: "untrusted", detail: resultMessage };
}

/**
 * A path from the leaf to a trusted certificate, by names and signatures. Found here rather than by the engine, which
 * never returns when two embedded certificates issue each other.
 */
async function findPath(
  leaf: ReadCertificate,
  embedded: readonly ReadCertificate[],
  trusted: readonly ReadCertificate[],
  crypto: WebCrypto,
): Promise<readonly ReadCertificate[] | undefined> {
  const path = [leaf];
  while (path.length < maxPathLength) {
    const last = path.at(-1) ?? leaf;
    const root = await issuerAmong(trusted, last, crypto);
    if (root !== undefined) return [...path, root];
    const unused = embedded.filter(
      (certificate) => !path.some((used) => equalBytes(used.der, certificate.der)),
    );
    const next = await issuerAmong(unused, last, crypto);
    if (next === undefined) return undefined;
    path.push(next);
  }
  return undefined;
}

async function issuerAmong(
  candidates: readonly ReadCertificate[],
  issued: ReadCertificate,
  crypto: WebCrypto,
): Promise<ReadCertificate | undefined> {
  for (const candidate of candidates) {
    if (candidate.facts.subject !== issued.facts.issuer) continue;
    const isIssuer = await issued.parsed.verify(candidate.parsed, engineOver(crypto)).catch(() => false);
    if (isIssuer) return candidate;
  }
  return undefined;
}
