import type { Bytes } from "#shared/base/bytes.ts";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import { fromBase64 } from "#shared/signature/markup/base64.ts";
import { canonicalXml, namespaces, relationshipTransform } from "#shared/signature/markup/vocabulary.ts";
import {
  attributeOf,
  childElements,
  childrenNamed,
  hasText,
  isNamed,
  onlyChild,
  parseXml,
  textOf,
  type Element,
} from "#shared/signature/markup/xml.ts";

const { ds, mdssi, xades } = namespaces;

/** A Reference of XML-DSig as it stands: nothing of it is checked yet. */
export type ReadReference = {
  readonly uri: string;
  readonly digestMethod: string;
  readonly digestValue: Bytes;
  readonly transforms: readonly { readonly algorithm: string; readonly element: Element }[];
};

export type ReadSignature = {
  readonly root: Element;
  readonly signedInfo: Element;
  readonly canonicalization: string;
  readonly signatureMethod: string;
  readonly references: readonly ReadReference[];
  readonly value: Bytes;
  /** DER, as they stand: the first is the signatory's. */
  readonly certificates: readonly Bytes[];
  readonly objects: readonly Element[];
  readonly packageObject: Element;
  readonly manifest: readonly ReadReference[];
  readonly signedProperties: Element | undefined;
};

export type SignatureFailure = { readonly kind: "malformed-signature"; readonly detail: string };

class Malformed extends Error {}
function need<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Malformed(what);
  return value;
}

/**
 * Takes a signature part apart by its structure alone: every element is taken from its one place, never looked up
 * by its Id, so that nothing can be wrapped, moved or stand in for another.
 */
export function readSignature(bytes: Uint8Array): Result<ReadSignature, SignatureFailure> {
  const parsed = parseXml(bytes);
  if (!parsed.ok) return fail({ kind: "malformed-signature", detail: parsed.failure.detail });
  try {
    return ok(takeApart(parsed.value));
  } catch (error) {
    if (error instanceof Malformed) return fail({ kind: "malformed-signature", detail: error.message });
    throw error;
  }
}

function takeApart(root: Element): ReadSignature {
  const isSignature = isNamed(root, ds, "Signature") && !hasText(root);
  const children = childElements(root);
  const [signedInfo, value, keyInfo, ...objects] = children;
  const names = children.map((child) => (child.namespace === ds ? child.localName : undefined));
  const [first, second, third, ...rest] = names;
  const isInOrder = first === "SignedInfo" && second === "SignatureValue" && third === "KeyInfo";
  if (!isSignature || !isInOrder || !rest.every((name) => name === "Object"))
    throw new Malformed("its structure");
  const info = need(signedInfo, "SignedInfo");
  const withManifest = objects.filter((object) => childrenNamed(object, ds, "Manifest").length > 0);
  if (withManifest.length !== 1) throw new Malformed("not exactly one Manifest");
  const packageObject = need(withManifest[0], "Manifest");
  const manifest = need(onlyChild(packageObject, ds, "Manifest"), "Manifest");
  return {
    root,
    signedInfo: info,
    canonicalization: algorithmOf(onlyChild(info, ds, "CanonicalizationMethod")),
    signatureMethod: algorithmOf(onlyChild(info, ds, "SignatureMethod")),
    references: readReferences(childElements(info).slice(2)),
    value: need(fromBase64(textOf(value) ?? ""), "SignatureValue"),
    certificates: readCertificates(need(keyInfo, "KeyInfo")),
    objects,
    packageObject,
    manifest: readReferences(childElements(manifest)),
    signedProperties: findSignedProperties(objects),
  };
}

const algorithmOf = (element: Element | undefined): string =>
  need(attributeOf(element, "Algorithm"), "an algorithm");

function readReferences(elements: readonly Element[]): ReadReference[] {
  if (elements.length === 0 || elements.length > 5_000) throw new Malformed("its number of references");
  return elements.map((element) => {
    if (!isNamed(element, ds, "Reference")) throw new Malformed("something that is no Reference");
    const transforms = childrenNamed(element, ds, "Transforms").flatMap((list) => childElements(list));
    return {
      uri: need(attributeOf(element, "URI"), "a Reference without URI"),
      digestMethod: algorithmOf(onlyChild(element, ds, "DigestMethod")),
      digestValue: need(fromBase64(textOf(onlyChild(element, ds, "DigestValue")) ?? ""), "DigestValue"),
      transforms: transforms.map((transform) => ({ algorithm: algorithmOf(transform), element: transform })),
    };
  });
}

function readCertificates(keyInfo: Element): Bytes[] {
  const found = childrenNamed(keyInfo, ds, "X509Data")
    .flatMap((data) => childrenNamed(data, ds, "X509Certificate"))
    .map((certificate) => need(fromBase64(textOf(certificate) ?? ""), "X509Certificate"));
  if (found.length > 10) throw new Malformed("too many certificates");
  return found;
}

function findSignedProperties(objects: readonly Element[]): Element | undefined {
  const qualifying = objects.flatMap((object) => childrenNamed(object, xades, "QualifyingProperties"));
  if (qualifying.length === 0) return undefined;
  if (qualifying.length > 1) throw new Malformed("several QualifyingProperties");
  return need(onlyChild(qualifying[0], xades, "SignedProperties"), "SignedProperties");
}

/** The ids and types that a RelationshipTransform lists (ECMA-376-2 clause 12.2.4.26). */
export function listedRelationships({ transforms }: ReadReference): {
  readonly ids: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
} {
  const [transform] = transforms;
  const list = (name: string, attribute: string) =>
    new Set(
      (transform === undefined ? [] : childrenNamed(transform.element, mdssi, name)).map(
        (element) => attributeOf(element, attribute) ?? "",
      ),
    );
  return {
    ids: list("RelationshipReference", "SourceId"),
    types: list("RelationshipsGroupReference", "SourceType"),
  };
}

export const isCanonicalOnly = ({ transforms }: ReadReference): boolean =>
  transforms.length === 0 || (transforms.length === 1 && transforms[0]?.algorithm === canonicalXml);

export const isRelationshipsReference = ({ transforms }: ReadReference): boolean =>
  transforms.length === 2 &&
  transforms[0]?.algorithm === relationshipTransform &&
  transforms[1]?.algorithm === canonicalXml;
