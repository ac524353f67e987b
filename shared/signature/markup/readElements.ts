/** An attribute or a namespace declaration: `name` as written, `namespace` empty where there is none. */
export type Attribute = {
  readonly name: string;
  readonly namespace: string;
  readonly localName: string;
  readonly value: string;
};

/** An element and all that it contains but comments; text has its references resolved. */
export type Element = Omit<Attribute, "value"> & {
  readonly parent: Element | undefined;
  readonly attributes: readonly Attribute[];
  readonly children: readonly (Element | string)[];
};

/** What stands in the way of reading a document; its message is for the curious. */
export class Malformed extends Error {}

export const xmlNamespaces = {
  xmlns: "http://www.w3.org/2000/xmlns/",
  xml: "http://www.w3.org/XML/1998/namespace",
} as const;

const limits = { depth: 64, attributes: 512, namespaces: 32 };

/** Names in ASCII alone: of the others, the editions of XML 1.0 disagree which are names. */
const qualifiedName = "((?:([A-Za-z_][\\w.-]*):)?([A-Za-z_][\\w.-]*))";
const declaration =
  /<\?xml[ \t\n]+version[ \t\n]*=[ \t\n]*(?:"1\.0"|'1\.0')(?:[ \t\n]+encoding[ \t\n]*=[ \t\n]*(?:"[Uu][Tt][Ff]-8"|'[Uu][Tt][Ff]-8'))?(?:[ \t\n]+standalone[ \t\n]*=[ \t\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\n]*\?>/y;
const tagStart = new RegExp(`<${qualifiedName}`, "y");
const attributeStart = new RegExp(`[ \\t\\n]+${qualifiedName}[ \\t\\n]*=[ \\t\\n]*(["'])`, "y");
const tagEnd = /[ \t\n]*(\/?)>/y;
const closingTag = new RegExp(`</${qualifiedName}[ \\t\\n]*>`, "y");

type Cursor = { readonly text: string; at: number };
type Scope = ReadonlyMap<string, string>;
type Open = {
  readonly element: Element & { readonly children: (Element | string)[] };
  readonly scope: Scope;
};

/**
 * The root of an XML 1.0 document with namespaces, line ends already normalised. Every rule of well-formedness holds
 * (clauses 2 to 4; Namespaces in XML 1.0, clauses 2 to 6); document types and processing instructions are refused.
 * Throws `Malformed`. The time it takes grows with the text's length alone.
 */
export function readElements(text: string): Element {
  const cursor = { text, at: 0 };
  if (text.startsWith("<?")) need(take(cursor, declaration), "its XML declaration");
  const stack: Open[] = [];
  let root: Element | undefined;
  while (cursor.at < text.length) {
    const open = stack.at(-1);
    const between = takeText(cursor);
    if (open === undefined && /[^ \t\n]/.test(between)) throw new Malformed("text outside the root");
    if (between !== "") open?.element.children.push(resolve(between));
    if (cursor.at === text.length) break;
    if (text.startsWith("<!--", cursor.at)) skipComment(cursor);
    else if (text.startsWith("<![CDATA[", cursor.at)) {
      cursor.at += "<![CDATA[".length;
      need(open, "a CDATA section outside the root").element.children.push(takeUntil(cursor, "]]>"));
    } else if (text.startsWith("</", cursor.at)) {
      const [, name] = need(take(cursor, closingTag), "an unreadable closing tag");
      if (stack.pop()?.element.name !== name) throw new Malformed(`the closing tag ${name}`);
    } else {
      if (root !== undefined && open === undefined) throw new Malformed("a second root");
      const tag = readTag(cursor, open);
      root ??= tag.element;
      open?.element.children.push(tag.element);
      if (!tag.isClosed && stack.push(tag) > limits.depth) throw new Malformed("too deep");
    }
  }
  if (stack.length > 0) throw new Malformed("an unclosed element");
  return need(root, "no element");
}

function readTag(cursor: Cursor, open: Open | undefined): Open & { readonly isClosed: boolean } {
  const [, name = "", prefix, localName = ""] = need(take(cursor, tagStart), "an unreadable tag");
  const written = readAttributes(cursor);
  const [, slash] = need(take(cursor, tagEnd), `the tag ${name}`);
  const scope = declare(written, open?.scope ?? outermost);
  const attributes = written.map(({ prefix: its, ...attribute }) => ({
    ...attribute,
    namespace: its === "" ? "" : bound(its, scope),
  }));
  const distinct = new Set(attributes.map((one) => `${one.namespace} ${one.localName}`));
  if (distinct.size < attributes.length) throw new Malformed("a repeated attribute");
  if (prefix === "xmlns") throw new Malformed("an element named as a declaration");
  const namespace = prefix === undefined ? (scope.get("") ?? "") : bound(prefix, scope);
  const element = { name, namespace, localName, parent: open?.element, attributes, children: [] };
  return { element, scope, isClosed: slash === "/" };
}

type Written = Omit<Attribute, "namespace"> & { readonly prefix: string };

/** As they stand; the default namespace's declaration counts as one of the prefix `xmlns`. */
function readAttributes(cursor: Cursor): Written[] {
  const written: Written[] = [];
  for (let found = take(cursor, attributeStart); found !== undefined; found = take(cursor, attributeStart)) {
    const [, name = "", prefix = name === "xmlns" ? name : "", localName = "", quote = ""] = found;
    const raw = takeUntil(cursor, quote);
    if (raw.includes("<")) throw new Malformed("< in an attribute");
    written.push({ name, prefix, localName, value: resolve(raw.replace(/[\t\n]/g, " ")) });
    if (written.length > limits.attributes) throw new Malformed("too many attributes");
  }
  return written;
}

const outermost: Scope = new Map(Object.entries(xmlNamespaces));

const bound = (prefix: string, scope: Scope): string =>
  need(scope.get(prefix), `the unbound prefix ${prefix}`);

/** The namespaces in scope once an element's declarations are added. */
function declare(attributes: readonly Written[], outer: Scope): Scope {
  const declarations = attributes.filter(({ prefix }) => prefix === "xmlns");
  if (declarations.length === 0) return outer;
  const scope = new Map(outer);
  for (const { name, localName, value } of declarations) {
    const prefix = name === "xmlns" ? "" : localName;
    const isReserved = prefix === "xmlns" || value === xmlNamespaces.xmlns;
    const isMistaken = (prefix === "xml") !== (value === xmlNamespaces.xml);
    const isUndone = prefix !== "" && value === "";
    if (isReserved || isMistaken || isUndone || !isUri(value)) throw new Malformed(`the name ${name}`);
    scope.set(prefix, value);
  }
  if (scope.size > limits.namespaces) throw new Malformed("too many namespaces");
  return scope;
}

/** By its characters alone (RFC 3986): a namespace in others is no error to some readers, and one to others. */
const isUri = (value: string): boolean => !/[^!-~]|["<>\\^`{|}]/.test(value);

function skipComment(cursor: Cursor): void {
  cursor.at += "<!--".length;
  takeUntil(cursor, "--");
  if (cursor.text[cursor.at] !== ">") throw new Malformed("-- in a comment");
  cursor.at += 1;
}

function takeText(cursor: Cursor): string {
  const found = cursor.text.indexOf("<", cursor.at);
  const taken = cursor.text.slice(cursor.at, found < 0 ? undefined : found);
  if (taken.includes("]]>")) throw new Malformed("]]> in text");
  cursor.at += taken.length;
  return taken;
}

function takeUntil(cursor: Cursor, mark: string): string {
  const end = cursor.text.indexOf(mark, cursor.at);
  if (end < 0) throw new Malformed(`no ${mark}`);
  const taken = cursor.text.slice(cursor.at, end);
  cursor.at = end + mark.length;
  return taken;
}

function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text) ?? undefined;
  if (found !== undefined) cursor.at = pattern.lastIndex;
  return found;
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const references = /&(?:#(\d{1,7})|#x([0-9A-Fa-f]{1,6})|(lt|gt|amp|quot|apos));/g;
const strayAmpersand = /&(?!#\d{1,7};|#x[0-9A-Fa-f]{1,6};|(?:lt|gt|amp|quot|apos);)/;

/** Text with its references resolved: the five entities that need no document type, and characters by number. */
function resolve(text: string): string {
  if (!text.includes("&")) return text;
  if (strayAmpersand.test(text)) throw new Malformed("an unknown reference");
  return text.replace(references, (_, decimal?: string, hexadecimal?: string, entity?: string) => {
    if (entity !== undefined) return entities[entity] as string;
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
    if (!isCharacter(code)) throw new Malformed("a reference to no character");
    return String.fromCodePoint(code);
  });
}

/** Clause 2.2. */
const isCharacter = (code: number): boolean =>
  code === 0x9 ||
  code === 0xa ||
  code === 0xd ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff);

function need<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Malformed(what);
  return value;
}
