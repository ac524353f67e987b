import * as Y from "yjs";
import type { Id } from "#shared/model/Id.ts";
import { recordMap } from "./readRecord.ts";
import { cellText } from "./text/table.ts";
import { allianceMap, allianceTexts, collections, type CollectionName } from "./roots.ts";
import { collectionNames, textPlace, type TextPlace } from "./textPlace.ts";

export { textPlace, type TextPlace } from "./textPlace.ts";

/** The text itself, or `undefined` when the place names none. */
export function textAt(doc: Y.Doc, place: TextPlace): Y.Text | undefined {
  if (place.collection === "tables") return cellText(doc, place.id, place.row, place.column);
  const stored =
    place.collection === "alliance"
      ? allianceMap(doc).get(place.field)
      : isTextOf(place.collection, place.field) &&
        recordMap(doc, place.collection, place.id)?.get(place.field);
  return stored instanceof Y.Text ? stored : undefined;
}

const isTextOf = (collection: CollectionName, field: string): boolean =>
  (collections[collection].texts as readonly string[]).includes(field);

/** What to call a text when it is not there: its field, or its cell. */
export const placeName = (place: TextPlace): string =>
  place.collection === "tables" ? `${place.row}:${place.column}` : place.field;

/** Every long text of the document with its place, dropped records and cells included, in no meaningful order. */
export function allTexts(doc: Y.Doc): { place: TextPlace; text: Y.Text }[] {
  const places: TextPlace[] = allianceTexts.map((field) => ({ collection: "alliance", field }));
  for (const name of doc.share.keys()) {
    const cell = textPlace.safeParse(cellPlace(name));
    if (cell.success) places.push(cell.data);
  }
  for (const collection of collectionNames) {
    for (const id of doc.getMap(collection).keys()) {
      for (const field of collections[collection].texts) {
        places.push({ collection, id: id as Id<string>, field });
      }
    }
  }
  return places.flatMap((place) => {
    const text = textAt(doc, place);
    return text === undefined ? [] : [{ place, text }];
  });
}

function cellPlace(rootName: string): unknown {
  const [prefix, id, row, column] = rootName.split(":");
  return prefix === "cell" ? { collection: "tables", id, row, column } : undefined;
}
