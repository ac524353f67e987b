import type { Agreement, Party } from "#shared/model/agreement.ts";
import { partnerName } from "#shared/model/partner.ts";
import type { Representative } from "#shared/model/representative.ts";

/** The parties that will sign; a partner who has left signs no more. */
export const signatoryParties = (agreement: Agreement): readonly Party[] =>
  agreement.parties.filter(({ partner }) => partner.isSignatory && partner.status !== "WITHDRAWN");

/** Partners who take part without signing. */
export const associatedParties = (agreement: Agreement): readonly Party[] =>
  agreement.parties.filter(({ partner }) => !partner.isSignatory && partner.status !== "WITHDRAWN");

export const signersOf = (party: Party): readonly Representative[] =>
  party.representatives.filter((representative) => representative.canSign);

/** Who represents a party in its particulars: those who sign, else its legal representatives. */
export function representativesOf(party: Party): readonly Representative[] {
  const signers = signersOf(party);
  return signers.length > 0
    ? signers
    : party.representatives.filter(({ capacity }) => capacity === "LEGAL_REPRESENTATIVE");
}

export const partyNames = (agreement: Agreement): readonly string[] =>
  signatoryParties(agreement).map(({ partner }) => partnerName(partner));
