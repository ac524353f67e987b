declare const written: unique symbol;

/**
 * Well-formed XML. Only this folder makes it, so no text of a user can reach a part unescaped: it does not compile.
 */
export type Xml = string & { readonly [written]: true };

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An attribute that is `undefined` is left out; attributes keep the order in which they are given. */
export function element(name: string, attributes: Attributes, ...content: readonly Xml[]): Xml {
  let tag = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) tag += ` ${key}="${escapeAttribute(String(value))}"`;
  }
  const inner = content.length === 1 ? (content[0] as string) : content.join("");
  return (inner === "" ? `${tag}/>` : `${tag}>${inner}</${name}>`) as Xml;
}

/** An element of WordprocessingML: its name and its attributes' take the prefix `w`. */
export function w(name: string, attributes: Attributes = {}, ...content: readonly Xml[]): Xml {
  const prefixed: Record<string, string | number | undefined> = {};
  for (const key in attributes) prefixed[key.includes(":") ? key : `w:${key}`] = attributes[key];
  return element(`w:${name}`, prefixed, ...content);
}

/** `<w:name w:val="…"/>`, the commonest element of all. */
export const val = (name: string, value: string | number): Xml => w(name, { val: value });

export const join = (parts: readonly Xml[]): Xml => parts.join("") as Xml;

export const nothing = "" as Xml;

/** Markup written by hand in this room; never text that comes from outside. */
export const literalXml = (markup: string): Xml => markup as Xml;

/** Escaped character data. What XML 1.0 cannot hold (control characters, lone surrogates) shows as U+FFFD. */
export function characters(text: string): Xml {
  return (
    special.test(text)
      ? readable(text).replace(/[&<>]/gu, (character) => entities[character] as string)
      : text
  ) as Xml;
}

const escapeAttribute = (text: string): string =>
  special.test(text)
    ? readable(text).replace(/[&<>"\t\n\r]/gu, (character) => entities[character] as string)
    : text;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const special = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;

const readable = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- control characters are what is replaced
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu, "\ufffd");

/** A whole part: the declaration, then its root, with nothing between that signing could tidy away. */
export const part = (root: Xml): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${root as string}`;
