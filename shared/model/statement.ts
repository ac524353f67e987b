import { z } from "zod";
import { idSchema } from "./Id.ts";
import { line, prose } from "./record.ts";
import { instant, isoDate } from "./time.ts";
import { sha256Hex } from "./version.ts";

/*
 * What a representative says in the name of its partner, signed with its key, and never changed: a position on an
 * article, a step in the life of an objection, a decision. Each is named after what it says, and names those that it
 * comes after, so that nothing in between can be taken out, put in or turned round unseen.
 */

/** SHA-256 of a statement's canonical form, lower-case hexadecimal. */
export const statementId = sha256Hex;

const after = z.array(statementId).max(50);

const speaker = {
  allianceId: idSchema<"alliance">(),
  partnerId: idSchema<"partner">(),
  representativeId: idSchema<"representative">(),
  at: instant,
};

/** « Position », `domain.md` 5.2. `PENDING` takes back the one before; silence is none of them. */
export const positionKinds = [
  "CONSENT",
  "CONSENT_WITH_RESERVATION",
  "OBJECTION",
  "STAND_ASIDE",
  "PENDING",
] as const;
export type PositionKind = (typeof positionKinds)[number];

/** The kinds that say why: `domain.md` 6.1. */
export const kindsWithReason: readonly PositionKind[] = ["OBJECTION", "CONSENT_WITH_RESERVATION"];

export const position = z.strictObject({
  says: z.literal("position"),
  ...speaker,
  articleId: idSchema<"article">(),
  /** Of the wording that it is about, to the letter. */
  contentHash: sha256Hex,
  kind: z.enum(positionKinds),
  /** « Motif »: the reservation, or the argument of the objection. */
  comment: prose(4000),
  /** « Touche l’objectif commun », as the objector sees it; `null` for any other position. */
  concernsPurpose: z.boolean().nullable(),
  /** The suggestion that carries the objector's own wording. */
  counterWording: idSchema<"suggestion">().nullable(),
  /** The same partner's positions on the article that this one replaces. */
  after,
});
export type Position = z.infer<typeof position>;

/** « posée → testée → en traitement → levée | retirée | renvoyée au tiers de confiance ». It is raised by a position. */
export const objectionStates = [
  "RAISED",
  "TESTED",
  "BEING_RESOLVED",
  "RESOLVED",
  "WITHDRAWN",
  "ESCALATED",
] as const;
export type ObjectionState = (typeof objectionStates)[number];

export const objectionStep = z.strictObject({
  says: z.literal("objection-step"),
  ...speaker,
  /** The position that raised it. */
  objection: statementId,
  to: z.enum(objectionStates).exclude(["RAISED"]),
  comment: prose(4000),
  /** The wording that lifts it, if one does. */
  contentHash: sha256Hex.nullable(),
  after,
});
export type ObjectionStep = z.infer<typeof objectionStep>;

/** « Décision », `domain.md` 6.1. */
export const decisionKinds = ["ADOPT", "AMEND", "POSTPONE", "ABANDON", "DELEGATE"] as const;
export const decisionMethods = ["CONSENT", "CONSENSUS", "MAJORITY", "DELEGATED"] as const;
export type DecisionKind = (typeof decisionKinds)[number];
export type DecisionMethod = (typeof decisionMethods)[number];

export const decision = z.strictObject({
  says: z.literal("decision"),
  ...speaker,
  subject: line(200).min(1),
  /** « Formulation exacte »: of a decision about an article, the article's own words say it. */
  wording: prose(10_000),
  articleId: idSchema<"article">().nullable(),
  /** Of the article's wording that was decided on, to the letter. */
  contentHash: sha256Hex.nullable(),
  kind: z.enum(decisionKinds),
  method: z.enum(decisionMethods),
  /** Where each partner stood at that moment, and the statement that says so. */
  positions: z
    .array(
      z.strictObject({
        partnerId: idSchema<"partner">(),
        kind: z.enum(positionKinds),
        position: statementId.nullable(),
      }),
    )
    .max(200),
  responsiblePartnerId: idSchema<"partner">().nullable(),
  dueOn: isoDate.nullable(),
  /** The decision that this one takes the place of. */
  replaces: statementId.nullable(),
  /** The decisions that none was chained to yet: together they hold all of the register. */
  after,
});
export type Decision = z.infer<typeof decision>;

export const statement = z.discriminatedUnion("says", [position, objectionStep, decision]);
export type Statement = z.infer<typeof statement>;

/** A statement as it is kept: under its id, with the signature of one of its representative's keys. */
export const signedStatement = z.strictObject({
  statement,
  /** Fingerprint of the key. */
  key: sha256Hex,
  /** ECDSA P-256 over SHA-256 of `signedBytes` (statementForm.ts), r and s, base64. */
  signature: z.base64().length(88),
});
export type SignedStatement = z.infer<typeof signedStatement>;
