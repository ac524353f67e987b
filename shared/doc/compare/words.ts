import canonicalize from "canonicalize";
import type { Run } from "#shared/model/richText.ts";

/** A word, a stretch of spaces, a sign, a reference or a table: what it says, and where it stands in its paragraph. */
export type Word = { readonly key: string; readonly from: number; readonly to: number };

const wordPattern =
  /[\p{L}\p{N}\p{M}_'’]+|\s+|\p{Extended_Pictographic}(?:\u200d\p{Extended_Pictographic}|\p{M}|\p{Emoji_Modifier})*|./gsu;
const atomSign = "\ufffc";

/** A paragraph cut in words. Places count UTF-16 units; a reference and a table count one. */
export function wordsOf(runs: readonly Run[]): readonly Word[] {
  const atoms = new Map<number, Run>();
  let flat = "";
  for (const run of runs) {
    if (!("text" in run)) atoms.set(flat.length, run);
    flat += "text" in run ? run.text : atomSign;
  }
  let to = 0;
  return (flat.match(wordPattern) ?? []).map((text) => {
    const from = to;
    to += text.length;
    const atom = text === atomSign ? atoms.get(from) : undefined;
    return { key: atom === undefined ? text : atomKey(atom), from, to };
  });
}

/** A reference is known by what it names, a table by its id and its lines: its cells are compared apart. */
function atomKey(run: Run): string {
  if ("table" in run) {
    const { id, rows } = run.table;
    return `${atomSign}${canonicalize({ id, widths: rows.map((row) => row.length) })}`;
  }
  return atomSign + ("reference" in run ? canonicalize(run.reference) : run.text);
}

export const isSpace = (key: string): boolean => /^\s/u.test(key);
export const isWord = (key: string): boolean => !key.startsWith(atomSign) && /[\p{L}\p{N}]/u.test(key);
/** What a paragraph is known by: its words, its references and its tables. */
export const isTelling = (key: string): boolean => key.startsWith(atomSign) || isWord(key);

const unitsOf = (run: Run): number => ("text" in run ? run.text.length : 1);

/** The units of a paragraph. */
export const lengthOf = (runs: readonly Run[]): number => runs.reduce((sum, run) => sum + unitsOf(run), 0);

/** The runs between two places of a paragraph. */
export function sliceRuns(runs: readonly Run[], from: number, to: number): readonly Run[] {
  const slice: Run[] = [];
  let start = 0;
  for (const run of runs) {
    const end = start + unitsOf(run);
    if (end > from && start < to) {
      const isWhole = start >= from && end <= to;
      slice.push(
        "text" in run && !isWhole
          ? { ...run, text: run.text.slice(Math.max(0, from - start), to - start) }
          : run,
      );
    }
    if (end >= to) break;
    start = end;
  }
  return slice;
}
