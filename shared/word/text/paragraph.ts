import { join, nothing, val, w, type Xml } from "#shared/word/xml/element.ts";

/** What a paragraph says for itself, beyond its style. Lengths in twentieths of a point. */
export type ParagraphProperties = {
  readonly style?: string | undefined;
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
  readonly numbering?: { readonly id: number; readonly level: number } | undefined;
  readonly rightTab?: number;
  /** Instead of the style's own. */
  readonly spaceBefore?: number | undefined;
  readonly indent?: number | undefined;
  /** What is suggested of the paragraph's end, and of what the paragraph is. */
  readonly mark?: Xml | undefined;
  readonly restyled?: Xml | undefined;
  /** The section that ends with this paragraph. */
  readonly section?: Xml | undefined;
};

/** The children of `w:pPr` stand in the order of the schema (ECMA-376-1 17.3.1.26). */
export function paragraph(properties: ParagraphProperties, ...content: readonly Xml[]): Xml {
  return w("p", {}, paragraphProperties(properties), ...content);
}

export function paragraphProperties(given: ParagraphProperties): Xml {
  const { style, keepNext, pageBreakBefore, numbering, rightTab, spaceBefore, indent } = given;
  const { mark, section, restyled } = given;
  const children = [
    style === undefined ? nothing : val("pStyle", style),
    keepNext ? w("keepNext") : nothing,
    pageBreakBefore ? w("pageBreakBefore") : nothing,
    numbering === undefined ? nothing : numberingProperties(numbering),
    rightTab === undefined ? nothing : w("tabs", {}, w("tab", { val: "right", pos: rightTab })),
    spaceBefore === undefined ? nothing : w("spacing", { before: spaceBefore }),
    indent === undefined ? nothing : w("ind", { left: indent }),
    mark === undefined || mark === nothing ? nothing : w("rPr", {}, mark),
    section ?? nothing,
    restyled ?? nothing,
  ];
  const content = join(children);
  return content === "" ? nothing : w("pPr", {}, content);
}

export const numberingProperties = ({ id, level }: { id: number; level: number }): Xml =>
  w("numPr", {}, val("ilvl", level), val("numId", id));
