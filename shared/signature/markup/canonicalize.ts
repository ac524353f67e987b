import { xmlNamespaces, type Attribute, type Element } from "./readElements.ts";

const { xmlns, xml } = xmlNamespaces;

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
  const inherited = new Map<string, Attribute>();
  for (let parent = apex.parent; parent !== undefined; parent = parent.parent) {
    for (const attribute of parent.attributes) {
      const isInherited = attribute.namespace === xmlns || attribute.namespace === xml;
      if (isInherited && !inherited.has(attribute.name)) inherited.set(attribute.name, attribute);
    }
  }
  for (const { name } of apex.attributes) inherited.delete(name);
  const out: string[] = [];
  write(apex, [...inherited.values(), ...apex.attributes], new Map([["xmlns", ""]]), out);
  return out.join("");
}

function write(
  element: Element,
  attributes: readonly Attribute[],
  rendered: ReadonlyMap<string, string>,
  out: string[],
): void {
  let scope = rendered;
  out.push("<", element.name);
  const declarations = attributes.filter((attribute) => attribute.namespace === xmlns);
  for (const { name, value } of declarations.sort((a, b) => order(a.name, b.name))) {
    if (name === "xmlns:xml" || scope.get(name) === value) continue;
    if (scope === rendered) scope = new Map(rendered);
    (scope as Map<string, string>).set(name, value);
    out.push(" ", name, '="', escapeAttribute(value), '"');
  }
  const plain = attributes.filter((attribute) => attribute.namespace !== xmlns);
  for (const { name, value } of plain.sort(byNamespaceThenName)) {
    out.push(" ", name, '="', escapeAttribute(value), '"');
  }
  out.push(">");
  for (const child of element.children) {
    if (typeof child === "string") out.push(escapeText(child));
    else write(child, child.attributes, scope, out);
  }
  out.push("</", element.name, ">");
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byNamespaceThenName = (a: Attribute, b: Attribute): number =>
  order(a.namespace, b.namespace) || order(a.localName, b.localName);
