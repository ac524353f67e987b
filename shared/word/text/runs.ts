import type { TextRun } from "#shared/model/richText.ts";
import type { Context } from "#shared/word/Context.ts";
import { variableLabel, variablePattern } from "#shared/word/variables.ts";
import { nothing, type Xml } from "#shared/word/xml/element.ts";
import { anchored, type AnchoredRun } from "./comment.ts";
import { link } from "./link.ts";
import { suggested, trackedProperties } from "./tracked.ts";
import { reference } from "./reference.ts";
import { run, type RunProperties } from "./run.ts";

/** The runs of one paragraph; neighbours that share a link share its field. */
export function runs(given: readonly AnchoredRun[], context: Context, hasVariables = false): readonly Xml[] {
  const write = (each: AnchoredRun, style?: string) =>
    anchored(each, inline(each, context, hasVariables, style));
  return groupByLink(given).flatMap((group) => {
    const address = group[0]?.link;
    if (address === undefined) return group.map((each) => write(each));
    return link(address, ...group.map((each) => write(each, "Hyperlink")));
  });
}

function groupByLink(given: readonly AnchoredRun[]): readonly (readonly AnchoredRun[])[] {
  const groups: AnchoredRun[][] = [];
  for (const each of given) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && last[0].link === each.link) last.push(each);
    else groups.push([each]);
  }
  return groups;
}

function inline(each: AnchoredRun, context: Context, hasVariables: boolean, style?: string): Xml {
  const properties: RunProperties = {
    bold: each.bold,
    italic: each.italic,
    underline: each.underline,
    ...(style === undefined ? {} : { style }),
  };
  if ("reference" in each) {
    const kept = each.tracked?.inserted && { inserted: each.tracked.inserted };
    return suggested(kept, reference(each.reference, properties, context), context);
  }
  const tracked = trackedProperties(each, properties, context);
  const written = hasVariables ? textWithVariables(each, tracked, context) : run(each.text, tracked);
  return suggested(each.tracked, written, context);
}

/** The words as they are; a variable that was filled by nobody stands out. */
function textWithVariables({ text: words }: TextRun, properties: RunProperties, context: Context): Xml {
  let at = 0;
  let xml: string = nothing;
  for (const match of words.matchAll(variablePattern)) {
    xml += run(words.slice(at, match.index), properties) + missing(match[1] as string, context);
    at = match.index + match[0].length;
  }
  return (xml + run(words.slice(at), properties)) as Xml;
}

const missing = (name: string, { words, agreement }: Context): Xml =>
  toComplete(variableLabel(name, agreement.alliance.language), words);

/** « [à compléter : x] », in a style of its own so that a search by style finds what is left to write. */
export const toComplete = (what: string, words: Context["words"]): Xml =>
  run(words.toComplete(what), { style: "ACompleter" });
