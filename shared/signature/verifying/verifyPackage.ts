import type { Bytes } from "#shared/base/bytes.ts";
import { ok, type Result } from "#shared/base/Result.ts";
import { readCertificate, type ReadCertificate } from "#shared/signature/certificates/certificate.ts";
import { checkCertificate } from "#shared/signature/certificates/checkCertificate.ts";
import { checkManifest } from "./checkManifest.ts";
import { checkSignature } from "./checkSignature.ts";
import {
  contentTypesPart,
  openPackage,
  type OpcPackage,
  type PackageFailure,
} from "#shared/signature/packages/openPackage.ts";
import { findPlumbing } from "#shared/signature/packages/plumbing.ts";
import { reach, type Reach } from "#shared/signature/packages/reach.ts";
import { readSignature, type ReadSignature } from "./readSignature.ts";
import { readStatement } from "./readStatement.ts";
import { relationshipsPartOf } from "#shared/signature/packages/relationships.ts";
import {
  weights,
  type Finding,
  type PackageFinding,
  type PackageReport,
  type SignatureReport,
  type Weight,
} from "./report.ts";
import { findSignatureLines, type SignatureLine } from "#shared/signature/packages/signatureLines.ts";
import { readCertificates, trustOf } from "#shared/signature/certificates/trust.ts";
import type { WebCrypto } from "#shared/signature/webCrypto.ts";

export type VerifyOptions = {
  readonly now: Date;
  /** DER: roots of authorities, or the partners' own certificates. */
  readonly trusted?: readonly Bytes[];
  /** Fingerprints (SHA-256, 64 hexadecimal digits) of who must have signed: a signature taken away leaves no trace. */
  readonly expectedSigners?: readonly string[];
};

/**
 * Judges every signature of a package, strictly: what one program could show otherwise than another is refused, and
 * so is what a signature does not cover. Fails only on what is no sound package at all.
 */
export async function verifyPackage(
  bytes: Uint8Array,
  options: VerifyOptions,
  crypto: WebCrypto,
): Promise<Result<PackageReport, PackageFailure>> {
  const opened = openPackage(bytes);
  if (!opened.ok) return opened;
  return ok(await verifyOpened(opened.value, options, crypto));
}

/** The same for a package already open. */
export async function verifyOpened(
  opc: OpcPackage,
  options: VerifyOptions,
  crypto: WebCrypto,
): Promise<PackageReport> {
  const found = findPlumbing(opc);
  const reached = reach(opc);
  const trusted = await readCertificates(options.trusted ?? [], crypto);
  const { origin, signatures: parts } = found.ok ? found.value : { origin: undefined, signatures: [] };
  const links = origin === undefined ? [] : [origin, relationshipsPartOf(origin)];
  const plumbing = new Set([contentTypesPart, ...links, ...parts]);
  const lines = parts.length > 0 ? findSignatureLines(opc) : [];
  const judge = { opc, lines, reached, plumbing, trusted, now: options.now, crypto };
  const signatures = await Promise.all(parts.map((part) => judgeSignature(part, judge)));
  const findings: PackageFinding[] = found.ok ? [] : [found.failure];
  const signers = new Set(
    signatures.filter(({ isIntact }) => isIntact).map(({ signer }) => signer?.fingerprint),
  );
  for (const fingerprint of options.expectedSigners ?? []) {
    if (!signers.has(fingerprint)) findings.push({ kind: "signer-missing", fingerprint });
  }
  findings.push(...openLines(lines, signatures));
  const unprotected = [...opc.contents.keys()].filter((part) => {
    const isCovered = reached.parts.has(part) || reached.relationships.has(part) || plumbing.has(part);
    return !isCovered && opc.relationships.get(part)?.length !== 0;
  });
  return { verdict: verdictOf(signatures, findings), signatures, findings, unprotected };
}

type Judge = {
  readonly opc: OpcPackage;
  readonly lines: readonly SignatureLine[];
  readonly reached: Reach;
  readonly plumbing: ReadonlySet<string>;
  readonly trusted: readonly ReadCertificate[];
  readonly now: Date;
  readonly crypto: WebCrypto;
};

