import type { Principle } from "#shared/model/principle.ts";
import { isBlank } from "#shared/model/richText.ts";
import type { Context } from "#shared/word/Context.ts";
import { writtenPrinciples } from "#shared/word/outline.ts";
import { paragraph } from "#shared/word/text/paragraph.ts";
import { articleReference } from "#shared/word/text/reference.ts";
import { richText } from "#shared/word/text/richText.ts";
import { listed } from "#shared/word/text/listed.ts";
import { run } from "#shared/word/text/run.ts";
import { join, nothing, type Xml } from "#shared/word/xml/element.ts";
import { articleFlow } from "./articles.ts";
import { outlineTitle } from "./title.ts";

/** The principles that the partners wrote down, each with where its words come from; nothing when none is. */
export function principles(context: Context): Xml {
  const entry = context.outline.entry("principles");
  if (entry === undefined) return nothing;
  return join([
    outlineTitle(entry),
    paragraph({ keepNext: true }, run(context.words.principles.introduction)),
    ...writtenPrinciples(context.agreement).map((principle) => principleBlock(principle, context)),
  ]);
}

function principleBlock(principle: Principle, context: Context): Xml {
  const { words } = context;
  const source =
    principle.sourceReference === ""
      ? ""
      : ` (${words.label(words.principles.source)}${principle.sourceReference})`;
  return join([
    paragraph({ style: "Heading2" }, run(words.principles.name(principle.position, principle.label))),
    isBlank(principle.statement)
      ? nothing
      : richText(principle.statement, { ...articleFlow, ordered: "own", under: 2 }, context),
    paragraph(
      { style: "Mention" },
      run(`${words.principles.origin[principle.origin]}${source}.`),
      ...linkedArticles(principle, context),
    ),
  ]);
}

function linkedArticles({ id }: Principle, context: Context): readonly Xml[] {
  const linked = context.agreement.articles.filter((article) => article.principleIds.includes(id));
  if (linked.length === 0) return [];
  return [
    run(` ${context.words.label(context.words.principles.articles)}`),
    listed(linked.map((article) => articleReference(article.id, context))),
  ];
}
