import { memo, useRef, useState, type KeyboardEvent } from "react";
import type { ArticleConsent, Consent } from "#shared/doc/queries/consent.ts";
import { partnerName } from "#shared/model/partner.ts";
import { StatusBadge } from "#renderer/features/consent/StatusBadge.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { goToRoom } from "#renderer/platform/route.ts";
import { Avatar } from "#renderer/ui/display.tsx";
import { gridMove, type GridPlace } from "#renderer/ui/gridKeys.ts";
import { describeStand, StandMark } from "./StandMark.tsx";

type StandingsGridProps = {
  readonly partners: Consent["partners"];
  /** Those that the filter lets through. */
  readonly articles: readonly ArticleConsent[];
};

const open = (articleId: string) => goToRoom("contract", articleId);

/** Articles × partners as a grid of the ARIA pattern: one stop of the Tab key, arrows within, Enter to open the article. */
export function StandingsGrid({ partners, articles }: StandingsGridProps) {
  const words = useMessages().debate.table;
  const grid = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<GridPlace>({ row: 0, column: 0 });
  const place = { row: Math.min(at.row, articles.length - 1), column: Math.min(at.column, partners.length) };

  function onKeyDown(event: KeyboardEvent) {
    const next = gridMove(event, place, { rows: articles.length, columns: partners.length + 1 });
    const article = articles[place.row];
    if (event.key === "Enter" && article !== undefined) open(article.id);
    else if (next !== null) focusOn(grid.current, next);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <>
      <div className="standings-scroll">
        <table
          ref={grid}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- the ARIA grid pattern
          role="grid"
          aria-label={words.label()}
          className="standings"
          onKeyDown={onKeyDown}
          onFocus={({ target }) => setAt(placeOf(target) ?? at)}
        >
          <thead>
            <tr>
              <th scope="col" className="standings-corner">
                {words.article()}
              </th>
              {partners.map((partner) => (
                <th key={partner.id} scope="col" className="standings-partner" title={partnerName(partner)}>
                  <span className="standings-partner-name">{partnerName(partner)}</span>
                  <Avatar name={partnerName(partner)} color={partner.displayColor} size={24} isDecorative />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {articles.map((article, row) => (
              <Row
                key={article.id}
                article={article}
                partners={partners}
                row={row}
                column={row === place.row ? place.column : null}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className="field-help no-print">{words.keys()}</p>
    </>
  );
}

type RowProps = {
  readonly article: ArticleConsent;
  readonly partners: Consent["partners"];
  readonly row: number;
  /** Of the cell that the Tab key reaches, when it is in this row. */
  readonly column: number | null;
};

const Row = memo(function Row({ article, partners, row, column }: RowProps) {
  const say = useMessages();
  const words = say.debate.table;
  const name = words.articleName({
    number: article.number,
    title: article.title || words.untitled(),
  });
  const stops = (index: number) => ({
    tabIndex: column === index ? 0 : -1,
    "data-place": `${row}/${index}`,
    onClick: () => open(article.id),
  });
  return (
    <tr>
      <th scope="row" className="standings-article" {...stops(0)}>
        <span className="standings-title">{name}</span>
        <StatusBadge status={article.status} />
      </th>
      {partners.map((partner, index) => {
        const stand = article.stands.find(({ partnerId }) => partnerId === partner.id)?.standing;
        if (stand === undefined) return <td key={partner.id} {...stops(index + 1)} />;
        const isDoubted = article.doubtful.some(({ statement }) => statement.partnerId === partner.id);
        const told = describeStand(say, stand, isDoubted);
        return (
          <td
            key={partner.id}
            className="standings-cell"
            title={words.cell({ partner: partnerName(partner), article: name, stand: told })}
            {...stops(index + 1)}
          >
            <StandMark say={say} stand={stand} isDoubted={isDoubted} />
            <span className="offscreen">{told}</span>
          </td>
        );
      })}
    </tr>
  );
});

function placeOf(element: Element): GridPlace | null {
  const [row, column] = (element.getAttribute("data-place") ?? "").split("/").map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}

const focusOn = (grid: HTMLElement | null, { row, column }: GridPlace): void =>
  grid?.querySelector<HTMLElement>(`[data-place="${row}/${column}"]`)?.focus();
