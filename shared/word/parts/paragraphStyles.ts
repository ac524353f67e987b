import { numberingProperties } from "#shared/word/text/paragraph.ts";
import { lists } from "#shared/word/numbering.ts";
import { literalXml as literal, nothing, type Xml } from "#shared/word/xml/element.ts";
import type { Words } from "#shared/word/words/Words.ts";
import { colors, styleOf } from "./style.ts";

const title = `<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>`;
const size = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const color = (name: keyof typeof colors) => `<w:color w:val="${colors[name]}"/>`;
const bold = "<w:b/><w:bCs/>";
const spacing = (before: number, after: number, line = 0) =>
  `<w:spacing w:before="${before}" w:after="${after}"${line === 0 ? "" : ` w:line="${line}" w:lineRule="auto"`}/>`;
const kept = "<w:keepNext/><w:keepLines/>";
const indent = (left: number, hanging = 0) =>
  `<w:ind w:left="${left}"${hanging === 0 ? "" : ` w:hanging="${hanging}"`}/>`;

/** Every paragraph style, by the styleId that the blocks name. Sizes in half-points, spaces in twentieths of a point. */
export function paragraphStyles(names: Words["styles"]): readonly Xml[] {
  const paragraph = (
    styleId: string,
    name: string,
    paragraphProperties: string,
    runProperties = "",
    options: { basedOn?: string; next?: string } = {},
  ) =>
    styleOf({
      type: "paragraph",
      styleId,
      name,
      basedOn: options.basedOn ?? "Normal",
      next: options.next,
      paragraph: literal(paragraphProperties),
      run: literal(runProperties),
    });
  const heading = (level: number, before: number, after: number, run: string) =>
    paragraph(
      `Heading${level}`,
      `heading ${level}`,
      `${kept}${level === 1 ? numberingProperties({ id: lists.articles, level: 0 }) : ""}${spacing(before, after, 252)}<w:outlineLvl w:val="${level - 1}"/>`,
      `${title}${run}`,
      { next: "Normal" },
    );
  const alinea = (level: number, sample: string) =>
    paragraph(`Alinea${level}`, names.alinea(sample), numberingProperties({ id: lists.articles, level }), "");
  const listed = (id: number) => `${numberingProperties({ id, level: 0 })}${spacing(0, 80)}`;
  return [
    styleOf({
      type: "paragraph",
      isDefault: true,
      styleId: "Normal",
      name: "Normal",
      paragraph: literal("<w:widowControl/>"),
      run: nothing,
    }),
    paragraph(
      "Title",
      "Title",
      `${kept}${spacing(120, 240, 240)}`,
      `${title}${bold}${color("ink")}${size(64)}`,
      {
        next: "Subtitle",
      },
    ),
    paragraph("Subtitle", "Subtitle", spacing(0, 480, 252), `${title}${color("accent")}${size(28)}`),
    paragraph(
      "CouvertureSurtitre",
      names.kicker,
      `<w:keepNext/><w:pBdr><w:top w:val="single" w:sz="36" w:space="14" w:color="${colors.accent}"/></w:pBdr>${spacing(1900, 0)}`,
      `${title}${bold}<w:caps/>${color("accent")}<w:spacing w:val="40"/>${size(22)}`,
    ),
    paragraph("CouvertureTexte", names.coverText, spacing(0, 140, 288), size(24)),
    paragraph(
      "CouvertureDonnees",
      names.coverData,
      `<w:tabs><w:tab w:val="left" w:pos="1900"/></w:tabs>${spacing(0, 60, 252)}${indent(1900, 1900)}`,
      `${title}${size(21)}`,
    ),
    paragraph("CouvertureMention", names.coverNote, `<w:keepLines/>${spacing(500, 0, 252)}`, "", {
      basedOn: "Mention",
    }),
    paragraph("CouvertureDonnees1", names.coverFirstData, `<w:keepNext/>${spacing(700, 60, 252)}`, "", {
      basedOn: "CouvertureDonnees",
      next: "CouvertureDonnees",
    }),
    paragraph(
      "CouvertureEntre",
      names.coverBetween,
      `<w:keepNext/>${spacing(480, 80, 252)}`,
      `${title}${bold}${color("accent")}${size(21)}`,
    ),
    paragraph("CouverturePartie", names.coverParty, spacing(0, 50, 252), `${title}${size(24)}`),
    heading(1, 420, 140, `${bold}${color("ink")}${size(28)}`),
    heading(2, 240, 80, `${bold}${color("accent")}${size(23)}`),
    heading(3, 200, 60, `${bold}${color("ink")}${size(21)}`),
    heading(4, 160, 60, `${bold}<w:i/><w:iCs/>${color("ink")}${size(21)}`),
    paragraph(
      "TitreSansNumero",
      names.plainHeading,
      `${numberingProperties({ id: 0, level: 0 })}<w:ind w:left="0" w:firstLine="0"/>`,
      "",
      { basedOn: "Heading1", next: "Normal" },
    ),
    paragraph("Partie", names.party, `<w:keepLines/>${spacing(0, 180)}`),
    paragraph(
      "Intention",
      names.intent,
      `${kept}<w:pBdr><w:left w:val="single" w:sz="12" w:space="10" w:color="${colors.rule}"/></w:pBdr>${spacing(0, 160)}${indent(227)}`,
      `<w:i/><w:iCs/>${color("muted")}`,
    ),
    paragraph(
      "Mention",
      names.note,
      `<w:keepLines/>${spacing(100, 60, 252)}`,
      `${title}${color("muted")}${size(18)}`,
    ),
    alinea(1, "1.1"),
    alinea(2, "a)"),
    alinea(3, "i)"),
    alinea(4, "1)"),
    alinea(5, "A)"),
    paragraph("ListParagraph", "List Paragraph", indent(425)),
    paragraph("ListBullet", "List Bullet", listed(lists.bullets)),
    paragraph("ListNumber", "List Number", listed(lists.plain)),
    paragraph("Tableau", names.cell, spacing(0, 60, 252), `${title}${size(18)}`),
    paragraph("TableauFort", names.cellStrong, spacing(0, 60, 252), `${title}${bold}${size(18)}`, {
      basedOn: "Tableau",
      next: "Tableau",
    }),
    paragraph(
      "TableauMention",
      names.cellNote,
      spacing(0, 60, 240),
      `<w:i/><w:iCs/>${color("muted")}${size(17)}`,
      {
        basedOn: "Tableau",
      },
    ),
    paragraph("SignatureManuscrite", names.handSignature, `<w:keepLines/>${spacing(0, 1500)}`, "", {
      basedOn: "Tableau",
    }),
    paragraph("Separateur", names.separator, spacing(0, 0), size(8)),
    paragraph(
      "TOCHeading",
      "TOC Heading",
      `${kept}${spacing(420, 160, 252)}`,
      `${title}${bold}${color("ink")}${size(28)}`,
    ),
    paragraph("TOC1", "toc 1", `${spacing(0, 70, 252)}${indent(1304, 1304)}`, title),
    paragraph(
      "Header",
      "header",
      `<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="5" w:color="${colors.rule}"/></w:pBdr>${spacing(0, 0, 240)}`,
      `${title}${color("muted")}${size(17)}`,
    ),
    paragraph(
      "Footer",
      "footer",
      `<w:pBdr><w:top w:val="single" w:sz="4" w:space="5" w:color="${colors.rule}"/></w:pBdr>${spacing(0, 0, 240)}`,
      `${title}${color("muted")}${size(17)}`,
    ),
  ];
}
