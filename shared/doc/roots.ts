import type * as Y from "yjs";
import { allianceTexts } from "#shared/model/alliance.ts";
import { articleRecord, articleTexts } from "#shared/model/article.ts";
import { clauseRecord, clauseTexts } from "#shared/model/clause.ts";
import { axisRecord, cellRecord, cellTexts } from "#shared/model/matrix.ts";
import { partnerRecord } from "#shared/model/partner.ts";
import { principleRecord, principleTexts } from "#shared/model/principle.ts";
import { representativeRecord } from "#shared/model/representative.ts";
import { versionRecord } from "#shared/model/version.ts";

/**
 * The collections of records: each a root `Y.Map<id, Y.Map>` whose inner maps hold the record's scalar fields,
 * its long texts (`Y.Text`, made with the record by its creator, so that no two people make the same one) and
 * the bookkeeping of `storedKeys`.
 */
export const collections = {
  partners: { record: partnerRecord, texts: [] },
  representatives: { record: representativeRecord, texts: [] },
  principles: { record: principleRecord, texts: principleTexts },
  articles: { record: articleRecord, texts: articleTexts },
  clauses: { record: clauseRecord, texts: clauseTexts },
  axes: { record: axisRecord, texts: [] },
  cells: { record: cellRecord, texts: cellTexts },
  versions: { record: versionRecord, texts: [] },
} as const;

export type CollectionName = keyof typeof collections;

/**
 * Root maps that are no collection of records. `keys` holds plain immutable values by fingerprint, `contents` and
 * `revisions` by the hash of what they say, `positions`, `objections` and `decisions` signed statements by their ids,
 * `threads` and `suggestions` what belongs to each by its id, `authors` and `activity` what belongs to the session that
 * writes it.
 */
export const singleRoots = {
  activity: "activity",
  alliance: "alliance",
  authors: "authors",
  contents: "contents",
  decisions: "decisions",
  keys: "keys",
  objections: "objections",
  positions: "positions",
  requires: "requires",
  revisions: "revisions",
  suggestions: "suggestions",
  tables: "tables",
  threads: "threads",
} as const;

/**
 * Roots that this release knows of and does not write yet. Named here so that no other use is ever made of
 * their names, and so that a merge keeps what a newer application stores in them.
 */
export const reservedRoots = [
  "commitments",
  "measures",
  "indicators",
  "bodies",
  "workshops",
  "signatures",
] as const;

/** Bookkeeping beside a record's fields: its place among its peers, and its tombstone. Nothing is ever deleted. */
export const storedKeys = { order: "order", createdAt: "createdAt", droppedAt: "droppedAt" } as const;

/** The long texts of the alliance itself, in its root map. */
export { allianceTexts };

export const allianceMap = (doc: Y.Doc): Y.Map<unknown> => doc.getMap(singleRoots.alliance);
export const collectionMap = (doc: Y.Doc, name: CollectionName): Y.Map<unknown> => doc.getMap(name);
export const activityMap = (doc: Y.Doc): Y.Map<unknown> => doc.getMap(singleRoots.activity);
export const authorsMap = (doc: Y.Doc): Y.Map<unknown> => doc.getMap(singleRoots.authors);
export const contentsMap = (doc: Y.Doc): Y.Map<unknown> => doc.getMap(singleRoots.contents);
export const revisionsMap = (doc: Y.Doc): Y.Map<unknown> => doc.getMap(singleRoots.revisions);
export const suggestionsMap = (doc: Y.Doc): Y.Map<unknown> => doc.getMap(singleRoots.suggestions);
export const keysMap = (doc: Y.Doc): Y.Map<unknown> => doc.getMap(singleRoots.keys);
export const threadsMap = (doc: Y.Doc): Y.Map<unknown> => doc.getMap(singleRoots.threads);
export const requiresMap = (doc: Y.Doc): Y.Map<unknown> => doc.getMap(singleRoots.requires);
export type StatementRoot = "positions" | "objections" | "decisions";
export const statementsMap = (doc: Y.Doc, root: StatementRoot): Y.Map<unknown> => doc.getMap(root);
