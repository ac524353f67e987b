import { utf8 } from "#shared/base/bytes.ts";
import { checkDigest } from "./checkSignature.ts";
import { isRelationshipsPart, type OpcPackage } from "#shared/signature/packages/openPackage.ts";
import type { Reach } from "#shared/signature/packages/reach.ts";
import { transformRelationships } from "#shared/signature/packages/relationships.ts";
import type { Finding } from "./report.ts";
import { isRelationshipsReference, listedRelationships, type ReadReference } from "./readSignature.ts";
import type { WebCrypto } from "#shared/signature/webCrypto.ts";

/** The parts of the document: each as it was signed, and none beside. */
export async function checkManifest(
  manifest: readonly ReadReference[],
  opc: OpcPackage,
  reached: Reach,
  plumbing: ReadonlySet<string>,
  crypto: WebCrypto,
): Promise<Finding[]> {
  const covered = new Map<string, ReadonlySet<string>>();
  const checks: Promise<Finding[]>[] = [];
  const findings: Finding[] = [];
  for (const reference of manifest) {
    const { uri } = reference;
    const question = uri.indexOf("?ContentType=");
    if (!uri.startsWith("/") || question < 0) {
      findings.push({ kind: "foreign-reference", uri });
      continue;
    }
    const [part, signedAs] = [uri.slice(0, question), uri.slice(question + "?ContentType=".length)];
    const content = opc.contents.get(part);
    if (content === undefined) findings.push({ kind: "part-missing", part });
    else if (covered.has(part)) findings.push({ kind: "part-signed-twice", part });
    else {
      if (opc.typeOf(part) !== signedAs) findings.push({ kind: "content-type-changed", part, signedAs });
      const relationships = opc.relationships.get(part) ?? [];
      const isListed = isRelationshipsReference(reference) && isRelationshipsPart(part);
      if (!isListed && reference.transforms.length > 0) {
        const algorithm = reference.transforms.map((transform) => transform.algorithm).join(" ");
        findings.push({ kind: "unsupported-transform", uri, algorithm });
      }
      const { ids, types } = listedRelationships(reference);
      const chosen = isListed
        ? relationships.filter(({ id, type }) => ids.has(id) || types.has(type))
        : relationships;
      covered.set(part, new Set(chosen.map(({ id }) => id)));
      const data = isListed ? utf8(transformRelationships(chosen)) : content;
      checks.push(checkDigest(reference, data, crypto));
    }
  }
  const digests = await Promise.all(checks);
  return [...findings, ...digests.flat(), ...uncovered(covered, opc, reached, plumbing)];
}

/** Everything reachable must be signed; and nothing may lie in the package that is neither that nor known to be free. */
function uncovered(
  covered: ReadonlyMap<string, ReadonlySet<string>>,
  opc: OpcPackage,
  reached: Reach,
  plumbing: ReadonlySet<string>,
): Finding[] {
  const findings: Finding[] = [];
  for (const part of opc.contents.keys()) {
    const isEmptyList = (opc.relationships.get(part) ?? [1]).length === 0;
    const isFree = reached.metadata.has(part) || plumbing.has(part) || isEmptyList;
    if (!isFree && !covered.has(part)) findings.push({ kind: "part-not-signed", part });
  }
  for (const [part, relationships] of reached.relationships) {
    const signed = covered.get(part);
    if (signed === undefined) continue;
    for (const { id } of relationships) {
      if (!signed.has(id)) findings.push({ kind: "relationship-not-signed", part, id });
    }
  }
  return findings;
}
