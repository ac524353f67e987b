import { utf8, type Bytes } from "#shared/base/bytes.ts";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import { assert } from "#shared/base/Bug.ts";
import { writeZip } from "#shared/zip/writeZip.ts";
import { writeContentTypes } from "./contentTypes.ts";
import { element } from "#shared/signature/markup/markup.ts";
import {
  contentTypesPart,
  isRelationshipsPart,
  relationshipsOf,
  rootRelationshipsPart,
  type OpcPackage,
} from "./openPackage.ts";
import { relationshipsPartOf, type Relationship } from "./relationships.ts";
import { contentTypes, namespaces, relationshipTypes } from "#shared/signature/markup/vocabulary.ts";

/** The parts that carry signatures: found by relationships alone, as Office finds them. */
export type Plumbing = {
  /** `undefined` when the package was never signed. */
  readonly origin: string | undefined;
  readonly signatures: readonly string[];
};

export type PlumbingFailure = { readonly kind: "malformed-signature-parts"; readonly detail: string };

/** Finds the signature parts, and refuses two origins, lost or foreign targets, wrong types and signatures met twice. */
export function findPlumbing(opc: OpcPackage): Result<Plumbing, PlumbingFailure> {
  const malformed = (detail: string) => fail({ kind: "malformed-signature-parts", detail } as const);
  const origins = relationshipsOf(opc, "/").filter(({ type }) => type === relationshipTypes.origin);
  const [first] = origins;
  if (first === undefined) {
    const stray = [...opc.contents.keys()].find((part) => opc.typeOf(part) === contentTypes.signature);
    return stray === undefined
      ? ok({ origin: undefined, signatures: [] })
      : malformed(`${stray} is not linked`);
  }
  const origin = first.isExternal ? undefined : opc.find("/", first.target);
  if (origins.length > 1 || origin === undefined) return malformed("the origin of the signatures");
  if (opc.typeOf(origin) !== contentTypes.origin) return malformed(`the type of ${origin}`);
  const signatures = new Set<string>();
  for (const { type, isExternal, target } of relationshipsOf(opc, origin)) {
    const part = isExternal ? undefined : opc.find(origin, target);
    if (type !== relationshipTypes.signature || part === undefined) return malformed(`the target ${target}`);
    if (opc.typeOf(part) !== contentTypes.signature) return malformed(`the type of ${part}`);
    if (signatures.has(part)) return malformed(`${part} is linked twice`);
    if (opc.relationships.has(relationshipsPartOf(part))) return malformed(`${part} has relationships`);
    signatures.add(part);
  }
  const stray = [...opc.contents.keys()].find(
    (part) => !signatures.has(part) && opc.typeOf(part) === contentTypes.signature,
  );
  return stray === undefined
    ? ok({ origin, signatures: [...signatures] })
    : malformed(`${stray} is not linked`);
}

/**
 * The package with exactly these signature parts. Only the unsigned plumbing is written anew; all else is copied
 * as it is, still compressed, except that before the first signature the `.rels` parts lose the white space that
 * some verifiers digest. The same package and parts give the same bytes.
 */
export function withSignatures(opc: OpcPackage, plumbing: Plumbing, signatures: readonly Bytes[]): Bytes {
  const isFirst = plumbing.origin === undefined;
  const origin = plumbing.origin ?? "/_xmlsignatures/origin.sigs";
  const names = signatures.map((_, index) => `/_xmlsignatures/sig${index + 1}.xml`);
  const replaced = new Set([
    contentTypesPart,
    rootRelationshipsPart,
    origin,
    relationshipsPartOf(origin),
    ...plumbing.signatures,
  ]);
  const kept = opc.entries.filter(({ name }) => !replaced.has(`/${name}`));
  const root = opc.contents.get(rootRelationshipsPart);
  assert(root !== undefined, "a package has relationships");
  const rootText = isFirst ? linked(tight(root), relationshipsOf(opc, "/"), origin) : root;
  const links = names.map((name, index) =>
    element("Relationship", {
      Id: `rId${index + 1}`,
      Type: relationshipTypes.signature,
      Target: from(origin, name),
    }),
  );
  const fresh = (part: string, bytes: Uint8Array) => ({ name: part.slice(1), bytes });
  return writeZip([
    fresh(contentTypesPart, utf8(declaration + writeContentTypes(typesWith(opc, plumbing, origin, names)))),
    fresh(rootRelationshipsPart, rootText),
    ...kept.map((entry) => {
      const part = `/${entry.name}`;
      const content = opc.contents.get(part);
      if (!isFirst || !isRelationshipsPart(part) || content === undefined) return entry;
      const tightened = tight(content);
      return tightened.length === content.length ? entry : fresh(part, tightened);
    }),
    fresh(origin, new Uint8Array()),
    fresh(
      relationshipsPartOf(origin),
      utf8(declaration + element("Relationships", { xmlns: namespaces.relationships }, ...links)),
    ),
    ...names.map((name, index) => fresh(name, signatures[index] ?? new Uint8Array())),
  ]);
}

/** The target as Office writes it: relative to a neighbour, absolute from elsewhere. */
const from = (origin: string, part: string): string =>
  origin.startsWith("/_xmlsignatures/") ? part.slice("/_xmlsignatures/".length) : part;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Without white space between elements. Only for `.rels`: their text means nothing (ECMA-376-2 clause 9.3). */
function tight(relationships: Bytes): Bytes {
  const text = new TextDecoder().decode(relationships);
  return utf8(text.replace(/>[ \t\r\n]+</g, "><"));
}

function linked(root: Bytes, existing: readonly Relationship[], origin: string): Bytes {
  const taken = new Set(existing.map(({ id }) => id));
  let number = 1;
  while (taken.has(`rId${number}`)) number += 1;
  const text = new TextDecoder().decode(root);
  const prefix = /<([A-Za-z_][\w.-]*:)?Relationships[\s/>]/.exec(text)?.[1] ?? "";
  const link = element(`${prefix}Relationship`, {
    Id: `rId${number}`,
    Type: relationshipTypes.origin,
    Target: origin.slice(1),
  });
  const end = text.lastIndexOf("</");
  assert(end > 0, "a package with content has relationships at its root");
  return utf8(text.slice(0, end) + link + text.slice(end));
}

function typesWith(opc: OpcPackage, plumbing: Plumbing, origin: string, names: readonly string[]) {
  const old = new Set([...plumbing.signatures, ...names].map((part) => part.toLowerCase()));
  const { defaults, overrides } = opc.contentTypes;
  const isTyped = opc.typeOf(origin) === contentTypes.origin;
  return {
    defaults: isTyped ? defaults : [...defaults, ["sigs", contentTypes.origin] as const],
    overrides: [
      ...overrides.filter(([part]) => !old.has(part.toLowerCase())),
      ...names.map((part) => [part, contentTypes.signature] as const),
    ],
  };
}
