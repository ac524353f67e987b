import { describe, expect, test } from "vitest";
import { clauseApplies } from "#shared/model/clause.ts";
import { defineRecord, line, members, value } from "#shared/model/record.ts";
import { mandateProblem } from "#shared/model/representative.ts";
import { formatSiren, parseRna, parseSiren, sirenProblem } from "#shared/model/siren.ts";
import { isIsoDate } from "#shared/model/time.ts";
import { z } from "zod";
import { fc } from "#tests/kit/fc.ts";

describe("a SIREN", () => {
  test("has nine digits and a valid checksum, spaces apart", () => {
    expect(parseSiren("732 829 320")).toBe("732829320");
    expect(parseSiren("356000000")).toBe("356000000");
    for (const wrong of ["732829321", "73282932", "7328293200", "73282932A", ""]) {
      expect(parseSiren(wrong)).toBeUndefined();
    }
  });

  test("says what is wrong with what was typed so far", () => {
    expect(sirenProblem("732 829")).toEqual({ kind: "incomplete", digits: 6 });
    expect(sirenProblem("732829321")).toEqual({ kind: "wrong-key" });
    expect(sirenProblem("73282932012")).toEqual({ kind: "too-long" });
    expect(sirenProblem("FR73282932")).toEqual({ kind: "not-digits" });
    expect(sirenProblem(formatSiren("732829320"))).toBeNull();
  });

  test("with any one digit changed is refused", () => {
    fc.assert(
      fc.property(fc.nat({ max: 8 }), fc.integer({ min: 1, max: 9 }), (place, change) => {
        const digits = Array.from("732829320");
        digits[place] = String((Number(digits[place]) + change) % 10);
        expect(parseSiren(digits.join(""))).toBeUndefined();
      }),
    );
  });
});

test("an RNA number is a W and nine characters, Corsica and overseas included", () => {
  expect(["W751234567", "w751 234 567", "W2A1000123", "W9R4005678"].map(parseRna)).toEqual([
    "W751234567",
    "W751234567",
    "W2A1000123",
    "W9R4005678",
  ]);
  expect(["751234567", "W75123456", "W75A234567", "X751234567"].map(parseRna)).toEqual(
    Array(4).fill(undefined),
  );
});

test("a date exists", () => {
  expect(["2028-02-29", "2026-12-31"].every(isIsoDate)).toBe(true);
  expect(["2027-02-29", "2026-13-01", "2026-1-1", "31/12/2026", ""].some(isIsoDate)).toBe(false);
});

describe("a mandate", () => {
  const deliberation = {
    mandateBasis: "DELIBERATION",
    mandateRef: "2026-41",
    mandateDate: "2026-10-12",
  } as const;
  const statutes = { mandateBasis: "STATUTES", mandateRef: "", mandateDate: null } as const;

  test("of a local authority is a deliberation, with its number and a date before the signature", () => {
    expect(mandateProblem("LOCAL_AUTHORITY", deliberation, "2026-11-22")).toBeNull();
    expect(mandateProblem("LOCAL_AUTHORITY", deliberation, "2026-10-12")).toBeNull();
    expect(mandateProblem("LOCAL_AUTHORITY", statutes, "2026-11-22")).toBe("deliberation-required");
    expect(mandateProblem("LOCAL_AUTHORITY", { ...deliberation, mandateRef: "" }, "2026-11-22")).toBe(
      "reference-missing",
    );
    expect(mandateProblem("LOCAL_AUTHORITY", { ...deliberation, mandateDate: null }, "2026-11-22")).toBe(
      "date-missing",
    );
    expect(mandateProblem("LOCAL_AUTHORITY", deliberation, "2026-10-11")).toBe("dated-after-signature");
  });

  test("has no date too late while the day of the signature is not set", () => {
    expect(mandateProblem("LOCAL_AUTHORITY", deliberation, null)).toBeNull();
    expect(mandateProblem("LOCAL_AUTHORITY", { ...deliberation, mandateDate: null }, null)).toBe(
      "date-missing",
    );
  });

  test("of an association may come from its statutes", () => {
    expect(mandateProblem("ASSOCIATION", statutes, "2026-11-22")).toBeNull();
    expect(
      mandateProblem("ASSOCIATION", { ...statutes, mandateBasis: "POWER_OF_ATTORNEY" }, "2026-11-22"),
    ).toBe("reference-missing");
  });
});

test("a clause stands when the parties keep it and it suits the scope", () => {
  const clause = { isIncluded: true, scopes: ["CONTRACTUAL"] } as const;
  expect(clauseApplies(clause, "CONTRACTUAL")).toBe(true);
  expect(clauseApplies(clause, "MORAL")).toBe(false);
  expect(clauseApplies({ ...clause, scopes: [] }, "MORAL")).toBe(true);
  expect(clauseApplies({ ...clause, isIncluded: false }, "CONTRACTUAL")).toBe(false);
});

describe("a record kind", () => {
  const kind = defineRecord({
    name: value(line(10).min(1), ""),
    size: value(z.number().int().min(0), 3),
    tags: members(line(5).min(1)),
  });

  test("reads anything that may be stored as one of its values", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom("name", "size", "tags/a", "tags/toolong", "other"), fc.anything()),
        (stored) => {
          const read = kind.read(new Map(Object.entries(stored)));
          expect(Object.keys(read)).toEqual(["name", "size", "tags"]);
          expect(typeof read.name).toBe("string");
          expect(Number.isInteger(read.size)).toBe(true);
          expect(read.tags.every((tag) => tag.length <= 5)).toBe(true);
        },
      ),
    );
  });

  test("asks at creation for what has no usable fallback, and refuses unknown fields", () => {
    expect(kind.creation.safeParse({ size: 1 }).success).toBe(false);
    expect(kind.creation.safeParse({ name: "A" }).success).toBe(true);
    expect(kind.changes.safeParse({ size: 1 }).success).toBe(true);
    expect(kind.changes.safeParse({ colour: "red" }).success).toBe(false);
    expect(kind.changes.safeParse({ name: "two\nlines" }).success).toBe(false);
  });
});
