import type { Suggestor, TextRun, TrackedParagraph, TrackedRun } from "#shared/model/richText.ts";
import type { Context } from "#shared/word/Context.ts";
import { join, nothing, w, type Xml } from "#shared/word/xml/element.ts";
import { paragraphProperties, type ParagraphProperties } from "./paragraph.ts";
import { runProperties, type RunProperties } from "./run.ts";

/*
 * Suggestions as Word's tracked changes (ECMA-376-1 17.13.5): each names its author and its moment. A reference that
 * would go stays in the file as it is, for Word has no deleted field that every reader shows.
 */

const change = (name: string, by: Suggestor, { takeChangeId }: Context, ...content: readonly Xml[]): Xml =>
  w(name, { id: takeChangeId(), author: by.author, date: by.at.replace(/\.\d+Z$/, "Z") }, ...content);

/** The run's properties with what was before a suggested format, and that its text is a deleted one. */
export function trackedProperties(
  { tracked }: TextRun,
  properties: RunProperties,
  context: Context,
): RunProperties {
  if (tracked === undefined) return properties;
  const { formatted, deleted } = tracked;
  const before = formatted && { ...properties, ...plainFormats, ...formatted.before };
  return {
    ...properties,
    change: {
      ...(formatted &&
        before && {
          formatted: change("rPrChange", formatted, context, runProperties(before) || w("rPr")),
        }),
      ...(deleted && { isDeleted: true }),
    },
  };
}

const plainFormats = { bold: undefined, italic: undefined, underline: undefined };

/** Runs that would come in or go, or both: what one suggested, another would take out. */
export function suggested(tracked: TrackedRun | undefined, written: Xml, context: Context): Xml {
  if (written === nothing || tracked === undefined) return written;
  const { inserted, deleted } = tracked;
  const inner = deleted === undefined ? written : change("del", deleted, context, written);
  return inserted === undefined ? inner : change("ins", inserted, context, inner);
}

/** What is suggested of a paragraph's end, and what the paragraph was before (`before`). */
export function trackedParagraph(
  tracked: TrackedParagraph | undefined,
  before: ParagraphProperties | undefined,
  context: Context,
): Pick<ParagraphProperties, "mark" | "restyled"> {
  if (tracked === undefined) return {};
  const { inserted, deleted, restyled } = tracked;
  return {
    mark: join([
      inserted === undefined ? nothing : change("ins", inserted, context),
      deleted === undefined ? nothing : change("del", deleted, context),
    ]),
    ...(restyled &&
      before && {
        restyled: change("pPrChange", restyled, context, paragraphProperties(before) || w("pPr")),
      }),
  };
}
