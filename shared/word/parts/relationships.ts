import { element, part } from "#shared/word/xml/element.ts";

export type Relationship = { readonly id: string; readonly type: string; readonly target: string };

/** A `.rels` part. No white space between elements: some verifiers digest it (`signature.md` 6.3). */
export const relationshipsPart = (relationships: readonly Relationship[]): string =>
  part(
    element(
      "Relationships",
      { xmlns: "http://schemas.openxmlformats.org/package/2006/relationships" },
      ...relationships.map(({ id, type, target }) =>
        element("Relationship", { Id: id, Type: type, Target: target }),
      ),
    ),
  );
