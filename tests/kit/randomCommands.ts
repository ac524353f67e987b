import type * as Y from "yjs";
import { collections, type CollectionName } from "#shared/doc/roots.ts";
import { readAll } from "#shared/doc/readRecord.ts";
import { tableLines } from "#shared/doc/text/table.ts";
import { suggestionRecords } from "#shared/doc/suggestions/records.ts";
import { allTexts } from "#shared/doc/textAt.ts";
import type { CommandName } from "#shared/doc/commands/registry.ts";
import type { Random } from "./random.ts";
import { historyCommand } from "./randomHistory.ts";

/** Every typed word is one character that nobody else ever types, so that it can be followed. */
export function wordSource() {
  let count = 0;
  return () => String.fromCodePoint(0x4e00 + (count++ % 20_000));
}

export type Call = readonly [CommandName, Readonly<Record<string, unknown>>];

const named: Readonly<Record<Exclude<CollectionName, "cells" | "principles" | "versions">, string>> = {
  partners: "Partner",
  representatives: "Representative",
  articles: "Article",
  clauses: "Clause",
  axes: "Axis",
};
const titles: Readonly<Record<keyof typeof named, string>> = {
  partners: "legalName",
  representatives: "fullName",
  articles: "title",
  clauses: "label",
  axes: "label",
};

/** A command that a partner could give now, over the whole alphabet of the document. */
export function randomCommand(doc: Y.Doc, random: Random, word: () => string, newId: () => string): Call {
  const collection = random.pick(Object.keys(named) as (keyof typeof named)[]);
  const name = named[collection];
  const ids = readAll(doc, collection).map(({ id }) => id);
  const id = random.pick(ids);
  const fields = { [titles[collection]]: `Titre ${word()}` };
  const owner =
    collection === "representatives" ? { partnerId: random.pick(readAll(doc, "partners")).id } : {};
  const texts = Object.fromEntries(collections[collection].texts.map((text) => [text, `Écrit ${word()}.`]));
  const withTexts = collection === "articles" || collection === "clauses" ? { texts } : {};
  const at = random.below(ids.length + 1);
  const member = (all: readonly string[]) => all.filter(() => random.chance(0.3));

  const choices: (() => Call)[] = [
    () => [`add${name}` as CommandName, { id: newId(), fields: { ...fields, ...owner }, ...withTexts, at }],
    () => [`edit${name}` as CommandName, { id, changes: fields }],
    () => [`drop${name}` as CommandName, { id }],
    () => [`restore${name}` as CommandName, { id }],
    () => [`move${name}` as CommandName, { id, to: random.below(ids.length + 1) }],
    () => [
      "editAlliance",
      { changes: { sdgGoals: member(["3", "11", "13", "17"]), territory: `Terre ${word()}` } },
    ],
    () => [
      "editPrinciple",
      { id: `principle-${1 + random.below(7)}`, changes: { label: `Principe ${word()}` } },
    ],
    () => [
      "editCell",
      {
        id: random.pick(readAll(doc, "cells")).id,
        changes: {
          status: random.pick(["DRAFT", "AGREED"]),
          linkedArticleIds: member(readAll(doc, "articles").map((a) => a.id)),
        },
      },
    ],
    ...Array.from({ length: 8 }, () => () => textCommand(doc, random, word)),
    ...Array.from({ length: 4 }, () => () => suggestionCommand(doc, random, word, newId)),
    ...Array.from({ length: 3 }, () => () => historyCommand(doc, random, word, newId)),
  ];
  return random.pick(choices)();
}

