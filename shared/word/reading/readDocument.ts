import type { Words } from "#shared/word/words/Words.ts";
import { listCounter, listOfStyle, type ListPlace } from "./countLists.ts";
import type { ReadBlock, ReadDocument, ReadParagraph, ReadPiece, ReadRow, ReadSection } from "./ReadBlock.ts";
import { readPieces } from "./readPieces.ts";
import { attribute, childOf, childrenOf, valueOf, type XmlNode } from "./xmlNode.ts";

/** The parts of an exported file that are read: the roots of its document, of a header and of a footer. */
export type DocumentRoots = {
  readonly document: XmlNode;
  readonly header: XmlNode;
  readonly footer: XmlNode;
};

/**
 * Reads what `exportWord` wrote, and nothing else: the markup of another program may say more than is shown. `words`
 * are those of the document's own language.
 */
export function readDocument({ document, header, footer }: DocumentRoots, words: Words): ReadDocument {
  const [left, right] = sides(header);
  return { sections: readSections(document, words), header: [left, right], footer: sides(footer)[0] };
}

function readSections(document: XmlNode, words: Words): readonly ReadSection[] {
  const label = listCounter(words);
  const sections: ReadSection[] = [];
  let blocks: ReadBlock[] = [];
  const body = childOf(document, "w:body");
  for (const child of body === undefined ? [] : childrenOf(body).flatMap(unwrapped)) {
    const properties = child.nodeName === "w:sectPr" ? child : sectionEnd(child);
    if (properties === undefined) blocks.push(...readBlock(child, label));
    else {
      const size = childOf(properties, "w:pgSz");
      const isLandscape = attribute(size, "w:orient") === "landscape";
      sections.push({ orientation: isLandscape ? "landscape" : "portrait", blocks });
      blocks = [];
    }
  }
  return sections;
}

/** The table of contents stands in a frame of its own. */
const unwrapped = (node: XmlNode): readonly XmlNode[] => {
  const content = node.nodeName === "w:sdt" ? childOf(node, "w:sdtContent") : undefined;
  return content === undefined ? [node] : childrenOf(content);
};

const sectionEnd = (paragraph: XmlNode): XmlNode | undefined =>
  childOf(childOf(paragraph, "w:pPr"), "w:sectPr");

type Label = (place: ListPlace) => string;

function readBlock(node: XmlNode, label: Label): readonly ReadBlock[] {
  if (node.nodeName === "w:p") return [readParagraph(node, label)];
  if (node.nodeName !== "w:tbl") return [];
  const properties = childOf(node, "w:tblPr");
  const grid = childOf(node, "w:tblGrid");
  return [
    {
      kind: "table",
      widths: grid === undefined ? [] : childrenOf(grid).map((column) => Number(attribute(column, "w:w"))),
      hasHeaderColumn: attribute(childOf(properties, "w:tblLook"), "w:firstColumn") === "1",
      caption: valueOf(properties, "w:tblCaption") ?? "",
      rows: childrenOf(node)
        .filter(({ nodeName }) => nodeName === "w:tr")
        .map((row) => readRow(row, label)),
    },
  ];
}

const readRow = (row: XmlNode, label: Label): ReadRow => ({
  isHeader: childOf(childOf(row, "w:trPr"), "w:tblHeader") !== undefined,
  cells: childrenOf(row)
    .filter(({ nodeName }) => nodeName === "w:tc")
    .map((cell) => childrenOf(cell).flatMap((child) => readBlock(child, label))),
});

function readParagraph(node: XmlNode, label: Label): ReadParagraph {
  const properties = childOf(node, "w:pPr");
  const style = valueOf(properties, "w:pStyle") ?? "Normal";
  const place = placeOf(properties, style);
  const indent = Number(attribute(childOf(properties, "w:ind"), "w:left") ?? 0);
  return {
    kind: "paragraph",
    style,
    label: place === undefined ? "" : label(place),
    level: place?.level ?? Math.round(indent / indentStep),
    breaksPage: childOf(properties, "w:pageBreakBefore") !== undefined,
    keepsNext: childOf(properties, "w:keepNext") !== undefined || keepingStyles.test(style),
    bookmarks: childrenOf(node)
      .filter(({ nodeName }) => nodeName === "w:bookmarkStart")
      .map((bookmark) => attribute(bookmark, "w:name") ?? ""),
    pieces: readPieces(node),
  };
}

/** One step of an indented paragraph, in twentieths of a point: see `text/richText.ts`. */
const indentStep = 425;
const keepingStyles = /^(Heading|TitreSansNumero|TOCHeading|Intention)/;

function placeOf(properties: XmlNode | undefined, style: string): ListPlace | undefined {
  const own = childOf(properties, "w:numPr");
  if (own === undefined) return listOfStyle(style);
  return { list: Number(valueOf(own, "w:numId")), level: Number(valueOf(own, "w:ilvl")) };
}

/** What stands before the tab of a running head or foot, and what stands after it. */
function sides(part: XmlNode): readonly [string, string] {
  const paragraph = childOf(part, "w:p");
  const pieces = paragraph === undefined ? [] : readPieces(paragraph);
  const at = pieces.findIndex(({ kind }) => kind === "tab");
  return [textOf(at < 0 ? pieces : pieces.slice(0, at)), at < 0 ? "" : textOf(pieces.slice(at + 1))];
}

const textOf = (pieces: readonly ReadPiece[]): string =>
  pieces.map((piece) => (piece.kind === "text" ? piece.text : " ")).join("");
