import * as Y from "yjs";
import {
  allianceRecord,
  allianceTexts,
  type Alliance,
  type Language,
  type Scope,
} from "#shared/model/alliance.ts";
import type { Agreement } from "#shared/model/agreement.ts";
import { clauseApplies } from "#shared/model/clause.ts";
import { horizons, type Horizon } from "#shared/model/horizon.ts";
import { cellId, cellRecord, cellTexts, type Axis, type Cell } from "#shared/model/matrix.ts";
import type { IsoDate } from "#shared/model/time.ts";
import { readOne, readPresent, readTexts, scalars, type Read } from "#shared/doc/readRecord.ts";
import { allianceMap } from "#shared/doc/roots.ts";
import type { Query } from "#shared/doc/observe.ts";
import { readParties } from "./parties.ts";
import { plain } from "./plain.ts";

export function readAlliance(doc: Y.Doc): Alliance {
  const map = allianceMap(doc);
  const id = map.get("id");
  return {
    ...allianceRecord.read(scalars(map)),
    ...readTexts(map, allianceTexts),
    id: typeof id === "string" ? id : "",
  };
}

/** The day of the signature, set or planned; mandates and horizons are measured from it. */
export const signatureDay: Query<IsoDate | null> = {
  watches: ["alliance"],
  read: (doc) => readAlliance(doc).signedOn,
};

/** Of the agreement, whatever the interface's: spelling is checked in it. */
export const agreementLanguage: Query<Language> = {
  watches: ["alliance"],
  read: (doc) => readAlliance(doc).language,
};

/** What clauses are offered for. */
export const allianceScope: Query<Scope> = {
  watches: ["alliance"],
  read: (doc) => readAlliance(doc).scope,
};

/** The agreement as it stands: see `Agreement` for what is in it. */
export function readAgreement(doc: Y.Doc): Agreement {
  const alliance = readAlliance(doc);
  return {
    alliance,
    parties: readParties(doc).filter(({ partner }) => partner.status === "ACTIVE"),
    principles: readPresent(doc, "principles").map(plain),
    articles: readPresent(doc, "articles").map((article, index) => ({
      ...plain(article),
      number: index + 1,
    })),
    clauses: readPresent(doc, "clauses")
      .filter((clause) => clauseApplies(clause, alliance.scope))
      .map(plain),
    axes: readPresent(doc, "axes")
      .filter((axis) => !axis.isHidden)
      .map((axis) => readAxis(doc, axis)),
  } as unknown as Agreement;
}

export const agreement: Query<Agreement> = {
  watches: [
    "alliance",
    "partners",
    "representatives",
    "principles",
    "articles",
    "clauses",
    "axes",
    "cells",
    "tables",
  ],
  read: readAgreement,
};

function readAxis(doc: Y.Doc, axis: Read<"axes">): Axis {
  const cells = Object.fromEntries(horizons.map((horizon) => [horizon, readCell(doc, axis.id, horizon)]));
  return { ...plain(axis), cells } as unknown as Axis;
}

/** A cell that is not stored (its axis was written by something else) reads as an empty one. */
export function readCell(doc: Y.Doc, axisId: string, horizon: Horizon): Cell {
  const id = cellId(axisId as Axis["id"], horizon);
  const stored = readOne(doc, "cells", id);
  const empty = { ...cellRecord.read(new Map()), ...readTexts(new Y.Doc().getMap(), cellTexts) };
  return { ...empty, ...(stored && plain(stored)), id, axisId, horizon } as Cell;
}
