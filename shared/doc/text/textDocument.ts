import { Mark } from "prosemirror-model";
import type { Node } from "prosemirror-model";
import { isEqual } from "#shared/base/equality.ts";
import { commentKey, readEmbed, readInline, readParagraph, unknownEmbed } from "./attributes.ts";
import type { Embed, InlineAttributes, ParagraphAttributes } from "./attributes.ts";
import type { Piece } from "./pieces.ts";
import { textSchema } from "./schema.ts";

/*
 * A text as a ProseMirror document and back. The close token of a paragraph IS its newline, so the position of a
 * unit is the ProseMirror position less the tokens that open paragraphs.
 */

const { nodes, marks } = textSchema;

export function documentOf(pieces: readonly Piece[]): Node {
  const paragraphs: Node[] = [];
  let content: Node[] = [];
  for (const piece of pieces) {
    if (piece.type === "newline") {
      paragraphs.push(nodes.paragraph.create(nodeAttributes(piece.attributes), content));
      content = [];
    } else content.push(inlineNode(piece));
  }
  return nodes.doc.create(null, paragraphs);
}

export function inlineNode(piece: Exclude<Piece, { type: "newline" }>): Node {
  const own = marksFor(piece.attributes);
  if (piece.type === "text") return textSchema.text(piece.text, own);
  if ("ref" in piece.embed) return nodes.reference.create(piece.embed.ref, null, own);
  if ("table" in piece.embed) return nodes.table.create(piece.embed.table, null, own);
  return nodes.unknown.create(null, null, own);
}

export const nodeAttributes = ({ k, list, indent }: ParagraphAttributes) => ({ kind: k, list, indent });

export const paragraphAttributes = ({ attrs }: Node): ParagraphAttributes =>
  readParagraph({ k: attrs["kind"], list: attrs["list"], indent: attrs["indent"] });

export function marksFor(attributes: InlineAttributes): readonly Mark[] {
  return Object.keys(attributes)
    .sort()
    .reduce<readonly Mark[]>((set, key) => markFor(key, attributes[key]).addToSet(set), Mark.none);
}

function markFor(key: string, value: string | true | undefined): Mark {
  if (key.startsWith("c:")) return marks.comment.create({ id: key.slice(2) });
  if (key === "link") return marks.link.create({ href: value });
  return textSchema.mark(key);
}

/** Marks whose values no reader would accept are as if absent. */
export const inlineAttributes = (set: readonly Mark[]): InlineAttributes =>
  readInline(Object.fromEntries(set.map(storedMark)));

function storedMark({ type, attrs }: Mark): readonly [string, unknown] {
  if (type.name === "comment") return [commentKey(String(attrs["id"])), true];
  return [type.name, type.name === "link" ? attrs["href"] : true];
}

function embedOf({ type, attrs }: Node): Embed {
  if (type.name === "reference") return readEmbed({ ref: attrs });
  return type.name === "table" ? readEmbed({ table: attrs }) : unknownEmbed;
}

/** What stands between two ProseMirror positions; a close token is a newline. */
export function piecesBetween(doc: Node, from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  doc.forEach((paragraph, start) => {
    const end = start + 1 + paragraph.content.size;
    if (end < from || start >= to) return;
    paragraph.forEach((node, offset) => {
      const at = start + 1 + offset;
      const [first, last] = [Math.max(from - at, 0), Math.min(to - at, node.nodeSize)];
      if (first >= last) return;
      const attributes = inlineAttributes(node.marks);
      if (node.isText) pieces.push({ type: "text", text: textOf(node).slice(first, last), attributes });
      else pieces.push({ type: "embed", embed: embedOf(node), attributes });
    });
    if (end >= from && end < to) pieces.push({ type: "newline", attributes: paragraphAttributes(paragraph) });
  });
  return pieces;
}

/** A newline among characters, which only a careless paste makes, counts as the space that the page shows for it. */
const textOf = ({ text }: Node): string => (text ?? "").replaceAll("\n", " ");

/** Whether a document shows exactly these pieces, whatever the order of its marks. */
export function isInStep(doc: Node, pieces: readonly Piece[]): boolean {
  const shown: Piece[] = [];
  for (const piece of piecesBetween(doc, 0, doc.content.size)) {
    const last = shown.at(-1);
    if (piece.type === "text" && last?.type === "text" && isEqual(piece.attributes, last.attributes))
      shown[shown.length - 1] = { ...last, text: last.text + piece.text };
    else shown.push(piece);
  }
  return isEqual(shown, pieces);
}

/** Units before a ProseMirror position. */
export function unitsBefore(doc: Node, position: number): number {
  const $position = doc.resolve(position);
  return position - $position.index(0) - ($position.depth === 0 ? 0 : 1);
}

/** The units of a whole document, its last newline among them. */
export const unitCount = (doc: Node): number => doc.content.size - doc.childCount;

export type Place = { readonly index: number; readonly offset: number; readonly position: number };

/** The place in a paragraph that has `units` before it; `undefined` behind the last newline. */
export function placeOf(doc: Node, units: number): Place | undefined {
  let start = 0;
  let left = units;
  for (let index = 0; index < doc.childCount; index += 1) {
    const { content, nodeSize } = doc.child(index);
    if (left <= content.size) return { index, offset: left, position: start + 1 + left };
    left -= content.size + 1;
    start += nodeSize;
  }
  return undefined;
}
