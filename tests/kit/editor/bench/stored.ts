import * as Y from "yjs";
import { createAlliance } from "#shared/doc/commands/alliance.ts";
import { addArticle } from "#shared/doc/commands/articles.ts";
import type { Id } from "#shared/model/Id.ts";
import { articleCount, paragraph, paragraphsPerArticle } from "./words.ts";

/** The document as it comes from the disk. */
export function stored(): Uint8Array {
  const doc = new Y.Doc();
  const context = { now: "2026-11-22T08:00:00.000Z", newId: () => "id" };
  createAlliance(doc, { id: "alliance" as Id<string>, fields: { name: "Alliance" } }, context);
  for (let article = 0; article < articleCount; article += 1) {
    const text = Array.from({ length: paragraphsPerArticle }, (_, index) => paragraph(article, index)).join(
      "\n\n",
    );
    addArticle(
      doc,
      { id: `a${article}`, fields: { title: `Article ${article}` }, texts: { text } } as never,
      context,
    );
  }
  return Y.encodeStateAsUpdate(doc);
}
