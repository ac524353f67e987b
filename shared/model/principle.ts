import { z } from "zod";
import type { Id } from "./Id.ts";
import { defineRecord, line, value, type RecordOf } from "./record.ts";
import type { RichText } from "./richText.ts";

/**
 * A slot for one of the seven principles of the Charte du faire alliance. Their wording is public nowhere
 * (`domain.md` 0.3): users fill the slots from their official copy, and we never invent them.
 */
export const principleCount = 7;

export const principleOrigins = ["OFFICIAL_TEXT", "USER_INTERPRETATION"] as const;

export const principleRecord = defineRecord({
  position: value(z.number().int().min(1).max(principleCount), 1),
  label: value(line(200), ""),
  sourceReference: value(line(300), ""),
  origin: value(z.enum(principleOrigins), "OFFICIAL_TEXT"),
  openingQuestion: value(line(300), ""),
});

export const principleTexts = ["statement"] as const;

export type Principle = RecordOf<typeof principleRecord> & {
  readonly id: Id<"principle">;
  readonly statement: RichText;
};

/** Slots have fixed names, so that every replica speaks of the same seven. */
export const principleId = (position: number): Id<"principle"> => `principle-${position}` as Id<"principle">;
