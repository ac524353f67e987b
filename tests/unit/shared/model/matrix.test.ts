import { describe, expect, test } from "vitest";
import { horizons, reviewMonths, horizonMonths } from "#shared/model/horizon.ts";
import { cellStatus, dueDate } from "#shared/model/matrix.ts";
import { plainText } from "#shared/model/richText.ts";

const nothing = plainText("");
const blank = { targetStatement: nothing, startingPoint: nothing, evidence: nothing, risk: nothing };

describe("the status of a cell", () => {
  test("is empty as long as none of its four texts has a word, whatever was declared", () => {
    for (const status of ["EMPTY", "DRAFT", "AGREED"] as const) {
      expect(cellStatus({ ...blank, status })).toBe("EMPTY");
      expect(cellStatus({ ...blank, risk: plainText("  "), status })).toBe("EMPTY");
    }
  });

  test("is a draft once a word is written, and agreed when the partners say so", () => {
    const written = { ...blank, evidence: plainText("Douze relevés.") };
    expect(cellStatus({ ...written, status: "EMPTY" })).toBe("DRAFT");
    expect(cellStatus({ ...written, status: "DRAFT" })).toBe("DRAFT");
    expect(cellStatus({ ...written, status: "AGREED" })).toBe("AGREED");
  });
});

describe("the date of a cell", () => {
  const free = { targetDate: null, targetDateReason: "" };

  test("is computed from the signature: 18 months, 7 years, 28 years later", () => {
    expect(horizons.map((horizon) => dueDate({ ...free, horizon }, "2026-11-30"))).toEqual([
      { kind: "computed", on: "2028-05-30" },
      { kind: "computed", on: "2033-11-30" },
      { kind: "computed", on: "2054-11-30" },
    ]);
  });

  test("is not known before the day of the signature is", () => {
    expect(dueDate({ ...free, horizon: "Y7" }, null)).toEqual({ kind: "after-signature" });
  });

  test("is the one that the partners set, with their reason, signature or not", () => {
    const set = {
      horizon: "M18",
      targetDate: "2028-06-30",
      targetDateReason: "fin du deuxième été",
    } as const;
    for (const signedOn of [null, "2026-11-30"]) {
      expect(dueDate(set, signedOn)).toEqual({
        kind: "fixed",
        on: "2028-06-30",
        reason: "fin du deuxième été",
      });
    }
  });
});

test("each horizon is reviewed at least once before it is reached", () => {
  for (const horizon of horizons) expect(horizonMonths[horizon]).toBeGreaterThan(reviewMonths[horizon]);
});
