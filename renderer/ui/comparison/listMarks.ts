import type { ComparedParagraph, Shape } from "#shared/doc/compare/compareWordings.ts";
import type { Side } from "./Segments.tsx";

const letters = "abcdefghijklmnopqrstuvwxyz";
const romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

/** The mark before each paragraph as this side counts them: `1.`, `a.`, `i.`, a bullet, or nothing. */
export function listMarks(paragraphs: readonly ComparedParagraph[], side: Side): readonly string[] {
  const counts: number[] = [];
  return paragraphs.map((paragraph) => {
    const { list, indent } = shapeOn(paragraph, side);
    const isCounted =
      side === "before" ? paragraph.kind !== "moved" && paragraph.before !== null : isThere(paragraph);
    if (list === "bullet") return "•";
    if (list === "none") {
      if (isCounted) counts.length = 0;
      return "";
    }
    const number = (counts[indent] ?? 0) + 1;
    if (isCounted) counts.splice(indent, counts.length, number);
    return `${counted(number, indent)}.`;
  });
}

const isThere = ({ kind }: ComparedParagraph): boolean => kind !== "removed" && kind !== "movedAway";

export const shapeOn = ({ shape, oldShape }: ComparedParagraph, side: Side): Shape =>
  side === "before" ? (oldShape ?? shape) : shape;

function counted(number: number, indent: number): string {
  if (indent === 1) return letters[(number - 1) % letters.length] ?? "";
  return indent === 2 ? (romans[number - 1] ?? String(number)) : String(number);
}
