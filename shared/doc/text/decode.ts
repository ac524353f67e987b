import type * as Y from "yjs";
import type { Paragraph, RichText, Run, Table } from "#shared/model/richText.ts";
import { marksOf } from "./attributes.ts";
import type { Embed, InlineAttributes } from "./attributes.ts";
import { normalise } from "./normalise.ts";
import { readSettled } from "#shared/doc/suggestions/readSettled.ts";
import { readPieces, type Piece } from "./pieces.ts";
import { readTable } from "./table.ts";

/**
 * The text that everybody sees, exports, hashes and searches. Total: every Y.Text of a document is some rich
 * text. Comments are left out, and what suggestions would put in; so are embeds that nobody can show: unknown ones,
 * a table that is not in the document, one met before in the text, and a table in the cell of a table.
 */
export function decode(ytext: Y.Text): RichText {
  const met = new Set<string>();
  return decodeWith(readSettled(ytext).pieces, (id) => {
    if (ytext.doc === null || met.has(id) || met.size >= maxTables) return undefined;
    met.add(id);
    return readTable(ytext.doc, id, decodeCell);
  });
}

/** More would be the work of a hostile peer: 50 tables of 4,000 cells are read in a second. */
const maxTables = 50;

const decodeCell = (cell: Y.Text): RichText => decodePieces(readSettled(cell).pieces);

/** The same of pieces that stand in no document yet, such as those of a pasted cell: no table is in them. */
export const decodePieces = (pieces: readonly Piece[]): RichText => decodeWith(pieces, () => undefined);

function decodeWith(pieces: readonly Piece[], tableOf: (id: string) => Table | undefined): RichText {
  const paragraphs: Paragraph[] = [];
  let runs: Run[] = [];
  for (const piece of pieces) {
    if (piece.type === "newline") {
      const { k, list, indent } = piece.attributes;
      paragraphs.push({ kind: k, list, indent, runs });
      runs = [];
    } else if (piece.type === "text") {
      runs.push({ ...marksOf(piece.attributes), text: piece.text });
    } else {
      const run = readAtom(piece.embed, piece.attributes, tableOf);
      if (run !== undefined) runs.push(run);
    }
  }
  return normalise(paragraphs);
}

function readAtom(
  embed: Embed,
  attributes: InlineAttributes,
  tableOf: (id: string) => Table | undefined,
): Run | undefined {
  if ("ref" in embed) return { ...marksOf(attributes), reference: embed.ref };
  const table = "table" in embed ? tableOf(embed.table.id) : undefined;
  return table && { ...marksOf(attributes), table };
}

/** Where each comment lies: stretches of units, in order, newlines between two commented lines not counted. */
export function readComments(ytext: Y.Text): ReadonlyMap<string, readonly { from: number; to: number }[]> {
  const found = new Map<string, { from: number; to: number }[]>();
  let at = 0;
  for (const piece of readPieces(ytext).pieces) {
    const length = piece.type === "text" ? piece.text.length : 1;
    for (const key of piece.type === "newline" ? [] : Object.keys(piece.attributes)) {
      if (!key.startsWith("c:")) continue;
      const stretches = found.get(key.slice(2)) ?? [];
      const last = stretches.at(-1);
      if (last?.to === at) last.to = at + length;
      else stretches.push({ from: at, to: at + length });
      found.set(key.slice(2), stretches);
    }
    at += length;
  }
  return found;
}
