import { describe, expect, test } from "vitest";
import type { Agreement, Party } from "#shared/model/agreement.ts";
import type { Id } from "#shared/model/Id.ts";
import { signingGaps } from "#shared/word/signingGaps.ts";
import { exportOptions } from "#tests/kit/exportOptions.ts";
import { sampleAgreement } from "#tests/kit/sampleAgreement.ts";
import { partyOf } from "#tests/kit/sampleParties.ts";

const day = "2026-11-22";
const particulars = { legalForm: "commune", headOffice: "1, place de la Fontaine" };
const town = (...people: Parameters<typeof partyOf>[2][]): Party =>
  partyOf("ville", { ...particulars, shortName: "la Ville", actorType: "LOCAL_AUTHORITY" }, ...people);
const gapsOf = (changes: Partial<Agreement>, options = exportOptions()) =>
  signingGaps(sampleAgreement({ clauses: [], axes: [], ...changes }), options, day);

const mayor = {
  fullName: "Anne Roux",
  canSign: true,
  mandateBasis: "DELIBERATION",
  mandateRef: "2026-41",
  mandateDate: "2026-10-12",
} as const;

describe("what lacks for a signature", () => {
  test("is nothing when every party has its particulars and a mandate", () => {
    expect(gapsOf({ parties: [town(mayor)] })).toEqual([]);
  });

  test("is a party, when none signs", () => {
    expect(gapsOf({ parties: [] })).toEqual([{ kind: "no-party" }]);
    const guest = partyOf("invitee", { ...particulars, isSignatory: false });
    expect(gapsOf({ parties: [guest] })).toEqual([{ kind: "no-party" }]);
  });

  test("is a person who may sign, and the party's particulars", () => {
    const bare = partyOf("ville", { shortName: "la Ville" }, { fullName: "Anne Roux" });
    expect(gapsOf({ parties: [bare] })).toEqual([
      { kind: "no-signer", partnerId: "ville", partner: "la Ville" },
      { kind: "particulars", partnerId: "ville", partner: "la Ville", missing: ["legalForm", "headOffice"] },
    ]);
  });

  test.for([
    ["deliberation-required", { mandateBasis: "STATUTES" }],
    ["reference-missing", { mandateRef: "" }],
    ["date-missing", { mandateDate: null }],
    ["dated-after-signature", { mandateDate: "2026-11-23" }],
  ] as const)("is a mandate: %s", ([problem, changes]) => {
    expect(gapsOf({ parties: [town({ ...mayor, ...changes })] })).toEqual([
      { kind: "mandate", partnerId: "ville", person: "Anne Roux", problem },
    ]);
  });

  test("judges the mandate on the day of the version, else on the given day", () => {
    const late = town({ ...mayor, mandateDate: "2026-11-22" });
    const on = (date: string | null) =>
      gapsOf({ parties: [late] }, exportOptions({ version: { number: "1.0", kind: "REFERENCE", date } })).map(
        ({ kind }) => kind,
      );
    expect(on("2026-11-21")).toEqual(["mandate"]);
    expect(on(null)).toEqual(["undated"]);
  });

  test("is a text: an article, a clause, a variable, a cell, a reference that leads nowhere", () => {
    const sample = sampleAgreement();
    const [article] = sample.articles;
    const [clause] = sample.clauses;
    const [axis] = sample.axes;
    if (article === undefined || clause === undefined || axis === undefined) throw new Error("a sample");
    const lost = { reference: { to: "article", id: "gone" as Id<"article"> } } as const;
    const gaps = gapsOf({
      parties: [town(mayor)],
      articles: [
        { ...article, text: [] },
        {
          ...article,
          id: "b" as Id<"article">,
          text: [{ kind: "p", list: "none", indent: 0, runs: [lost] }],
        },
      ],
      clauses: [
        { ...clause, label: "Vide", isIncluded: true, scopes: [], body: [] },
        {
          ...clause,
          id: "c" as Id<"clause">,
          isIncluded: true,
          scopes: [],
          body: [{ kind: "p", list: "none", indent: 0, runs: [{ text: "{{inconnu}}" }] }],
        },
      ],
      axes: [{ ...axis, cells: { ...axis.cells, Y7: { ...axis.cells.Y7, targetStatement: [] } } }],
    });
    expect(gaps).toEqual([
      { kind: "blank-article", articleId: article.id, number: article.number },
      { kind: "blank-clause", label: "Vide" },
      { kind: "variables", labels: ["inconnu"] },
      { kind: "broken-references", count: 1 },
      { kind: "open-cells", count: 1 },
    ]);
  });
});
