import { describe, expect, it } from "vitest";
import { countersAfter, numberingStyle } from "#renderer/doc/editor/numbering.ts";
import type { Paragraph } from "#shared/model/richText.ts";

const item = (indent: number, change: Partial<Paragraph> = {}): Paragraph => ({
  kind: "p",
  list: "ordered",
  indent,
  runs: [],
  ...change,
});

describe("the numbering of an article", () => {
  it("goes on where the text before it stopped, each level for itself", () => {
    const after = countersAfter([item(0), item(1), item(1), item(0), item(1)]);
    expect(after).toEqual([2, 1, 0, 0, 0]);
    expect(countersAfter([item(0)], after)).toEqual([3, 0, 0, 0, 0]);
  });

  it("counts no bullet, no paragraph and no title", () => {
    expect(
      countersAfter([item(0, { list: "bullet" }), item(0, { list: "none" }), item(0, { kind: "h1" })]),
    ).toEqual([0, 0, 0, 0, 0]);
  });

  it("tells the style sheet nothing but numbers", () => {
    expect(numberingStyle({ style: "article", number: 3, after: [2, 1, 0, 0, 0] })).toBe(
      '--article: "3"; --after-0: 2; --after-1: 1; --after-2: 0; --after-3: 0; --after-4: 0;',
    );
    expect(numberingStyle({ style: "own" })).toBe("");
  });
});
