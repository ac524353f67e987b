import { describe, expect, test } from "vitest";
import {
  commentsIn,
  firstSettings,
  isNumberOf,
  optionsOf,
  safeName,
  withPurpose,
} from "#renderer/features/signature/export/ExportSettings.ts";
import { sampleHash } from "#tests/kit/exportOptions.ts";

const first = firstSettings("2026-11-22");

const nothing = { comments: [], debate: null };

describe("the settings of an export", () => {
  test("a draft's number begins with 0, that of a text to be signed does not", () => {
    expect([isNumberOf("draft", "0.3"), isNumberOf("draft", "1.0")]).toEqual([true, false]);
    expect([isNumberOf("signature", "1.0"), isNumberOf("signature", "0.3")]).toEqual([true, false]);
    for (const wrong of ["", "1.", "v1", "1,0", "12345", "1.2.3.4.5"])
      expect([wrong, isNumberOf("signature", wrong)]).toEqual([wrong, false]);
  });

  test("the number follows the purpose, and stays when it fits", () => {
    const second = { ...first, purpose: "signature", number: "2.1" } as const;
    expect(withPurpose(first, "signature").number).toBe("1.0");
    expect(withPurpose(second, "signature").number).toBe("2.1");
    expect(withPurpose(second, "draft").number).toBe("0.1");
  });

  test("what belongs to paper stays out of an electronic version", () => {
    const chosen = { ...first, place: " Nantes ", isInitialled: true, isReadAndApproved: true };
    expect(optionsOf(chosen, sampleHash, nothing)).not.toHaveProperty("place");
    expect(optionsOf({ ...chosen, mode: "paper" }, sampleHash, nothing)).toMatchObject({
      signatureMode: "paper",
      place: "Nantes",
      isInitialled: true,
      isReadAndApproved: true,
    });
  });

  test("comments are for drafts alone, and only when they are asked for", () => {
    expect(commentsIn(first)).toBe("none");
    expect(commentsIn({ ...first, comments: "all" })).toBe("all");
    expect(commentsIn({ ...withPurpose(first, "signature"), comments: "all" })).toBe("none");
  });

  test("a file's name has no sign that a system refuses", () => {
    expect(safeName('a/b\\c:d*e?f"g<h>i|j\u0000k.docx')).toBe("a b c d e f g h i j k.docx");
    expect(safeName(`${"x".repeat(400)}.docx`).length).toBeLessThanOrEqual(200);
  });
});
