import { fail, ok, type Result } from "#shared/base/Result.ts";
import { escapeAttribute } from "#shared/signature/markup/canonicalize.ts";
import { namespaces } from "#shared/signature/markup/vocabulary.ts";
import { attributeOf, childElements, hasText, isNamed, parseXml } from "#shared/signature/markup/xml.ts";

/** One relationship as written: `target` is a URI reference, not yet resolved against its source part. */
export type Relationship = {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
};

export type RelationshipsFailure = { readonly kind: "malformed-relationships"; readonly detail: string };

const known = new Set(["Id", "Type", "Target", "TargetMode", "xmlns"]);

/** Reads a `.rels` part (ECMA-376-2 clause 9.3), and refuses what is not in its schema. */
export function readRelationships(bytes: Uint8Array): Result<readonly Relationship[], RelationshipsFailure> {
  const malformed = (detail: string) => fail({ kind: "malformed-relationships", detail } as const);
  const parsed = parseXml(bytes);
  if (!parsed.ok) return malformed(parsed.failure.detail);
  const root = parsed.value;
  if (!isNamed(root, namespaces.relationships, "Relationships") || hasText(root))
    return malformed("its root");
  const found: Relationship[] = [];
  const seen = new Set<string>();
  for (const element of childElements(root)) {
    const [id, type, target] = ["Id", "Type", "Target"].map((name) => attributeOf(element, name));
    const mode = attributeOf(element, "TargetMode") ?? "Internal";
    const isSound =
      isNamed(element, namespaces.relationships, "Relationship") &&
      element.attributes.every(({ name }) => known.has(name) || name.startsWith("xmlns:")) &&
      (mode === "Internal" || mode === "External") &&
      childElements(element).length === 0 &&
      !hasText(element);
    if (!isSound || !id || !type || typeof target !== "string") return malformed("an unknown relationship");
    if (seen.has(id)) return malformed(`two relationships named ${id}`);
    seen.add(id);
    found.push({ id, type, target, isExternal: mode === "External" });
  }
  return ok(found);
}

/**
 * The RelationshipTransform of ECMA-376-2 clause 12.2.4.26 followed by Canonical XML: what is digested. Order and
 * white space of the part do not matter, so a signature survives a program that reformats it.
 */
export function transformRelationships(relationships: readonly Relationship[]): string {
  const sorted = [...relationships].sort((a, b) => (a.id < b.id ? -1 : 1));
  return `<Relationships xmlns="${namespaces.relationships}">${sorted.map(emit).join("")}</Relationships>`;
}

function emit({ id, type, target, isExternal }: Relationship): string {
  const [Id, Target, Type] = [id, target, type].map(escapeAttribute);
  const mode = isExternal ? "External" : "Internal";
  return `<Relationship Id="${Id}" Target="${Target}" TargetMode="${mode}" Type="${Type}"></Relationship>`;
}

/** The `.rels` part of a part (`/` for the package): `/word/a.xml` has `/word/_rels/a.xml.rels`. */
export function relationshipsPartOf(source: string): string {
  const slash = source.lastIndexOf("/");
  return `${source.slice(0, slash)}/_rels/${source.slice(slash + 1)}.rels`;
}

/** The part that an internal target names, seen from its source part; `undefined` when it is no part name. */
export function resolveTarget(source: string, target: string): string | undefined {
  if (target === "" || /[?#\\]|^[A-Za-z][A-Za-z0-9+.-]*:|^\/\//.test(target)) return undefined;
  const folder = target.startsWith("/") ? "" : source.slice(0, source.lastIndexOf("/"));
  const steps: string[] = [];
  for (const step of `${folder}/${target}`.split("/").slice(1)) {
    if (step === "." || step === "") continue;
    if (step !== "..") steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return `/${steps.join("/")}`;
}
