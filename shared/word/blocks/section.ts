import { landscapeMargin, margin, pageSize, type Orientation } from "#shared/word/page.ts";
import { nothing, val, w, type Xml } from "#shared/word/xml/element.ts";

/** The relationships of the headers and footers of a section, by its orientation. */
export const headerId = (orientation: Orientation): string => `rIdHeader-${orientation}`;
export const footerId = (orientation: Orientation): string => `rIdFooter-${orientation}`;

/** `w:sectPr`. The first page of the first section, the cover, has neither header nor footer. */
export function section(orientation: Orientation, hasCover = false): Xml {
  const { width, height } = pageSize(orientation);
  const side = orientation === "landscape" ? landscapeMargin : margin;
  return w(
    "sectPr",
    {},
    w("headerReference", { type: "default", "r:id": headerId(orientation) }),
    w("footerReference", { type: "default", "r:id": footerId(orientation) }),
    val("type", "nextPage"),
    w("pgSz", { w: width, h: height, orient: orientation === "landscape" ? "landscape" : undefined }),
    w("pgMar", { top: margin, right: side, bottom: margin, left: side, header: 680, footer: 624, gutter: 0 }),
    hasCover ? w("titlePg") : nothing,
  );
}
