import type * as Y from "yjs";
import { articleTexts } from "#shared/model/article.ts";
import type { Author } from "#shared/model/author.ts";
import { isEqual } from "#shared/base/equality.ts";
import type { OpenSuggestion, SuggestionKind } from "#shared/model/suggestion.ts";
import { articleOfTable } from "#shared/doc/history/articleOfTable.ts";
import { authorOf, readSessions } from "#shared/doc/history/sessions.ts";
import { textAt } from "#shared/doc/textAt.ts";
import type { TextPlace } from "#shared/doc/textPlace.ts";
import { suggestionRecords, type SuggestionRecord } from "./records.ts";
import { isDeleted, isInserted, mayHaveSuggestions, readStretches, type Stretch } from "./stretches.ts";

/** Which suggestions are meant; all of them when nothing is said. */
export type SuggestionFilter = {
  readonly articleId?: string | undefined;
  readonly author?: Author | undefined;
};

/** The suggestions of which something is left in a text, in the order of their texts and of their places in them. */
export function openSuggestions(doc: Y.Doc, filter: SuggestionFilter = {}): readonly OpenSuggestion[] {
  const sessions = readSessions(doc);
  return textsWithSuggestions(doc).flatMap(({ place, articleId, records }) => {
    if (filter.articleId !== undefined && articleId !== filter.articleId) return [];
    const text = textAt(doc, place);
    if (text === undefined || !mayHaveSuggestions(text)) return [];
    const stretches = readStretches(text);
    return [...indexesById(stretches)].flatMap(([id, indexes]) => {
      const record = records.get(id);
      if (record === undefined) return [];
      const author = authorOf(sessions, record.client);
      if (filter.author !== undefined && !isEqual(author, filter.author)) return [];
      const { at, client } = record;
      return [{ id, at, client, author, in: place, articleId, ...described(id, stretches, indexes) }];
    });
  });
}

type TextWithSuggestions = {
  readonly place: TextPlace;
  readonly articleId: string | null;
  readonly records: Map<string, SuggestionRecord>;
};

function textsWithSuggestions(doc: Y.Doc): readonly TextWithSuggestions[] {
  const found = new Map<string, TextWithSuggestions>();
  for (const record of suggestionRecords(doc).values()) {
    const place = record.in;
    const key = sortKey(place);
    const known = found.get(key) ?? { place, articleId: articleIdOf(doc, place), records: new Map() };
    found.set(key, known);
    known.records.set(record.id, record);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
}

function sortKey(place: TextPlace): string {
  if (place.collection === "tables") return `~tables/${place.id}/${place.row}/${place.column}`;
  const field = (articleTexts as readonly string[]).indexOf(place.field);
  return place.collection === "alliance"
    ? `alliance/${place.field}`
    : `${place.collection}/${place.id}/${field}/${place.field}`;
}

const articleIdOf = (doc: Y.Doc, place: TextPlace): string | null =>
  place.collection === "articles"
    ? place.id
    : place.collection === "tables"
      ? (articleOfTable(doc, place.id) ?? null)
      : null;

/** Where each suggestion stands, by the order of its first place. */
function indexesById(stretches: readonly Stretch[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  stretches.forEach(({ marks }, index) => {
    for (const id of new Set(marks.map((mark) => mark.id))) {
      const own = found.get(id) ?? [];
      own.push(index);
      found.set(id, own);
    }
  });
  return found;
}

const contextLength = 40;

function described(id: string, stretches: readonly Stretch[], indexes: readonly number[]) {
  const own = indexes.flatMap((index) => stretches[index] ?? []);
  const marksOf = (stretch: Stretch) => stretch.marks.filter((mark) => mark.id === id);
  const wordsWhere = (is: (stretch: Stretch) => boolean) =>
    words(own.filter((stretch) => is({ ...stretch, marks: marksOf(stretch) })));
  const [inserted, deleted] = [wordsWhere(isInserted), wordsWhere(isDeleted)];
  const changes = new Map(
    own.flatMap(marksOf).flatMap((mark) => ("change" in mark ? Object.entries(mark.change) : [])),
  );
  return {
    kind: kindOf(
      inserted,
      deleted,
      own.flatMap(marksOf).some(({ does }) => does === "restyle"),
    ),
    inserted,
    deleted,
    changes: [...changes] as OpenSuggestion["changes"],
    formatted: wordsWhere(({ marks }) => marks.some(({ does }) => does === "format")),
    before: contextBefore(stretches, indexes[0] ?? 0),
    after: contextBehind(stretches, indexes.at(-1) ?? 0),
  };
}

function kindOf(inserted: string, deleted: string, restyles: boolean): SuggestionKind {
  if (inserted !== "" && deleted !== "") return "replacement";
  if (inserted !== "") return "insertion";
  if (deleted !== "") return "deletion";
  return restyles ? "structure" : "formatting";
}

const charsOf = ({ text }: Stretch): string => text ?? "\ufffc";

function words(stretches: readonly Stretch[]): string {
  let [result, end] = ["", -1];
  for (const stretch of stretches) {
    result += `${end !== -1 && end !== stretch.from ? " … " : ""}${charsOf(stretch)}`;
    end = stretch.from + stretch.length;
  }
  return result;
}

/** Of the paragraph around, as it stands without insertions. */
function contextBefore(stretches: readonly Stretch[], index: number): string {
  let context = "";
  for (let at = index - 1; at >= 0 && context.length < contextLength; at -= 1) {
    const stretch = stretches[at];
    if (stretch === undefined || (stretch.isNewline && !isInserted(stretch))) break;
    if (!isInserted(stretch)) context = charsOf(stretch) + context;
  }
  return Array.from(context).slice(-contextLength).join("");
}

function contextBehind(stretches: readonly Stretch[], index: number): string {
  let context = "";
  if (stretches[index]?.isNewline === true) return context;
  for (let at = index + 1; at < stretches.length && context.length < contextLength; at += 1) {
    const stretch = stretches[at];
    if (stretch === undefined || (stretch.isNewline && !isInserted(stretch))) break;
    if (!isInserted(stretch)) context += charsOf(stretch);
  }
  return Array.from(context).slice(0, contextLength).join("");
}
