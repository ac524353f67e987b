import type { ArticleRecord, DecisionRecord } from "#shared/model/debateRecord.ts";
import type { PositionKind } from "#shared/model/statement.ts";
import type { Instant } from "#shared/model/time.ts";
import type { Context } from "#shared/word/Context.ts";
import { formatDate } from "#shared/word/formatDate.ts";
import { textWidth } from "#shared/word/page.ts";
import { shortHash } from "#shared/word/shortHash.ts";
import { paragraph } from "#shared/word/text/paragraph.ts";
import { articleReference } from "#shared/word/text/reference.ts";
import { run } from "#shared/word/text/run.ts";
import { afterTable, table, tableCell, tableRow } from "#shared/word/text/table.ts";
import { join, nothing, type Xml } from "#shared/word/xml/element.ts";
import { outlineTitle } from "./title.ts";

const partnerWidth = 2400;
const positionWidth = 2000;
/** From this length on, in characters, the row of a position may break over two pages. */
const longComment = 1000;

/** Where each partner stands on each article, with reservations and objections; nothing unless it is asked for. */
export function positions(context: Context): Xml {
  const entry = context.outline.entry("positions");
  const record = context.debate;
  if (entry === undefined || record === undefined) return nothing;
  return join([
    outlineTitle(entry),
    paragraph({ keepNext: true }, run(context.words.debate.introduction)),
    ...record.articles.map((article) => articlePositions(article, context)),
  ]);
}

function articlePositions(article: ArticleRecord, context: Context): Xml {
  const { words } = context;
  const found = context.agreement.articles.find(({ id }) => id === article.articleId);
  if (found === undefined) return nothing;
  const title = `${words.articleNumber(found.number)} — ${found.title || words.untitled}`;
  const widths = [partnerWidth, positionWidth, textWidth - partnerWidth - positionWidth];
  const heads = [words.debate.partner, words.debate.position, words.debate.reason];
  return join([
    paragraph({ style: "Heading2" }, run(title)),
    paragraph(
      { style: "Mention", keepNext: true },
      run(words.label(words.debate.status)),
      run(words.debate.statuses[article.status]),
    ),
    article.positions.length === 0
      ? nothing
      : table(
          {
            style: "TableauAlliage",
            widths,
            hasHeaderColumn: true,
            caption: title,
            description: heads.join(", "),
          },
          tableRow(
            { isHeader: true },
            ...heads.map((head, index) =>
              tableCell(widths[index] ?? 0, paragraph({ style: "TableauFort" }, run(head))),
            ),
          ),
          ...article.positions.map(({ partner, kind, isCurrent, comment }) =>
            tableRow(
              { isWhole: comment.length < longComment },
              tableCell(partnerWidth, paragraph({ style: "TableauFort" }, run(partner))),
              tableCell(positionWidth, cellText(stand(kind, isCurrent, context))),
              tableCell(widths[2] ?? 0, lines(comment)),
            ),
          ),
        ),
    ...article.objections.map(({ partner, at, state, argument }) =>
      join([
        paragraph(
          { keepNext: true, spaceBefore: afterTable },
          run(words.debate.objection(partner, day(at, context)), { bold: true }),
          run(` — ${words.debate.objectionStates[state]}`),
        ),
        ...argument.split("\n").map((line) => paragraph({}, run(line))),
      ]),
    ),
  ]);
}

const stand = (kind: PositionKind, isCurrent: boolean, { words }: Context): string =>
  kind === "PENDING" || isCurrent
    ? words.debate.positions[kind]
    : words.debate.toConfirm(words.debate.positions[kind]);

const cellText = (text: string): Xml => paragraph({ style: "Tableau" }, run(text));
const lines = (text: string): Xml => join(text.split("\n").map(cellText));
const day = (at: Instant, { agreement }: Context): string =>
  formatDate(at.slice(0, 10), agreement.alliance.language);

/** The register of decisions, in the order of its chain; nothing unless it is asked for. */
export function decisions(context: Context): Xml {
  const entry = context.outline.entry("decisions");
  const record = context.debate;
  if (entry === undefined || record === undefined) return nothing;
  return join([
    outlineTitle(entry),
    paragraph({}, run(context.words.debate.register)),
    ...record.decisions.map((decision, index) => decisionBlock(decision, index + 1, context)),
  ]);
}

function decisionBlock(decision: DecisionRecord, number: number, context: Context): Xml {
  const { words, agreement } = context;
  const { debate } = words;
  const fact = (label: string, ...content: readonly Xml[]): Xml =>
    paragraph({}, run(words.label(label), { bold: true }), ...content);
  const { language } = agreement.alliance;
  return join([
    paragraph({ style: "Heading2" }, run(`${number}. ${decision.subject}`)),
    paragraph(
      { style: "Mention", keepNext: true },
      run(
        [
          day(decision.at, context),
          debate.kinds[decision.kind],
          debate.methods[decision.method],
          debate.recordedFor(decision.partner),
          ...(decision.isReplaced ? [debate.replaced] : []),
          debate.id(shortHash(decision.id)),
        ].join(" · "),
      ),
    ),
    decision.articleId === null ? nothing : fact(debate.about, articleReference(decision.articleId, context)),
    ...decision.wording.split("\n").map((line) => (line === "" ? nothing : paragraph({}, run(line)))),
    decision.positions.length === 0
      ? nothing
      : fact(
          debate.positionsThen,
          run(
            decision.positions
              .map(({ partner, kind }) => `${words.label(partner)}${debate.positions[kind]}`)
              .join(words.separator),
          ),
        ),
    decision.responsible === null ? nothing : fact(debate.responsible, run(decision.responsible)),
    decision.dueOn === null ? nothing : fact(debate.due, run(formatDate(decision.dueOn, language))),
  ]);
}
