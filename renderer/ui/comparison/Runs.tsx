// oxlint-disable react/no-array-index-key -- runs, rows and cells have no name of their own, and hold no state
import type { ReactNode } from "react";
import type { PageMessages } from "#shared/messages/fr.ts";
import type { Reference, RichText, Run } from "#shared/model/richText.ts";

export type ComparisonWords = PageMessages["history"]["compare"]["text"];

export type RunsProps = {
  readonly words: ComparisonWords;
  /** What a reference points to, as people call it. */
  readonly nameOf: (reference: Reference) => string;
};

/** Words as they are written, marks and all. Nothing in them can be followed or pressed. */
export function Runs({ runs, ...props }: RunsProps & { runs: readonly Run[] }) {
  return runs.map((run, index) => <OneRun key={index} run={run} {...props} />);
}

function OneRun({ run, words, nameOf }: RunsProps & { run: Run }) {
  let shown: ReactNode;
  if ("text" in run) shown = run.text;
  else if ("reference" in run) {
    const name = nameOf(run.reference);
    shown = <span className="compared-reference">{words.reference[run.reference.to]({ name })}</span>;
  } else shown = <PlainTable rows={run.table.rows} words={words} nameOf={nameOf} />;
  if (run.bold) shown = <strong>{shown}</strong>;
  if (run.italic) shown = <em>{shown}</em>;
  if (run.underline) shown = <span className="compared-underline">{shown}</span>;
  if (run.link !== undefined) {
    shown = (
      <span className="compared-link" title={run.link}>
        {shown}
      </span>
    );
  }
  return shown;
}

function PlainTable({ rows, ...props }: RunsProps & { rows: readonly (readonly RichText[])[] }) {
  return (
    <TableFrame words={props.words} rows={rows}>
      {(cell) => cell.map((paragraph, index) => <Line key={`${index}`} runs={paragraph.runs} {...props} />)}
    </TableFrame>
  );
}

const Line = ({ runs, ...props }: RunsProps & { runs: readonly Run[] }) => (
  <p className="compared-cell-line">
    <Runs runs={runs} {...props} />
  </p>
);

/** A table's rows and cells, whatever stands in them. */
export function TableFrame<Cell>({
  words,
  rows,
  children,
}: {
  words: ComparisonWords;
  rows: readonly (readonly Cell[])[];
  children: (cell: Cell) => ReactNode;
}) {
  return (
    <table className="compared-table" aria-label={words.table()}>
      <tbody>
        {rows.map((row, rowIndex) => (
          <tr key={`${rowIndex}`}>
            {row.map((cell, index) => (
              <td key={`${index}`}>{children(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
