import { z } from "zod";
import { idSchema, type Id } from "./Id.ts";
import { articleHorizons } from "./horizon.ts";
import { defineRecord, line, members, value, type RecordOf } from "./record.ts";
import type { RichText } from "./richText.ts";

export const articleRecord = defineRecord({
  title: value(line(200).min(1), ""),
  intent: value(line(500), ""),
  openingQuestion: value(line(300), ""),
  horizon: value(z.enum(articleHorizons), "ALL"),
  principleIds: members(idSchema<"principle">()),
  /** The id of the clause that the article rests on, or nothing. */
  legalClauseRef: value(line(120), ""),
  ownerPartnerId: value(idSchema<"partner">().nullable(), null),
});

/** The wording, « concrètement », « ce que nous ne ferons pas ». */
export const articleTexts = ["text", "concretely", "weWillNot"] as const;

export type Article = RecordOf<typeof articleRecord> & {
  readonly id: Id<"article">;
  /** 1 for the first article that is not dropped; computed from the order, never stored. */
  readonly number: number;
  readonly text: RichText;
  readonly concretely: RichText;
  readonly weWillNot: RichText;
};
