import { z } from "zod";
import { addMonths } from "./addMonths.ts";
import { horizon, horizonMonths, type Horizon } from "./horizon.ts";
import { idSchema, type Id } from "./Id.ts";
import { defineRecord, line, members, value, type RecordOf } from "./record.ts";
import { isBlank, type RichText } from "./richText.ts";
import { isoDate, type IsoDate } from "./time.ts";

export const axisFamilies = [
  "COHESION",
  "COHERENCE",
  "SUSTAINABILITY",
  "SHARED_VISION",
  "TRANSFORMATIVE_ACTION",
  "REGULATION",
  "CUSTOM",
] as const;

/** The three requirements that the short 3×3 variant keeps (`domain.md` 2.2). */
export const shortVariantFamilies: readonly (typeof axisFamilies)[number][] = [
  "COHESION",
  "COHERENCE",
  "SUSTAINABILITY",
];

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

/** The question that opens the talk about a cell. */
export const questionOf = (
  axis: Pick<Axis, "questionM18" | "questionY7" | "questionY28">,
  horizon: Horizon,
): string => axis[`question${horizon}`];

/** Nothing is agreed on, nor discussed, in a cell without a word; words that nobody declared agreed are discussed. */
export function cellStatus(cell: Pick<Cell, "status" | (typeof cellTexts)[number]>): Cell["status"] {
  if (cellTexts.every((name) => isBlank(cell[name]))) return "EMPTY";
  return cell.status === "AGREED" ? "AGREED" : "DRAFT";
}

export type DueDate =
  | { readonly kind: "fixed"; readonly on: IsoDate; readonly reason: string }
  | { readonly kind: "computed"; readonly on: IsoDate }
  /** The day of the signature is not set yet. */
  | { readonly kind: "after-signature" };

/** Given with its reason, or computed from the signature (`domain.md` 2.2). */
export function dueDate(
  cell: Pick<Cell, "horizon" | "targetDate" | "targetDateReason">,
  signedOn: IsoDate | null,
): DueDate {
  if (cell.targetDate !== null) return { kind: "fixed", on: cell.targetDate, reason: cell.targetDateReason };
  if (signedOn === null) return { kind: "after-signature" };
  return { kind: "computed", on: addMonths(signedOn, horizonMonths[cell.horizon]) };
}

export const cellId = (axisId: Id<"axis">, horizon: Horizon): Id<"cell"> =>
  `${axisId}-${horizon}` as Id<"cell">;
