import type { Query } from "#shared/doc/observe.ts";
import { readHeads, type Head } from "#shared/doc/readRecord.ts";
import type { CollectionName } from "#shared/doc/roots.ts";

const headsOf = <C extends CollectionName>(
  collection: C,
  which: "present" | "dropped" = "present",
): Query<readonly Head<C>[]> => ({
  watches: [collection],
  readsNoText: true,
  read: (doc) => readHeads(doc, collection, which),
});

/** The lists of the alliance without their long texts: each in the agreed order, dropped records apart. */
export const articleHeads = headsOf("articles");
export const droppedArticleHeads = headsOf("articles", "dropped");
export const clauseHeads = headsOf("clauses");
export const droppedClauseHeads = headsOf("clauses", "dropped");
export const principleHeads = headsOf("principles");
export const partnerHeads = headsOf("partners");
export const droppedPartnerHeads = headsOf("partners", "dropped");
export const axisHeads = headsOf("axes");
export const droppedAxisHeads = headsOf("axes", "dropped");
export const cellHeads = headsOf("cells");
