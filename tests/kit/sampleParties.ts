import type { Party } from "#shared/model/agreement.ts";
import type { Id } from "#shared/model/Id.ts";
import { partnerRecord, type Partner } from "#shared/model/partner.ts";
import { representativeRecord, type Representative } from "#shared/model/representative.ts";

/** A party from what distinguishes it; the rest as a new record has it. */
export function partyOf(
  id: string,
  partner: Partial<Partner>,
  ...people: readonly Partial<Representative>[]
): Party {
  return {
    partner: { ...partnerRecord.read(new Map()), ...partner, id: id as Id<"partner"> },
    representatives: people.map((person, index) => personOf(id, person, index)),
  };
}

const personOf = (partnerId: string, person: Partial<Representative>, index: number): Representative => ({
  ...representativeRecord.read(new Map()),
  ...person,
  id: `${partnerId}-${index + 1}` as Id<"representative">,
  partnerId: partnerId as Id<"partner">,
});

/** An association, a company, a local authority with its deliberation, a foundation. The SIREN are invented. */
export const sampleParties: readonly Party[] = [
  partyOf(
    "ateliers",
    {
      legalName: "Les Ateliers du Premier Kilomètre",
      shortName: "Les Ateliers",
      actorType: "ASSOCIATION",
      legalForm: "association régie par la loi du 1er juillet 1901",
      headOffice: "12, quai des Antilles, 44200 Nantes",
      siren: "552100554",
      rnaNumber: "W442012345",
    },
    { fullName: "Claire Le Goff", role: "présidente", canSign: true, canDecide: true },
  ),
  partyOf(
    "menuiseries",
    {
      legalName: "Menuiseries Brière & Fils",
      shortName: "Brière",
      actorType: "COMPANY",
      legalForm: "société par actions simplifiée",
      shareCapital: "450\u00a0000\u00a0€",
      headOffice: "ZA des Charpentiers, 3, rue du Rabot, 44550 Montoir-de-Bretagne",
      siren: "732829320",
      rcsNumber: "Saint-Nazaire 732 829 320",
    },
    {
      fullName: "Yann Brière",
      role: "président",
      canSign: true,
      mandateBasis: "STATUTES",
    },
    {
      fullName: "Aïcha Benali",
      role: "directrice générale déléguée",
      capacity: "DELEGATE",
      canSign: true,
      mandateBasis: "POWER_OF_ATTORNEY",
      mandateRef: "P-2026-07",
      mandateDate: "2026-10-05",
    },
  ),
  partyOf(
    "agglomeration",
    {
      legalName: "Communauté d’agglomération de l’Estuaire et des Marais de Brière",
      shortName: "L’Agglomération",
      actorType: "LOCAL_AUTHORITY",
      legalForm: "établissement public de coopération intercommunale",
      headOffice: "Hôtel d’agglomération, 4, place de l’Océan, 44600 Saint-Nazaire",
      siren: "404833048",
    },
    {
      fullName: "Marie-Hélène de La Villemarqué",
      role: "vice-présidente déléguée à l’économie sociale et solidaire",
      canSign: true,
      mandateBasis: "DELIBERATION",
      mandateRef: "2026-118",
      mandateDate: "2026-09-24",
    },
  ),
  partyOf(
    "fondation",
    {
      legalName: "Fondation Estuaire Solidaire",
      shortName: "La Fondation",
      actorType: "FOUNDATION",
      legalForm: "fondation reconnue d’utilité publique",
      headOffice: "27, boulevard de la Liberté, 44100 Nantes",
      siren: "356000000",
    },
    { fullName: "Paul-Émile N’Diaye", role: "directeur général", canSign: true },
  ),
];
