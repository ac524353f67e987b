import { horizons, type Horizon } from "#shared/model/horizon.ts";
import { isId, type Id } from "#shared/model/Id.ts";
import { cellId, cellStatus, type Cell } from "#shared/model/matrix.ts";
import type { Query } from "#shared/doc/observe.ts";
import { readHeads } from "#shared/doc/readRecord.ts";
import { readCell } from "./agreement.ts";

/** How many of the cells in sight are in each state. */
export const matrixProgress: Query<Readonly<Record<Cell["status"], number>>> = {
  watches: ["axes", "cells"],
  read: (doc) => {
    const count = { EMPTY: 0, DRAFT: 0, AGREED: 0 };
    for (const { id, isHidden } of readHeads(doc, "axes")) {
      for (const horizon of isHidden ? [] : horizons) count[cellStatus(readCell(doc, id, horizon))] += 1;
    }
    return count;
  },
};

export type CellPlace = { readonly axisId: Id<"axis">; readonly horizon: Horizon };

/** Which cell an id names, if it has the form of one. */
export function cellPlace(id: string | null): CellPlace | null {
  const horizon = horizons.find((each) => id?.endsWith(`-${each}`));
  if (id === null || horizon === undefined) return null;
  const axisId = id.slice(0, -horizon.length - 1);
  return isId(axisId) && cellId(axisId as Id<"axis">, horizon) === id
    ? { axisId: axisId as Id<"axis">, horizon }
    : null;
}
