import { escapeAttribute, escapeText } from "./canonicalize.ts";

/**
 * An element written in Canonical XML form: declarations first, attributes in order of their names, no empty-element
 * tag. Content is markup, made by `element` or `text`. What is emitted so can be digested without a parser.
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly string[]
): string {
  const written = Object.entries(attributes)
    .sort(([a], [b]) => Number(isDeclaration(b)) - Number(isDeclaration(a)) || (a < b ? -1 : 1))
    .map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
  return `<${name}${written.join("")}>${content.join("")}</${name}>`;
}

const isDeclaration = (name: string): boolean => name === "xmlns" || name.startsWith("xmlns:");

/** Text as markup; characters that XML cannot carry, and carriage returns, are left out. */
export const text = (value: string): string => escapeText(printable(value));

/** The text without control characters (but tab and line feed), lone surrogates and non-characters. */
export const printable = (value: string): string =>
  // oxlint-disable-next-line no-control-regex -- exactly what must go
  value.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu, "");
