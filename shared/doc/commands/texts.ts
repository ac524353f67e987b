import { diffWordsWithSpace } from "diff";
import * as Y from "yjs";
import { z } from "zod";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import { idSchema } from "#shared/model/Id.ts";
import type { TextForm } from "#shared/model/textForm.ts";
import { parseMarkup } from "#shared/model/markup.ts";
import { listKinds, maxIndent, paragraphKinds } from "#shared/model/richText.ts";
import {
  deleteRange,
  formatRange,
  insertEmbed,
  insertText as insert,
  positionAt,
  replaceRange,
  setParagraph as setAttributes,
  type EditFailure,
} from "#shared/doc/text/edit.ts";
import { replaceAll } from "#shared/doc/text/replaceAll.ts";
import type { PutSplice } from "#shared/doc/text/splice.ts";
import { placeName, textAt, textPlace, type TextPlace } from "#shared/doc/textAt.ts";
import { defineCommand, writing, type CommandFailure, type Plan } from "./command.ts";

export const prose = z.string().max(200_000);
/** A place in a text: paragraph from 0, then UTF-16 units from its start (an embed counts one). */
export const point = z.strictObject({ paragraph: z.number().int().min(0), offset: z.number().int().min(0) });
type Point = z.infer<typeof point>;
const flag = z.literal(true).nullable().optional();
const link = z
  .string()
  .max(2000)
  .regex(/^(https:\/\/|mailto:)/, "address" satisfies TextForm);

/** Marks to set, or (`null`) to take away. */
export const markChanges = z.strictObject({
  bold: flag,
  italic: flag,
  underline: flag,
  link: link.nullable().optional(),
});

/** Makes a text say this markup, word by word: what stays is untouched, so that others' edits in it survive. */
export const writeText = defineCommand(
  () => z.strictObject({ in: textPlace, text: prose }),
  (doc, args) => within(doc, args.in, (text) => ok(() => replaceAll(text, parseMarkup(args.text)))),
);

export const insertText = defineCommand(
  () => z.strictObject({ in: textPlace, ...point.shape, text: prose }),
  (doc, args) => within(doc, args.in, (text) => at(text, args, (offset) => insert(text, offset, args.text))),
);

export const deleteText = defineCommand(
  () => z.strictObject({ in: textPlace, from: point, to: point }),
  (doc, args) =>
    within(doc, args.in, (text) => between(text, args, (from, to) => deleteRange(text, from, to))),
);

/** Sets marks, and takes away those given as null. */
export const formatText = defineCommand(
  () =>
    z.strictObject({
      in: textPlace,
      from: point,
      to: point,
      marks: markChanges,
    }),
  (doc, args) =>
    within(doc, args.in, (text) =>
      between(text, args, (from, to) => formatRange(text, from, to, definedOnly(args.marks))),
    ),
);

export const setParagraph = defineCommand(
  () =>
    z.strictObject({
      in: textPlace,
      paragraph: z.number().int().min(0),
      kind: z.enum(paragraphKinds).optional(),
      list: z.enum(listKinds).optional(),
      indent: z.number().int().min(0).max(maxIndent).optional(),
    }),
  (doc, { in: place, paragraph, ...change }) =>
    within(doc, place, (text) =>
      at(text, { paragraph, offset: 0 }, () => setAttributes(text, paragraph, definedOnly(change))),
    ),
);

/** A link that shows the present number of an article, or the name of a clause. */
export const insertReference = defineCommand(
  () =>
    z.strictObject({
      in: textPlace,
      ...point.shape,
      reference: z.strictObject({ to: z.enum(["article", "clause", "term"]), id: idSchema<string>() }),
    }),
  (doc, args) =>
    within(doc, args.in, (text) =>
      at(text, args, (offset) => insertEmbed(text, offset, { ref: args.reference })),
    ),
);

/**
 * Puts another version of a passage in the place of what is there, word by word. The ends are relative positions
 * (Yjs, as JSON), which stay with their neighbours whatever others wrote since: it is the remedy of a finding.
 */
export const replacePassage = defineCommand(
  () => z.strictObject({ in: textPlace, from: z.unknown(), to: z.unknown(), text: prose }),
  (doc, args) =>
    within(doc, args.in, (text) => {
      const [from, to] = [absolute(doc, text, args.from), absolute(doc, text, args.to)];
      if (from === undefined || to === undefined || from > to) return outOfRange({ paragraph: 0, offset: 0 });
      const isWhole = wordsOf(text).slice(from, to).endsWith("\n");
      return ok(() => rewrite(text, from, to, isWhole ? `${args.text}\n` : args.text));
    }),
);

/** Word by word, from the last to the first: what stays is untouched. */
export function rewrite(text: Y.Text, from: number, to: number, next: string, put?: PutSplice): void {
  const passage = wordsOf(text).slice(from, to);
  let end = from + passage.length;
  for (const part of diffWordsWithSpace(passage, next).toReversed()) {
    if (part.added) replaceRange(text, end, end, part.value, {}, put);
    else end -= part.value.length;
    if (part.removed) replaceRange(text, end, end + part.value.length, "", {}, put);
  }
}

const wordsOf = (text: Y.Text): string =>
  text
    .toDelta()
    .map(({ insert: piece }: { insert: unknown }) => (typeof piece === "string" ? piece : "\ufffc"))
    .join("");

function absolute(doc: Y.Doc, text: Y.Text, json: unknown): number | undefined {
  try {
    const position = Y.createAbsolutePositionFromRelativePosition(
      Y.createRelativePositionFromJSON(json),
      doc,
    );
    return position?.type === text ? position.index : undefined;
  } catch {
    return undefined;
  }
}

const nameOf = (place: TextPlace): string =>
  place.collection === "alliance" ? place.collection : `${place.collection}/${place.id}`;

type Write = Result<() => void, CommandFailure>;

export function within(doc: Y.Doc, place: TextPlace, plan: (text: Y.Text) => Write): Plan {
  const text = textAt(doc, place);
  if (text === undefined) {
    return fail({ kind: "no-such-text", place: nameOf(place), field: placeName(place) });
  }
  const planned = plan(text);
  return planned.ok ? writing(planned.value) : planned;
}

export function at(
  text: Y.Text,
  place: Point,
  write: (offset: number) => Result<unknown, EditFailure>,
): Write {
  const offset = positionAt(text, place);
  return offset.ok ? ok(() => void write(offset.value)) : outOfRange(place);
}

export function between(
  text: Y.Text,
  range: { readonly from: Point; readonly to: Point },
  write: (from: number, to: number) => unknown,
): Write {
  const [from, to] = [positionAt(text, range.from), positionAt(text, range.to)];
  if (!from.ok) return outOfRange(range.from);
  if (!to.ok || from.value > to.value) return outOfRange(range.to);
  return ok(() => void write(from.value, to.value));
}

const outOfRange = ({ paragraph, offset }: Point) =>
  fail({ kind: "out-of-range", paragraph, offset } as const);

/** Without the keys whose value is undefined, which here would mean something else than an absent key. */
export const definedOnly = <T extends object>(given: T) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
