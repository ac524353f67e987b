import type * as Y from "yjs";
import { articleTexts } from "#shared/model/article.ts";
import { collectionMap } from "#shared/doc/roots.ts";
import { readPieces } from "#shared/doc/text/pieces.ts";
import { textAt } from "#shared/doc/textAt.ts";
import type { Id } from "#shared/model/Id.ts";

/** The article in whose texts a table stands, if it is one of an article. */
export function articleOfTable(doc: Y.Doc, table: string): string | undefined {
  return [...collectionMap(doc, "articles").keys()].find((id) =>
    articleTexts.some((field) => {
      const text = textAt(doc, { collection: "articles", id: id as Id<string>, field });
      const pieces = text === undefined ? [] : readPieces(text).pieces;
      return pieces.some(
        (one) => one.type === "embed" && "table" in one.embed && one.embed.table.id === table,
      );
    }),
  );
}
