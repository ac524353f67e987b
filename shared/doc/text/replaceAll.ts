import { diffArrays } from "diff";
import type * as Y from "yjs";
import { isEqual } from "#shared/base/equality.ts";
import type { RichText, Table } from "#shared/model/richText.ts";
import { readSettled } from "#shared/doc/suggestions/readSettled.ts";
import { isInserted, mayHaveSuggestions, readStretches } from "#shared/doc/suggestions/stretches.ts";
import { write } from "./edit.ts";
import { encode } from "./encode.ts";
import { HidingText } from "./HidingText.ts";
import { normalise } from "./normalise.ts";
import { splice } from "./splice.ts";
import type { Splice } from "./splice.ts";
import { addTableLine, cellText, dropTableLine, tableLines } from "./table.ts";
import type { TableLine } from "./table.ts";
import { isInWord, isNewline, tokensOf } from "./tokens.ts";
import type { Token } from "./tokens.ts";

/** Beyond so many changes, a stretch is taken for rewritten: one replacement between its common ends. */
const maxChanges = 1_000;

/**
 * Makes a text say `next` by the smallest change found word by word: what stays is not touched, so the edits of
 * others in it survive, with the comments on it; so does what is suggested to come in. Tables are written too. The
 * caller opens the `transact`.
 */
export function replaceAll(ytext: Y.Text, next: RichText): void {
  const [before, after] = [tokensOf(readSettled(ytext).pieces), tokensOf(encode(next))];
  const changes = hunksOf(before, after)
    .toReversed()
    .map((hunk) => spliceOf(hunk, before, after));
  if (changes.some((change) => !isEqual(change.before, change.after)))
    write(ytext, () => {
      const target = new HidingText(ytext, insertions(ytext));
      for (const change of changes) splice(target, change);
    });
  for (const { runs } of normalise(next))
    for (const run of runs) if (ytext.doc !== null && "table" in run) writeTable(ytext.doc, run.table);
}

const insertions = (ytext: Y.Text): (readonly [number, number])[] =>
  mayHaveSuggestions(ytext)
    ? readStretches(ytext)
        .filter(isInserted)
        .map(({ from, length }) => [from, from + length])
    : [];

function spliceOf(hunk: Hunk, before: readonly Token[], after: readonly Token[]): Splice {
  const old = before.slice(hunk.oldFrom, hunk.oldTo);
  const written = after.slice(hunk.newFrom, hunk.newTo);
  const tail = after[hunk.newTo];
  return {
    at: hunk.oldFrom,
    before: old,
    after: hunk.isSame ? written.map((token, index) => withComments(token, old[index])) : written,
    previous: after[hunk.newFrom - 1],
    // The hunks behind are written first, so the newline there has its new attributes by then.
    tail: isNewline(tail) ? { distance: 0, before: tail, after: tail } : undefined,
    keepsWordsWhole: true,
  };
}

type Hunk = {
  readonly isSame: boolean;
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
};

/** Both texts cut in stretches of same and of other contents: by paragraphs, then by words in those that differ. */
function hunksOf(before: readonly Token[], after: readonly Token[]): Hunk[] {
  return diffBy(paragraphsOf, before, after).flatMap((hunk) => {
    if (hunk.isSame) return [hunk];
    const [old, next] = [before.slice(hunk.oldFrom, hunk.oldTo), after.slice(hunk.newFrom, hunk.newTo)];
    return phrasesOf(diffBy(wordsOf, old, next), old).map(({ isSame, oldFrom, oldTo, newFrom, newTo }) => ({
      isSame,
      oldFrom: hunk.oldFrom + oldFrom,
      oldTo: hunk.oldFrom + oldTo,
      newFrom: hunk.newFrom + newFrom,
      newTo: hunk.newFrom + newTo,
    }));
  });
}

/**
 * Words written anew side by side are one change, with the spaces between them: when somebody else writes the same
 * passage anew, each wording stays in one piece instead of taking turns with the other, word by word.
 */
function phrasesOf(hunks: readonly Hunk[], before: readonly Token[]): Hunk[] {
  const phrases: Hunk[] = [];
  for (const hunk of hunks) {
    const [between, written] = [phrases.at(-1), phrases.at(-2)];
    const joins =
      between?.isSame === true &&
      written !== undefined &&
      !hunk.isSame &&
      before.slice(between.oldFrom, between.oldTo).every(isBetweenWords);
    if (joins) phrases.splice(-2, 2, { ...written, oldTo: hunk.oldTo, newTo: hunk.newTo });
    else phrases.push(hunk);
  }
  return phrases;
}

