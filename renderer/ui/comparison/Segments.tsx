// oxlint-disable react/no-array-index-key -- stretches have no name of their own, and hold no state
import type { ReactNode } from "react";
import { unreachable } from "#shared/base/Bug.ts";
import type { Segment } from "#shared/doc/compare/compareRuns.ts";
import { compareCells } from "#shared/doc/compare/compareWordings.ts";
import { Runs, TableFrame, type RunsProps } from "./Runs.tsx";

/** Which wording is read: the first, the second, or both at once. */
export type Side = "before" | "after" | "both";

/** The stretches of a paragraph that this side has, with what changed in them told to eyes and ears. */
export function Segments({
  segments,
  side,
  ...props
}: RunsProps & { segments: readonly Segment[]; side: Side }) {
  let last: string | null = null;
  return segments.map((segment, index) => {
    const writer = segment.kind === "added" ? segment.writtenBy : undefined;
    const isNew = writer !== undefined && writer !== last;
    if (writer !== undefined) last = writer;
    return <OneSegment key={`${index}`} segment={segment} side={side} namesWriter={isNew} {...props} />;
  });
}

type OneSegmentProps = RunsProps & {
  readonly segment: Segment;
  readonly side: Side;
  /** The hand changes here within the paragraph: the name is shown, or that nobody knows it. */
  readonly namesWriter: boolean;
};

function OneSegment({ segment, side, namesWriter, ...props }: OneSegmentProps) {
  const { words } = props;
  const name = (segment.kind === "added" ? segment.writtenBy : undefined) ?? null;
  switch (segment.kind) {
    case "same":
      return <Runs runs={segment.runs} {...props} />;
    case "added":
      if (side === "before") return null;
      return (
        <>
          {namesWriter && (
            <span className="compared-writer" aria-hidden>
              {name ?? "?"}
            </span>
          )}
          <ins className="compared-added" {...(name !== null && { title: words.addedBy({ name }) })}>
            <Told start={name === null ? words.added() : words.addedBy({ name })} end={words.end()}>
              <Runs runs={segment.runs} {...props} />
            </Told>
          </ins>
        </>
      );
    case "removed":
      if (side === "after") return null;
      return (
        <del className="compared-removed">
          <Told start={words.removed()} end={words.end()}>
            <Runs runs={segment.runs} {...props} />
          </Told>
        </del>
      );
    case "reformatted":
      return (
        <span className="compared-reformatted" title={words.reformatted()}>
          <Told start={words.reformatted()} end={words.end()}>
            <Runs runs={side === "before" ? segment.before : segment.after} {...props} />
          </Told>
        </span>
      );
    case "table":
      return (
        <TableFrame words={words} rows={compareCells(segment)}>
          {(cell) =>
            cell.map((paragraph, index) => (
              <p className="compared-cell-line" key={`${index}`}>
                <Segments segments={paragraph.segments} side={side} {...props} />
              </p>
            ))
          }
        </TableFrame>
      );
    default:
      return unreachable(segment);
  }
}

/** Colours, lines and strokes are for the eyes: these words are for those who listen. */
const Told = ({ start, end, children }: { start: string; end: string; children: ReactNode }) => (
  <>
    <span className="offscreen">{` [${start}: `}</span>
    {children}
    <span className="offscreen">{` ${end}] `}</span>
  </>
);
