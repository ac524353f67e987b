import { Fragment, Slice } from "prosemirror-model";
import type { Node } from "prosemirror-model";
import type { EditorState, Transaction } from "prosemirror-state";
import { ReplaceStep } from "prosemirror-transform";
import type * as Y from "yjs";
import { assert } from "#shared/base/Bug.ts";
import { isEqual } from "#shared/base/equality.ts";
import type { InlineAttributes, ParagraphAttributes } from "./attributes.ts";
import { PieceReader, pieceLength, readPieces } from "./pieces.ts";
import type { Piece } from "./pieces.ts";
import { textSchema } from "./schema.ts";
import {
  documentOf,
  inlineAttributes,
  inlineNode,
  isInStep,
  marksFor,
  nodeAttributes,
  paragraphAttributes,
  placeOf,
  unitCount,
} from "./textDocument.ts";
import type { Place } from "./textDocument.ts";

export type Received = {
  readonly transaction: Transaction;
  /** The event could not be replayed and the view was made anew where it differed: carets there may have moved. */
  readonly isResync: boolean;
};

/**
 * What an event of the text did, as one transaction on the state that showed the text before it. To be called in
 * the observer, for Yjs computes the delta of an event there only. The delta says where something happened; what
 * stands there is read from the text itself. The result is compared with the text: a view never drifts from it.
 */
export function transactionFromEvent(state: EditorState, event: Y.YTextEvent): Received {
  const { pieces } = readPieces(event.target);
  const transaction = replay(state, event.delta as readonly Operation[], pieces);
  if (transaction !== undefined && isInStep(transaction.doc, pieces))
    return { transaction: transaction.setMeta("addToHistory", false), isResync: false };
  return { transaction: resync(state, pieces), isResync: true };
}

/** Makes a state show the text, by replacing what differs. */
export const resyncTransaction = (state: EditorState, ytext: Y.Text): Transaction =>
  resync(state, readPieces(ytext).pieces);

function resync(state: EditorState, pieces: readonly Piece[]): Transaction {
  const [old, next] = [state.doc, documentOf(pieces)];
  const shortest = Math.min(old.childCount, next.childCount);
  let same = 0;
  while (same < shortest && old.child(same).eq(next.child(same))) same += 1;
  let sameEnd = 0;
  const isSameEnd = () =>
    old.child(old.childCount - 1 - sameEnd).eq(next.child(next.childCount - 1 - sameEnd));
  while (sameEnd < shortest - same && isSameEnd()) sameEnd += 1;
  const edges = (doc: Node) => [startOf(doc, same), startOf(doc, doc.childCount - sameEnd)] as const;
  const [[from, to], [newFrom, newTo]] = [edges(old), edges(next)];
  const transaction = state.tr.setMeta("addToHistory", false);
  if (from === to && newFrom === newTo) return transaction;
  return transaction.step(new ReplaceStep(from, to, next.slice(newFrom, newTo)));
}

/** The position before a paragraph. */
function startOf(doc: Node, index: number): number {
  let position = 0;
  for (let before = 0; before < index; before += 1) position += doc.child(before).nodeSize;
  return position;
}

type Operation = {
  readonly insert?: unknown;
  readonly delete?: number;
  readonly retain?: number;
  readonly attributes?: unknown;
};

/** `undefined` when the operations do not fit the document: it did not show what the text said before. */
function replay(
  state: EditorState,
  delta: readonly Operation[],
  pieces: readonly Piece[],
): Transaction | undefined {
  const transaction = state.tr;
  const reader = new PieceReader(pieces);
  let at = 0;
  try {
    for (const operation of delta) {
      if (operation.delete !== undefined) {
        remove(transaction, at, operation.delete);
        continue;
      }
      const { insert, retain, attributes } = operation;
      const length = retain ?? (typeof insert === "string" ? insert.length : 1);
      for (const piece of reader.take(length)) {
        if (retain === undefined) put(transaction, at, piece);
        else if (attributes !== undefined) reformat(transaction, at, piece);
        at += pieceLength(piece);
      }
    }
    dropExtraParagraph(transaction, pieces);
    return transaction;
  } catch {
    // A hostile text can make Yjs report positions that no reader sees; the caller resynchronises.
    return undefined;
  }
}

