import type { ReadParagraph, ReadPiece, ReadTable } from "#shared/word/reading/ReadBlock.ts";
import type { Group, Unit } from "./paginate.ts";

const headings: Readonly<Record<string, "h3" | "h4" | "h5" | "h6">> = {
  Title: "h3",
  Heading1: "h3",
  TitreSansNumero: "h3",
  TOCHeading: "h3",
  Heading2: "h4",
  Heading3: "h5",
  Heading4: "h6",
};

/** Goes to a title of the preview; the address stays, because it names the room. */
const goTo = (bookmark: string) =>
  document.querySelector(`[data-bookmarks~="${CSS.escape(bookmark)}"]`)?.scrollIntoView({ block: "start" });

/** What stands in a document has no name but its place. */
const placed = <T,>(items: readonly T[]): readonly { readonly place: string; readonly item: T }[] =>
  items.map((item, index) => ({ place: String(index), item }));

const isBlank = ({ pieces }: ReadParagraph): boolean =>
  pieces.every((piece) => piece.kind === "text" && piece.text.trim() === "");

export function Paragraph({ paragraph, unit }: { paragraph: ReadParagraph; unit?: number | undefined }) {
  const { style, label, level, pieces, bookmarks } = paragraph;
  const Element = (!isBlank(paragraph) && headings[style]) || "p";
  return (
    <Element
      className="doc-paragraph"
      data-style={style}
      data-level={level}
      data-unit={unit}
      data-labelled={label === "" || style === "Heading1" ? undefined : ""}
      data-bookmarks={bookmarks.length === 0 ? undefined : bookmarks.join(" ")}
    >
      {label !== "" && <span className="doc-label">{label} </span>}
      <span className="doc-words">
        <Pieces pieces={pieces} />
      </span>
    </Element>
  );
}

/** Pieces that lead to the same title are one link. */
function Pieces({ pieces }: { pieces: readonly ReadPiece[] }) {
  const target = pieces.find((piece) => piece.kind === "text" && piece.target !== null);
  const words = placed(pieces).map(({ place, item }) => <Piece key={place} piece={item} />);
  if (target?.kind !== "text" || target.target === null) return words;
  const { target: bookmark } = target;
  return (
    <button type="button" className="doc-link" onClick={() => goTo(bookmark)}>
      {words}
    </button>
  );
}

function Piece({ piece }: { piece: ReadPiece }) {
  switch (piece.kind) {
    case "tab":
      return <span className="doc-tab"> </span>;
    case "break":
      return <br />;
    case "signature-line":
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it is drawn, there is no file to show
      return <span className="doc-signature-line" role="img" aria-label={piece.description} />;
    case "text":
      return (
        <span
          className="doc-text"
          data-style={piece.style || undefined}
          data-bold={piece.isBold || undefined}
          data-italic={piece.isItalic || undefined}
          data-underline={piece.isUnderlined || undefined}
          {...(piece.size !== null && { style: { fontSize: `${piece.size / 21}em` } })}
        >
          {piece.text}
        </span>
      );
    default:
      return null;
  }
}

/** Rows of a table; those that begin a page have its head above them again, as Word repeats it. */
function Rows({ table, rows }: Extract<Group, { kind: "rows" }>) {
  const total = table.widths.reduce((sum, width) => sum + width, 0);
  const isContinued = rows[0]?.row !== 0;
  const head = isContinued ? table.rows.flatMap((row, index) => (row.isHeader ? [index] : [])) : [];
  return (
    <table className="doc-table" aria-label={table.caption || undefined}>
      <colgroup>
        {placed(table.widths).map(({ place, item: width }) => (
          <col key={place} style={{ width: `${(100 * width) / total}%` }} />
        ))}
      </colgroup>
      <tbody>
        {head.map((row) => (
          <Row key={`head-${row}`} table={table} row={row} />
        ))}
        {rows.map(({ row, index }) => (
          <Row key={row} table={table} row={row} unit={index} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ table, row, unit }: { table: ReadTable; row: number; unit?: number }) {
  const { isHeader, cells } = table.rows[row] ?? { isHeader: false, cells: [] };
  return (
    <tr data-unit={unit} data-header={isHeader || undefined}>
      {placed(cells).map(({ place: column, item: cell }) => {
        const blocks = placed(cell).map(({ place, item: block }) =>
          block.kind === "paragraph" ? (
            <Paragraph key={place} paragraph={block} />
          ) : (
            <Rows
              key={place}
              kind="rows"
              table={block}
              rows={block.rows.map((_row, inner) => ({
                kind: "row",
                index: inner,
                table: block,
                row: inner,
              }))}
            />
          ),
        );
        // A header that says nothing heads nothing.
        const heads = cell.some((block) => block.kind !== "paragraph" || !isBlank(block));
        if (isHeader && heads)
          return (
            <th key={column} scope="col">
              {blocks}
            </th>
          );
        return table.hasHeaderColumn && column === "0" && heads ? (
          <th key={column} scope="row">
            {blocks}
          </th>
        ) : (
          <td key={column}>{blocks}</td>
        );
      })}
    </tr>
  );
}

export const unitKey = (unit: Unit | undefined): number => unit?.index ?? 0;

/** On a narrow screen a table is wider than its sheet, and scrolls in a frame that the keyboard reaches too. */
export function Groups({ groups, isNarrow }: { groups: readonly Group[]; isNarrow: boolean }) {
  return groups.map((group) => {
    if (group.kind === "paragraph")
      return <Paragraph key={group.unit.index} paragraph={group.unit.paragraph} unit={group.unit.index} />;
    const rows = <Rows key={unitKey(group.rows[0])} {...group} />;
    if (!isNarrow) return rows;
    return (
      <section
        key={unitKey(group.rows[0])}
        className="doc-table-frame"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
        tabIndex={0}
        aria-label={group.table.caption || undefined}
      >
        {rows}
      </section>
    );
  });
}
