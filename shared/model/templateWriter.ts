import { stringify } from "yaml";
import { writeMarkup } from "./markup.ts";
import type { Template } from "./template.ts";

/** The template as a file that `parseTemplate` reads back as the same, to be edited and shared. */
export function writeTemplate(template: Template): string {
  const { format, id, language, title, provenance, notes, scopes } = template;
  return stringify(
    {
      format: Number(format),
      id,
      language,
      title,
      provenance,
      notes: writeMarkup(notes),
      scopes,
      principles: template.principles.map((principle) => ({
        ...principle,
        statement: writeMarkup(principle.statement),
      })),
      articles: template.articles.map((article) => ({
        ...article,
        text: writeMarkup(article.text),
        concretely: writeMarkup(article.concretely),
        weWillNot: writeMarkup(article.weWillNot),
      })),
      clauses: template.clauses.map((clause) => ({ ...clause, body: writeMarkup(clause.body) })),
      axes: template.axes,
    },
    { lineWidth: 0, blockQuote: "literal", aliasDuplicateObjects: false },
  );
}
