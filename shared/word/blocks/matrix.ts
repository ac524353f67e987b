import { unreachable } from "#shared/base/Bug.ts";
import { horizons, type Horizon } from "#shared/model/horizon.ts";
import { cellStatus, dueDate, questionOf, type Axis, type Cell } from "#shared/model/matrix.ts";
import { isBlank, type RichText } from "#shared/model/richText.ts";
import type { Context } from "#shared/word/Context.ts";
import { formatDate } from "#shared/word/formatDate.ts";
import { visibleAxes } from "#shared/word/outline.ts";
import { landscapeTextWidth } from "#shared/word/page.ts";
import { paragraph } from "#shared/word/text/paragraph.ts";
import { articleReference } from "#shared/word/text/reference.ts";
import { richText } from "#shared/word/text/richText.ts";
import { listed } from "#shared/word/text/listed.ts";
import { run } from "#shared/word/text/run.ts";
import { toComplete } from "#shared/word/text/runs.ts";
import { cellPadding, table, tableCell, tableRow } from "#shared/word/text/table.ts";
import { join, nothing, type Xml } from "#shared/word/xml/element.ts";
import { outlineTitle } from "./title.ts";

const axisWidth = 1900;
const cellWidth = Math.floor((landscapeTextWidth - axisWidth) / horizons.length);

/** The trajectory matrix: axes down, horizons across; nothing when every axis is hidden. */
export function matrix(context: Context): Xml {
  const entry = context.outline.entry("matrix");
  if (entry === undefined) return nothing;
  const { words } = context;
  return join([
    outlineTitle(entry, { spaceBefore: 0 }),
    paragraph({ keepNext: true }, run(words.matrix.introduction)),
    table(
      {
        style: "TableauAlliage",
        widths: [axisWidth, ...horizons.map(() => cellWidth)],
        hasHeaderColumn: true,
        caption: words.matrix.title,
        description: words.matrix.description,
      },
      tableRow({ isHeader: true }, ...headerTexts(context).map(([text, width]) => headerCell(text, width))),
      ...visibleAxes(context.agreement).map((axis) =>
        tableRow(
          { isWhole: true },
          headerCell(axis.label || words.untitled, axisWidth),
          ...horizons.map((horizon) => tableCell(cellWidth, matrixCell(axis, horizon, context))),
        ),
      ),
    ),
  ]);
}

const headerTexts = ({ words }: Context): readonly (readonly [text: string, width: number])[] => [
  [words.matrix.axis, axisWidth],
  ...horizons.map((horizon) => [words.matrix.horizon[horizon], cellWidth] as const),
];

const headerCell = (text: string, width: number): Xml =>
  tableCell(width, paragraph({ style: "TableauFort" }, run(text)));

function matrixCell(axis: Axis, horizon: Horizon, context: Context): Xml {
  const cell = axis.cells[horizon];
  const { words } = context;
  const question = questionOf(axis, horizon);
  const flow = { style: "Tableau", ordered: "own", width: cellWidth - 2 * cellPadding } as const;
  const labelled = (label: string, text: RichText) =>
    isBlank(text)
      ? nothing
      : richText(text, { ...flow, lead: run(words.label(label), { bold: true }) }, context);
  return join([
    question === "" ? nothing : paragraph({ style: "TableauMention" }, run(question)),
    isBlank(cell.targetStatement)
      ? paragraph({ style: "Tableau" }, toComplete(words.matrix.aim, words))
      : richText(cell.targetStatement, flow, context),
    labelled(words.matrix.startingPoint, cell.startingPoint),
    labelled(words.matrix.evidence, cell.evidence),
    labelled(words.matrix.risk, cell.risk),
    horizon === "Y7" && cell.innovationStage !== null
      ? line(words.matrix.stage, [run(words.matrix.stages[cell.innovationStage])], context)
      : nothing,
    cellArticles(cell, context),
    line(words.matrix.status, [run(words.matrix.statuses[cellStatus(cell)])], context),
    line(words.matrix.due, [run(dueText(cell, horizon, context))], context),
  ]);
}

const line = (label: string, content: readonly Xml[], { words }: Context): Xml =>
  paragraph({ style: "Tableau" }, run(words.label(label), { bold: true }), ...content);

function cellArticles(cell: Cell, context: Context): Xml {
  const references = cell.linkedArticleIds
    .map((id) => articleReference(id, context))
    .filter((reference) => reference !== nothing);
  if (references.length === 0) return nothing;
  return line(context.words.matrix.articles, [listed(references)], context);
}

/** Given with its reason, or computed from the signature; before it, said from the signature. */
export function dueText(cell: Cell, horizon: Horizon, { agreement, words }: Context): string {
  const { language, signedOn } = agreement.alliance;
  const due = dueDate(cell, signedOn);
  switch (due.kind) {
    case "fixed":
      return words.matrix.fixed(formatDate(due.on, language), due.reason);
    case "computed":
      return words.matrix.computed(formatDate(due.on, language));
    case "after-signature":
      return words.matrix.afterSignature(words.horizon[horizon]);
    default:
      return unreachable(due);
  }
}
