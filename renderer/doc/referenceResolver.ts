import type { Head } from "#shared/doc/readRecord.ts";
import type { PageMessages } from "#shared/messages/fr.ts";
import type { ResolveReference } from "#renderer/doc/editor/EditorSettings.ts";

/** What a reference shows now: it follows the numbering. */
export function referenceResolver(
  { contract }: PageMessages,
  articles: readonly Head<"articles">[],
  clauses: readonly Head<"clauses">[],
): ResolveReference {
  const numbers = new Map(articles.map(({ id }, index) => [id, index + 1]));
  const labels = new Map(clauses.map(({ id, label }) => [id, label]));
  return ({ to, id }) => {
    if (to === "article") {
      const number = numbers.get(id as never);
      return number === undefined ? undefined : contract.reference.shortArticle({ number });
    }
    const label = labels.get(id as never);
    return label === undefined ? undefined : contract.reference.clause({ label });
  };
}
