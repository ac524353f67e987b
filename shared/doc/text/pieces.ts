import type * as Y from "yjs";
import { isEqual } from "#shared/base/equality.ts";
import { plainAttributes, readEmbed, readInline, readParagraph } from "./attributes.ts";
import type { Embed, InlineAttributes, ParagraphAttributes } from "./attributes.ts";

/**
 * A text as it is stored, read strictly: characters, embeds of one unit, and newlines that end paragraphs.
 * Neighbouring text has different attributes; a text piece is never empty and holds no newline.
 */
export type Piece =
  | { readonly type: "text"; readonly text: string; readonly attributes: InlineAttributes }
  | { readonly type: "embed"; readonly embed: Embed; readonly attributes: InlineAttributes }
  | { readonly type: "newline"; readonly attributes: ParagraphAttributes };

export type StoredText = {
  /** Always ends with a newline. */
  readonly pieces: readonly Piece[];
  /** The last newline is not stored: the text is empty, or a merge took its last newline. */
  readonly isLastNewlineImplicit: boolean;
};

/** Half of a surrogate pair: Yjs writes U+FFFD for it on the wire, so it is read so at its author's too. */
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

export const wellFormed = (text: string): string => text.replace(loneSurrogate, "\uFFFD");

export const pieceLength = (piece: Piece): number => (piece.type === "text" ? piece.text.length : 1);

type Delta = readonly { readonly insert: unknown; readonly attributes?: unknown }[];

/** Any Y.Text is a valid text: nothing that a peer may have written makes this throw. */
export const readPieces = (ytext: Y.Text): StoredText => piecesOf(ytext.toDelta() as Delta);

/** The same of what a reader made of a text. */
export function piecesOf(delta: Delta): StoredText {
  const pieces: Piece[] = [];
  const addText = (text: string, attributes: InlineAttributes): void => {
    const last = pieces.at(-1);
    if (last?.type === "text" && isEqual(last.attributes, attributes))
      pieces[pieces.length - 1] = { ...last, text: last.text + text };
    else pieces.push({ type: "text", text, attributes });
  };
  for (const { insert, attributes } of delta) {
    if (typeof insert !== "string") {
      pieces.push({ type: "embed", embed: readEmbed(insert), attributes: readInline(attributes) });
      continue;
    }
    const inline = readInline(attributes);
    insert.split("\n").forEach((line, index) => {
      if (index > 0) pieces.push({ type: "newline", attributes: readParagraph(attributes) });
      if (line !== "") addText(line, inline);
    });
  }
  const isLastNewlineImplicit = pieces.at(-1)?.type !== "newline";
  if (isLastNewlineImplicit) pieces.push({ type: "newline", attributes: plainAttributes });
  return { pieces: pieces.map(mended), isLastNewlineImplicit };
}

const mended = (piece: Piece): Piece =>
  piece.type === "text" ? { ...piece, text: wellFormed(piece.text) } : piece;

/** Walks pieces by units, cutting them where asked. */
export class PieceReader {
  readonly #pieces: readonly Piece[];
  #index = 0;
  #offset = 0;

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
  }

  /** The next `length` units; fewer at the end. */
  take(length: number): Piece[] {
    const taken: Piece[] = [];
    for (let left = length; left > 0;) {
      const piece = this.#pieces[this.#index];
      if (piece === undefined) break;
      const count = Math.min(left, pieceLength(piece) - this.#offset);
      taken.push(
        piece.type === "text"
          ? { ...piece, text: piece.text.slice(this.#offset, this.#offset + count) }
          : piece,
      );
      left -= count;
      this.#offset += count;
      if (this.#offset === pieceLength(piece)) {
        this.#index += 1;
        this.#offset = 0;
      }
    }
    return taken;
  }
}
