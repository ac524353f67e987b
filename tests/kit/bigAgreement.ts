import type { Agreement } from "#shared/model/agreement.ts";
import type { Id } from "#shared/model/Id.ts";
import { sampleAgreement } from "./sampleAgreement.ts";

/** The sample with its articles written `copies` times over: some 4.7 pages a copy, and 8 more (measured in LibreOffice). */
export function bigAgreement(copies: number): Agreement {
  const base = sampleAgreement();
  const articles = Array.from({ length: copies }, (_, copy) =>
    base.articles.map((article, index) => ({
      ...article,
      id: (copy === 0 ? article.id : `${article.id}-${copy}`) as Id<"article">,
      number: copy * base.articles.length + index + 1,
    })),
  );
  return { ...base, articles: articles.flat() };
}
