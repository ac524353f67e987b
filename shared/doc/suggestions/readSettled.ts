import type * as Y from "yjs";
import { piecesOf, readPieces, type StoredText } from "#shared/doc/text/pieces.ts";
import { isInserted, mayHaveSuggestions, readStretches } from "./stretches.ts";

/** A text as it is as long as nobody accepts what is suggested: without what would be put in, with what would go. */
export const readSettled = (ytext: Y.Text): StoredText =>
  mayHaveSuggestions(ytext)
    ? piecesOf(
        readStretches(ytext)
          .filter((stretch) => !isInserted(stretch))
          .map(({ text, embed, attributes }) => ({ insert: text ?? embed ?? {}, attributes })),
      )
    : readPieces(ytext);
