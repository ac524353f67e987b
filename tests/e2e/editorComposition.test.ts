import { describe, expect, test } from "vitest";
import { editorsInChromium } from "#tests/kit/editor/editorsInChromium.ts";
import type { EditorsPage } from "#tests/kit/editor/page.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";

declare const editors: EditorsPage;

describe.skipIf(missingChromium !== undefined)("composing a character while others write", () => {
  const { page, cdp, start, select, words, type } = editorsInChromium();

  /** Composes « 漢字 » at a place, while something happens half-way; gives what both then have. */
  async function compose(at: number, meanwhile: () => Promise<unknown>): Promise<string> {
    const session = await cdp();
    await select("Anne", at);
    const set = (text: string) =>
      session.send("Input.imeSetComposition", {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await set("か");
    await set("かん");
    await meanwhile();
    await set("かんじ");
    await session.send("Input.insertText", { text: "漢字" });
    await page().waitForFunction(() => !editors.peer("Anne").gate.isHeld());
    const mine = await words("Anne");
    expect(await words("Bruno")).toBe(mine);
    return mine;
  }

  test("an insertion before it in its paragraph", async () => {
    await start(["Anne", "Bruno"], "un deux");
    expect(await compose(3, () => type("Bruno", 0, "R "))).toBe("R un漢字 deux");
  });

  test("an insertion in another paragraph", async () => {
    await start(["Anne", "Bruno"], "un\n\ndeux");
    expect(await compose(3, () => type("Bruno", 9, "R"))).toBe("un漢字\ndeuxR");
  });

  test("an insertion at the very place of the composition", async () => {
    await start(["Anne", "Bruno"], "un deux");
    const both = await compose(3, () => type("Bruno", 2, "R"));
    expect(["unR漢字 deux", "un漢字R deux"]).toContain(both);
  });

  test("a split of the paragraph that is composed in", async () => {
    await start(["Anne", "Bruno"], "un deux");
    const both = await compose(3, () => type("Bruno", 1, "\n"));
    expect(both).toBe("u\nn漢字 deux");
  });

  test("others' writing waits for the composition, five seconds at most, and comes in its order", async () => {
    await start(["Anne", "Bruno"], "un");
    const session = await cdp();
    await select("Anne", 3);
    await session.send("Input.imeSetComposition", { text: "か", selectionStart: 1, selectionEnd: 1 });
    for (const letter of ["c", "b", "a"]) await type("Bruno", 0, letter);
    expect(await page().evaluate(() => editors.stored("Anne"))).not.toContain("a");
    // That five seconds are enough is the gate's own test, on a clock of its own.
    await page().waitForFunction(() => editors.stored("Anne").startsWith("abc"));
    await session.send("Input.insertText", { text: "か" });
    await page().waitForFunction(() => !editors.peer("Anne").gate.isHeld());
    expect(await words("Anne")).toContain("か");
    expect(await words("Bruno")).toBe(await words("Anne"));
  });
});
