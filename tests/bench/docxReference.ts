import {
  Bookmark,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import type { Element } from "@xmldom/xmldom";
import { elements, parseXml } from "#tests/kit/readWord.ts";

type Span = { readonly text: string; readonly bold: boolean; readonly italic: boolean };
type Block =
  | { readonly kind: "paragraph"; readonly style: string; readonly spans: readonly Span[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly (readonly Block[])[])[] };

export type Content = readonly Block[];

/** The content of a Word part as plain data: what `docx` is then asked to write. */
export const contentOf = (documentXml: string): Content =>
  elements(parseXml(documentXml), "w:body").flatMap(blocksOf);

function blocksOf(parent: Element): readonly Block[] {
  return childElements(parent).flatMap((child): readonly Block[] => {
    if (child.tagName === "w:sdt" || child.tagName === "w:sdtContent") return blocksOf(child);
    if (child.tagName === "w:p") return [paragraphOf(child)];
    if (child.tagName !== "w:tbl") return [];
    const rows = childElements(child).filter((row) => row.tagName === "w:tr");
    return [
      {
        kind: "table",
        rows: rows.map((row) =>
          childElements(row)
            .filter((cell) => cell.tagName === "w:tc")
            .map(blocksOf),
        ),
      },
    ];
  });
}

const paragraphOf = (paragraph: Element): Block => ({
  kind: "paragraph",
  style: elements(paragraph, "w:pStyle")[0]?.getAttribute("w:val") ?? "Normal",
  spans: elements(paragraph, "w:r")
    .map((run) => ({
      text: elements(run, "w:t")
        .map((text) => text.textContent ?? "")
        .join(""),
      bold: elements(run, "w:b").length > 0,
      italic: elements(run, "w:i").length > 0,
    }))
    .filter(({ text }) => text !== ""),
});

const childElements = (parent: Element): readonly Element[] =>
  Array.from(parent.childNodes).filter((node): node is Element => node.nodeType === node.ELEMENT_NODE);

/** The same content built and packed by `docx` alone: styles by name, numbered paragraphs, bookmarked titles. */
export async function packWithDocx(content: Content): Promise<Uint8Array> {
  const document = new Document({
    numbering: {
      config: [
        {
          reference: "articles",
          levels: [
            { level: 0, format: LevelFormat.DECIMAL, text: "Article %1" },
            { level: 1, format: LevelFormat.DECIMAL, text: "%1.%2" },
            { level: 2, format: LevelFormat.LOWER_LETTER, text: "%3)" },
          ],
        },
      ],
    },
    sections: [{ children: content.map((block, index) => write(block, index)) }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function write(block: Block, index: number): Paragraph | Table {
  if (block.kind === "table") {
    return new Table({
      rows: block.rows.map(
        (row) => new TableRow({ children: row.map((cell) => new TableCell({ children: cell.map(write) })) }),
      ),
    });
  }
  const runs = block.spans.map(({ text, bold, italic }) => new TextRun({ text, bold, italics: italic }));
  const level = ["Heading1", "Alinea1", "Alinea2"].indexOf(block.style);
  if (level < 0)
    return new Paragraph({
      style: block.style,
      children: runs.length === 0 ? [new TextRun({ children: [new Tab()] })] : runs,
    });
  const numbering = { reference: "articles", level };
  if (level > 0) return new Paragraph({ numbering, children: runs });
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    numbering,
    children: [new Bookmark({ id: `title-${index}`, children: runs })],
  });
}
