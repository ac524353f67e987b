import { DOMParser, type Element, type Node } from "@xmldom/xmldom";
import { readUtf8 } from "#shared/base/bytes.ts";
import { fail, ok, type Result } from "#shared/base/Result.ts";

export type { Element } from "@xmldom/xmldom";

export type XmlFailure = { readonly kind: "malformed-xml"; readonly detail: string };

const maxBytes = 8 * 1024 * 1024;
const maxDepth = 64;
const maxEqualSigns = 512;
const kinds = { element: 1, text: 3, cdata: 4 };

/**
 * The root element of an XML 1.0 document in UTF-8, or a refusal of whatever could make two parsers disagree, or
 * one of them suffer: no DTD (hence no entities of one's own), no processing instruction, any error is fatal,
 * bounded size, depth and number of attributes (the parser's cost is quadratic in the last).
 */
export function parseXml(bytes: Uint8Array): Result<Element, XmlFailure> {
  const malformed = (detail: string) => fail({ kind: "malformed-xml", detail } as const);
  if (bytes.length > maxBytes) return malformed("too large");
  const text = readUtf8(bytes)?.replace(/^\uFEFF/, "");
  if (text === undefined) return malformed("not UTF-8");
  if (/<!(?!--|\[CDATA\[)/.test(text)) return malformed("a document type declaration");
  if (text.indexOf("<?", 1) >= 0) return malformed("a processing instruction");
  const declaration = text.startsWith("<?") ? text.slice(0, text.indexOf("?>")) : "";
  const encoding = /\sencoding\s*=\s*["']([^"']*)["']/.exec(declaration)?.[1];
  if (declaration.length > 200 || !/^utf-8$/i.test(encoding ?? "utf-8")) return malformed("not UTF-8");
  // oxlint-disable-next-line no-control-regex -- XML 1.0 forbids them, and not every parser says so
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text))
    return malformed("a forbidden character");
  if (hasCrowdedTag(text)) return malformed("too many attributes");
  try {
    const onError = (_level: string, message: string) => {
      throw new Error(message);
    };
    const root = new DOMParser({ onError, locator: false, normalizeLineEndings }).parseFromString(
      text,
      "application/xml",
    ).documentElement;
    if (root === null) return malformed("no element");
    return isTooDeep(root) ? malformed("too deep") : ok(root);
  } catch (error) {
    return malformed(error instanceof Error ? (error.message.split("\n")[0] ?? "") : "unreadable");
  }
}

/** XML 1.0 clause 2.11. The parser's own way is that of XML 1.1, which turns U+0085 and U+2028 into line feeds too. */
const normalizeLineEndings = (text: string): string => text.replace(/\r\n?/g, "\n");

function hasCrowdedTag(text: string): boolean {
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0x3c) count = 0;
    else if (code === 0x3d) count += 1;
    if (count > maxEqualSigns) return true;
  }
  return false;
}

function isTooDeep(root: Element): boolean {
  let [node, depth]: [Node | null, number] = [root, 1];
  while (node !== null) {
    if (depth > maxDepth) return true;
    if (node.firstChild !== null) {
      node = node.firstChild;
      depth += 1;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      depth -= 1;
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
  return false;
}

/** The element children, in order. */
export function childElements(element: Element): Element[] {
  const found: Element[] = [];
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === kinds.element) found.push(node as Element);
  }
  return found;
}

/** True when text other than white space stands directly in the element. */
export function hasText(element: Element): boolean {
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    const isText = node.nodeType === kinds.text || node.nodeType === kinds.cdata;
    if (isText && (node.nodeValue ?? "").trim() !== "") return true;
  }
  return false;
}

export const isNamed = (element: Element, namespace: string, name: string): boolean =>
  element.namespaceURI === namespace && element.localName === name;

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

export const textOf = (element: Element | undefined): string | undefined => element?.textContent ?? undefined;
