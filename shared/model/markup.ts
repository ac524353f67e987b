import { isBlank, maxIndent, plainParagraph } from "./richText.ts";
import type { ListKind, Paragraph, ParagraphKind, RichText, Run, TextRun } from "./richText.ts";

/*
 * The little markup in which templates and the command line write long texts. A line is a paragraph; blank
 * lines only separate. A line may begin with two spaces a level of indent, then `- ` (bullet) or `1. `
 * (ordered: the number is computed, whatever is written), then `# `, `## ` or `### ` (heading). Within it
 * `**bold**` and `_italic_` open and close anywhere; a marker with no partner is itself. A backslash takes
 * `\ * _ # - .` or a space as they are; alone at the end of a line it is nothing, so `\` is an empty paragraph.
 */

const linePattern = /^( *)(?:(-) |(\d{1,3})\. )?(?:(#{1,3}) )?(.*)$/su;
const tokenPattern = /\\[\\*_#.\- ]|\*\*|_|[^\\*_]+|[\\*]/gu;
const headings: readonly ParagraphKind[] = ["p", "h1", "h2", "h3"];

/** Any text is markup: nothing is refused. A text without a word is one empty paragraph. */
export function parseMarkup(text: string): RichText {
  const lines = text.split(/\r\n|\r|\n/u).filter((line) => !/^ *$/u.test(line));
  return lines.length === 0 ? [plainParagraph("")] : lines.map(parseLine);
}

/**
 * The markup that `parseMarkup` reads back as the same text. It holds words, bold and italic: references and
 * tables are left out, links and underlines keep only their words.
 */
export function writeMarkup(text: RichText): string {
  const [only] = text;
  if (
    text.length === 1 &&
    only !== undefined &&
    isPlain(only) &&
    isBlank(text) &&
    writeRuns(only.runs) === ""
  )
    return "";
  return text.map(writeLine).join("\n");
}

const isPlain = ({ kind, list, indent }: Paragraph): boolean =>
  kind === "p" && list === "none" && indent === 0;

function parseLine(line: string): Paragraph {
  const [, spaces = "", bullet, number, heading = "", words = ""] = linePattern.exec(line) ?? [];
  const list: ListKind = bullet !== undefined ? "bullet" : number !== undefined ? "ordered" : "none";
  const indent = Math.min(Math.floor(spaces.length / 2), maxIndent);
  return { kind: headings[heading.length] ?? "p", list, indent, runs: parseRuns(words) };
}

function parseRuns(words: string): readonly TextRun[] {
  const tokens = words.match(tokenPattern) ?? [];
  const lone = new Set([loneMarker(tokens, "**"), loneMarker(tokens, "_")]);
  const runs: { text: string; bold?: true; italic?: true }[] = [];
  let bold = false;
  let italic = false;
  for (const [index, token] of tokens.entries()) {
    const isMarker = (token === "**" || token === "_") && !lone.has(index);
    if (isMarker && token === "**") bold = !bold;
    else if (isMarker) italic = !italic;
    else {
      const text = literal(token, index === tokens.length - 1);
      const last = runs.at(-1);
      if (last !== undefined && (last.bold ?? false) === bold && (last.italic ?? false) === italic)
        last.text += text;
      else if (text !== "")
        runs.push({ text, ...(bold ? { bold: true } : {}), ...(italic ? { italic: true } : {}) });
    }
  }
  return runs;
}

/** Markers pair up in order, so that of an odd number the last has no partner. */
function loneMarker(tokens: readonly string[], marker: string): number {
  const isOdd = tokens.filter((token) => token === marker).length % 2 === 1;
  return isOdd ? tokens.lastIndexOf(marker) : -1;
}

function literal(token: string, isLast: boolean): string {
  if (!token.startsWith("\\")) return token;
  if (token === "\\") return isLast ? "" : token;
  return token.slice(1);
}

function writeLine({ kind, list, indent, runs }: Paragraph): string {
  const marker = list === "bullet" ? "- " : list === "ordered" ? "1. " : "";
  const heading = kind === "p" ? "" : `${"#".repeat(headings.indexOf(kind))} `;
  const words = writeRuns(runs)
    .replace(/^(?:- |#{1,3} | )/u, "\\$&")
    .replace(/^(\d{1,3})\. /u, "$1\\. ");
  return "  ".repeat(indent) + marker + heading + (words === "" ? "\\" : words);
}

function writeRuns(runs: readonly Run[]): string {
  let written = "";
  let bold = false;
  let italic = false;
  const turn = (toBold: boolean, toItalic: boolean): void => {
    if (bold !== toBold) written += "**";
    if (italic !== toItalic) written += "_";
    bold = toBold;
    italic = toItalic;
  };
  for (const run of runs) {
    if (!("text" in run)) continue;
    turn(run.bold ?? false, run.italic ?? false);
    written += run.text.replace(/[\\*_]/gu, "\\$&");
  }
  turn(false, false);
  return written;
}
