import type * as Y from "yjs";
import { isEqual } from "#shared/base/equality.ts";
import { plainAttributes } from "./attributes.ts";
import type { TextTarget } from "./HidingText.ts";
import { dropForeignItems, endsWithNewline } from "./items.ts";
import { hasSameAttributes, isInWord, isNewline, isSameContent, splitsPair } from "./tokens.ts";
import type { NewlineToken, Token } from "./tokens.ts";

/** One stretch of a text and what stands there afterwards. Neither end may cut a surrogate pair. */
export type Splice = {
  readonly at: number;
  readonly before: readonly Token[];
  readonly after: readonly Token[];
  /** The unit before the stretch, as it will be. */
  readonly previous: Token | undefined;
  /** The newline that ends the paragraph in which the stretch ends, `distance` units behind it. */
  readonly tail:
    | { readonly distance: number; readonly before: NewlineToken; readonly after: NewlineToken }
    | undefined;
  /** The letters that an old and a new word begin or end with are written anew with the others. */
  readonly keepsWordsWhole?: boolean;
};

/** Writes a splice: `splice` outright, a `Suggester` as a suggestion. */
export type PutSplice = (ytext: Y.Text, change: Splice) => void;

/** To be called before the writes of a transaction: positions are right, and the last newline is a stored one. */
export function prepare(ytext: Y.Text, transaction: Y.Transaction): void {
  dropForeignItems(ytext, transaction);
  if (!endsWithNewline(ytext)) ytext.insert(ytext.length, "\n", { ...plainAttributes });
}

/**
 * Writes a splice so that concurrent edits survive it. What has the same content before and after is never
 * deleted, only formatted; the newline that is last in view is never deleted; a newline that ends the paragraph
 * where text is put stays with the old text.
 */
export function splice(ytext: TextTarget, change: Splice): void {
  const { at, before, after, tail } = change;
  const { prefix, suffix } = commonEnds(change);
  const [oldMiddle, newMiddle] = [
    before.slice(prefix, before.length - suffix),
    after.slice(prefix, after.length - suffix),
  ];
  const end = at + before.length - suffix;
  const kept = before[before.length - suffix];
  const next =
    suffix > 0
      ? { before: kept, after: after[after.length - suffix] }
      : tail?.distance === 0
        ? tail
        : undefined;
  const previous = prefix > 0 ? after[prefix - 1] : change.previous;
  const opens =
    isNewline(next?.before) && isNewline(next?.after) && opensParagraph(oldMiddle, newMiddle, previous)
      ? { before: next.before, after: next.after }
      : undefined;

  // From the last to the first, so that no write moves the place of the next.
  if (tail !== undefined && !(opens !== undefined && suffix === 0))
    format(ytext, at + before.length + tail.distance, [tail.before], [tail.after]);
  const done = suffix - (opens !== undefined && suffix > 0 ? 1 : 0);
  format(
    ytext,
    at + before.length - done,
    before.slice(before.length - done),
    after.slice(after.length - done),
  );
  if (opens !== undefined) openParagraph(ytext, end, newMiddle, opens);
  if (newMiddle.length === 0 && end === ytext.length) removeEnd(ytext, at + prefix, oldMiddle, previous);
  else if (oldMiddle.length > 0) ytext.delete(at + prefix, oldMiddle.length);
  if (opens === undefined) insert(ytext, at + prefix, newMiddle);
  else insert(ytext, at + prefix, newMiddle.slice(0, newMiddle.findIndex(isNewline)));
  format(ytext, at, before.slice(0, prefix), after.slice(0, prefix));
}

/** A newline that ends both is the same one, though another before it would do as well: it is the one that stays. */
function commonEnds({ before, after, keepsWordsWhole = false }: Splice): { prefix: number; suffix: number } {
  const mayNotEndAt = (tokens: readonly Token[], at: number): boolean =>
    splitsPair(tokens[at - 1], tokens[at]) ||
    (keepsWordsWhole && isInWord(tokens[at - 1]) && isInWord(tokens[at]));
  const shortest = Math.min(before.length, after.length);
  let suffix = isNewline(before.at(-1)) && isNewline(after.at(-1)) ? 1 : 0;
  let prefix = 0;
  while (prefix < shortest - suffix && isSameContent(before[prefix], after[prefix])) prefix += 1;
  while (mayNotEndAt(before, prefix) || mayNotEndAt(after, prefix)) prefix -= 1;
  while (suffix < shortest - prefix && isSameContent(before.at(-1 - suffix), after.at(-1 - suffix)))
    suffix += 1;
  while (mayNotEndAt(before, before.length - suffix) || mayNotEndAt(after, after.length - suffix))
    suffix -= 1;
  return { prefix, suffix };
}

