import type * as Y from "yjs";
import { isEqual } from "#shared/base/equality.ts";
import { hasFormat, walkFormatted, type FormattedItem } from "#shared/doc/text/items.ts";
import { untilChanged } from "#shared/doc/text/untilChanged.ts";
import { isSuggestionKey, readMark, suggestionOfKey, type SuggestionMark } from "./marks.ts";
import { heldOf, holdsId } from "./idRanges.ts";
import { suggestionIn, suggestionRecords, unitsOf, type PageKind } from "./records.ts";

/** Some units of a text in view of which suggestions say the same. A newline is never with characters. */
export type Stretch = {
  /** Units before it in the whole text, suggested insertions and deletions included. */
  readonly from: number;
  readonly length: number;
  readonly isNewline: boolean;
  /** The characters; `undefined` for an embed. */
  readonly text: string | undefined;
  readonly embed: unknown;
  /** The Yjs id of its first unit; those of the others follow. */
  readonly id: { readonly client: number; readonly clock: number };
  readonly attributes: Readonly<Record<string, unknown>>;
  /** What suggestions would do with it. */
  readonly marks: readonly SuggestionMark[];
};

/** Whether a suggestion may have left marks in this text: says no at once where there are none in the document. */
export const mayHaveSuggestions = (ytext: Y.Text): boolean =>
  ytext.doc !== null && suggestionRecords(ytext.doc).size > 0 && hasFormat(ytext, isSuggestionKey);

export const isInserted = ({ marks }: Stretch): boolean => marks.some(({ does }) => does === "insert");
export const isDeleted = ({ marks }: Stretch): boolean => marks.some(({ does }) => does === "delete");

const nothing: readonly SuggestionMark[] = [];

/**
 * A whole text with what suggestions say of it, which is the one reading that everybody follows: a unit is part of a
 * suggestion if it carries its key **and** is one of those that were put in for it, or seen and marked. What others
 * typed meanwhile within its bounds inherits the key from Yjs, and is none of its business.
 */
export const readStretches = untilChanged((ytext): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  const marksOf = marksReader(ytext);
  let at = 0;
  for (const item of walkFormatted(ytext)) {
    for (const { from, length } of partsOf(item)) {
      const text = item.text?.slice(from, from + length);
      const isNewline = text === "\n";
      const marked = marksOf(item, from, length, isNewline);
      for (const part of marked) {
        stretches.push({
          from: at + from + part.from,
          length: part.length,
          isNewline,
          text: text?.slice(part.from, part.from + part.length),
          embed: item.embed,
          id: { client: item.id.client, clock: item.id.clock + from + part.from },
          attributes: item.attributes,
          marks: part.marks,
        });
      }
    }
    at += item.length;
  }
  return withLastNewline(stretches);
});

/** An item cut at its newlines. */
function* partsOf({ text, length }: FormattedItem): Generator<{ from: number; length: number }> {
  let from = 0;
  for (let at = text?.indexOf("\n") ?? -1; at !== -1; at = text?.indexOf("\n", from) ?? -1) {
    if (at > from) yield { from, length: at - from };
    yield { from: at, length: 1 };
    from = at + 1;
  }
  if (from < length) yield { from, length: length - from };
}

type Part = { readonly from: number; length: number; readonly marks: readonly SuggestionMark[] };

function marksReader(ytext: Y.Text) {
  let last: { attributes: unknown; isNewline: boolean; marks: readonly SuggestionMark[] } | undefined;
  const stored = (attributes: Readonly<Record<string, unknown>>, isNewline: boolean) => {
    if (last?.attributes !== attributes || last.isNewline !== isNewline) {
      const marks = Object.keys(attributes)
        .sort()
        .flatMap((key) => readMark(key, attributes[key], isNewline) ?? []);
      last = { attributes, isNewline, marks: marks.length === 0 ? nothing : marks };
    }
    return last.marks;
  };
  return (
    { id, attributes, text }: FormattedItem,
    from: number,
    length: number,
    isNewline: boolean,
  ): Part[] => {
    const candidates = stored(attributes, isNewline);
    if (candidates.length === 0) return [{ from: 0, length, marks: nothing }];
    const whole = candidates.map((mark) => holdsAll(ytext, mark, id.client, id.clock + from, length));
    if (whole.every((holds) => holds !== undefined)) {
      const marks = candidates.filter((_, index) => whole[index] === true);
      return [{ from: 0, length, marks: marks.length === 0 ? nothing : marks }];
    }
    const parts: Part[] = [];
    for (let offset = 0; offset < length; offset += 1) {
      const part = parts.at(-1);
      const isLow = part !== undefined && isLowSurrogate(text?.charCodeAt(from + offset));
      const marks = isLow
        ? part.marks
        : candidates.filter((mark) => isOf(ytext, mark, id.client, id.clock + from + offset));
      if (part !== undefined && (isLow || isEqual(part.marks, marks))) part.length += 1;
      else parts.push({ from: offset, length: 1, marks });
    }
    return parts;
  };
}

const isLowSurrogate = (unit: number | undefined): boolean =>
  unit !== undefined && unit >= 0xdc00 && unit <= 0xdfff;

/** Whether a mark is of all of these units, or of none; `undefined` when they differ. */
function holdsAll(
  ytext: Y.Text,
  mark: SuggestionMark,
  client: number,
  clock: number,
  length: number,
): boolean | undefined {
  if (suggestionIn(ytext, mark.id) === undefined || ytext.doc === null) return false;
  const held = heldOf(unitsOf(ytext.doc, mark.id, pageOf(mark)), client, clock, clock + length);
  return held === 0 ? false : held === length ? true : undefined;
}

const pageOf = ({ does }: Pick<SuggestionMark, "does">): PageKind => (does === "insert" ? "put" : "seen");

/** The rule itself. */
export function isOf(
  ytext: Y.Text,
  { id, does }: Pick<SuggestionMark, "id" | "does">,
  client: number,
  clock: number,
): boolean {
  if (suggestionIn(ytext, id) === undefined || ytext.doc === null) return false;
  return holdsId(unitsOf(ytext.doc, id, pageOf({ does })), client, clock);
}

/**
 * The newline that ends a text can be suggested only if what stands before it ends by itself: else the last
 * paragraph of somebody else would lose its end, and with it what it is.
 */
function withLastNewline(stretches: readonly Stretch[]): readonly Stretch[] {
  const last = stretches.at(-1);
  if (last === undefined || !last.isNewline || !isInserted(last)) return stretches;
  const before = stretches.findLast((stretch) => !isInserted(stretch));
  if (before?.isNewline === true) return stretches;
  return [...stretches.slice(0, -1), { ...last, marks: last.marks.filter(({ does }) => does !== "insert") }];
}

/** The suggestions whose keys a stretch carries, whether or not it is part of them. */
export const keysOf = ({ attributes }: Stretch): readonly { key: string; id: string }[] =>
  Object.keys(attributes).flatMap((key) => {
    const id = suggestionOfKey(key);
    return id === undefined ? [] : [{ key, id }];
  });
