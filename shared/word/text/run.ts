import { characters, element, join, nothing, val, w, type Xml } from "#shared/word/xml/element.ts";

export type RunProperties = {
  readonly style?: string;
  readonly bold?: true | undefined;
  readonly italic?: true | undefined;
  readonly underline?: true | undefined;
  /** In half-points, instead of the style's. */
  readonly size?: number | undefined;
};

/** Text exactly as given: spaces kept, tabs and line ends as Word's own. */
export function run(text: string, properties: RunProperties = {}): Xml {
  return text === "" ? nothing : runOf(runText(text), properties);
}

export const runOf = (content: Xml, properties: RunProperties = {}): Xml =>
  w("r", {}, runProperties(properties), content);

/** The children of `w:rPr` stand in the order of the schema (ECMA-376-1 17.3.2.28). */
export function runProperties({ style, bold, italic, underline, size }: RunProperties): Xml {
  if (style === undefined && !bold && !italic && !underline && size === undefined) return nothing;
  return w(
    "rPr",
    {},
    style === undefined ? nothing : val("rStyle", style),
    bold ? join([w("b"), w("bCs")]) : nothing,
    italic ? join([w("i"), w("iCs")]) : nothing,
    size === undefined ? nothing : join([val("sz", size), val("szCs", size)]),
    underline ? val("u", "single") : nothing,
  );
}

function runText(text: string): Xml {
  if (!/[\t\n\r]/u.test(text)) return preserved(text);
  const pieces = text.split(/(\t|\r\n|\r|\n)/u).filter((piece) => piece !== "");
  return join(
    pieces.map((piece) => (piece === "\t" ? w("tab") : /^[\r\n]/u.test(piece) ? w("br") : preserved(piece))),
  );
}

const preserved = (text: string): Xml => element("w:t", { "xml:space": "preserve" }, characters(text));