/** A place to write at; behind the last newline, in a paragraph that is dropped again if nothing comes into it. */
function placeAt(transaction: Transaction, units: number): Place {
  const place = placeOf(transaction.doc, units);
  if (place !== undefined) return place;
  transaction.insert(transaction.doc.content.size, textSchema.nodes.paragraph.create());
  const added = placeOf(transaction.doc, units);
  assert(added !== undefined, "a place in the document");
  return added;
}

function dropExtraParagraph(transaction: Transaction, pieces: readonly Piece[]): void {
  const { doc } = transaction;
  const expected = pieces.reduce((sum, piece) => sum + pieceLength(piece), 0);
  const isExtra = unitCount(doc) === expected + 1 && doc.childCount > 1 && doc.lastChild?.content.size === 0;
  if (isExtra) replace(transaction, doc.content.size - 2, doc.content.size);
}

function replace(transaction: Transaction, from: number, to: number, node?: Node): void {
  const slice = node === undefined ? Slice.empty : new Slice(Fragment.from(node), 0, 0);
  transaction.step(new ReplaceStep(from, to, slice));
}

function put(transaction: Transaction, at: number, piece: Piece): void {
  const { position, offset, index } = placeAt(transaction, at);
  if (piece.type !== "newline") {
    replace(transaction, position, position, inlineNode(piece));
  } else if (offset === 0) {
    // The paragraph that stands here, and the caret in it, stay as they are.
    replace(
      transaction,
      position - 1,
      position - 1,
      textSchema.nodes.paragraph.create(nodeAttributes(piece.attributes)),
    );
  } else {
    transaction.split(position);
    setAttributes(transaction, index, piece.attributes);
  }
}

function remove(transaction: Transaction, at: number, length: number): void {
  const to = placeAt(transaction, at + length);
  const from = placeAt(transaction, at);
  if (from.index === to.index) {
    replace(transaction, from.position, to.position);
  } else if (from.offset === 0) {
    // Whole paragraphs go as nodes, so that the one that stays keeps its attributes and its carets.
    replace(transaction, from.position - 1, to.position - to.offset - 1);
    if (to.offset > 0) replace(transaction, from.position, from.position + to.offset);
  } else {
    const survivor = paragraphAttributes(transaction.doc.child(to.index));
    replace(transaction, from.position, to.position);
    setAttributes(transaction, from.index, survivor);
  }
}

function reformat(transaction: Transaction, at: number, piece: Piece): void {
  const { position, index } = placeAt(transaction, at);
  if (piece.type === "newline") setAttributes(transaction, index, piece.attributes);
  else setMarks(transaction, position, position + pieceLength(piece), piece.attributes);
}

function setMarks(transaction: Transaction, from: number, to: number, attributes: InlineAttributes): void {
  const wanted = marksFor(attributes);
  const isWanted = (mark: (typeof wanted)[number]): boolean => wanted.some((other) => other.eq(mark));
  transaction.doc.nodesBetween(from, to, (node, position) => {
    if (!node.isInline || isEqual(inlineAttributes(node.marks), attributes)) return;
    const [start, end] = [Math.max(from, position), Math.min(to, position + node.nodeSize)];
    for (const mark of node.marks) if (!isWanted(mark)) transaction.removeMark(start, end, mark);
    for (const mark of wanted) transaction.addMark(start, end, mark);
  });
}

function setAttributes(transaction: Transaction, index: number, attributes: ParagraphAttributes): void {
  const { attrs } = transaction.doc.child(index);
  const position = startOf(transaction.doc, index);
  for (const [name, value] of Object.entries(nodeAttributes(attributes)))
    if (attrs[name] !== value) transaction.setNodeAttribute(position, name, value);
}
