import type * as Y from "yjs";
import type { CommentThread } from "#shared/model/commentThread.ts";
import type { Stretch } from "#shared/model/thread.ts";
import { readSettled } from "#shared/doc/suggestions/readSettled.ts";
import { commentKey } from "#shared/doc/text/attributes.ts";
import type { Piece } from "#shared/doc/text/pieces.ts";
import { textAt } from "#shared/doc/textAt.ts";
import { readThreads } from "./readThreads.ts";

/** The threads of the agreement for an export: those that are open, or all of them; withdrawn messages left out. */
export const commentThreads = (doc: Y.Doc, which: "open" | "all"): readonly CommentThread[] =>
  readThreads(doc).flatMap(({ id, in: place, quote, resolvedAt, messages }) => {
    const standing = messages.filter(({ isWithdrawn }) => !isWithdrawn);
    if (standing.length === 0 || (which === "open" && resolvedAt !== null)) return [];
    const text = textAt(doc, place);
    return [
      {
        in: place,
        quote,
        isResolved: resolvedAt !== null,
        stretch: text === undefined ? null : stretchOf(readSettled(text).pieces, id, quote),
        messages: standing.map(({ author, at, text: said }) => ({ author, at, text: said })),
      },
    ];
  });

/** What a piece counts in the text that everybody reads. */
function counted(piece: Piece): string {
  if (piece.type === "newline") return "\n";
  if (piece.type === "text") return piece.text;
  return "ref" in piece.embed ? "\ufffc" : "";
}

function stretchOf(pieces: readonly Piece[], id: string, quote: string): Stretch | null {
  let [words, from, to] = ["", -1, -1];
  for (const piece of pieces) {
    const start = words.length;
    words += counted(piece);
    if (piece.type === "newline" || !(commentKey(id) in piece.attributes) || words.length === start) continue;
    if (from < 0) from = start;
    to = words.length;
  }
  if (from >= 0) return { from, to };
  const at = quote.trim() === "" ? -1 : words.indexOf(quote);
  return at < 0 || words.includes(quote, at + 1) ? null : { from: at, to: at + quote.length };
}
