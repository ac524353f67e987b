import {
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  type IContext,
  ImportedXmlComponent,
  type IXmlableObject,
  Packer,
  Paragraph,
  SimpleField,
  Table,
  TableCell,
  TableRow,
  TextRun,
  XmlComponent,
} from "docx";
import type { Bytes } from "#shared/base/bytes.ts";
import { signatureLineImage } from "#shared/signature/signing/signatureLineImage.ts";

export type TestLine = { readonly setupId: string; readonly signer: string };

export const firstLine: TestLine = {
  setupId: "{1F0C6B52-8C43-4D0A-9E0B-5B1B8E0F1A01}",
  signer: "Zoé Éluard & fils",
};
export const secondLine: TestLine = {
  setupId: "{1F0C6B52-8C43-4D0A-9E0B-5B1B8E0F1A02}",
  signer: "Malik « Max » Ünal",
};

/** The run of a signature line, which `docx` has no class for ([MS-OI29500]; ISO 29500-4 14.2.2.28). */
class SignatureLineRun extends XmlComponent {
  private readonly image: string;
  constructor({ setupId, signer }: TestLine) {
    super("w:r");
    this.image = `line${setupId.slice(-3, -1)}.png`;
    const escaped = signer.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
    this.root.push(
      ImportedXmlComponent.fromXmlString(
        `<w:pict xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><v:shape id="s${setupId.slice(1, 9)}${setupId.slice(-3, -1)}" type="#_x0000_t75" alt="Microsoft Office Signature Line..." style="width:192pt;height:96pt"><v:imagedata r:id="rId{${this.image}}" o:title=""/><o:lock v:ext="edit" ungrouping="t" rotation="t" cropping="t" verticies="t" text="t" grouping="t"/><o:signatureline v:ext="edit" id="${setupId}" provid="{00000000-0000-0000-0000-000000000000}" o:suggestedsigner="${escaped}" o:suggestedsigner2="Présidente" o:suggestedsigneremail="z@exemple.fr" allowcomments="t" issignatureline="t"/></v:shape></w:pict>`,
      ),
    );
  }
  override prepForXml(context: IContext): IXmlableObject | undefined {
    const data = signatureLineImage("invalid");
    context.file.Media.addImage(this.image, {
      type: "png",
      fileName: this.image,
      transformation: { pixels: { x: 256, y: 128 }, emus: { x: 2_438_400, y: 1_219_200 } },
      data,
    });
    return super.prepForXml(context);
  }
}

export type TestDocument = {
  readonly pages?: number;
  readonly lines?: readonly TestLine[];
  /** Bytes of an incompressible picture to carry along. */
  readonly ballast?: number;
  /** A link kept as an external relationship, as other programs write them. */
  readonly externalLink?: string;
};

/** An agreement as the application exports one: headings, header and footer, a table, a footnote, a link as a field. */
export async function agreementDocx(given: TestDocument = {}): Promise<Bytes> {
  const { pages = 1, lines = [], ballast = 0, externalLink } = given;
  const paragraphs = Array.from({ length: pages * 8 }, (_, i) => [
    ...(i % 8 === 0
      ? [new Paragraph({ text: `Article ${i / 8 + 1}`, heading: HeadingLevel.HEADING_1 })]
      : []),
    new Paragraph({
      children: [
        new TextRun(`${i}. ${sentence(i)}`),
        new TextRun({ text: sentence(i + 7), bold: i % 3 === 0 }),
      ],
    }),
  ]).flat();
  const document = new Document({
    title: "Contrat de confiance",
    footnotes: { 1: { children: [new Paragraph("Une note.")] } },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph("Alliance d'essai")] }) },
        footers: { default: new Footer({ children: [new Paragraph("Page")] }) },
        children: [
          ...paragraphs,
          new Paragraph({
            children: [
              new SimpleField('HYPERLINK "https://example.org/?a=1&b=2"', "un lien"),
              new FootnoteReferenceRun(1),
              ...(externalLink === undefined
                ? []
                : [new ExternalHyperlink({ children: [new TextRun("la charte")], link: externalLink })]),
            ],
          }),
          new Table({
            rows: [1, 2].map(
              (row) =>
                new TableRow({
                  children: [1, 2].map(
                    (cell) => new TableCell({ children: [new Paragraph(`${row}.${cell}`)] }),
                  ),
                }),
            ),
          }),
          ...lines.map(
            (line) => new Paragraph({ children: [new SignatureLineRun(line) as unknown as TextRun] }),
          ),
          ...(ballast > 0
            ? [new Paragraph({ children: [new Ballast(noise(ballast)) as unknown as TextRun] })]
            : []),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

class Ballast extends XmlComponent {
  private readonly data: Bytes;
  constructor(data: Bytes) {
    super("w:r");
    this.data = data;
    this.root.push(
      ImportedXmlComponent.fromXmlString(
        `<w:pict xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><v:shape id="b" type="#_x0000_t75" style="width:10pt;height:10pt"><v:imagedata r:id="rId{ballast.png}"/></v:shape></w:pict>`,
      ),
    );
  }
  override prepForXml(context: IContext): IXmlableObject | undefined {
    const transformation = { pixels: { x: 1, y: 1 }, emus: { x: 9_525, y: 9_525 } };
    context.file.Media.addImage("ballast.png", {
      type: "png",
      fileName: "ballast.png",
      transformation,
      data: this.data,
    });
    return super.prepForXml(context);
  }
}

/** Bytes that do not compress, the same on every run (xorshift). */
function noise(length: number): Bytes {
  const bytes = new Uint8Array(length);
  let state = 0x9e3779b9;
  for (let i = 0; i < length; i += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes[i] = state;
  }
  return bytes;
}

const words =
  "les partenaires conviennent de servir ensemble le territoire selon des principes partagés".split(" ");
const sentence = (seed: number): string =>
  Array.from({ length: 30 }, (_, i) => words[(seed * 31 + i * (seed + 3)) % words.length]).join(" ");
