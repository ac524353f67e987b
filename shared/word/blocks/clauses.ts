import type { Clause } from "#shared/model/clause.ts";
import { isBlank } from "#shared/model/richText.ts";
import type { Context } from "#shared/word/Context.ts";
import { filledStretch, fillVariables } from "#shared/word/fillVariables.ts";
import { clauseKey, clausesAt } from "#shared/word/outline.ts";
import { paragraph } from "#shared/word/text/paragraph.ts";
import { richText } from "#shared/word/text/richText.ts";
import { toComplete } from "#shared/word/text/runs.ts";
import { join, nothing, type Xml } from "#shared/word/xml/element.ts";
import { articleFlow } from "./articles.ts";
import { outlineTitle, plainTitle } from "./title.ts";

/** Preamble, definitions, object: before the articles, without number. */
export const openingClauses = (context: Context): Xml =>
  join(
    clausesAt(context.agreement, "BEFORE_ARTICLES").map((clause) =>
      join([
        plainTitle(clause.label || context.words.untitled, {}, astray(clause, context)),
        clauseBody(clause, "own", context),
      ]),
    ),
  );

/** Duration, governance and the rest: the numbering of the articles goes on. */
export const closingClauses = (context: Context): Xml =>
  join(
    clausesAt(context.agreement, "AFTER_ARTICLES").map((clause) => {
      const entry = context.outline.entry(clauseKey(clause.id));
      return entry === undefined
        ? nothing
        : join([outlineTitle(entry, {}, astray(clause, context)), clauseBody(clause, "article", context)]);
    }),
  );

function clauseBody(clause: Clause, ordered: "own" | "article", context: Context): Xml {
  if (isBlank(clause.body)) return paragraph({}, toComplete(context.words.article.clause, context.words));
  const inFilled = filledStretch(clause.body, context);
  const threads = threadsOf(clause, context).map((thread) => ({
    ...thread,
    stretch: thread.stretch && inFilled(thread.stretch),
  }));
  return richText(
    fillVariables(clause.body, context),
    { ...articleFlow, ordered, hasVariables: true, threads },
    context,
  );
}

const threadsOf = ({ id }: Clause, { threads }: Context) =>
  threads.filter((thread) => thread.in.id === (id as string));

/** The comments about words that are not in the document any more: they are about the clause. */
const astray = (clause: Clause, context: Context): readonly number[] =>
  threadsOf(clause, context)
    .filter(({ stretch }) => stretch === null || isBlank(clause.body))
    .flatMap(({ ids }) => ids);
