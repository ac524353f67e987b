import * as Y from "yjs";
import { articleRecord } from "#shared/model/article.ts";
import { horizons, type Horizon } from "#shared/model/horizon.ts";
import { isId, type Id } from "#shared/model/Id.ts";
import { cellId, cellStatus, type Axis, type Cell } from "#shared/model/matrix.ts";
import type { Query } from "#shared/doc/observe.ts";
import { byOrder, readOrder } from "#shared/doc/order.ts";
import { readAll, scalars } from "#shared/doc/readRecord.ts";
import { collectionMap, storedKeys } from "#shared/doc/roots.ts";
import { readCell } from "./agreement.ts";
import { plain } from "./plain.ts";

/** An axis without its cells: each of them has a query of its own. */
export type AxisLine = Omit<Axis, "cells">;

export type AxisList = {
  readonly shown: readonly AxisLine[];
  readonly hidden: readonly AxisLine[];
  readonly dropped: readonly AxisLine[];
  /** The order of all that is not dropped. */
  readonly present: readonly Id<"axis">[];
};

/** The rows of the matrix in their order; apart, those that the partners hid or took off. */
export const axisList: Query<AxisList> = {
  watches: ["axes"],
  read: (doc) => {
    const all = readAll(doc, "axes").filter(({ label }) => label !== "");
    const of = (isWanted: (axis: (typeof all)[number]) => boolean) =>
      all.filter(isWanted).map((axis) => plain(axis) as unknown as AxisLine);
    return {
      shown: of(({ droppedAt, isHidden }) => droppedAt === null && !isHidden),
      hidden: of(({ droppedAt, isHidden }) => droppedAt === null && isHidden),
      dropped: of(({ droppedAt }) => droppedAt !== null),
      present: all.filter(({ droppedAt }) => droppedAt === null).map(({ id }) => id as Id<"axis">),
    };
  },
};

export const cell = (axisId: string, horizon: Horizon): Query<Cell> => ({
  watches: ["cells"],
  read: (doc) => readCell(doc, axisId, horizon),
});

/** How many of the cells in sight are in each state. */
export const matrixProgress: Query<Readonly<Record<Cell["status"], number>>> = {
  watches: ["axes", "cells"],
  read: (doc) => {
    const count = { EMPTY: 0, DRAFT: 0, AGREED: 0 };
    for (const axis of axisList.read(doc).shown)
      for (const horizon of horizons) count[cellStatus(readCell(doc, axis.id, horizon))] += 1;
    return count;
  },
};

/** Which cell an id names, if it has the form of one. */
export function cellPlace(id: string | null): { readonly axisId: string; readonly horizon: Horizon } | null {
  const horizon = horizons.find((each) => id?.endsWith(`-${each}`));
  if (id === null || horizon === undefined) return null;
  const axisId = id.slice(0, -horizon.length - 1);
  return isId(axisId) && cellId(axisId as Id<"axis">, horizon) === id ? { axisId, horizon } : null;
}

export type ArticleTitle = { readonly id: Id<"article">; readonly number: number; readonly title: string };

/** The articles by number and title. Their texts are not read: others may be typing in them. */
export const articleTitles: Query<readonly ArticleTitle[]> = {
  watches: ["articles"],
  read: (doc) =>
    [...collectionMap(doc, "articles")]
      .flatMap(([id, stored]) =>
        isId(id) && stored instanceof Y.Map && typeof stored.get(storedKeys.droppedAt) !== "string"
          ? [{ id, stored, order: readOrder(stored.get(storedKeys.order)) }]
          : [],
      )
      .sort(byOrder)
      .map(({ id, stored }, index) => ({
        id: id as Id<"article">,
        number: index + 1,
        title: articleRecord.read(scalars(stored)).title,
      })),
};
