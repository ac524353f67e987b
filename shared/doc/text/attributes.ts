import { listKinds, maxIndent, paragraphKinds } from "#shared/model/richText.ts";
import type { ListKind, Marks, ParagraphKind, Reference } from "#shared/model/richText.ts";

/**
 * The only keys of a stored text that are ever read, each with the only values it may have. A paragraph key on
 * a character, an inline key on a newline, an unknown key and a value of another shape are all as if absent.
 *
 * What suggestions say of the text (`shared/doc/suggestions`) stands beside these, under keys of its own; every edit
 * keeps it on the characters it keeps.
 */
export type InlineAttributes = Readonly<Record<string, true | string>>;

/** `k` is kind and level in one, so that no concurrent change can pair the level of one with the kind of another. */
export type ParagraphAttributes = {
  readonly k: ParagraphKind;
  readonly list: ListKind;
  readonly indent: number;
};

/** One unit of text that is no character. What another version or a hostile peer put there is `unknown`. */
export type Embed =
  | { readonly ref: Reference }
  | { readonly table: { readonly id: string } }
  | { readonly unknown: true };

export const plainAttributes: ParagraphAttributes = { k: "p", list: "none", indent: 0 };
export const unknownEmbed: Embed = { unknown: true };

const idPattern = /^[A-Za-z0-9_-]{1,64}$/;
const linkPattern = /^(?:https:\/\/|mailto:)[^\s<>"`\\\p{Cc}]{1,2000}$/iu;
const commentKeyPattern = /^c:[A-Za-z0-9_-]{1,64}$/;
const referenceTargets: ReadonlySet<string> = new Set<Reference["to"]>(["article", "clause", "term"]);

export const isTextId = (value: unknown): value is string =>
  typeof value === "string" && idPattern.test(value);

/** An absolute https or mailto address: the only links that a text may carry. */
export const isLink = (value: unknown): value is string =>
  typeof value === "string" && linkPattern.test(value) && URL.canParse(value);

export const isReferenceTarget = (value: unknown): value is Reference["to"] =>
  typeof value === "string" && referenceTargets.has(value);

export const isParagraphKind = (value: unknown): value is ParagraphKind =>
  (paragraphKinds as readonly unknown[]).includes(value);

export const isListKind = (value: unknown): value is ListKind =>
  (listKinds as readonly unknown[]).includes(value);

export const isIndent = (value: unknown): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= maxIndent;

/** Comments mark their words with one key each, so that two comments on the same words both stay. */
export const commentKey = (id: string): string => `c:${id}`;

/** The inline attributes among what is stored on a character or an embed, in sorted key order. */
export function readInline(stored: unknown): InlineAttributes {
  if (typeof stored !== "object" || stored === null) return noMarks;
  const found: Record<string, true | string> = {};
  for (const key of Object.keys(stored).sort()) {
    const value = (stored as Record<string, unknown>)[key];
    if (key === "link" ? isLink(value) : value === true && isFlagKey(key))
      found[key] = value as true | string;
  }
  return found;
}

const noMarks: InlineAttributes = {};
const isFlagKey = (key: string): boolean =>
  key === "bold" || key === "italic" || key === "underline" || commentKeyPattern.test(key);

/** The paragraph attributes among what is stored on a newline; what is missing or unreadable is the default. */
export function readParagraph(stored: unknown): ParagraphAttributes {
  if (typeof stored !== "object" || stored === null) return plainAttributes;
  const own = (key: string): unknown =>
    Object.hasOwn(stored, key) ? (stored as Record<string, unknown>)[key] : undefined;
  const [k, list, indent] = [own("k"), own("list"), own("indent")];
  return {
    k: isParagraphKind(k) ? k : "p",
    list: isListKind(list) ? list : "none",
    indent: isIndent(indent) ? indent + 0 : 0,
  };
}

export function readEmbed(stored: unknown): Embed {
  if (typeof stored !== "object" || stored === null) return unknownEmbed;
  const { ref, table } = stored as { ref?: unknown; table?: unknown };
  if (typeof ref === "object" && ref !== null) {
    const { to, id } = ref as { to?: unknown; id?: unknown };
    return isReferenceTarget(to) && isTextId(id) ? { ref: { to, id } } : unknownEmbed;
  }
  if (typeof table === "object" && table !== null) {
    const { id } = table as { id?: unknown };
    return isTextId(id) ? { table: { id } } : unknownEmbed;
  }
  return unknownEmbed;
}

/** The marks of the decoded form: the inline attributes without the comments. */
export function marksOf(attributes: InlineAttributes): Marks {
  const { bold, italic, underline, link } = attributes;
  return {
    ...(bold === true && { bold }),
    ...(italic === true && { italic }),
    ...(underline === true && { underline }),
    ...(typeof link === "string" && { link }),
  };
}

/** Values that no reader would accept are left out. */
export const inlineOf = ({ bold, italic, underline, link }: Marks): InlineAttributes =>
  readInline({ bold, italic, underline, link });
