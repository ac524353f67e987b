import { z } from "zod";
import type { Id } from "./Id.ts";
import { defineRecord, line, members, value, type RecordOf } from "./record.ts";
import { parseRna, parseSiren } from "./siren.ts";
import type { TextForm } from "./textForm.ts";
import { isoDate } from "./time.ts";

/** « Profil », `domain.md` 6.1. */
export const actorTypes = [
  "ASSOCIATION",
  "COMPANY",
  "LOCAL_AUTHORITY",
  "FOUNDATION",
  "PUBLIC_INSTITUTION",
  "ACADEMIC",
  "CITIZEN_INITIATIVE",
  "CATALYST",
] as const;
export type ActorType = (typeof actorTypes)[number];

/** « Types de partenariat », `domain.md` 3.2. */
export const partnershipTypes = [
  "PATRONAGE",
  "RESPONSIBLE_PRACTICES",
  "ECONOMIC_COOPERATION",
  "SOCIETAL_INNOVATION",
] as const;

/** Pressenti, engagé, retiré. Only an active partner's position counts. */
export const partnerStatuses = ["PROSPECT", "ACTIVE", "WITHDRAWN"] as const;

const siren = z
  .string()
  .refine((text) => text === "" || parseSiren(text) === text, "siren" satisfies TextForm);
const rna = z.string().refine((text) => text === "" || parseRna(text) === text, "rna" satisfies TextForm);

export const partnerRecord = defineRecord({
  legalName: value(line(200).min(1), ""),
  /** « ci-après dénommé(e) ». */
  shortName: value(line(80), ""),
  actorType: value(z.enum(actorTypes), "ASSOCIATION"),
  legalForm: value(line(120), ""),
  siren: value(siren, ""),
  rnaNumber: value(rna, ""),
  /** Trade register: town and number, as on the Kbis. */
  rcsNumber: value(line(80), ""),
  headOffice: value(line(300), ""),
  shareCapital: value(line(80), ""),
  partnershipTypes: members(z.enum(partnershipTypes)),
  joinedOn: value(isoDate.nullable(), null),
  leftOn: value(isoDate.nullable(), null),
  status: value(z.enum(partnerStatuses), "ACTIVE"),
  isSignatory: value(z.boolean(), true),
  humanResources: value(line(500), ""),
  financialResources: value(line(500), ""),
  allianceResources: value(line(500), ""),
  displayColor: value(z.number().int().min(0).max(11), 0),
});

export type Partner = RecordOf<typeof partnerRecord> & { readonly id: Id<"partner"> };

/** What a counterparty is called in the agreement. */
export const partnerName = (partner: Pick<Partner, "shortName" | "legalName">): string =>
  partner.shortName || partner.legalName;
