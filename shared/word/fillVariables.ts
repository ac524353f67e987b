import type { Paragraph, RichText, Run, TextRun } from "#shared/model/richText.ts";
import { variablePattern, variableValue, type VariableSource } from "./variables.ts";

/**
 * The text with each `{{variable}}` that has a value replaced by it, in the marks of its first character; the
 * others stay as they are written, for the reader to see. A variable may be split over runs by its formatting.
 */
export const fillVariables = (text: RichText, source: VariableSource): RichText =>
  text.map((paragraph) => fillParagraph(paragraph, source));

function fillParagraph(paragraph: Paragraph, source: VariableSource): Paragraph {
  const runs: Run[] = [];
  let texts: TextRun[] = [];
  const flush = () => {
    runs.push(...fillTexts(texts, source));
    texts = [];
  };
  for (const run of paragraph.runs) {
    if ("text" in run) texts.push(run);
    else {
      flush();
      runs.push("table" in run ? { ...run, table: fillTable(run.table, source) } : run);
    }
  }
  flush();
  return { ...paragraph, runs };
}

const fillTable = <T extends { readonly rows: readonly (readonly RichText[])[] }>(
  table: T,
  source: VariableSource,
): T => ({ ...table, rows: table.rows.map((row) => row.map((cell) => fillVariables(cell, source))) });

function fillTexts(runs: readonly TextRun[], source: VariableSource): readonly TextRun[] {
  const whole = runs.map((run) => run.text).join("");
  if (!whole.includes("{{")) return runs;
  const filled: TextRun[] = [];
  let at = 0;
  for (const match of whole.matchAll(variablePattern)) {
    const value = variableValue(match[1] as string, source);
    const start = match.index;
    if (value !== undefined) {
      filled.push(...slice(runs, at, start));
      const [first] = slice(runs, start, start + 1);
      if (first !== undefined) filled.push({ ...first, text: value });
      at = start + match[0].length;
    }
  }
  return [...filled, ...slice(runs, at, whole.length)];
}

/** The runs between two positions of their joined text. */
function slice(runs: readonly TextRun[], from: number, to: number): readonly TextRun[] {
  let start = 0;
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += run.text.length;
    return text === "" ? [] : [{ ...run, text }];
  });
}
