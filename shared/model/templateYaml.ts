import { isAlias, isMap, isScalar, isSeq, Lexer, LineCounter, parseDocument, type Pair } from "yaml";
import { utf8 } from "#shared/base/bytes.ts";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import type { InvalidTemplate, TemplatePath, TemplateProblem } from "./templateProblem.ts";

export const maxTemplateBytes = 2 ** 20;

/** A template has five levels; what is deeper is a mistake, or an attack on the reader's stack. */
const maxDepth = 8;

/** Plain data whose leaves are all texts, and the lines (from 1) where its pieces stand in the file. */
export type TemplateYaml = {
  readonly data: unknown;
  /** The line of the value at the path, or of the nearest thing around it; of its name for an unknown field. */
  readonly lineOf: (path: TemplatePath, at?: "value" | "name") => number;
  /** The line of the words within the value at the path. */
  readonly lineWithin: (path: TemplatePath, words: string) => number;
};

type Place = { readonly name: number; readonly start: number; readonly end: number };

/**
 * Reads YAML 1.2 as text, lists and maps only (the failsafe schema: `no` and `2026` stay words): no alias,
 * anchor, tag, directive, merge key or second document, so that a small file cannot become large data.
 */
export function readTemplateYaml(text: string): Result<TemplateYaml, InvalidTemplate> {
  const early = problemBeforeParsing(text);
  if (early !== undefined) return fail(early);
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: "failsafe",
    // The library's search for duplicates compares each key with every other; `Reader` keeps a map.
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter: lines,
  });
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const invalid = (offset: number, problem: TemplateProblem) =>
    fail({ kind: "invalid-template", line: Math.max(1, lineAt(offset)), problem });
  const [error] = document.errors;
  if (error !== undefined) return invalid(error.pos[0], { kind: "yaml-syntax", path: [], code: error.code });
  const reader = new Reader();
  const data = reader.read(document.contents, [], 0);
  if (reader.found !== undefined) return invalid(reader.found.offset, reader.found.problem);
  const placeOf = (path: TemplatePath): Place =>
    reader.places.get(JSON.stringify(path)) ??
    (path.length === 0 ? { name: 0, start: 0, end: 0 } : placeOf(path.slice(0, -1)));
  return ok({
    data,
    lineOf: (path, at = "value") => Math.max(1, lineAt(placeOf(path)[at === "name" ? "name" : "start"])),
    lineWithin: (path, words) => {
      const { start, end } = placeOf(path);
      const offset = text.indexOf(words, start);
      return lineAt(offset >= start && offset < end ? offset : start);
    },
  });
}

/** Nodes to plain data; the first thing that is not allowed stops the reading of its branch. */
class Reader {
  readonly places = new Map<string, Place>();
  found: { readonly offset: number; readonly problem: TemplateProblem } | undefined;

  read(node: unknown, path: TemplatePath, nameOffset: number): unknown {
    if (isAlias(node)) return this.refuse(node.range?.[0] ?? nameOffset, notAllowed("alias", path));
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return "";
    const [start, end] = node.range ?? [nameOffset, nameOffset];
    this.places.set(JSON.stringify(path), { name: nameOffset, start, end });
    if (node.anchor !== undefined) return this.refuse(start, notAllowed("anchor", path));
    if (node.tag !== undefined) return this.refuse(start, notAllowed("tag", path));
    if (path.length > maxDepth) return this.refuse(start, notAllowed("nesting", path));
    if (isScalar(node)) return typeof node.value === "string" ? node.value : "";
    if (isSeq(node)) return node.items.map((item, index) => this.read(item, [...path, index], start));
    const entries = new Map<string, unknown>();
    for (const pair of node.items) this.readPair(pair, path, start, entries);
    return Object.fromEntries(entries);
  }

  private readPair(pair: Pair, path: TemplatePath, start: number, entries: Map<string, unknown>): void {
    const key = isScalar(pair.key) ? pair.key : undefined;
    const name = typeof key?.value === "string" ? key.value : "";
    const offset = key?.range?.[0] ?? start;
    const field = [...path, name];
    if (isAlias(pair.key)) this.refuse(offset, notAllowed("alias", field));
    else if (key?.anchor !== undefined) this.refuse(offset, notAllowed("anchor", field));
    else if (key?.tag !== undefined) this.refuse(offset, notAllowed("tag", field));
    else if (key === undefined || name === "") this.refuse(offset, { kind: "unknown-field", path: field });
    else if (entries.has(name)) this.refuse(offset, { kind: "duplicate-field", path: field });
    else entries.set(name, this.read(pair.value, field, offset));
  }

  private refuse(offset: number, problem: TemplateProblem): undefined {
    if (this.found === undefined || offset < this.found.offset) this.found = { offset, problem };
    return undefined;
  }
}

const notAllowed = (
  what: (TemplateProblem & { kind: "not-allowed" })["what"],
  path: TemplatePath,
): TemplateProblem => ({ kind: "not-allowed", path, what });

/**
 * What must be known before the YAML library sees the text: its recursion on deep nesting exhausts the stack
 * in a way that V8 does not always survive (a regular expression compiled at the very end aborts the process).
 */
function problemBeforeParsing(text: string): InvalidTemplate | undefined {
  const invalid = (line: number, problem: TemplateProblem): InvalidTemplate => ({
    kind: "invalid-template",
    line,
    problem,
  });
  if (text.length > maxTemplateBytes || utf8(text).length > maxTemplateBytes)
    return invalid(1, { kind: "too-large", path: [], maxBytes: maxTemplateBytes });
  const lines = text.split("\n");
  const directive = lines.findIndex((line) => line.startsWith("%"));
  if (directive !== -1) return invalid(directive + 1, notAllowed("directive", []));
  const indented = lines.findIndex((line) => line.startsWith(" ".repeat(64)));
  const deep = indented === -1 ? deepLine(text) : indented + 1;
  return deep === undefined ? undefined : invalid(deep, notAllowed("nesting", []));
}

/** The first line on which brackets, or the marks `-`, `?` and `:` of one line, nest beyond reason. */
function deepLine(text: string): number | undefined {
  let [line, open, marks] = [1, 0, 0];
  let isContent = false;
  // The lexer does not recurse. It announces the text of a plain or block scalar by U+001F.
  for (const token of new Lexer().lex(text)) {
    if (!isContent && (token === "[" || token === "{")) open += 1;
    if (!isContent && (token === "]" || token === "}")) open = Math.max(0, open - 1);
    if (!isContent && open === 0 && ["-", "?", ":"].includes(token)) marks += 1;
    if (open > 16 || marks > 16) return line;
    isContent = !isContent && token === "\u001f";
    if (!token.includes("\n")) continue;
    line += token.split("\n").length - 1;
    marks = 0;
  }
  return undefined;
}