async function judgeSignature(part: string, judge: Judge): Promise<SignatureReport> {
  const content = judge.opc.contents.get(part) ?? new Uint8Array();
  const read = readSignature(content);
  if (!read.ok) return unreadable(part, read.failure);
  const { certificates } = read.value;
  const leaf =
    certificates[0] === undefined ? undefined : await readCertificate(certificates[0], judge.crypto);
  if (leaf === undefined) return unreadable(part, { kind: "no-certificate" });
  return judgeRead(part, read.value, leaf, judge);
}

async function judgeRead(
  part: string,
  read: ReadSignature,
  leaf: ReadCertificate,
  { opc, lines, reached, plumbing, trusted, now, crypto }: Judge,
): Promise<SignatureReport> {
  const statement = readStatement(read);
  const embedded = await readCertificates(read.certificates.slice(1), crypto);
  const [own, document, certificate, trust] = await Promise.all([
    checkSignature(read, leaf, crypto),
    checkManifest(read.manifest, opc, reached, plumbing, crypto),
    checkCertificate(leaf, statement, now, crypto),
    trustOf(leaf, embedded, trusted, new Date(statement.claimedAt ?? now), crypto),
  ]);
  const findings = distinct([...own, ...document, ...certificate, ...lineOfAnother(statement, leaf, lines)]);
  const { claimedAt, purpose, roles, place, line } = statement;
  const level = leaf.facts.isSelfIssued ? "simple" : "aiming-at-advanced";
  return {
    part,
    ...weigh(findings),
    signer: leaf.facts,
    level,
    trust,
    claimedAt,
    purpose,
    roles,
    place,
    line,
  };
}

function unreadable(part: string, finding: Finding): SignatureReport {
  const nothing = {
    signer: undefined,
    level: undefined,
    claimedAt: undefined,
    purpose: undefined,
    place: undefined,
    line: undefined,
  };
  const trust = { kind: "untrusted", detail: "no certificate" } as const;
  return { part, ...weigh([finding]), ...nothing, trust, roles: [] };
}

function weigh(findings: readonly Finding[]): Pick<SignatureReport, "status" | "isIntact" | "findings"> {
  const has = (weight: Weight) => findings.some(({ kind }) => weights[kind] === weight);
  const isIntact = !has("broken");
  const status = !isIntact || has("refused") ? "invalid" : has("incomplete") ? "incomplete" : "valid";
  return { status, isIntact, findings };
}

function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

/** A bought certificate may say « MARCHAL Hélène » of Hélène Marchal: the words count, not their order or case. */
function lineOfAnother(
  { line }: Pick<SignatureReport, "line">,
  { facts }: ReadCertificate,
  lines: readonly SignatureLine[],
): Finding[] {
  const own = lines.find(({ setupId }) => setupId.toUpperCase() === line?.setupId.toUpperCase());
  const signer = own?.suggestedSigner ?? "";
  const words = (name: string) => name.normalize("NFC").toLowerCase().split(/\s+/u).sort().join(" ");
  if (signer === "" || words(signer) === words(facts.name ?? "")) return [];
  return [{ kind: "line-of-another", signer }];
}

function openLines(
  lines: readonly SignatureLine[],
  signatures: readonly SignatureReport[],
): PackageFinding[] {
  const filled = new Set(signatures.map(({ line }) => line?.setupId.toUpperCase()));
  return lines
    .filter(({ setupId }) => !filled.has(setupId.toUpperCase()))
    .map(({ setupId, suggestedSigner }) => ({ kind: "line-not-signed", setupId, signer: suggestedSigner }));
}

function verdictOf(
  signatures: readonly SignatureReport[],
  findings: readonly PackageFinding[],
): PackageReport["verdict"] {
  const isMalformed = findings.some(({ kind }) => kind === "malformed-signature-parts");
  if (isMalformed || signatures.some(({ status }) => status === "invalid")) return "invalid";
  if (signatures.length === 0) return "unsigned";
  const isShort = findings.length > 0 || signatures.some(({ status }) => status === "incomplete");
  return isShort ? "incomplete" : "valid";
}
