import type { Reference } from "#shared/model/richText.ts";
import type { Context } from "#shared/word/Context.ts";
import { articleKey, clauseKey, clausesAt, type OutlineEntry } from "#shared/word/outline.ts";
import { nothing, type Xml } from "#shared/word/xml/element.ts";
import { field } from "./field.ts";
import { run, type RunProperties } from "./run.ts";

/**
 * A reference to an article or a clause. A numbered one is a REF field on its title (`\n`: the paragraph's number,
 * `\h`: a link), so that it follows when a lawyer moves articles and updates the fields. What stands nowhere in
 * the document is said so.
 */
export function reference(to: Reference, properties: RunProperties, context: Context): Xml {
  if (to.to === "term") return run(to.id, properties);
  const entry = context.outline.entry(
    to.to === "article" ? articleKey(to.id) : clauseKey(clauseId(to.id, context)),
  );
  if (entry !== undefined && entry.number !== null)
    return numberField(entry, entry.number, properties, context);
  const label = entry?.title ?? preambleLabel(to, context);
  if (label !== undefined) return run(context.words.quote(label), properties);
  return run(context.words.missingReference[to.to], { ...properties, style: "ACompleter" });
}

export const articleReference = (id: string, context: Context): Xml =>
  context.outline.entry(articleKey(id)) === undefined
    ? nothing
    : reference({ to: "article", id }, {}, context);

const numberField = (
  { reference: { name } }: OutlineEntry,
  number: number,
  properties: RunProperties,
  context: Context,
): Xml => field(`REF ${name} \\n \\h`, run(context.words.articleNumber(number), properties));

/** A clause is referred to by its id, or by its code. */
const clauseId = (id: string, { agreement }: Context): string =>
  agreement.clauses.find((clause) => clause.id === id || clause.code === id)?.id ?? id;

function preambleLabel(to: Reference, context: Context): string | undefined {
  const id = clauseId(to.id, context);
  return clausesAt(context.agreement, "BEFORE_ARTICLES").find((clause) => clause.id === id)?.label;
}
