import { assert } from "#shared/base/Bug.ts";
import { utf8 } from "#shared/base/bytes.ts";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import { toBase64 } from "#shared/signature/markup/base64.ts";
import { element } from "#shared/signature/markup/markup.ts";
import type { OpcPackage } from "#shared/signature/packages/openPackage.ts";
import { reach } from "#shared/signature/packages/reach.ts";
import { transformRelationships, type Relationship } from "#shared/signature/packages/relationships.ts";
import {
  canonicalXml,
  contentTypes,
  relationshipTransform,
  writtenDigest,
} from "#shared/signature/markup/vocabulary.ts";
import { contentDigest, type WebCrypto } from "#shared/signature/webCrypto.ts";

export type ManifestFailure =
  | { readonly kind: "dangling-relationship"; readonly target: string }
  | { readonly kind: "unsignable-part-name"; readonly part: string }
  | { readonly kind: "unreachable-part"; readonly part: string }
  | { readonly kind: "nothing-to-sign" };

/** A Reference to digested data, in XML-DSig's form; without transforms, the data are taken as they are. */
export async function reference(
  attributes: Readonly<Record<string, string>>,
  data: Uint8Array<ArrayBuffer>,
  crypto: WebCrypto,
  transforms = "",
): Promise<string> {
  return element(
    "Reference",
    attributes,
    transforms,
    element("DigestMethod", { Algorithm: writtenDigest }),
    element("DigestValue", {}, toBase64(await contentDigest(crypto, data))),
  );
}

/**
 * The Manifest of ECMA-376-2 clause 12.2.4.1: every reachable part by its raw bytes and exact content type, every
 * `.rels` part by the ids of the relationships that count, in order of their names.
 */
export async function writeManifest(
  opc: OpcPackage,
  crypto: WebCrypto,
): Promise<Result<string, ManifestFailure>> {
  const { parts, relationships, dangling } = reach(opc);
  const [lost] = dangling;
  if (lost !== undefined) return fail({ kind: "dangling-relationship", target: lost });
  if (parts.size === 0) return fail({ kind: "nothing-to-sign" });
  const names = [...parts, ...relationships.keys()].sort((a, b) => (a < b ? -1 : 1));
  // Some verifiers take the URI as it is, some decode it: only names that read alike can be signed.
  const odd = names.find((name) => !/^[A-Za-z0-9/._ -]+$/.test(name) || name.includes(" "));
  if (odd !== undefined) return fail({ kind: "unsignable-part-name", part: odd });
  const references = names.map((name) => {
    const listed = relationships.get(name);
    return listed === undefined
      ? partReference(opc, name, crypto)
      : relationshipsReference(name, listed, crypto);
  });
  return ok(element("Manifest", {}, ...(await Promise.all(references))));
}

function partReference(opc: OpcPackage, part: string, crypto: WebCrypto): Promise<string> {
  const content = opc.contents.get(part);
  assert(content !== undefined, "a reachable part has content");
  return reference({ URI: `${part}?ContentType=${opc.typeOf(part)}` }, content, crypto);
}

function relationshipsReference(
  part: string,
  listed: readonly Relationship[],
  crypto: WebCrypto,
): Promise<string> {
  const chosen = listed.map(({ id }) => element("mdssi:RelationshipReference", { SourceId: id }));
  return reference(
    { URI: `${part}?ContentType=${contentTypes.relationships}` },
    utf8(transformRelationships(listed)),
    crypto,
    element(
      "Transforms",
      {},
      element("Transform", { Algorithm: relationshipTransform }, ...chosen),
      element("Transform", { Algorithm: canonicalXml }),
    ),
  );
}
