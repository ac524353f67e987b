import { articleTexts, type Article } from "#shared/model/article.ts";
import { isBlank, type RichText } from "#shared/model/richText.ts";
import type { Context } from "#shared/word/Context.ts";
import { articleKey } from "#shared/word/outline.ts";
import { paragraph } from "#shared/word/text/paragraph.ts";
import { richText, type Flow } from "#shared/word/text/richText.ts";
import { run } from "#shared/word/text/run.ts";
import { toComplete } from "#shared/word/text/runs.ts";
import { join, nothing, type Xml } from "#shared/word/xml/element.ts";
import { outlineTitle } from "./title.ts";

export const articleFlow: Flow = { ordered: "article", under: 1 };

export const articles = (context: Context): Xml =>
  join(context.agreement.articles.map((article) => articleBlock(article, context)));

function articleBlock(article: Article, context: Context): Xml {
  const { words, outline } = context;
  const entry = outline.entry(articleKey(article.id));
  if (entry === undefined) return nothing;
  const threads = context.threads.filter((thread) => thread.in.id === article.id);
  const last = articleTexts.findLast((field) => !isBlank(article[field]));
  const on = (field: (typeof articleTexts)[number]): Flow => ({
    ...articleFlow,
    threads: threads.filter((thread) => thread.in.field === field),
    // The note that ends the article does not stand alone on the next page.
    isKeptWithNext: field === last,
  });
  // What is about words that are not in the document any more is about the article.
  const astray = threads.filter(
    ({ stretch, in: { field } }) => stretch === null || field === "body" || isBlank(article[field]),
  );
  return join([
    outlineTitle(
      entry,
      {},
      astray.flatMap(({ ids }) => ids),
    ),
    article.intent === "" ? nothing : paragraph({ style: "Intention" }, run(article.intent)),
    isBlank(article.text)
      ? paragraph({ keepNext: last === undefined }, toComplete(words.article.text(entry.number ?? 0), words))
      : richText(article.text, on("text"), context),
    titled(words.article.concretely, article.concretely, on("concretely"), context),
    titled(words.article.weWillNot, article.weWillNot, on("weWillNot"), context),
    articleNote(article, context),
  ]);
}

const titled = (title: string, text: RichText, flow: Flow, context: Context): Xml =>
  isBlank(text)
    ? nothing
    : join([paragraph({ style: "Heading2" }, run(title)), richText(text, { ...flow, under: 2 }, context)]);

/** « Horizon : 7 ans. Principes : 2. … », which tells where the article belongs. */
function articleNote({ horizon, principleIds }: Article, { agreement, words }: Context): Xml {
  const principles = agreement.principles.filter(
    ({ id, label }) => principleIds.includes(id) && label !== "",
  );
  const names = principles
    .map(({ position, label }) => words.principles.short(position, label))
    .join(words.separator);
  return paragraph(
    { style: "Mention" },
    run(words.label(words.article.horizon), { bold: true }),
    run(words.horizon[horizon]),
    ...(names === ""
      ? []
      : [run(" — "), run(words.label(words.article.principles), { bold: true }), run(names)]),
  );
}
