import { useMemo } from "react";
import { horizons, type Horizon } from "#shared/model/horizon.ts";
import type { Id } from "#shared/model/Id.ts";
import { cellId, cellRecord, cellStatus, type cellTexts, type Cell } from "#shared/model/matrix.ts";
import type { RichText } from "#shared/model/richText.ts";
import { cellHeads } from "#shared/doc/queries/heads.ts";
import { useQuery } from "#renderer/doc/session/SessionContext.tsx";
import { useText } from "#renderer/doc/useText.ts";

type Texts = Readonly<Record<(typeof cellTexts)[number], RichText>>;

/** A cell with its texts as they stand, and its status as it follows from them. */
export function useCell(axisId: Id<"axis">, horizon: Horizon): Cell {
  const id = cellId(axisId, horizon);
  const heads = useQuery(cellHeads);
  const texts: Texts = {
    targetStatement: useCellText(id, "targetStatement"),
    startingPoint: useCellText(id, "startingPoint"),
    evidence: useCellText(id, "evidence"),
    risk: useCellText(id, "risk"),
  };
  const head = useMemo(() => heads.find((each) => each.id === id), [heads, id]);
  const fields = head ?? cellRecord.read(new Map());
  const cell = { ...fields, ...texts, id, axisId, horizon };
  return { ...cell, status: cellStatus(cell) };
}

const asItIs = (text: RichText): RichText => text;
const useCellText = (id: Id<"cell">, field: keyof Texts): RichText =>
  useText({ collection: "cells", id, field }, asItIs);

export const horizonAt = (column: number): Horizon | undefined => horizons[column - 1];