function textCommand(doc: Y.Doc, random: Random, word: () => string): Call {
  const { place, text } = random.pick(allTexts(doc));
  const lines = text.toJSON().split("\n");
  const paragraph = random.below(Math.max(1, lines.length - 1));
  const length = lines[paragraph]?.length ?? 0;
  const offset = random.below(length + 1);
  const from = { paragraph, offset };
  const to = { paragraph, offset: Math.min(length, offset + random.below(6)) };
  const choices: (() => Call)[] = [
    () => ["insertText", { in: place, ...from, text: random.chance(0.2) ? `\n${word()}` : word() }],
    () => ["insertText", { in: place, ...from, text: ` mot ${word()} ` }],
    () => ["deleteText", { in: place, from, to }],
    () => ["formatText", { in: place, from, to, marks: { bold: random.chance(0.5) ? true : null } }],
    () => ["setParagraph", { in: place, paragraph, list: random.pick(["none", "bullet", "ordered"]) }],
    () => ["setParagraph", { in: place, paragraph, kind: random.pick(["p", "h2"]) }],
    () => ["insertTable", { in: place, ...from, id: `table-${word().codePointAt(0)}`, rows: 2, columns: 2 }],
    () => ["insertReference", { in: place, ...from, reference: { to: "article", id: "cap" } }],
    () => tableCommand(doc, random, word),
    () => [
      "writeText",
      {
        in: place,
        text: lines
          .filter(() => random.chance(0.9))
          .concat(word())
          .join("\n"),
      },
    ],
  ];
  return random.pick(choices)();
}

/** Suggests something, or answers what was suggested. */
function suggestionCommand(doc: Y.Doc, random: Random, word: () => string, newId: () => string): Call {
  const { place, text } = random.pick(allTexts(doc));
  const lines = text.toJSON().split("\n");
  const paragraph = random.below(Math.max(1, lines.length - 1));
  const length = lines[paragraph]?.length ?? 0;
  const offset = random.below(length + 1);
  const range = {
    id: newId(),
    in: place,
    from: { paragraph, offset },
    to: { paragraph, offset: Math.min(length, offset + random.below(6)) },
  };
  const known = [...suggestionRecords(doc).values()];
  const choices: (() => Call)[] = [
    () => ["suggestText", { ...range, text: random.pick(["", word(), `${word()}\n${word()}`]) }],
    () => ["suggestText", { ...range, to: range.from, text: word() }],
    () => ["suggestFormat", { ...range, marks: { bold: random.chance(0.5) ? true : null } }],
    () => [
      "suggestParagraph",
      { id: newId(), in: place, paragraph, list: random.pick(["none", "bullet", "ordered"]) },
    ],
    () => [
      "suggestParagraph",
      { id: newId(), in: place, paragraph, kind: random.pick(["p", "h2"]), indent: 1 },
    ],
  ];
  if (known.length > 0) {
    const { id } = random.pick(known);
    choices.push(
      () => ["acceptSuggestion", { id }],
      () => ["rejectSuggestion", { id }],
      () => ["acceptSuggestions", { articleId: random.pick(readAll(doc, "articles")).id }],
      () => ["rejectSuggestions", { author: { name: "Anne Roux", organisation: "Commune de Sauve" } }],
    );
  }
  return random.pick(choices)();
}

/** Something in a table that is there; in a text when there is none yet. */
function tableCommand(doc: Y.Doc, random: Random, word: () => string): Call {
  const names = new Set([...doc.getMap("tables").keys()].map((key) => key.split("/")[0] ?? ""));
  const tables = [...names].filter((table) => tableLines(doc, table, "row").length > 1);
  if (tables.length === 0) return ["editAlliance", { changes: { territory: `Terre ${word()}` } }];
  const table = random.pick(tables);
  const line = random.pick(["row", "column"] as const);
  const lines = tableLines(doc, table, line);
  const cell = {
    collection: "tables",
    id: table,
    row: random.pick(tableLines(doc, table, "row")),
    column: random.pick(tableLines(doc, table, "column")),
  };
  const choices: (() => Call)[] = [
    () => ["writeText", { in: cell, text: `Case ${word()}` }],
    () => ["insertText", { in: cell, paragraph: 0, offset: 0, text: word() }],
    () => ["addTableLine", { table, line, id: `line-${word().codePointAt(0)}`, after: random.pick(lines) }],
    ...(lines.length > 1 ? [(): Call => ["dropTableLine", { table, line, id: random.pick(lines) }]] : []),
  ];
  return random.pick(choices)();
}
