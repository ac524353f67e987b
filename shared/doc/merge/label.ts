import type * as Y from "yjs";
import { readAlliance } from "#shared/doc/queries/agreement.ts";
import { recordMap } from "#shared/doc/readRecord.ts";
import type { CollectionName } from "#shared/doc/roots.ts";
import type { TextPlace } from "#shared/doc/textAt.ts";

export const labelFields: Readonly<Record<CollectionName, string>> = {
  partners: "legalName",
  representatives: "fullName",
  principles: "label",
  articles: "title",
  clauses: "label",
  axes: "label",
  cells: "axisId",
  versions: "name",
};

/** What people call the record: its title or name; a cell by its row and horizon; else its id. */
export function labelOf(doc: Y.Doc, place: TextPlace | { collection: CollectionName; id: string }): string {
  if (place.collection === "tables") return place.id;
  if (place.collection === "alliance") return readAlliance(doc).name;
  const map = recordMap(doc, place.collection, place.id);
  const label = map?.get(labelFields[place.collection]);
  if (typeof label !== "string" || label === "") return place.id;
  if (place.collection !== "cells") return label;
  return `${labelOf(doc, { collection: "axes", id: label })} – ${String(map?.get("horizon"))}`;
}
