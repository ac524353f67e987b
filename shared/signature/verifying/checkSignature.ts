import { equalBytes, utf8, type Bytes } from "#shared/base/bytes.ts";
import { canonicalize } from "#shared/signature/markup/canonicalize.ts";
import type { ReadCertificate } from "#shared/signature/certificates/certificate.ts";
import { publicKeyOf } from "#shared/signature/certificates/publicKeyOf.ts";
import type { Finding } from "./report.ts";
import { isCanonicalOnly, type ReadReference, type ReadSignature } from "./readSignature.ts";
import {
  canonicalXml,
  digestMethods,
  namespaces,
  signatureMethods,
} from "#shared/signature/markup/vocabulary.ts";
import { contentDigest, digest, type WebCrypto } from "#shared/signature/webCrypto.ts";
import { attributeOf, childElements, childrenNamed, type Element } from "#shared/signature/markup/xml.ts";

/** The signature's own mathematics and structure: value, digests inside it, ids, what it must cover. */
export async function checkSignature(
  signature: ReadSignature,
  leaf: ReadCertificate,
  crypto: WebCrypto,
): Promise<Finding[]> {
  const checks = signature.references.map((reference) => checkReference(signature, reference, crypto));
  return [
    ...duplicateIds(signature.root),
    ...unsignedObjects(signature),
    ...(await checkValue(signature, leaf, crypto)),
    ...(await Promise.all(checks)).flat(),
  ];
}

async function checkValue(
  { signedInfo, canonicalization, signatureMethod, value }: ReadSignature,
  leaf: ReadCertificate,
  crypto: WebCrypto,
): Promise<Finding[]> {
  if (canonicalization !== canonicalXml) return [{ kind: "unknown-algorithm", algorithm: canonicalization }];
  const method = signatureMethods.get(signatureMethod);
  if (method === undefined) return [{ kind: "unknown-algorithm", algorithm: signatureMethod }];
  const findings: Finding[] = [];
  if (method.isObsolete) findings.push({ kind: "obsolete-algorithm", algorithm: signatureMethod });
  const [family, size] = [leaf.facts.keyAlgorithm.split("-")[0], leaf.facts.keyAlgorithm.slice(4)];
  if (family === "RSA" && Number(size) < 2048) {
    findings.push({ kind: "obsolete-algorithm", algorithm: leaf.facts.keyAlgorithm });
  }
  const curve = leaf.facts.keyAlgorithm.replace("ECDSA-", "");
  const algorithm =
    method.name === "ECDSA"
      ? { name: method.name, hash: method.hash, namedCurve: curve }
      : { name: method.name, hash: method.hash };
  try {
    const key = await publicKeyOf(leaf, algorithm, crypto);
    const data = utf8(canonicalize(signedInfo));
    if (!(await crypto.subtle.verify(algorithm, key, value, data)))
      findings.push({ kind: "signature-mismatch" });
  } catch {
    findings.push({ kind: "signature-mismatch" });
  }
  return findings;
}

async function checkReference(
  signature: ReadSignature,
  reference: ReadReference,
  crypto: WebCrypto,
): Promise<Finding[]> {
  const target = targetOf(signature, reference.uri);
  if (target === undefined) return [{ kind: "foreign-reference", uri: reference.uri }];
  if (!isCanonicalOnly(reference)) {
    const algorithm = reference.transforms.map((transform) => transform.algorithm).join(" ");
    return [{ kind: "unsupported-transform", uri: reference.uri, algorithm }];
  }
  return checkDigest(reference, utf8(canonicalize(target)), crypto);
}

/** Digests are the same length or differ; names the algorithm when it is obsolete, and verifies it all the same. */
export async function checkDigest(
  { uri, digestMethod, digestValue }: ReadReference,
  data: Bytes,
  crypto: WebCrypto,
): Promise<Finding[]> {
  const method = digestMethods.get(digestMethod);
  if (method === undefined) return [{ kind: "unknown-algorithm", algorithm: digestMethod }];
  const actual = method.hash === "SHA-256" ? contentDigest(crypto, data) : digest(crypto, method.hash, data);
  const isSame = equalBytes(await actual, digestValue);
  return [
    ...(method.isObsolete ? [{ kind: "obsolete-algorithm", algorithm: digestMethod } as const] : []),
    ...(isSame ? [] : [{ kind: "digest-mismatch", uri } as const]),
  ];
}

function targetOf({ objects, signedProperties }: ReadSignature, uri: string): Element | undefined {
  const id = uri.startsWith("#") ? uri.slice(1) : "";
  const candidates = signedProperties === undefined ? objects : [...objects, signedProperties];
  return id === "" ? undefined : candidates.find((element) => attributeOf(element, "Id") === id);
}

function duplicateIds(root: Element): Finding[] {
  const [seen, found]: [Set<string>, Finding[]] = [new Set(), []];
  const pending = [root];
  for (let element = pending.pop(); element !== undefined; element = pending.pop()) {
    for (const name of ["Id", "ID", "id", "xml:id"]) {
      const id = attributeOf(element, name);
      if (id === undefined) continue;
      if (seen.has(id)) found.push({ kind: "duplicate-id", id });
      seen.add(id);
    }
    for (const child of childElements(element)) pending.push(child);
  }
  return found;
}

/** Every Object must be signed, but the one around the XAdES properties, of which the signed half must be. */
function unsignedObjects({ objects, signedProperties, references }: ReadSignature): Finding[] {
  const signed = new Set(references.map(({ uri }) => uri));
  const isSigned = (element: Element) => signed.has(`#${attributeOf(element, "Id") ?? ""}`);
  const findings: Finding[] = objects
    .filter((object) => {
      const isXades = childrenNamed(object, namespaces.xades, "QualifyingProperties").length > 0;
      return !isSigned(object) && !(isXades && childElements(object).length === 1);
    })
    .map((object) => ({ kind: "unsigned-object", id: attributeOf(object, "Id") ?? "" }));
  if (signedProperties !== undefined && !isSigned(signedProperties)) {
    findings.push({ kind: "unsigned-object", id: attributeOf(signedProperties, "Id") ?? "" });
  }
  return findings;
}
