import type { Head } from "#shared/doc/readRecord.ts";
import { articleHeads } from "#shared/doc/queries/heads.ts";
import { cellTexts, questionOf, type Cell } from "#shared/model/matrix.ts";
import { isBlank, toPlainText } from "#shared/model/richText.ts";
import { useQuery } from "#renderer/doc/session/SessionContext.tsx";
import { useFormats } from "#renderer/platform/dates.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { CellStatus } from "./CellStatus.tsx";
import { ItemPeers } from "#renderer/doc/session/ItemPeers.tsx";

/** What a cell shows without being opened: how far it is, what is aimed at (or the question), what it is tied to. */
export function CellSummary({ axis, cell }: { axis: Head<"axes">; cell: Cell }) {
  const say = useMessages().trajectory;
  const formats = useFormats();
  const articles = useQuery(articleHeads);
  const question = questionOf(axis, cell.horizon) || say.noQuestion();
  const numbers = articles.flatMap(({ id }, index) =>
    cell.linkedArticleIds.includes(id as never) ? [String(index + 1)] : [],
  );
  const others = cellTexts.filter((name) => name !== "targetStatement" && !isBlank(cell[name]));
  return (
    <>
      <span className="cell-head">
        <CellStatus status={cell.status} />
        <ItemPeers room="trajectory" item={cell.id} />
      </span>
      {isBlank(cell.targetStatement) ? (
        <span className="cell-question">{question}</span>
      ) : (
        <span className="cell-target">{toPlainText(cell.targetStatement)}</span>
      )}
      {others.map((name) => (
        <span key={name} className="cell-print">
          <b>{say.cell.texts[name]()}</b> {toPlainText(cell[name])}
        </span>
      ))}
      {(numbers.length > 0 || cell.targetDate !== null) && (
        <span className="cell-foot">
          {numbers.length > 0 && (
            <span>{say.cell.shortArticles({ count: numbers.length, numbers: formats.list(numbers) })}</span>
          )}
          {cell.targetDate !== null && (
            <span>{say.cell.fixed({ date: formats.shortDay(cell.targetDate) })}</span>
          )}
        </span>
      )}
    </>
  );
}
