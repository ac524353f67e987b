import type { Node } from "prosemirror-model";
import type { Transaction } from "prosemirror-state";
import type { Step } from "prosemirror-transform";
import type * as Y from "yjs";
import { write } from "./edit.ts";
import { wellFormed } from "./pieces.ts";
import { splice } from "./splice.ts";
import type { PutSplice, Splice } from "./splice.ts";
import { paragraphAttributes, piecesBetween, unitsBefore } from "./textDocument.ts";
import { isNewline, splitsPair, tokensOf } from "./tokens.ts";
import type { NewlineToken, Token } from "./tokens.ts";

/**
 * Writes what a ProseMirror transaction did into the text it shows, inside the caller's `transact`.
 *
 * True: the text now reads as `transaction.doc`. False: the transaction held what no text may hold (half a
 * character, a mark on half a character), the text got the nearest valid thing, and the view has to be brought
 * back in step (`resyncTransaction`). A filter on `cutsCharacter` keeps that from happening.
 *
 * `put` may write something else in the place of what was done (`Suggester`): the view is then told by an event.
 */
export function applyTransaction(
  ytext: Y.Text,
  { steps, docs, doc }: Transaction,
  put: PutSplice = splice,
): boolean {
  let isFaithful = true;
  if (steps.length > 0)
    write(ytext, () => {
      steps.forEach((step, index) => {
        const [before, after] = [docs[index] ?? doc, docs[index + 1] ?? doc];
        for (const range of rangesOf(step, before).toReversed()) {
          const { change, isWhole } = spliceOf(range, before, after);
          put(ytext, change);
          isFaithful &&= isWhole;
        }
      });
    });
  return isFaithful;
}

/** Whether a transaction cuts a surrogate pair; to be refused, for Yjs would lose the character for ever. */
export function cutsCharacter({ steps, docs, doc }: Transaction): boolean {
  return steps.some((step, index) => {
    const [before, after] = [docs[index] ?? doc, docs[index + 1] ?? doc];
    return rangesOf(step, before).some((range) => !spliceOf(range, before, after).isWhole);
  });
}

/** A stretch of ProseMirror positions that a step changed: before it, and after. */
type Range = { readonly from: number; readonly to: number; readonly newFrom: number; readonly newTo: number };

function rangesOf(step: Step, before: Node): Range[] {
  const ranges: Range[] = [];
  step.getMap().forEach((from, to, newFrom, newTo) => ranges.push({ from, to, newFrom, newTo }));
  if (ranges.length > 0) return ranges;
  // Steps that move nothing: marks on a range, an attribute of the node at a position.
  const { from, to, pos } = step as { from?: number; to?: number; pos?: number };
  if (from !== undefined && to !== undefined) return [{ from, to, newFrom: from, newTo: to }];
  if (pos === undefined) return [];
  const end = before.nodeAt(pos)?.isInline === true ? pos + 1 : pos;
  return [{ from: pos, to: end, newFrom: pos, newTo: end }];
}

function spliceOf(range: Range, before: Node, after: Node): { change: Splice; isWhole: boolean } {
  const cutsStart = cutsAt(before, range.from) || cutsAt(after, range.newFrom);
  const cutsEnd = cutsAt(before, range.to) || cutsAt(after, range.newTo);
  const [from, newFrom] = [range.from - Number(cutsStart), range.newFrom - Number(cutsStart)];
  const [to, newTo] = [range.to + Number(cutsEnd), range.newTo + Number(cutsEnd)];
  const written = tokensOf(piecesBetween(after, newFrom, newTo));
  const whole = wholeCharacters(written);
  return {
    change: {
      at: unitsBefore(before, from),
      before: tokensOf(piecesBetween(before, from, to)),
      after: whole,
      previous: tokenBefore(after, newFrom),
      tail: tailOf(before, to, after, newTo),
    },
    isWhole: !cutsStart && !cutsEnd && whole.every((token, index) => token === written[index]),
  };
}

const cutsAt = (doc: Node, position: number): boolean =>
  splitsPair(tokenBefore(doc, position), tokensOf(piecesBetween(doc, position, position + 1))[0]);

function tokenBefore(doc: Node, position: number): Token | undefined {
  const $position = doc.resolve(position);
  const end = $position.depth === 1 && $position.parentOffset === 0 ? position - 1 : position;
  return end === 0 ? undefined : tokensOf(piecesBetween(doc, end - 1, end)).at(-1);
}

/** The newline behind a range, when it is the same before and after: a join or a retype changes its attributes. */
function tailOf(before: Node, to: number, after: Node, newTo: number): Splice["tail"] {
  const [old, next] = [newlineBehind(before, to), newlineBehind(after, newTo)];
  if (old === undefined || next === undefined || old.distance !== next.distance) return undefined;
  return { distance: old.distance, before: old.newline, after: next.newline };
}

function newlineBehind(doc: Node, position: number): { distance: number; newline: NewlineToken } | undefined {
  const $position = doc.resolve(position);
  const paragraph = $position.depth === 0 ? $position.nodeAfter : $position.parent;
  if (paragraph === null) return undefined;
  const offset = $position.depth === 0 ? 0 : $position.parentOffset;
  return {
    distance: paragraph.content.size - offset,
    newline: { unit: "\n", attributes: paragraphAttributes(paragraph) },
  };
}

/** Both halves of a character have the marks of the first; a half alone is U+FFFD. */
function wholeCharacters(tokens: readonly Token[]): Token[] {
  const units = wellFormed(tokens.map(({ unit }) => (unit.length === 1 ? unit : " ")).join(""));
  return tokens.map((token, index) => {
    if (isNewline(token) || token.embed !== undefined) return token;
    const previous = tokens[index - 1];
    const unit = units[index] ?? token.unit;
    if (splitsPair(previous, token) && previous !== undefined && !isNewline(previous))
      return previous.attributes === token.attributes ? token : { unit, attributes: previous.attributes };
    return unit === token.unit ? token : { unit, attributes: token.attributes };
  });
}
