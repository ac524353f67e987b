import type { Context } from "#shared/word/Context.ts";
import { bodyBookmark, type OutlineEntry } from "#shared/word/outline.ts";
import { fieldEnd, fieldStart } from "#shared/word/text/field.ts";
import { paragraph } from "#shared/word/text/paragraph.ts";
import { run, runOf } from "#shared/word/text/run.ts";
import { join, nothing, val, w, type Xml } from "#shared/word/xml/element.ts";

/**
 * « Sommaire »: a real TOC field, so that a lawyer can update it, filled now with links to the titles. `\n`: no page
 * numbers, which nobody can know before the document is laid out; `\b`: what follows, not the parties above.
 */
export function contents({ outline, words }: Context): Xml {
  const { entries } = outline;
  const last = entries.length - 1;
  return w(
    "sdt",
    {},
    w("sdtPr", {}, w("docPartObj", {}, val("docPartGallery", "Table of Contents"), w("docPartUnique"))),
    w(
      "sdtContent",
      {},
      paragraph({ style: "TOCHeading", pageBreakBefore: true, spaceBefore: 0 }, run(words.contents)),
      ...entries.map((entry, index) =>
        paragraph(
          { style: "TOC1" },
          index === 0 ? fieldStart(`TOC \\o "1-1" \\n \\h \\z \\u \\b ${bodyBookmark.name}`) : nothing,
          contentsLink(entry, words),
          index === last ? fieldEnd() : nothing,
        ),
      ),
    ),
  );
}

const contentsLink = ({ title, number, contents }: OutlineEntry, words: Context["words"]): Xml =>
  w(
    "hyperlink",
    { anchor: contents.name, history: 1 },
    number === null ? run(title) : join([run(words.articleNumber(number)), runOf(w("tab")), run(title)]),
  );
