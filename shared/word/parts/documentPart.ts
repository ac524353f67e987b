import { articles } from "#shared/word/blocks/articles.ts";
import { closingClauses, openingClauses } from "#shared/word/blocks/clauses.ts";
import { decisions, positions } from "#shared/word/blocks/debate.ts";
import { contents } from "#shared/word/blocks/contents.ts";
import { cover } from "#shared/word/blocks/cover.ts";
import { matrix } from "#shared/word/blocks/matrix.ts";
import { parties } from "#shared/word/blocks/parties.ts";
import { principles } from "#shared/word/blocks/principles.ts";
import { section } from "#shared/word/blocks/section.ts";
import { signatures } from "#shared/word/blocks/signatures.ts";
import type { Context } from "#shared/word/Context.ts";
import { bodyBookmark } from "#shared/word/outline.ts";
import { bookmarkEnd, bookmarkStart } from "#shared/word/text/bookmark.ts";
import { paragraph } from "#shared/word/text/paragraph.ts";
import { element, nothing, part, w, type Xml } from "#shared/word/xml/element.ts";
import { documentNamespaces } from "./namespaces.ts";

/** `word/document.xml`: the whole agreement in reading order, in one section, or three when there is a matrix. */
export const documentPart = (context: Context): string =>
  part(element("w:document", documentNamespaces, w("body", {}, ...body(context))));

function body(context: Context): readonly Xml[] {
  const annex = matrix(context);
  const hasAnnex = annex !== nothing;
  return [
    cover(context),
    parties(context),
    openingClauses(context),
    contents(context),
    bookmarkStart(bodyBookmark),
    articles(context),
    closingClauses(context),
    principles(context),
    ...(hasAnnex ? [sectionEnd(section("portrait", true)), annex, sectionEnd(section("landscape"))] : []),
    positions(context),
    decisions(context),
    // What follows a landscape section begins a page by itself.
    signatures(context, !hasAnnex || context.debate !== undefined),
    bookmarkEnd(bodyBookmark),
    section("portrait", !hasAnnex),
  ];
}

/** A section ends in a paragraph; this one takes no room. */
const sectionEnd = (properties: Xml): Xml => paragraph({ style: "Separateur", section: properties });
