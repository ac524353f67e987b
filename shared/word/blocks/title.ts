import type { OutlineEntry } from "#shared/word/outline.ts";
import { bookmarked } from "#shared/word/text/bookmark.ts";
import { commented } from "#shared/word/text/comment.ts";
import { paragraph, type ParagraphProperties } from "#shared/word/text/paragraph.ts";
import { run } from "#shared/word/text/run.ts";
import type { Xml } from "#shared/word/xml/element.ts";

/**
 * A title that the table of contents lists. « Article 3 » is the paragraph's number, which Word computes; the dash
 * stands in the title, because in the number it would be repeated by every reference. `comments`: those about it.
 */
export const outlineTitle = (
  { title, number, contents, reference }: OutlineEntry,
  properties: ParagraphProperties = {},
  comments: readonly number[] = [],
): Xml =>
  paragraph(
    { ...properties, style: number === null ? plainTitleStyle : "Heading1" },
    commented(comments, bookmarked([contents, reference], run(number === null ? title : `—\u00a0${title}`))),
  );

export const plainTitle = (
  title: string,
  properties: ParagraphProperties = {},
  comments: readonly number[] = [],
): Xml => paragraph({ ...properties, style: plainTitleStyle }, commented(comments, run(title)));

const plainTitleStyle = "TitreSansNumero";
