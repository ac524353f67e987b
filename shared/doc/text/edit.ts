import * as Y from "yjs";
import { assert } from "#shared/base/Bug.ts";
import { isEqual } from "#shared/base/equality.ts";
import { fail, ok } from "#shared/base/Result.ts";
import type { Result } from "#shared/base/Result.ts";
import type { Marks, Paragraph } from "#shared/model/richText.ts";
import {
  commentKey,
  inlineOf,
  isIndent,
  isLink,
  isListKind,
  isParagraphKind,
  isTextId,
} from "./attributes.ts";
import type { Embed } from "./attributes.ts";
import { readPieces, wellFormed } from "./pieces.ts";
import { prepare, splice, type PutSplice } from "./splice.ts";
import { isNewline, splitsPair, tokensOf } from "./tokens.ts";
import type { NewlineToken, Token } from "./tokens.ts";

/**
 * Edits for whoever has no editor: the command line, importers, commands. A position counts units from the start
 * (a UTF-16 code unit, an embed and a newline are 1 each); the newline that ends a text is always there, and no
 * position lies behind it. A position that is not in the text, or between the halves of a character, is an
 * expected failure, and nothing is written then. The caller opens the `transact`; `put` is how it is written.
 */
export type EditFailure =
  | { readonly kind: "out-of-range"; readonly length: number }
  | { readonly kind: "inside-a-character"; readonly at: number }
  | { readonly kind: "invalid-value"; readonly value: string };

export type Edited = Result<undefined, EditFailure>;

/** What changes on a range: `null` takes a mark away, a key left out stays as it is. */
export type MarkChange = { readonly [K in keyof Marks]?: Exclude<Marks[K], undefined> | null };

const readTokens = (ytext: Y.Text): Token[] => tokensOf(readPieces(ytext).pieces);

/** Puts text at a position. A newline in it ends a paragraph like the one it is put in. */
export function insertText(ytext: Y.Text, at: number, text: string, marks: Marks = {}): Edited {
  if (marks.link !== undefined && !isLink(marks.link))
    return fail({ kind: "invalid-value", value: marks.link });
  return replaceRange(ytext, at, at, text, marks);
}

/** Puts text in the place of `from` to `to`; the same words at both ends of the old and the new stay untouched. */
export function replaceRange(
  ytext: Y.Text,
  from: number,
  to: number,
  text: string,
  marks: Marks = {},
  put?: PutSplice,
): Edited {
  const attributes = inlineOf(marks);
  const written = wellFormed(text.replaceAll(/\r\n?/g, "\n")).split("");
  const change = (_: unknown, newline: NewlineToken) =>
    written.map((unit) => (unit === "\n" ? newline : { unit, attributes }));
  return edit(ytext, from, to, change, { joins: text === "", put });
}

/** Puts a reference or a table at a position. */
export const insertEmbed = (ytext: Y.Text, at: number, embed: Embed): Edited =>
  edit(ytext, at, at, () => [{ unit: JSON.stringify(embed), embed, attributes: {} }]);

/**
 * Removes `from` to `to`. The newline that ends the text stays; a whole last paragraph goes with the one before.
 * Paragraphs that are joined are what the first of them was, as in an editor.
 */
export const deleteRange = (ytext: Y.Text, from: number, to: number): Edited =>
  edit(ytext, from, to, () => [], { joins: true });

/** Sets and takes away marks; newlines in the range are left as they are. */
export function formatRange(
  ytext: Y.Text,
  from: number,
  to: number,
  change: MarkChange,
  put?: PutSplice,
): Edited {
  if (typeof change.link === "string" && !isLink(change.link))
    return fail({ kind: "invalid-value", value: change.link });
  const keys = (["bold", "italic", "underline", "link"] as const).filter((key) => change[key] !== undefined);
  const changes = keys.map((key) => [key, change[key] ?? null] as const);
  return edit(
    ytext,
    from,
    to,
    (tokens) => tokens.map((token) => (isNewline(token) ? token : withAttributes(token, changes))),
    { put },
  );
}

/** Anchors a comment on its words, or (`isOn: false`) lets the words go. */
export function setComment(ytext: Y.Text, from: number, to: number, id: string, isOn = true): Edited {
  if (!isTextId(id)) return fail({ kind: "invalid-value", value: id });
  return edit(ytext, from, to, (tokens) =>
    tokens.map((token) =>
      isNewline(token) ? token : withAttributes(token, [[commentKey(id), isOn ? true : null]]),
    ),
  );
}

