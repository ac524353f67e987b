import { z } from "zod";
import { idSchema, type Id } from "./Id.ts";
import { defineRecord, line, value, type RecordOf } from "./record.ts";
import { isoDate, type IsoDate } from "./time.ts";
import type { ActorType } from "./partner.ts";

/** « Qualité », `domain.md` 6.1. */
export const capacities = ["LEGAL_REPRESENTATIVE", "DELEGATE", "OBSERVER", "FACILITATOR"] as const;

/** « Pouvoir »: statutes, a deliberation (number and date), or a power of attorney. */
export const mandateBases = ["STATUTES", "DELIBERATION", "POWER_OF_ATTORNEY"] as const;

export const representativeRecord = defineRecord({
  partnerId: value(idSchema<"partner">(), "" as Id<"partner">),
  fullName: value(line(160).min(1), ""),
  role: value(line(160), ""),
  capacity: value(z.enum(capacities), "LEGAL_REPRESENTATIVE"),
  mandateBasis: value(z.enum(mandateBases), "STATUTES"),
  /** Number or reference of the deliberation, or of the power of attorney. */
  mandateRef: value(line(120), ""),
  mandateDate: value(isoDate.nullable(), null),
  canSign: value(z.boolean(), false),
  canDecide: value(z.boolean(), false),
});

export type Representative = RecordOf<typeof representativeRecord> & { readonly id: Id<"representative"> };

/** The public key of a representative: immutable once published; withdrawing it is a record of its own. */
export const keyRecord = z.strictObject({
  representativeId: idSchema<"representative">(),
  /** SubjectPublicKeyInfo, DER in base64: ECDSA P-256. */
  publicKey: z.base64().max(400),
  addedAt: z.iso.datetime(),
});
export type RepresentativeKey = z.infer<typeof keyRecord> & {
  /** SHA-256 of the DER SubjectPublicKeyInfo, lower-case hexadecimal. */
  readonly fingerprint: string;
  readonly revokedAt: string | null;
};

export const mandateProblems = [
  "deliberation-required",
  "reference-missing",
  "date-missing",
  "dated-after-signature",
] as const;
export type MandateProblem = (typeof mandateProblems)[number];

/**
 * Whether the mandate can carry a signature on that day: a local authority's deliberation must exist and be
 * enforceable before the signature (`domain.md` 4.3, L6). While no day is set, no date comes after it.
 */
export function mandateProblem(
  actorType: ActorType,
  mandate: Pick<Representative, "mandateBasis" | "mandateRef" | "mandateDate">,
  signedOn: IsoDate | null,
): MandateProblem | null {
  if (actorType === "LOCAL_AUTHORITY" && mandate.mandateBasis !== "DELIBERATION")
    return "deliberation-required";
  if (mandate.mandateBasis === "STATUTES") return null;
  if (mandate.mandateRef === "") return "reference-missing";
  if (mandate.mandateDate === null) return "date-missing";
  return signedOn !== null && mandate.mandateDate > signedOn ? "dated-after-signature" : null;
}
