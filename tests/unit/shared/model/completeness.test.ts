import { describe, expect, test } from "vitest";
import { partnerChecks, partnerNeeds } from "#shared/model/completeness.ts";
import { actorTypes, type Partner } from "#shared/model/partner.ts";
import type { Representative } from "#shared/model/representative.ts";
import { partyOf, sampleParties } from "#tests/kit/sampleParties.ts";

const known: Partial<Partner> = {
  legalName: "Commune de Valsourde",
  actorType: "LOCAL_AUTHORITY",
  legalForm: "commune",
  siren: "213099997",
  headOffice: "1 place de la Fontaine, Valsourde",
};
const mayor: Partial<Representative> = {
  fullName: "Anne Roux",
  role: "maire",
  mandateBasis: "DELIBERATION",
  mandateRef: "2026-41",
  mandateDate: "2026-10-12",
  canSign: true,
  canDecide: true,
};

const missing = (
  partner: Partial<Partner>,
  people: readonly Partial<Representative>[] = [],
  signedOn: string | null = null,
) =>
  partnerChecks(partyOf("p", partner, ...people), signedOn)
    .filter(({ isMet }) => !isMet)
    .map(({ need }) => need);

describe("what a partner lacks", () => {
  test("is everything but its engagement, for one that has a name alone", () => {
    expect(missing({ legalName: "Les Jardins" })).toEqual([
      "legalForm",
      "registration",
      "headOffice",
      "decider",
      "signer",
      "signerRole",
      "mandate",
    ]);
  });

  test("is nothing, once it is described and somebody may decide and sign for it", () => {
    expect(missing(known, [mayor], "2026-11-22")).toEqual([]);
    expect(partnerChecks(partyOf("p", known, mayor), null)).toHaveLength(Object.keys(partnerNeeds).length);
  });

  test("is its engagement, while it is only a prospect", () => {
    expect(missing({ ...known, status: "PROSPECT" }, [mayor])).toEqual(["commitment"]);
  });

  test("is nothing at all for one that has left", () => {
    expect(partnerChecks(partyOf("p", { legalName: "Partie", status: "WITHDRAWN" }), null)).toEqual([]);
  });

  test("is no signatory for one that takes part without signing", () => {
    const speaker = { ...mayor, canSign: false };
    expect(missing({ ...known, isSignatory: false }, [speaker])).toEqual([]);
    expect(missing({ ...known, isSignatory: true }, [speaker])).toEqual(["signer", "signerRole", "mandate"]);
  });
});

describe("a registration number", () => {
  const withNumbers = (actorType: Partner["actorType"], siren: string, rnaNumber: string) =>
    !missing({ ...known, actorType, siren, rnaNumber }).includes("registration");

  test("is a SIREN, or an RNA number for associations and catalysts; a citizens’ initiative may have none", () => {
    const answers = actorTypes.map((type) => [
      type,
      withNumbers(type, "", ""),
      withNumbers(type, "", "W751234567"),
      withNumbers(type, "213099997", ""),
    ]);
    expect(answers).toEqual([
      ["ASSOCIATION", false, true, true],
      ["COMPANY", false, false, true],
      ["LOCAL_AUTHORITY", false, false, true],
      ["FOUNDATION", false, false, true],
      ["PUBLIC_INSTITUTION", false, false, true],
      ["ACADEMIC", false, false, true],
      ["CITIZEN_INITIATIVE", true, true, true],
      ["CATALYST", false, true, true],
    ]);
  });
});

describe("the mandate", () => {
  const mandateOf = (people: readonly Partial<Representative>[], signedOn: string | null) =>
    partnerChecks(partyOf("p", known, ...people), signedOn).find(({ need }) => need === "mandate");

  test("of every signatory must hold, and the one that does not is named with the reason", () => {
    const deputy = { ...mayor, fullName: "Léo Vidal", mandateRef: "" };
    expect(mandateOf([mayor, deputy], null)).toMatchObject({
      isMet: false,
      mandate: { who: { fullName: "Léo Vidal" }, problem: "reference-missing" },
    });
    expect(mandateOf([mayor, { ...deputy, canSign: false }], null)).toMatchObject({ isMet: true });
  });

  test("may bear any date while no day is set for the signature, and none after it", () => {
    expect(mandateOf([mayor], null)).toMatchObject({ isMet: true });
    expect(mandateOf([mayor], "2026-10-12")).toMatchObject({ isMet: true });
    expect(mandateOf([mayor], "2026-10-11")).toMatchObject({
      isMet: false,
      mandate: { problem: "dated-after-signature" },
    });
  });
});

test("every signatory of the sample agreement names somebody who may sign", () => {
  for (const party of sampleParties.filter(({ partner }) => partner.isSignatory)) {
    expect(partnerChecks(party, null).find(({ need }) => need === "signer")).toMatchObject({ isMet: true });
  }
});