/** Enter, or a paste of several paragraphs, at the end of one; not whole paragraphs put before an empty one. */
function opensParagraph(
  oldMiddle: readonly Token[],
  newMiddle: readonly Token[],
  previous: Token | undefined,
): boolean {
  if (!newMiddle.some(isNewline) || oldMiddle.some(isNewline)) return false;
  const startsParagraph = previous === undefined || isNewline(previous);
  return !startsParagraph || isNewline(newMiddle[0]) || !isNewline(newMiddle.at(-1));
}

/** The old newline stays where it is, with the text that somebody may be typing before it. */
function openParagraph(
  ytext: TextTarget,
  at: number,
  opened: readonly Token[],
  newline: { readonly before: NewlineToken; readonly after: NewlineToken },
): void {
  const first = opened.findIndex(isNewline);
  insert(ytext, at + 1, [...opened.slice(first + 1), newline.after]);
  format(ytext, at, [newline.before], opened.slice(first, first + 1));
}

/** The newline before the removed paragraphs goes instead of the last in view, which takes its attributes. */
function removeEnd(
  ytext: TextTarget,
  from: number,
  removed: readonly Token[],
  previous: Token | undefined,
): void {
  const last = removed.at(-1);
  if (last === undefined) return;
  const slides = isNewline(previous);
  const start = slides ? from - 1 : from;
  const length = slides ? removed.length : removed.length - 1;
  if (slides) format(ytext, from + removed.length - 1, [last], [previous]);
  if (length > 0) ytext.delete(start, length);
}

/** Attributes are given in full: with fewer keys, Yjs would let the text inherit those of its neighbour. */
function insert(ytext: TextTarget, at: number, tokens: readonly Token[]): void {
  let index = at;
  for (const group of groupsOf(tokens, hasSameKind)) {
    const [first] = group;
    if (first === undefined) continue;
    const attributes = { ...first.attributes };
    if ("embed" in first && first.embed !== undefined) ytext.insertEmbed(index, first.embed, attributes);
    else ytext.insert(index, group.map(({ unit }) => unit).join(""), attributes);
    index += group.length;
  }
}

const hasSameKind = (a: Token, b: Token): boolean =>
  isNewline(a) === isNewline(b) && !("embed" in a) && !("embed" in b) && hasSameAttributes(a, b);

/** Two token lists of the same contents: writes the attributes that differ, and only these. */
function format(ytext: TextTarget, at: number, before: readonly Token[], after: readonly Token[]): void {
  const changes = before.map((token, index) => attributeChange(token, after[index] ?? token));
  let index = 0;
  for (const group of groupsOf(changes, isEqual)) {
    if (Object.keys(group[0] ?? {}).length > 0) ytext.format(at + index, group.length, { ...group[0] });
    index += group.length;
  }
}

function attributeChange(before: Token, after: Token): Record<string, unknown> {
  if (hasSameAttributes(before, after)) return {};
  const [old, next] = [
    before.attributes as Record<string, unknown>,
    after.attributes as Record<string, unknown>,
  ];
  const removed = Object.keys(old).filter((key) => !Object.hasOwn(next, key));
  const set = Object.entries(next).filter(([key, value]) => !Object.hasOwn(old, key) || old[key] !== value);
  return Object.fromEntries([...removed.map((key) => [key, null] as const), ...set]);
}

function* groupsOf<T>(all: readonly T[], belongs: (a: T, b: T) => boolean): Generator<readonly T[]> {
  let group: T[] = [];
  for (const one of all) {
    const [first] = group;
    if (first !== undefined && !belongs(first, one)) {
      yield group;
      group = [];
    }
    group.push(one);
  }
  if (group.length > 0) yield group;
}
