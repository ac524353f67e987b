import type { ComparedParagraph, Comparison as Compared } from "#shared/doc/compare/compareWordings.ts";
import { listMarks, shapeOn } from "./listMarks.ts";
import type { RunsProps } from "./Runs.tsx";
import { Segments, type Side } from "./Segments.tsx";
import "./comparison.css";

export type ComparisonLayout = "unified" | "sideBySide";

type ComparisonProps = RunsProps & {
  readonly comparison: Compared;
  readonly layout: ComparisonLayout;
  /** Of the text, for who listens to it. */
  readonly language: string;
};

/** Two wordings at once, one after the other's words or side by side. Each paragraph that differs can take the focus. */
export function Comparison({ comparison, layout, language, ...props }: ComparisonProps) {
  const sides: readonly Side[] = layout === "unified" ? ["both"] : ["before", "after"];
  const marks = sides.map((side) => listMarks(comparison, side));
  return (
    <div className="comparison" data-layout={layout} lang={language}>
      {comparison.map((paragraph, index) => (
        <div
          key={`${paragraph.before}/${paragraph.after}/${paragraph.kind}`}
          className="compared-row"
          data-kind={paragraph.kind}
          {...(paragraph.kind !== "same" && { "data-difference": "", tabIndex: -1 })}
        >
          {sides.map((side, column) => (
            <Paragraph
              key={side}
              paragraph={paragraph}
              side={side}
              mark={marks[column]?.[index] ?? ""}
              {...props}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

function Paragraph({
  paragraph,
  side,
  mark,
  ...props
}: RunsProps & { paragraph: ComparedParagraph; side: Side; mark: string }) {
  if (!stands(paragraph, side)) return <div className="compared-side" data-empty="" />;
  const { kind, indent, list } = shapeOn(paragraph, side);
  return (
    <div className="compared-side">
      <Note paragraph={paragraph} side={side} words={props.words} />
      <div className="compared-text" data-kind={kind} data-list={list} data-indent={indent}>
        {mark !== "" && <span className="compared-mark">{mark} </span>}
        <Segments segments={paragraph.segments} side={side} {...props} />
        {paragraph.segments.length === 0 && paragraph.kind !== "same" && (
          <span className="compared-nothing">¶ {props.words.emptyParagraph()}</span>
        )}
      </div>
    </div>
  );
}

/** Side by side, a paragraph stands where its side has it. */
function stands({ kind, before, after }: ComparedParagraph, side: Side): boolean {
  if (side === "both") return true;
  return side === "before" ? before !== null && kind !== "moved" : after !== null && kind !== "movedAway";
}

function Note({
  paragraph,
  side,
  words,
}: {
  paragraph: ComparedParagraph;
  side: Side;
  words: RunsProps["words"];
}) {
  const notes = [
    paragraph.kind === "moved" && words.movedHere(),
    paragraph.kind === "movedAway" && words.movedAway(),
    paragraph.oldShape !== null && side !== "before" && words.reshaped(),
  ].filter((note) => note !== false);
  return notes.length === 0 ? null : <p className="compared-note">{notes.join(" – ")}</p>;
}
