import type { Party } from "./agreement.ts";
import type { ActorType } from "./partner.ts";
import { mandateProblem, type MandateProblem, type Representative } from "./representative.ts";
import type { IsoDate } from "./time.ts";

/** What a particular serves: to be named in the agreement, to have a voice in the debate, to sign. */
export type Purpose = "agreement" | "voice" | "signature";

export const partnerNeeds = {
  commitment: "agreement",
  legalForm: "agreement",
  registration: "agreement",
  headOffice: "agreement",
  decider: "voice",
  signer: "signature",
  signerRole: "signature",
  mandate: "signature",
} as const satisfies Readonly<Record<string, Purpose>>;
export type PartnerNeed = keyof typeof partnerNeeds;

export type PartnerCheck = {
  readonly need: PartnerNeed;
  readonly isMet: boolean;
  /** Whose mandate does not hold, and why. */
  readonly mandate?: { readonly who: Representative; readonly problem: MandateProblem };
};

/**
 * What a partner needs to be a party to the agreement (`domain.md` 4.2, clause 2), to take positions and to sign
 * (4.3), and whether it is there. One that has left needs nothing; one that does not sign needs no signatory.
 */
export function partnerChecks(
  { partner, representatives }: Party,
  signedOn: IsoDate | null,
): readonly PartnerCheck[] {
  if (partner.status === "WITHDRAWN") return [];
  const signers = representatives.filter(({ canSign }) => canSign);
  const registered = hasRegistration(partner.actorType, partner);
  return [
    { need: "commitment", isMet: partner.status === "ACTIVE" },
    { need: "legalForm", isMet: partner.legalForm !== "" },
    ...(registered === null ? [] : [{ need: "registration", isMet: registered } as const]),
    { need: "headOffice", isMet: partner.headOffice !== "" },
    { need: "decider", isMet: representatives.some(({ canDecide }) => canDecide) },
    ...(partner.isSignatory ? signerChecks(partner.actorType, signers, signedOn) : []),
  ];
}

function signerChecks(
  actorType: ActorType,
  signers: readonly Representative[],
  signedOn: IsoDate | null,
): readonly PartnerCheck[] {
  const [wrong] = signers.flatMap((who) => {
    const problem = mandateProblem(actorType, who, signedOn);
    return problem === null ? [] : [{ who, problem }];
  });
  const isAny = signers.length > 0;
  return [
    { need: "signer", isMet: isAny },
    { need: "signerRole", isMet: isAny && signers.every(({ role }) => role !== "") },
    { need: "mandate", isMet: isAny && wrong === undefined, ...(wrong && { mandate: wrong }) },
  ];
}

/** `null` for those that may have no number: a citizens' initiative is often no legal person. */
function hasRegistration(actorType: ActorType, { siren, rnaNumber }: Party["partner"]): boolean | null {
  switch (actorType) {
    case "CITIZEN_INITIATIVE":
      return null;
    case "ASSOCIATION":
    case "CATALYST":
      return siren !== "" || rnaNumber !== "";
    case "COMPANY":
    case "LOCAL_AUTHORITY":
    case "FOUNDATION":
    case "PUBLIC_INSTITUTION":
    case "ACADEMIC":
      return siren !== "";
    default:
      return actorType satisfies never;
  }
}
