import { isEqual } from "#shared/base/equality.ts";
import type { Embed, InlineAttributes, ParagraphAttributes } from "./attributes.ts";
import type { Piece } from "./pieces.ts";

/**
 * One unit of a text: a UTF-16 code unit, an embed, or the newline that ends a paragraph. All that is compared,
 * counted and written is made of these; a position in a text is the number of units before it.
 */
export type Token =
  | { readonly unit: string; readonly embed?: Embed; readonly attributes: InlineAttributes }
  | NewlineToken;

export type NewlineToken = { readonly unit: "\n"; readonly attributes: ParagraphAttributes };

export const isNewline = (token: Token | undefined): token is NewlineToken => token?.unit === "\n";

export function tokensOf(pieces: readonly Piece[]): Token[] {
  const tokens: Token[] = [];
  for (const piece of pieces) {
    const { attributes } = piece;
    if (piece.type === "newline") tokens.push({ unit: "\n", attributes: piece.attributes });
    else if (piece.type === "embed") {
      tokens.push({ unit: JSON.stringify(piece.embed), embed: piece.embed, attributes: piece.attributes });
    } else
      for (const unit of piece.text.split(""))
        tokens.push({ unit, attributes: attributes as InlineAttributes });
  }
  return tokens;
}

/** A token's content alone tells a newline from a character: attributes never turn one into the other. */
export const isSameContent = (a: Token | undefined, b: Token | undefined): boolean => a?.unit === b?.unit;

export const hasSameAttributes = (a: Token, b: Token): boolean =>
  a.attributes === b.attributes || isEqual(a.attributes, b.attributes);

const isHigh = (token: Token | undefined): boolean =>
  token !== undefined && /^[\uD800-\uDBFF]$/.test(token.unit);
const isLow = (token: Token | undefined): boolean =>
  token !== undefined && /^[\uDC00-\uDFFF]$/.test(token.unit);

/** A letter, a digit, an apostrophe: what a word is made of. */
export const isInWord = (token: Token | undefined): boolean =>
  token?.unit.length === 1 && /[\p{L}\p{N}\p{M}\p{Cs}_'’]/u.test(token.unit);

/** The place between these two tokens is inside a character: Yjs would replace both halves for ever. */
export const splitsPair = (left: Token | undefined, right: Token | undefined): boolean =>
  isHigh(left) && isLow(right);
