import { literalXml as literal, type Xml } from "#shared/word/xml/element.ts";
import type { Words } from "#shared/word/words/Words.ts";
import { colors, styleOf } from "./style.ts";

export const characterStyles = (names: Words["styles"]): readonly Xml[] => {
  const character = (styleId: string, name: string, run: string) =>
    styleOf({ type: "character", styleId, name, basedOn: "DefaultParagraphFont", run: literal(run) });
  return [
    styleOf({
      type: "character",
      isDefault: true,
      styleId: "DefaultParagraphFont",
      name: "Default Paragraph Font",
    }),
    character("Strong", "Strong", "<w:b/><w:bCs/>"),
    character("Hyperlink", "Hyperlink", `<w:color w:val="${colors.accent}"/><w:u w:val="single"/>`),
    character("TermeDefini", names.defined, "<w:b/><w:bCs/>"),
    // Bold and brackets say it too: nothing is told by colour alone.
    character(
      "ACompleter",
      names.toComplete,
      `<w:b/><w:bCs/><w:color w:val="8A3B00"/><w:shd w:val="clear" w:color="auto" w:fill="FFF1DC"/>`,
    ),
  ];
};

const border = (side: string, width = 4, color: string = colors.rule) =>
  `<w:${side} w:val="single" w:sz="${width}" w:space="0" w:color="${color}"/>`;

const cellMargins = `<w:tblCellMar><w:top w:w="70" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="50" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar>`;

export const tableStyles = (names: Words["styles"]): readonly Xml[] => [
  styleOf({
    type: "table",
    isDefault: true,
    styleId: "TableNormal",
    name: "Normal Table",
    table: literal(
      `<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>`,
    ),
  }),
  styleOf({
    type: "table",
    styleId: "TableauAlliage",
    name: names.table,
    basedOn: "TableNormal",
    table: literal(
      `<w:tblPr><w:tblBorders>${border("top", 8, colors.ink)}${border("bottom", 8, colors.ink)}${border("insideH")}</w:tblBorders>${cellMargins}</w:tblPr>` +
        `<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/><w:color w:val="FFFFFF"/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${colors.ink}"/></w:tcPr></w:tblStylePr>` +
        `<w:tblStylePr w:type="firstCol"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${colors.band}"/></w:tcPr></w:tblStylePr>`,
    ),
  }),
];
