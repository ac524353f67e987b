import type { Attr, Element, Node } from "@xmldom/xmldom";

const xmlns = "http://www.w3.org/2000/xmlns/";
const xml = "http://www.w3.org/XML/1998/namespace";

export const escapeText = (text: string): string =>
  text.replace(/[&<>\r]/g, (c) => (c === "&" ? "&amp;" : c === "<" ? "&lt;" : c === ">" ? "&gt;" : "&#xD;"));

const attributeEscapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  '"': "&quot;",
  "\t": "&#x9;",
  "\n": "&#xA;",
  "\r": "&#xD;",
};
export const escapeAttribute = (value: string): string =>
  value.replace(/[&<"\t\n\r]/g, (c) => attributeEscapes[c] ?? c);

/**
 * Canonical XML 1.0 without comments (REC-xml-c14n-20010315) of an element and what it contains. The element gets
 * the namespaces and `xml:` attributes that it inherits, as clause 2.4 asks of a subset of a document.
 */
export function canonicalize(apex: Element): string {
  const inherited = new Map<string, Attr>();
  for (
    let node: Node | null = apex.parentNode;
    node !== null && node.nodeType === 1;
    node = node.parentNode
  ) {
    for (const attribute of attributesOf(node as Element)) {
      const isInherited = attribute.namespaceURI === xmlns || attribute.namespaceURI === xml;
      if (isInherited && !inherited.has(attribute.name)) inherited.set(attribute.name, attribute);
    }
  }
  for (const attribute of attributesOf(apex)) inherited.delete(attribute.name);
  const out: string[] = [];
  write(apex, [...inherited.values(), ...attributesOf(apex)], new Map([["xmlns", ""]]), out);
  return out.join("");
}

function write(
  element: Element,
  attributes: readonly Attr[],
  rendered: ReadonlyMap<string, string>,
  out: string[],
): void {
  let scope = rendered;
  out.push("<", element.tagName);
  const declarations = attributes.filter((attribute) => attribute.namespaceURI === xmlns);
  for (const { name, value } of declarations.sort((a, b) => order(a.name, b.name))) {
    if (name === "xmlns:xml" || scope.get(name) === value) continue;
    if (scope === rendered) scope = new Map(rendered);
    (scope as Map<string, string>).set(name, value);
    out.push(" ", name, '="', escapeAttribute(value), '"');
  }
  const plain = attributes.filter((attribute) => attribute.namespaceURI !== xmlns);
  for (const { name, value } of plain.sort(byNamespaceThenName)) {
    out.push(" ", name, '="', escapeAttribute(value), '"');
  }
  out.push(">");
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 1) write(node as Element, attributesOf(node as Element), scope, out);
    else if (node.nodeType === 3 || node.nodeType === 4) out.push(escapeText(node.nodeValue ?? ""));
  }
  out.push("</", element.tagName, ">");
}

function attributesOf(element: Element): Attr[] {
  const found: Attr[] = [];
  for (let i = 0; i < element.attributes.length; i += 1) {
    const attribute = element.attributes.item(i);
    if (attribute !== null) found.push(attribute);
  }
  return found;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byNamespaceThenName = (a: Attr, b: Attr): number =>
  order(a.namespaceURI ?? "", b.namespaceURI ?? "") || order(a.localName ?? a.name, b.localName ?? b.name);
