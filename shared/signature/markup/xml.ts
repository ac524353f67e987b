import { readUtf8 } from "#shared/base/bytes.ts";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import { Malformed, readElements, type Element } from "./readElements.ts";

export type { Element } from "./readElements.ts";

export type XmlFailure = { readonly kind: "malformed-xml"; readonly detail: string };

const maxBytes = 8 * 1024 * 1024;

/**
 * The root element of an XML 1.0 document in UTF-8, or a refusal of whatever could make two readers disagree, or
 * one of them suffer: no DTD (hence no entities of one's own), no processing instruction, any error is fatal,
 * bounded size, depth and number of attributes.
 */
export function parseXml(bytes: Uint8Array): Result<Element, XmlFailure> {
  const malformed = (detail: string) => fail({ kind: "malformed-xml", detail } as const);
  if (bytes.length > maxBytes) return malformed("too large");
  const text = readUtf8(bytes)?.replace(/^\uFEFF/, "");
  if (text === undefined) return malformed("not UTF-8");
  if (/<!(?!--|\[CDATA\[)/.test(text)) return malformed("a document type declaration");
  if (text.indexOf("<?", 1) >= 0) return malformed("a processing instruction");
  // oxlint-disable-next-line no-control-regex -- XML 1.0 forbids them
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text))
    return malformed("a forbidden character");
  try {
    return ok(readElements(text.replace(/\r\n?/g, "\n")));
  } catch (error) {
    if (error instanceof Malformed) return malformed(error.message.slice(0, 200));
    throw error;
  }
}

/** The element children, in order. */
export const childElements = (element: Element): Element[] =>
  element.children.filter((child) => typeof child !== "string");

/** True when text other than white space stands directly in the element. */
export const hasText = (element: Element): boolean =>
  element.children.some((child) => typeof child === "string" && child.trim() !== "");

export const isNamed = (element: Element, namespace: string, name: string): boolean =>
  element.namespace === namespace && element.localName === name;

/** The value of an attribute, by its name as written. */
export const attributeOf = (element: Element | undefined, name: string): string | undefined =>
  element?.attributes.find((attribute) => attribute.name === name)?.value;

export const childrenNamed = (element: Element, namespace: string, name: string): Element[] =>
  childElements(element).filter((child) => isNamed(child, namespace, name));

/** The only child of that name, or `undefined` when there is none, or several. */
export function onlyChild(
  element: Element | undefined,
  namespace: string,
  name: string,
): Element | undefined {
  const found = element === undefined ? [] : childrenNamed(element, namespace, name);
  return found.length === 1 ? found[0] : undefined;
}

/** All the text in the element, however deep. */
export const textOf = (element: Element | undefined): string | undefined =>
  element?.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
