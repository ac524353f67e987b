import type { Paragraph, RichText, Run, TextRun } from "#shared/model/richText.ts";
import type { Stretch } from "#shared/model/thread.ts";
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

type Filled = { readonly from: number; readonly to: number; readonly value: string };

/** The variables of some joined runs that have a value, in order. */
function* variablesIn(words: string, source: VariableSource): Generator<Filled> {
  if (!words.includes("{{")) return;
  for (const match of words.matchAll(variablePattern)) {
    const value = variableValue(match[1] as string, source);
    if (value !== undefined) yield { from: match.index, to: match.index + match[0].length, value };
  }
}

const joined = (runs: readonly TextRun[]): string => runs.map((run) => run.text).join("");

function fillTexts(runs: readonly TextRun[], source: VariableSource): readonly TextRun[] {
  const filled: TextRun[] = [];
  let at = 0;
  for (const { from, to, value } of variablesIn(joined(runs), source)) {
    filled.push(...slice(runs, at, from));
    const [first] = slice(runs, from, from + 1);
    if (first !== undefined) filled.push({ ...first, text: value });
    at = to;
  }
  return at === 0 ? runs : [...filled, ...slice(runs, at, joined(runs).length)];
}

/**
 * Where words of a text stand once its variables are filled, counted as comments are (`CommentThread.stretch`); with
 * the whole of a variable of which they hold a part.
 */
export function filledStretch(text: RichText, source: VariableSource): (stretch: Stretch) => Stretch {
  const filled: Filled[] = [];
  let at = 0;
  for (const { runs } of text) {
    let texts: TextRun[] = [];
    const flush = () => {
      const words = joined(texts);
      for (const { from, to, value } of variablesIn(words, source))
        filled.push({ from: at + from, to: at + to, value });
      at += words.length;
      texts = [];
    };
    for (const run of runs) {
      if ("text" in run) texts.push(run);
      else {
        flush();
        at += "table" in run ? 0 : 1;
      }
    }
    flush();
    at += 1;
  }
  const grown = (before: readonly Filled[]) =>
    before.reduce((sum, { from, to, value }) => sum + value.length - (to - from), 0);
  return ({ from, to }) => {
    const inFrom = filled.find((each) => each.from < from && from < each.to)?.from ?? from;
    const inTo = filled.find((each) => each.from < to && to < each.to)?.to ?? to;
    return {
      from: inFrom + grown(filled.filter((each) => each.to <= inFrom)),
      to: inTo + grown(filled.filter((each) => each.to <= inTo)),
    };
  };
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
