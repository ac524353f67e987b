import { maxIndent, type Paragraph, type RichText, type Run, type TableRun } from "#shared/model/richText.ts";
import type { Context } from "#shared/word/Context.ts";
import type { NumberedThread } from "#shared/word/comments.ts";
import { lists } from "#shared/word/numbering.ts";
import { textWidth } from "#shared/word/page.ts";
import { join, nothing, type Xml } from "#shared/word/xml/element.ts";
import { withComments } from "./comment.ts";
import { paragraph, type ParagraphProperties } from "./paragraph.ts";
import { runs } from "./runs.ts";
import { trackedParagraph } from "./tracked.ts";
import { afterTable, tableOf } from "./table.ts";

/** How a long text is set, by the place where it stands. */
export type Flow = {
  /** The style of its plain paragraphs; Normal if not said. */
  readonly style?: string;
  /** `article`: 3.1, a), i) in the numbering of the articles. `own`: 1, a), i), from 1 for each text. */
  readonly ordered: "article" | "own";
  /** The level of the title that it stands under; headings in it go below. Without one they are strong paragraphs. */
  readonly under?: number;
  /** The width of a table in it, in twentieths of a point; that of the page if not said. */
  readonly width?: number;
  /** In a clause, `{{name}}` is a variable that nobody filled; anywhere else it is what somebody wrote. */
  readonly hasVariables?: true;
  /** The threads about its words. */
  readonly threads?: readonly NumberedThread[];
  /** What opens the first paragraph, such as « Vigilance : ». */
  readonly lead?: Xml;
  /** Its last paragraph stands on the page of what follows the text. */
  readonly isKeptWithNext?: boolean;
};

/** Strong paragraphs where a heading would not belong in the document's outline. */
const strongStyle = "TableauFort";
const deepestHeading = 4;
const indentStep = 425;

export function richText(text: RichText, flow: Flow, context: Context): Xml {
  let list: number | undefined;
  const ownList = () => (list ??= context.lists.take());
  let level = flow.under ?? 0;
  const blocks = withComments(text, flow.threads ?? []).map((source, index) => {
    const properties = propertiesOf(source, flow, level, ownList);
    if (isHeading(source)) level = headingLevel(source, flow, level);
    const lead = index === 0 ? (flow.lead ?? nothing) : nothing;
    const before = source.tracked?.restyled?.before;
    const changed = {
      ...properties,
      ...trackedParagraph(
        source.tracked,
        before && propertiesOf({ ...source, ...before }, flow, level, ownList),
        context,
      ),
    };
    return paragraphBlocks(source, changed, lead, flow, context);
  });
  return join(writeBlocks(blocks.flat(), flow));
}

const cellFlow: Flow = { style: "Tableau", ordered: "own" };

/** A block of a text: the table it is, or a paragraph still to be written. */
type Block =
  | { readonly kind: "table"; readonly xml: Xml }
  | {
      readonly kind: "paragraph";
      readonly properties: ParagraphProperties;
      readonly content: readonly Xml[];
      readonly isListed: boolean;
    };

/** A paragraph, cut where tables stand in it; its title, number or bullet belongs to the first piece with words. */
function paragraphBlocks(
  source: Paragraph,
  properties: ParagraphProperties,
  lead: Xml,
  flow: Flow,
  context: Context,
): readonly Block[] {
  const pieces = splitAtTables(source.runs);
  const bearer = Math.max(
    pieces.findIndex((piece) => "runs" in piece && piece.runs.some(hasWords)),
    0,
  );
  const variables = flow.hasVariables ? { hasVariables: flow.hasVariables } : {};
  return pieces.flatMap((piece, index): Block[] => {
    if ("table" in piece) {
      const writeCell = (cell: RichText, width: number) =>
        richText(cell, { ...cellFlow, width, ...variables }, context);
      const xml = tableOf(piece.table, flow.width ?? textWidth, writeCell);
      return xml === nothing ? [] : [{ kind: "table", xml }];
    }
    const content = [index === 0 ? lead : nothing, ...runs(piece.runs, context, flow.hasVariables)];
    const isNeeded = pieces.length === 1 || (index === bearer && source.list !== "none");
    if (!isNeeded && content.every((xml) => xml === nothing)) return [];
    const isBearer = index === bearer;
    return [
      {
        kind: "paragraph",
        properties: isBearer ? properties : { style: flow.style },
        content,
        isListed: isBearer && source.list !== "none",
      },
    ];
  });
}

type Piece = { readonly runs: readonly Exclude<Run, TableRun>[] } | TableRun;

function splitAtTables(runs: readonly Run[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let open: Exclude<Run, TableRun>[] = [];
  for (const run of runs) {
    if ("table" in run) {
      pieces.push({ runs: open }, run);
      open = [];
    } else open.push(run);
  }
  return [...pieces, { runs: open }];
}

/**
 * Two tables that touch would become one, and a cell must end with a paragraph: only there is an empty one put.
 * Word knows no space after a table, so what follows one keeps its distance. What announces a list (« Nous nous
 * engageons à : ») or a table is never alone at the foot of a page.
 */
function writeBlocks(blocks: readonly Block[], { style, isKeptWithNext = false }: Flow): readonly Xml[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    if (block.kind === "paragraph") {
      const isAfterTable = blocks[index - 1]?.kind === "table" && !block.properties.keepNext;
      const announces =
        style !== cellFlow.style &&
        !block.isListed &&
        (next?.kind === "table" || (next?.kind === "paragraph" && next.isListed));
      const properties = {
        ...block.properties,
        ...(isAfterTable && { spaceBefore: afterTable }),
        ...((announces || (isKeptWithNext && next === undefined)) && { keepNext: true }),
      };
      return [paragraph(properties, ...block.content)];
    }
    return next?.kind === "paragraph" ? [block.xml] : [block.xml, paragraph({ style: "Separateur" })];
  });
}

/** A title without a word is no title: it would be announced as an empty one. */
const isHeading = ({ kind, runs }: Paragraph): boolean => kind !== "p" && runs.some(hasWords);

const hasWords = (run: Run): boolean => "reference" in run || ("text" in run && run.text.trim() !== "");

/** At most one level below the heading before it: an outline with a gap is announced wrongly by screen readers. */
function headingLevel(source: Paragraph, flow: Flow, previous: number): number {
  if (flow.under === undefined) return previous;
  return Math.min(flow.under + Number(source.kind.slice(1)), previous + 1, deepestHeading);
}

function propertiesOf(
  source: Paragraph,
  flow: Flow,
  previousLevel: number,
  ownList: () => number,
): ParagraphProperties {
  const indent = Math.min(Math.max(Math.trunc(source.indent) || 0, 0), maxIndent);
  if (isHeading(source)) {
    if (flow.under === undefined) return { style: strongStyle, keepNext: true };
    return { style: `Heading${headingLevel(source, flow, previousLevel)}`, keepNext: true };
  }
  if (source.list === "bullet") {
    return { style: listStyle(flow, "ListBullet"), numbering: { id: lists.bullets, level: indent } };
  }
  if (source.list === "ordered" && flow.ordered === "article") return { style: `Alinea${indent + 1}` };
  if (source.list === "ordered") {
    return { style: listStyle(flow, "ListNumber"), numbering: { id: ownList(), level: indent } };
  }
  return { style: flow.style, indent: indent === 0 ? undefined : indent * indentStep };
}

/** In a cell, a list keeps the cell's small type: only its numbering indents it. */
const listStyle = (flow: Flow, style: string): string =>
  flow.under === undefined ? (flow.style ?? style) : style;
