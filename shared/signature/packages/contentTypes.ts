import { fail, ok, type Result } from "#shared/base/Result.ts";
import { element } from "#shared/signature/markup/markup.ts";
import { namespaces } from "#shared/signature/markup/vocabulary.ts";
import { attributeOf, childElements, isNamed, parseXml } from "#shared/signature/markup/xml.ts";

/** `[Content_Types].xml` as data (ECMA-376-2 clause 10.1.2.2): pairs of extension or part name, and type. */
export type ContentTypes = {
  readonly defaults: readonly (readonly [extension: string, type: string])[];
  readonly overrides: readonly (readonly [part: string, type: string])[];
};

export type ContentTypesFailure = { readonly kind: "malformed-content-types"; readonly detail: string };

export function readContentTypes(bytes: Uint8Array): Result<ContentTypes, ContentTypesFailure> {
  const malformed = (detail: string) => fail({ kind: "malformed-content-types", detail } as const);
  const parsed = parseXml(bytes);
  if (!parsed.ok) return malformed(parsed.failure.detail);
  if (!isNamed(parsed.value, namespaces.contentTypes, "Types")) return malformed("its root");
  const [defaults, overrides]: [[string, string][], [string, string][]] = [[], []];
  const seen = new Set<string>();
  for (const child of childElements(parsed.value)) {
    const isDefault = isNamed(child, namespaces.contentTypes, "Default");
    if (!isDefault && !isNamed(child, namespaces.contentTypes, "Override"))
      return malformed("an unknown element");
    const key = attributeOf(child, isDefault ? "Extension" : "PartName");
    const type = attributeOf(child, "ContentType");
    if (!key || !type || key.startsWith("/") === isDefault) return malformed("an incomplete element");
    if (seen.has(key.toLowerCase())) return malformed(`two types for ${key}`);
    seen.add(key.toLowerCase());
    (isDefault ? defaults : overrides).push([key, type]);
  }
  return ok({ defaults, overrides });
}

/** Looks up the type of a part, without regard to case (clause 10.1.2.4); `undefined` when it has none. */
export function typeFinder({ defaults, overrides }: ContentTypes): (part: string) => string | undefined {
  const fold = (pairs: ContentTypes["defaults"]) =>
    new Map(pairs.map(([key, type]) => [key.toLowerCase(), type]));
  const [byExtension, byPart] = [fold(defaults), fold(overrides)];
  return (part) => {
    const name = part.toLowerCase();
    return byPart.get(name) ?? byExtension.get(name.slice(name.lastIndexOf(".") + 1));
  };
}

export function writeContentTypes({ defaults, overrides }: ContentTypes): string {
  return element(
    "Types",
    { xmlns: namespaces.contentTypes },
    ...defaults.map(([Extension, ContentType]) => element("Default", { Extension, ContentType })),
    ...overrides.map(([PartName, ContentType]) => element("Override", { PartName, ContentType })),
  );
}
