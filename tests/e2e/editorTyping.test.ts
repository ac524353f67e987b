import { describe, expect, test } from "vitest";
import { editorsInChromium } from "#tests/kit/editor/editorsInChromium.ts";
import type { EditorsPage } from "#tests/kit/editor/page.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";

declare const editors: EditorsPage;

describe.skipIf(missingChromium !== undefined)("writing together", () => {
  const { open, page, keys, start, select, words, text, type } = editorsInChromium();
  const all = (names: readonly string[]) => Promise.all(names.map((name) => words(name)));

  test("what one types, two others see; shown, stored and drawn are one", async () => {
    await start(["Anne", "Bruno", "Chloé"], "Bonjour");
    await select("Anne", 8);
    await keys().type(" le monde");
    await keys().press("Enter");
    await keys().type("Deux");
    await select("Bruno", 1);
    await keys().type("Oui. ");
    await keys().press("End");
    await keys().type("!");
    const expected = "Oui. Bonjour le monde!\nDeux";
    expect(await all(["Anne", "Bruno", "Chloé"])).toEqual([expected, expected, expected]);
  });

  test("Enter, Backspace at the start and Ctrl+A then Delete do their work while others write", async () => {
    await start(["Anne", "Bruno"], "un\n\ndeux");
    await select("Anne", 3);
    await keys().press("Enter");
    await type("Bruno", 0, "R ");
    await keys().type("x");
    expect(await all(["Anne", "Bruno"])).toEqual(["R un\nx\ndeux", "R un\nx\ndeux"]);
    await keys().press("ArrowDown");
    await keys().press("Home");
    await type("Bruno", 0, "S");
    await keys().press("Backspace");
    expect(await words("Anne")).toBe("SR un\nxdeux");
    await type("Bruno", 2, "·");
    await keys().type("-");
    expect(await words("Bruno")).toBe("SR· un\nx-deux");
    await keys().press("Control+a");
    await type("Bruno", 3, "[pendant]");
    await keys().press("Delete");
    expect(await all(["Anne", "Bruno"])).toEqual(["", ""]);
    await keys().type("Neuf");
    expect(await all(["Anne", "Bruno"])).toEqual(["Neuf", "Neuf"]);
  });

  test("the caret stays with its words whatever others write around it", async () => {
    await start(["Anne", "Bruno"], "un deux trois");
    await select("Anne", 4, 8);
    await type("Bruno", 0, "zéro ");
    await type("Bruno", 18, " quatre");
    expect(await page().evaluate(() => editors.selection("Anne"))).toEqual({ anchor: 9, head: 13 });
    await keys().type("2");
    expect(await words("Bruno")).toBe("zéro un 2 trois quatre");
  });

  test("keys that wait while the page is busy act one after the other, each where the one before left the caret", async () => {
    await start(["Anne"], "un deux\n\ntrois");
    await select("Anne", 4);
    await page().evaluate(() => new Promise(requestAnimationFrame));
    const busy = page().evaluate(() => {
      const end = performance.now() + 300;
      while (performance.now() < end);
    });
    await Promise.all([busy, keys().press("End"), keys().press("Enter"), keys().press("x")]);
    expect(await words("Anne")).toBe("un deux\nx\ntrois");
  });

  test("apart on one paragraph, one makes it a list while the other types in it: nothing is lost", async () => {
    await start(["Anne", "Bruno"], "Nous partageons les locaux.\n\nEt après.");
    await page().evaluate(() => editors.peer("Bruno").goOffline());
    await select("Anne", 5);
    await page().evaluate(() => editors.controller("Anne")?.run("toggleList", "ordered"));
    await select("Bruno", 6);
    await keys().type("tous ");
    await keys().press("End");
    await keys().type(" Vraiment.");
    expect(await words("Anne")).toBe("Nous partageons les locaux.\nEt après.");
    await page().evaluate(() => editors.peer("Bruno").goOnline());
    const expected = "Nous tous partageons les locaux. Vraiment.\nEt après.";
    expect(await words("Anne")).toBe(expected);
    expect(await words("Bruno")).toBe(expected);
    expect((await text("Bruno"))[0]?.list).toBe("ordered");
  });

  test("two pages that exchange their updates late and twice end up the same", async () => {
    const second = await open();
    await start(["Anne"], "base");
    await start(["Bruno"], "base", second);
    await second.evaluate(() => editors.setClient("Bruno", 200));
    await select("Anne", 5);
    await keys().type(" ici");
    await second.evaluate(() => editors.select("Bruno", 1));
    await second.keyboard.type("là ");
    const [mine, theirs] = await Promise.all([
      page().evaluate(() => editors.updates("Anne")),
      second.evaluate(() => editors.updates("Bruno")),
    ]);
    await page().evaluate((updates) => editors.apply("Anne", updates), [...theirs, ...theirs]);
    await second.evaluate((updates) => editors.apply("Bruno", updates), [...mine, ...mine]);
    expect(await words("Anne")).toBe("là base ici");
    expect(await words("Bruno", second)).toBe("là base ici");
    await second.close();
  });

  test("Ctrl+Z takes back what this person did and nothing of the others, and puts the caret where it was", async () => {
    await start(["Anne", "Bruno"], "début");
    await select("Anne", 6);
    await keys().type(" un");
    await type("Bruno", 0, "B ");
    await keys().press("Control+b");
    await keys().press("Enter");
    await keys().type("deux");
    expect(await words("Anne")).toBe("B début un\ndeux");
    await keys().press("Control+z");
    await keys().press("Control+z");
    await keys().press("Control+z");
    expect(await words("Anne")).toBe("B début");
    expect(await page().evaluate(() => editors.selection("Anne"))).toEqual({ anchor: 8, head: 8 });
    await keys().press("Control+y");
    await keys().press("Control+Shift+z");
    await keys().press("Control+y");
    expect(await words("Bruno")).toBe("B début un\ndeux");
  });

  test("an editor that goes takes nothing of the undo stack with it, and stops nobody's", async () => {
    await start(["Anne"], "début");
    await select("Anne", 6);
    await keys().type(" écrit");
    await page().evaluate(() => editors.unmount("Anne"));
    await page().waitForFunction(() => !editors.isReady());
    await page().evaluate(() => editors.remount("Anne"));
    await page().waitForFunction(() => editors.isReady());
    await select("Anne", 12);
    await keys().type(" encore");
    expect(await words("Anne")).toBe("début écrit encore");
    await keys().press("Control+z");
    expect(await words("Anne")).toBe("début écrit");
    await keys().press("Control+z");
    expect(await words("Anne")).toBe("début");
  });

  test("a reader cannot write, and sees what others write", async () => {
    await start(["Anne", "Bruno"], "lu");
    await page().evaluate(() => editors.setProps("Anne", { isEditable: false }));
    await page().waitForSelector("#Anne [aria-readonly=true]");
    await select("Anne", 1);
    await keys().type("x");
    await keys().press("Control+b");
    await type("Bruno", 2, "!");
    expect(await words("Anne")).toBe("lu!");
    expect(await page().evaluate(() => editors.controller("Anne")?.can("toggleBold"))).toBe(false);
  });
});
