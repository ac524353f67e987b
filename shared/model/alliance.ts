import { z } from "zod";
import { defineRecord, line, members, value, type RecordOf } from "./record.ts";
import type { RichText } from "./richText.ts";
import { isoDate } from "./time.ts";

/** « Maturité », `domain.md` 3.3: se découvrir, se cadrer, expérimenter, déployer, transmettre. */
export const maturities = ["DISCOVERING", "FRAMING", "EXPERIMENTING", "SCALING", "TRANSMITTING"] as const;

/** « Portée », `domain.md` 4.1: a moral charter, a contract, or a charter with an annexed contract. */
export const scopes = ["MORAL", "CONTRACTUAL", "MIXED"] as const;
export type Scope = (typeof scopes)[number];

export const languages = ["fr", "en"] as const;
export type Language = (typeof languages)[number];

/** The seventeen Sustainable Development Goals of the 2030 Agenda, by number. */
export const sdgGoals = Array.from({ length: 17 }, (_, index) => String(index + 1));

export const allianceRecord = defineRecord({
  name: value(line(200).min(1), ""),
  language: value(z.enum(languages), "fr"),
  territory: value(line(200), ""),
  domains: members(line(100).min(1)),
  sdgGoals: members(z.enum(sdgGoals)),
  maturity: value(z.enum(maturities), "DISCOVERING"),
  scope: value(z.enum(scopes), "MORAL"),
  startedOn: value(isoDate.nullable(), null),
  signedOn: value(isoDate.nullable(), null),
  nextReviewOn: value(isoDate.nullable(), null),
  /** « Date d’effet » and « durée » of the agreement: clause 7 of `domain.md` 4.2. */
  effectiveOn: value(isoDate.nullable(), null),
  durationMonths: value(z.number().int().min(1).max(1200).nullable(), null),
  /** Which template the agreement began from, so that it is never presented as the Charte. */
  templateTitle: value(line(200), ""),
});

/** « Défi commun » and notes are long texts. */
export const allianceTexts = ["challenge", "notes"] as const;

export type Alliance = RecordOf<typeof allianceRecord> & {
  readonly id: string;
  readonly challenge: RichText;
  readonly notes: RichText;
};