function withAttributes(
  token: Exclude<Token, NewlineToken>,
  changes: readonly (readonly [string, true | string | null])[],
): Token {
  const attributes: Record<string, true | string> = { ...token.attributes };
  for (const [key, value] of changes) {
    if (value === null) delete attributes[key];
    else attributes[key] = value;
  }
  return { ...token, attributes };
}

/** Changes what a paragraph is; keys left out stay. */
export function setParagraph(
  ytext: Y.Text,
  index: number,
  change: Partial<Omit<Paragraph, "runs">>,
  put?: PutSplice,
): Edited {
  const { kind, list, indent } = change;
  if (kind !== undefined && !isParagraphKind(kind))
    return fail({ kind: "invalid-value", value: String(kind) });
  if (list !== undefined && !isListKind(list)) return fail({ kind: "invalid-value", value: String(list) });
  if (indent !== undefined && !isIndent(indent))
    return fail({ kind: "invalid-value", value: String(indent) });
  const tokens = readTokens(ytext);
  const newlines = tokens.flatMap((token, at) => (isNewline(token) ? [at] : []));
  const at = newlines[index];
  if (at === undefined) return fail({ kind: "out-of-range", length: newlines.length });
  const changed = (token: Token): Token => {
    if (!isNewline(token)) return token;
    const { attributes } = token;
    return {
      unit: "\n",
      attributes: {
        k: kind ?? attributes.k,
        list: list ?? attributes.list,
        indent: indent ?? attributes.indent,
      },
    };
  };
  return edit(ytext, at, at + 1, (old) => old.map(changed), { put });
}

function edit(
  ytext: Y.Text,
  from: number,
  to: number,
  change: (before: readonly Token[], newline: NewlineToken) => readonly Token[],
  { joins = false, put = splice }: { readonly joins?: boolean; readonly put?: PutSplice | undefined } = {},
): Edited {
  const tokens = readTokens(ytext);
  if (
    !Number.isInteger(from) ||
    !Number.isInteger(to) ||
    from < 0 ||
    from > to ||
    to > tokens.length ||
    from >= tokens.length
  )
    return fail({ kind: "out-of-range", length: tokens.length });
  for (const at of [from, to])
    if (splitsPair(tokens[at - 1], tokens[at])) return fail({ kind: "inside-a-character", at });
  const tail = tokens.slice(to).findIndex(isNewline);
  const newline = tokens[to + tail];
  const last = tokens.at(-1);
  const own = tail !== -1 && isNewline(newline) ? newline : isNewline(last) ? last : undefined;
  if (own === undefined) return ok(undefined);
  const before = tokens.slice(from, to);
  const after = change(before, own);
  if (isEqual(before, after)) return ok(undefined);
  const startsParagraph = from === 0 || isNewline(tokens[from - 1]);
  const joined = joins && !startsParagraph ? before.find(isNewline) : undefined;
  write(ytext, () => {
    put(ytext, {
      at: from,
      before,
      after,
      previous: tokens[from - 1],
      tail: tail === -1 ? undefined : { distance: tail, before: own, after: joined ?? own },
    });
  });
  return ok(undefined);
}

/** Inside the caller's transaction: the text is made ready, then changed. */
export function write(ytext: Y.Text, change: () => void): void {
  assert(ytext.doc !== null, "a text that is written stands in a document");
  Y.transact(ytext.doc, (transaction) => {
    prepare(ytext, transaction);
    change();
  });
}

export type TextPoint = { readonly paragraph: number; readonly offset: number };

/** The position of a place given by paragraph and offset in it (units; embeds count 1). */
export function positionAt(ytext: Y.Text, { paragraph, offset }: TextPoint): Result<number, EditFailure> {
  const tokens = readTokens(ytext);
  const newlines = tokens.flatMap((token, at) => (isNewline(token) ? [at] : []));
  const end = newlines[paragraph];
  const start = (newlines[paragraph - 1] ?? -1) + 1;
  return end === undefined || !Number.isInteger(offset) || offset < 0 || start + offset > end
    ? fail({ kind: "out-of-range", length: end === undefined ? newlines.length : end - start })
    : ok(start + offset);
}

export function pointAt(ytext: Y.Text, at: number): Result<TextPoint, EditFailure> {
  const tokens = readTokens(ytext);
  if (!Number.isInteger(at) || at < 0 || at >= tokens.length)
    return fail({ kind: "out-of-range", length: tokens.length });
  const newlines = tokens.slice(0, at).flatMap((token, index) => (isNewline(token) ? [index] : []));
  return ok({ paragraph: newlines.length, offset: at - ((newlines.at(-1) ?? -1) + 1) });
}
