import { z } from "zod";
import { horizon, type Horizon } from "./horizon.ts";
import { idSchema, type Id } from "./Id.ts";
import { defineRecord, line, members, value, type RecordOf } from "./record.ts";
import type { RichText } from "./richText.ts";
import { isoDate } from "./time.ts";

export const axisFamilies = [
  "COHESION",
  "COHERENCE",
  "SUSTAINABILITY",
  "SHARED_VISION",
  "TRANSFORMATIVE_ACTION",
  "REGULATION",
  "CUSTOM",
] as const;

/** « Axe »: a row of the trajectory matrix, with its question for each horizon. */
export const axisRecord = defineRecord({
  label: value(line(200).min(1), ""),
  questionM18: value(line(300), ""),
  questionY7: value(line(300), ""),
  questionY28: value(line(300), ""),
  family: value(z.enum(axisFamilies), "CUSTOM"),
  isHidden: value(z.boolean(), false),
});

/** The innovation cycle shown on the 7-year horizon (`domain.md` 2.2): se conter, se compter, déployer. */
export const innovationStages = ["R_AND_D", "MODELLING", "DEPLOYMENT"] as const;
export const cellStatuses = ["EMPTY", "DRAFT", "AGREED"] as const;

/** « Case »: exactly one for each axis and horizon; it is created with its axis. */
export const cellRecord = defineRecord({
  axisId: value(idSchema<"axis">(), "" as Id<"axis">),
  horizon: value(horizon, "M18"),
  /** Overrides the date computed from the signature. */
  targetDate: value(isoDate.nullable(), null),
  targetDateReason: value(line(300), ""),
  innovationStage: value(z.enum(innovationStages).nullable(), null),
  status: value(z.enum(cellStatuses), "EMPTY"),
  linkedArticleIds: members(idSchema<"article">()),
  linkedMeasureIds: members(idSchema<"measure">()),
});

/** « Ce que nous visons », « point de départ », « indice de preuve », « vigilance ». */
export const cellTexts = ["targetStatement", "startingPoint", "evidence", "risk"] as const;

export type Cell = RecordOf<typeof cellRecord> & {
  readonly id: Id<"cell">;
  readonly targetStatement: RichText;
  readonly startingPoint: RichText;
  readonly evidence: RichText;
  readonly risk: RichText;
};

export type Axis = RecordOf<typeof axisRecord> & {
  readonly id: Id<"axis">;
  readonly cells: Readonly<Record<Horizon, Cell>>;
};

export const cellId = (axisId: Id<"axis">, horizon: Horizon): Id<"cell"> =>
  `${axisId}-${horizon}` as Id<"cell">;