/** A space or a mark, not what stands for itself: a reference or a table stays, written anew it would be there twice. */
const isBetweenWords = (token: Token): boolean =>
  !isNewline(token) && token.embed === undefined && !isInWord(token);

function diffBy(
  cut: (tokens: readonly Token[]) => Part[],
  before: readonly Token[],
  after: readonly Token[],
): Hunk[] {
  const whole = { isSame: false, oldFrom: 0, oldTo: before.length, newFrom: 0, newTo: after.length };
  if (before.length === 0 || after.length === 0) return [whole];
  const [old, next] = [cut(before), cut(after)];
  const keys = (parts: readonly Part[]): string[] => parts.map(({ content }) => content);
  const changes = diffArrays(keys(old), keys(next), { maxEditLength: maxChanges });
  if (changes === undefined) return [whole];
  const hunks: Hunk[] = [];
  const length = (parts: readonly Part[]): number => parts.reduce((sum, part) => sum + part.length, 0);
  let [oldAt, newAt] = [0, 0];
  for (const { added, removed, count } of changes) {
    const oldTo = oldAt + (added ? 0 : length(old.splice(0, count)));
    const newTo = newAt + (removed ? 0 : length(next.splice(0, count)));
    const last = hunks.at(-1);
    const isSame = !added && !removed;
    if (last !== undefined && !last.isSame && !isSame) hunks[hunks.length - 1] = { ...last, oldTo, newTo };
    else hunks.push({ isSame, oldFrom: oldAt, oldTo, newFrom: newAt, newTo });
    [oldAt, newAt] = [oldTo, newTo];
  }
  return hunks;
}

/** Some units that are compared together. */
type Part = { readonly content: string; readonly length: number };

function partsOf(tokens: readonly Token[], continues: (token: Token, previous: Token) => boolean): Part[] {
  const parts: { content: string; length: number }[] = [];
  tokens.forEach((token, index) => {
    const [part, previous] = [parts.at(-1), tokens[index - 1]];
    if (part === undefined || previous === undefined || !continues(token, previous))
      parts.push({ content: token.unit, length: 1 });
    else {
      part.content += token.unit;
      part.length += 1;
    }
  });
  return parts;
}

const paragraphsOf = (tokens: readonly Token[]): Part[] =>
  partsOf(tokens, (_, previous) => !isNewline(previous));

/** A word, with the halves of its surrogate pairs together; or one other unit. */
const wordsOf = (tokens: readonly Token[]): Part[] =>
  partsOf(tokens, (token, previous) => isInWord(token) && isInWord(previous));

function withComments(token: Token, old: Token | undefined): Token {
  if (isNewline(token) || old === undefined || isNewline(old)) return token;
  const comments = Object.entries(old.attributes).filter(([key]) => key.startsWith("c:"));
  return comments.length === 0
    ? token
    : { ...token, attributes: Object.fromEntries([...Object.entries(token.attributes), ...comments]) };
}

/**
 * Makes the rows, columns and cells of a table say what `table` says. Lines that are missing get the ids `r1`,
 * `c1`… : a table's id is unique, and two partners who add the same line meet in the same cells.
 */
export function writeTable(doc: Y.Doc, table: Table): void {
  const width = Math.max(0, ...table.rows.map((row) => row.length));
  matchLines(doc, table.id, "row", table.rows.length);
  matchLines(doc, table.id, "column", width);
  const columns = tableLines(doc, table.id, "column");
  tableLines(doc, table.id, "row").forEach((row, rowIndex) => {
    columns.forEach((column, columnIndex) => {
      const [cell, next] = [cellText(doc, table.id, row, column), table.rows[rowIndex]?.[columnIndex]];
      if (cell !== undefined && next !== undefined) replaceAll(cell, next);
    });
  });
}

function matchLines(doc: Y.Doc, table: string, line: TableLine, count: number): void {
  const present = tableLines(doc, table, line);
  for (const surplus of present.slice(count)) dropTableLine(doc, table, line, surplus);
  const known = doc.getMap("tables");
  let number = 0;
  for (let missing = count - present.length; missing > 0; missing -= 1) {
    do number += 1;
    while (known.has(`${table}/${line}/${line[0]}${number}`));
    addTableLine(doc, table, line, `${line[0]}${number}`);
  }
}
