import type * as Y from "yjs";
import type { Agreement } from "#shared/model/agreement.ts";
import type { Id } from "#shared/model/Id.ts";
import type { Paragraph, RichText, Run, Suggestor, TrackedRun } from "#shared/model/richText.ts";
import { authorOf, readSessions } from "#shared/doc/history/sessions.ts";
import { collections, type CollectionName } from "#shared/doc/roots.ts";
import { textAt } from "#shared/doc/textAt.ts";
import { readEmbed, readInline, readParagraph, marksOf as formatsOf } from "#shared/doc/text/attributes.ts";
import { decode } from "#shared/doc/text/decode.ts";
import { wellFormed } from "#shared/doc/text/pieces.ts";
import type { SuggestionMark } from "./marks.ts";
import { suggestionIn } from "./records.ts";
import { mayHaveSuggestions, readStretches, type Stretch } from "./stretches.ts";

/**
 * An agreement whose texts tell, beside their words, what is suggested to come in and to go, by whom and when: what
 * Word shows as tracked changes. `somebody` names who did not say who they are.
 */
export function withSuggestions(doc: Y.Doc, agreement: Agreement, somebody: string): Agreement {
  const sessions = readSessions(doc);
  const nameOf = (client: number): string => authorOf(sessions, client)?.name ?? somebody;
  const told = <T extends { readonly id: string }>(collection: CollectionName, record: T): T => ({
    ...record,
    ...Object.fromEntries(
      collections[collection].texts.flatMap((field) => {
        const text = textAt(doc, { collection, id: record.id as Id<string>, field });
        return text !== undefined && mayHaveSuggestions(text) ? [[field, read(text, nameOf)]] : [];
      }),
    ),
  });
  return {
    ...agreement,
    principles: agreement.principles.map((principle) => told("principles", principle)),
    articles: agreement.articles.map((article) => told("articles", article)),
    clauses: agreement.clauses.map((clause) => told("clauses", clause)),
    axes: agreement.axes.map((axis) => ({
      ...axis,
      cells: {
        M18: told("cells", axis.cells.M18),
        Y7: told("cells", axis.cells.Y7),
        Y28: told("cells", axis.cells.Y28),
      },
    })),
  };
}

function read(ytext: Y.Text, nameOf: (client: number) => string): RichText {
  const tables = tablesOf(ytext);
  const by = ({ id }: SuggestionMark): Suggestor => {
    const record = suggestionIn(ytext, id);
    return { author: nameOf(record?.client ?? -1), at: record?.at ?? "" };
  };
  const paragraphs: Paragraph[] = [];
  let runs: Run[] = [];
  for (const stretch of readStretches(ytext)) {
    if (stretch.isNewline) {
      paragraphs.push(paragraphOf(stretch, runs, by));
      runs = [];
    } else runs.push(...runOf(stretch, by, tables));
  }
  if (runs.length > 0) paragraphs.push({ kind: "p", list: "none", indent: 0, runs });
  return paragraphs;
}

/** Tables as they stand: what is suggested in their cells, and of a whole table, is not told. */
const tablesOf = (ytext: Y.Text): ReadonlyMap<string, Run> =>
  new Map(
    decode(ytext).flatMap(({ runs }) =>
      runs.flatMap((run) => ("table" in run ? [[run.table.id, run] as const] : [])),
    ),
  );

type By = (mark: SuggestionMark) => Suggestor;

function runOf({ text, embed, attributes, marks }: Stretch, by: By, tables: ReadonlyMap<string, Run>): Run[] {
  const before = formatsOf(readInline(attributes));
  const change = marks.find((mark) => mark.does === "format");
  const formats = change === undefined ? before : formatsOf(readInline({ ...before, ...change.change }));
  const inserted = marks.find(({ does }) => does === "insert");
  const deleted = marks.find(({ does }) => does === "delete");
  const tracked: TrackedRun = {
    ...(inserted && { inserted: by(inserted) }),
    ...(deleted && { deleted: by(deleted) }),
    ...(change && { formatted: { ...by(change), before } }),
  };
  const told = marks.length === 0 ? formats : { ...formats, tracked };
  if (text !== undefined) return [{ ...told, text: wellFormed(text) }];
  const read = readEmbed(embed);
  if ("ref" in read) return [{ ...told, reference: read.ref }];
  const table = "table" in read ? tables.get(read.table.id) : undefined;
  return table === undefined ? [] : [table];
}

function paragraphOf({ attributes, marks }: Stretch, runs: readonly Run[], by: By): Paragraph {
  const { k, list, indent } = readParagraph(attributes);
  const change = marks.find((mark) => mark.does === "restyle");
  const next = { k, list, indent, ...change?.change };
  const inserted = marks.find(({ does }) => does === "insert");
  const deleted = marks.find(({ does }) => does === "delete");
  return {
    kind: next.k,
    list: next.list,
    indent: next.indent,
    runs,
    ...(marks.length > 0 && {
      tracked: {
        ...(inserted && { inserted: by(inserted) }),
        ...(deleted && { deleted: by(deleted) }),
        ...(change && { restyled: { ...by(change), before: { kind: k, list, indent } } }),
      },
    }),
  };
}
