import { characters, element, join, nothing, val, w, type Xml } from "#shared/word/xml/element.ts";

export type RunProperties = {
  readonly style?: string;
  readonly bold?: true | undefined;
  readonly italic?: true | undefined;
  readonly underline?: true | undefined;
  /** In half-points, instead of the style's. */
  readonly size?: number | undefined;
  /** What is suggested of the run. */
  readonly change?: RunChange | undefined;
};

export type RunChange = {
  /** What it was before a suggested format. */
  readonly formatted?: Xml;
  /** Its text would go. */
  readonly isDeleted?: true;
};

/** Text exactly as given: spaces kept, tabs and line ends as Word's own. */
export function run(text: string, properties: RunProperties = {}): Xml {
  const name = properties.change?.isDeleted === true ? "w:delText" : "w:t";
  return text === "" ? nothing : runOf(runText(text, name), properties);
}

export const runOf = (content: Xml, properties: RunProperties = {}): Xml =>
  w("r", {}, runProperties(properties), content);

/** The children of `w:rPr` stand in the order of the schema (ECMA-376-1 17.3.2.28). */
export function runProperties({ style, bold, italic, underline, size, change }: RunProperties): Xml {
  const children = join([
    style === undefined ? nothing : val("rStyle", style),
    bold ? join([w("b"), w("bCs")]) : nothing,
    italic ? join([w("i"), w("iCs")]) : nothing,
    size === undefined ? nothing : join([val("sz", size), val("szCs", size)]),
    underline ? val("u", "single") : nothing,
    change?.formatted ?? nothing,
  ]);
  return children === nothing ? nothing : w("rPr", {}, children);
}

function runText(text: string, name: "w:t" | "w:delText"): Xml {
  const preserved = (words: string): Xml => element(name, { "xml:space": "preserve" }, characters(words));
  if (!/[\t\n\r]/u.test(text)) return preserved(text);
  const pieces = text.split(/(\t|\r\n|\r|\n)/u).filter((piece) => piece !== "");
  return join(
    pieces.map((piece) => (piece === "\t" ? w("tab") : /^[\r\n]/u.test(piece) ? w("br") : preserved(piece))),
  );
}
