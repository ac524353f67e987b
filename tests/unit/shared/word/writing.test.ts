import { describe, expect, test } from "vitest";
import { addMonths } from "#shared/model/addMonths.ts";
import { formatSiren } from "#shared/model/siren.ts";
import { formatDate } from "#shared/word/formatDate.ts";
import { joinNames } from "#shared/word/joinNames.ts";
import { shorten } from "#shared/word/shorten.ts";
import { shortHash } from "#shared/word/shortHash.ts";
import { signatureImage } from "#shared/word/signatureImage.ts";
import { signatureLineId } from "#shared/word/signatureLine.ts";
import { english } from "#shared/word/words/english.ts";
import { french } from "#shared/word/words/french.ts";
import { sampleHash } from "#tests/kit/exportOptions.ts";
import { fc } from "#tests/kit/fc.ts";

test("dates are written from the calendar day alone", () => {
  expect(formatDate("2027-03-01", "fr")).toBe("1er\u00a0mars 2027");
  expect(formatDate("2026-11-30", "fr")).toBe("30\u00a0novembre 2026");
  expect(formatDate("2026-11-30", "en")).toBe("30\u00a0November 2026");
});

test("a horizon falls on the same day, or on the last day of a shorter month", () => {
  expect(addMonths("2026-11-30", 18)).toBe("2028-05-30");
  expect(addMonths("2026-08-31", 18)).toBe("2028-02-29");
  expect(addMonths("2026-12-31", 336)).toBe("2054-12-31");
  fc.assert(
    fc.property(
      fc.date({ min: new Date("1970-01-01"), max: new Date("2100-12-31"), noInvalidDate: true }),
      fc.nat(400),
      (day, count) => {
        const [start, moved] = [
          day.toISOString().slice(0, 10),
          addMonths(day.toISOString().slice(0, 10), count),
        ];
        const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
        expect(months(moved) - months(start)).toBe(count);
        expect(new Date(moved).toISOString().slice(0, 10)).toBe(moved);
      },
    ),
  );
});

test("names, numbers and fingerprints are written for the eye", () => {
  expect(joinNames(["A"], "fr")).toBe("A");
  expect(joinNames(["A", "B", "C"], "en")).toBe("A, B and C");
  expect(formatSiren("123456782")).toBe("123\u00a0456\u00a0782");
  expect(shortHash(sampleHash)).toBe("9f2c\u00a04e81\u00a0d07a\u00a0b35f");
  expect(shorten("one two three", 20)).toBe("one two three");
  expect(shorten("one two three", 10)).toBe("one two…");
  expect(shorten(`${"a".repeat(8)}👩`, 10)).toBe(`${"a".repeat(8)}👩`);
  expect(shorten(`${"a".repeat(8)}👩bcd`, 10)).toBe(`${"a".repeat(8)}…`);
});

test("a signature line's id is a GUID that depends on the content and the person alone", () => {
  const id = signatureLineId(sampleHash, "claire");
  expect(id).toMatch(/^\{[0-9A-F]{8}-[0-9A-F]{4}-8[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}\}$/u);
  expect(signatureLineId(sampleHash, "claire")).toBe(id);
  expect(signatureLineId(sampleHash, "yann")).not.toBe(id);
  expect(signatureLineId(sampleHash.replace("9", "8"), "claire")).not.toBe(id);
});

test("the picture of a line is a PNG", () => {
  expect(Array.from(signatureImage().slice(0, 8))).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
});

describe("the catalogues", () => {
  const samples = (catalogue: unknown): string[] => {
    if (typeof catalogue === "string") return [catalogue];
    if (typeof catalogue === "function") return samples(catalogue("STATUTES", "x", "y"));
    if (typeof catalogue === "object" && catalogue !== null) return Object.values(catalogue).flatMap(samples);
    return [];
  };

  test("say everything in both languages", () => {
    const shape = (catalogue: object): unknown =>
      Object.fromEntries(
        Object.entries(catalogue).map(([key, value]) => [
          key,
          typeof value === "object" ? shape(value as object) : typeof value,
        ]),
      );
    expect(shape(english)).toEqual(shape(french));
    for (const text of [...samples(french), ...samples(english)]) expect(text.trim()).not.toBe("");
  });

  test("break no line before : ; ! ? » nor after « in French", () => {
    const texts = samples(french);
    expect(texts.length).toBeGreaterThan(90);
    for (const text of texts) {
      expect(text).not.toMatch(/[^\u00a0\s][:;!?»](?=\s|$)|[ ][:;!?»]|«[^\u00a0]/u);
      expect(text).not.toContain("'");
    }
  });

  test("never call a signature qualified, nor the document the Charte", () => {
    for (const text of [...samples(french), ...samples(english)]) expect(text).not.toMatch(/qualifi/iu);
    expect(french.cover.notTheCharter).toContain("n’est pas la Charte");
  });
});
