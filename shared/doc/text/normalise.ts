import { isEqual } from "#shared/base/equality.ts";
import type { Paragraph, RichText, Run, TextRun } from "#shared/model/richText.ts";
import { inlineOf, isIndent, isListKind, isParagraphKind, marksOf } from "./attributes.ts";
import { wellFormed } from "./pieces.ts";

/**
 * The one form of a rich text: at least one paragraph, no empty run, neighbouring runs of different marks,
 * no newline in a run (it ends the paragraph, as it would when stored), no half surrogate pair, no table in a
 * cell, and only attributes that would be read back. What `replaceAll` writes is read back as `normalise(text)`,
 * provided that a table stands in it once, its rows are of one length, and it is within `maxRows`, `maxColumns`.
 */
export function normalise(text: RichText): RichText {
  const paragraphs = text.flatMap(normaliseParagraph);
  return paragraphs.length === 0 ? [{ kind: "p", list: "none", indent: 0, runs: [] }] : paragraphs;
}

function normaliseParagraph({ kind, list, indent, runs }: Paragraph): Paragraph[] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    if (!("text" in run)) {
      lines.at(-1)?.push(normaliseAtom(run));
      continue;
    }
    run.text.split(/\r\n|\r|\n/).forEach((part, index) => {
      if (index > 0) lines.push([]);
      if (part !== "") addText(lines.at(-1) ?? [], { ...marksOf(inlineOf(run)), text: part });
    });
  }
  return lines.map((line) => ({
    kind: isParagraphKind(kind) ? kind : "p",
    list: isListKind(list) ? list : "none",
    indent: isIndent(indent) ? indent + 0 : 0,
    runs: line.map((run) => ("text" in run ? { ...run, text: wellFormed(run.text) } : run)),
  }));
}

function normaliseAtom(run: Exclude<Run, TextRun>): Run {
  const marks = marksOf(inlineOf(run));
  if ("reference" in run) return { ...marks, reference: { to: run.reference.to, id: run.reference.id } };
  return { ...marks, table: { id: run.table.id, rows: run.table.rows.map((row) => row.map(normaliseCell)) } };
}

/** A cell holds no table of its own. */
const normaliseCell = (cell: RichText): RichText =>
  normalise(
    cell.map(({ kind, list, indent, runs }) => ({
      kind,
      list,
      indent,
      runs: runs.filter((run) => !("table" in run)),
    })),
  );

function addText(line: Run[], run: TextRun): void {
  const last = line.at(-1);
  if (last !== undefined && "text" in last && isEqual({ ...last, text: "" }, { ...run, text: "" }))
    line[line.length - 1] = { ...last, text: last.text + run.text };
  else line.push(run);
}
