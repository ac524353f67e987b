import { utf8, type Bytes } from "#shared/base/bytes.ts";
import type { Agreement } from "#shared/model/agreement.ts";
import { writeZip } from "#shared/zip/writeZip.ts";
import { footerId, headerId } from "./blocks/section.ts";
import { contextOf, type Context } from "./Context.ts";
import type { ExportOptions } from "./options.ts";
import { landscapeTextWidth, textWidth } from "./page.ts";
import { commentsPart } from "./parts/commentsPart.ts";
import { contentTypes } from "./parts/contentTypes.ts";
import { documentPart } from "./parts/documentPart.ts";
import { fontTable } from "./parts/fontTable.ts";
import { footerPart, headerPart } from "./parts/headerAndFooter.ts";
import { relationshipType } from "./parts/namespaces.ts";
import { numberingPart } from "./parts/numberingPart.ts";
import { appProperties, coreProperties } from "./parts/properties.ts";
import { relationshipsPart, type Relationship } from "./parts/relationships.ts";
import { settingsPart } from "./parts/settingsPart.ts";
import { styleSheet } from "./parts/styleSheet.ts";
import { signatureImage } from "./signatureImage.ts";
import { signatureImageId } from "./signatureLine.ts";

/**
 * The agreement as a Word document (.docx). Total: any agreement gives a valid file. Pure: the same agreement and
 * options give the same bytes, on any machine and any day.
 */
export const exportWord = async (agreement: Agreement, options: ExportOptions): Promise<Bytes> => {
  const parts = wordParts(contextOf(agreement, options));
  const names = [...parts.keys()];
  return writeZip([
    { name: "[Content_Types].xml", bytes: utf8(contentTypes(names)) },
    ...[...parts].map(([name, content]) => ({
      name,
      bytes: typeof content === "string" ? utf8(content) : content,
    })),
  ]);
};

/** Every part but the content types, in the order of the file: relationships first, as readers expect them. */
function wordParts(context: Context): ReadonlyMap<string, string | Bytes> {
  const document = documentPart(context);
  const { languageTag } = context.words;
  const hasComments = context.threads.length > 0;
  const hasLines = document.includes(signatureImageId);
  return new Map<string, string | Bytes>([
    ["_rels/.rels", relationshipsPart(packageRelationships)],
    ["docProps/app.xml", appProperties()],
    ["docProps/core.xml", coreProperties(context)],
    [
      "word/_rels/document.xml.rels",
      relationshipsPart([
        ...documentRelationships,
        ...(hasLines ? [imageRelationship] : []),
        ...(hasComments ? [commentsRelationship] : []),
      ]),
    ],
    ...(hasComments ? [["word/comments.xml", commentsPart(context)] as const] : []),
    ["word/document.xml", document],
    ["word/fontTable.xml", fontTable()],
    ["word/footer1.xml", footerPart(context, textWidth)],
    ["word/footer2.xml", footerPart(context, landscapeTextWidth)],
    ["word/header1.xml", headerPart(context, textWidth)],
    ["word/header2.xml", headerPart(context, landscapeTextWidth)],
    ...(hasLines ? [["word/media/signature.png", signatureImage()] as const] : []),
    ["word/numbering.xml", numberingPart(context.words, context.lists.count())],
    ["word/settings.xml", settingsPart(languageTag)],
    ["word/styles.xml", styleSheet(context.words)],
  ]);
}

const packageRelationships: readonly Relationship[] = [
  { id: "rId1", type: relationshipType("officeDocument"), target: "word/document.xml" },
  {
    id: "rId2",
    type: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    target: "docProps/core.xml",
  },
  { id: "rId3", type: relationshipType("extended-properties"), target: "docProps/app.xml" },
];

const documentRelationships: readonly Relationship[] = [
  { id: "rId1", type: relationshipType("styles"), target: "styles.xml" },
  { id: "rId2", type: relationshipType("numbering"), target: "numbering.xml" },
  { id: "rId3", type: relationshipType("settings"), target: "settings.xml" },
  { id: "rId4", type: relationshipType("fontTable"), target: "fontTable.xml" },
  { id: headerId("portrait"), type: relationshipType("header"), target: "header1.xml" },
  { id: headerId("landscape"), type: relationshipType("header"), target: "header2.xml" },
  { id: footerId("portrait"), type: relationshipType("footer"), target: "footer1.xml" },
  { id: footerId("landscape"), type: relationshipType("footer"), target: "footer2.xml" },
];

const commentsRelationship: Relationship = {
  id: "rIdComments",
  type: relationshipType("comments"),
  target: "comments.xml",
};

const imageRelationship: Relationship = {
  id: signatureImageId,
  type: relationshipType("image"),
  target: "media/signature.png",
};
