import type { MarkChange } from "#shared/doc/text/edit.ts";
import {
  isIndent,
  isLink,
  isListKind,
  isParagraphKind,
  type ParagraphAttributes,
} from "#shared/doc/text/attributes.ts";

/** What a suggestion would do with one unit of a text. A newline stands for the paragraph that it ends. */
export type SuggestionMark =
  | { readonly id: string; readonly does: "insert" | "delete" }
  | { readonly id: string; readonly does: "format"; readonly change: MarkChange }
  | { readonly id: string; readonly does: "restyle"; readonly change: ParagraphChange };

export type ParagraphChange = Partial<ParagraphAttributes>;

/**
 * How the marks are stored: one key a suggestion, so that two on the same words both stay; other keys on newlines than
 * on characters, for formats leak from one to the other where people write apart.
 */
const keyPattern = /^(p?)(ins|del|fmt):([A-Za-z0-9_-]{1,64})$/;

export const isSuggestionKey = (key: string): boolean => keyPattern.test(key);

type StoredKind = "ins" | "del" | "fmt";

export const suggestionKey = (kind: StoredKind, id: string, isNewline: boolean): string =>
  `${isNewline ? "p" : ""}${kind}:${id}`;

/** The suggestion that a key names, whatever it says of it. */
export const suggestionOfKey = (key: string): string | undefined => keyPattern.exec(key)?.[3];

/** What a stored format says of a character or (`isNewline`) of a newline; `undefined` for anything else. */
export function readMark(key: string, value: unknown, isNewline: boolean): SuggestionMark | undefined {
  const [, prefix, kind, id] = keyPattern.exec(key) ?? [];
  if (id === undefined || (prefix === "p") !== isNewline) return undefined;
  if (kind === "fmt") return readProposal(id, value, isNewline);
  return value === true ? { id, does: kind === "ins" ? "insert" : "delete" } : undefined;
}

function readProposal(id: string, value: unknown, isNewline: boolean): SuggestionMark | undefined {
  if (typeof value !== "string" || value.length > 2_100) return undefined;
  const words = value.split(" ");
  if (new Set(words.map(nameOf)).size < words.length) return undefined;
  const entries = words.map((word) => (isNewline ? readParagraphWord(word) : readMarkWord(word)));
  if (entries.some((entry) => entry === undefined)) return undefined;
  const change = Object.fromEntries(entries as (readonly [string, unknown])[]);
  return isNewline ? { id, does: "restyle", change } : { id, does: "format", change };
}

const nameOf = (word: string): string => /^[+-]?([a-z]+)/.exec(word)?.[1] ?? "";

function readMarkWord(word: string): readonly [string, true | string | null] | undefined {
  const [, sign, name, value] = /^([+-])(bold|italic|underline|link)(?:=(.+))?$/.exec(word) ?? [];
  if (name === undefined || (value !== undefined) !== (sign === "+" && name === "link")) return undefined;
  if (sign === "-") return [name, null];
  return value === undefined ? [name, true] : isLink(value) ? [name, value] : undefined;
}

function readParagraphWord(word: string): readonly [string, string | number] | undefined {
  const [, name, value] = /^(k|list|indent)=([a-z0-9]+)$/.exec(word) ?? [];
  if (name === "k") return isParagraphKind(value) ? [name, value] : undefined;
  if (name === "list") return isListKind(value) ? [name, value] : undefined;
  return name === "indent" && String(Number(value)) === value && isIndent(Number(value))
    ? [name, Number(value)]
    : undefined;
}

/** A proposal as it is stored: `+bold -italic +link=https://…`, or `k=h2 list=none indent=1` of a paragraph. */
export function writeProposal(change: MarkChange | ParagraphChange): string {
  return Object.entries(change)
    .map(([name, value]) =>
      name === "k" || name === "list" || name === "indent"
        ? `${name}=${value}`
        : value === null
          ? `-${name}`
          : value === true
            ? `+${name}`
            : `+${name}=${value}`,
    )
    .sort()
    .join(" ");
}
