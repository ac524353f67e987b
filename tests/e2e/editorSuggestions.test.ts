import { describe, expect, it } from "vitest";
import { axeViolations } from "#tests/kit/axe.ts";
import { editorsInChromium } from "#tests/kit/editor/editorsInChromium.ts";
import type { EditorsPage } from "#tests/kit/editor/page.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";

declare const editors: EditorsPage;

const words = "Les partenaires conviennent.\nIls se parlent.";

describe.skipIf(missingChromium !== undefined)(
  `what is written in suggestion mode (${missingChromium ?? "in Chromium"})`,
  { timeout: 60_000 },
  () => {
    const editor = editorsInChromium();
    const { page, keys } = editor;

    const start = async (names: readonly string[] = ["Anne"]) => {
      await editor.start(names, words);
      await suggests("Anne", true);
    };
    const suggests = (name: string, isSuggesting: boolean) =>
      page().evaluate(([of, is]) => editors.setProps(of, { isSuggesting: is }), [
        name,
        isSuggesting,
      ] as const);
    /** As the text stands, and what the page shows: `+in+` and `-out-`. */
    const seen = (name = "Anne") =>
      page().evaluate((of) => {
        const text = document.querySelector(`#${of} .rich-text`)?.cloneNode(true) as HTMLElement;
        for (const drawn of text.querySelectorAll(
          ".peer-caret, .ProseMirror-trailingBreak, .ProseMirror-separator",
        ))
          drawn.remove();
        for (const piece of text.querySelectorAll("ins")) piece.textContent = `+${piece.textContent}+`;
        for (const piece of text.querySelectorAll("del")) piece.textContent = `-${piece.textContent}-`;
        const shown = [...text.querySelectorAll("p, h1, h2, h3")].map((line) => line.textContent).join("\n");
        return { stored: editors.stored(of), shown };
      }, name);
    const open = (name = "Anne") => page().evaluate((of) => editors.openSuggestions(of), name);
    const answer = (name: string, command: string) =>
      page().evaluate(([of, what]) => editors.run(of, what, {}), [name, command] as const);
    const expectSeen = (shown: string, name = "Anne") =>
      expect.poll(() => seen(name), { timeout: 5_000 }).toEqual({ stored: words, shown });

    it("shows what is typed and erased, and changes nothing", async () => {
      await start();
      await editor.select("Anne", 5);
      await keys().type("deux ");
      await expectSeen("Les +deux +partenaires conviennent.\nIls se parlent.");
      await editor.select("Anne", 33);
      for (let times = 0; times < 3; times += 1) await keys().press("Backspace");
      await keys().type("t");
      await expectSeen("Les +deux +partenaires convienn+t+-ent-.\nIls se parlent.");
      const found = await open();
      expect(found.map(({ kind, inserted, deleted }) => ({ kind, inserted, deleted }))).toEqual([
        { kind: "insertion", inserted: "deux ", deleted: "" },
        { kind: "replacement", inserted: "t", deleted: "ent" },
      ]);
      await answer("Anne", "acceptSuggestions");
      expect(await page().evaluate(() => editors.stored("Anne"))).toBe(
        "Les deux partenaires conviennt.\nIls se parlent.",
      );
    });

    it("goes on behind what Delete struck out, and takes back one's own words outright", async () => {
      await start();
      await editor.select("Anne", 1);
      for (let times = 0; times < 4; times += 1) await keys().press("Delete");
      await keys().type("Nos x");
      await keys().press("Backspace");
      const shown = "-Les -+Nos +partenaires conviennent.\nIls se parlent.";
      await expect.poll(() => seen()).toEqual({ stored: words, shown });
    });

    it("suggests paragraphs: split, joined, made titles, pasted", async () => {
      await start();
      await editor.select("Anne", 5);
      await keys().press("Enter");
      await expectSeen("Les +¶+\npartenaires conviennent.\nIls se parlent.");
      await keys().press("Control+z");
      await expectSeen(words);
      await editor.select("Anne", 31);
      await keys().press("Backspace");
      await expectSeen("Les partenaires conviennent.-¶-\nIls se parlent.");
      await answer("Anne", "rejectSuggestions");
      await expectSeen(words);
      await editor.select("Anne", 3);
      await page().evaluate(() => editors.controller("Anne")?.run("setKind", "h2"));
      expect((await open()).map(({ kind, changes }) => [kind, changes])).toEqual([
        ["structure", [["k", "h2"]]],
      ]);
      await answer("Anne", "rejectSuggestions");
      await editor.select("Anne", 5);
      await page().evaluate(() =>
        editors.paste("Anne", { "text/html": "<p>un</p><h1>deux</h1><p>trois</p>" }),
      );
      await expect.poll(async () => (await seen()).shown).toContain("+deux");
      expect((await seen()).stored).toBe(words);
      await answer("Anne", "acceptSuggestions");
      expect(await page().evaluate(() => editors.stored("Anne"))).toBe(
        "Les un\ndeux\ntroispartenaires conviennent.\nIls se parlent.",
      );
    });

    it("suggests a format over a selection, and refuses a table", async () => {
      await start();
      await editor.select("Anne", 5, 16);
      await keys().press("Control+b");
      expect((await open()).map(({ changes, formatted }) => [changes, formatted])).toEqual([
        [[["bold", true]], "partenaires"],
      ]);
      const isTable = await page().evaluate(() => editors.controller("Anne")?.run("insertTable", 2, 2));
      expect(isTable).toBe(false);
      await answer("Anne", "acceptSuggestions");
      expect(await page().locator("#Anne strong").textContent()).toBe("partenaires");
    });

    it("keeps what another types into it meanwhile, through both answers", async () => {
      await start(["Anne", "Leo"]);
      await editor.select("Anne", 5, 16);
      await keys().press("Backspace");
      await editor.select("Leo", 9);
      await keys().type("XY");
      await expect.poll(async () => (await seen("Leo")).shown).toContain("-part-XY-enaires-");
      await answer("Leo", "acceptSuggestions");
      expect(await page().evaluate(() => editors.stored("Anne"))).toBe(
        "Les XY conviennent.\nIls se parlent.",
      );
      expect(await page().evaluate(() => editors.isInStep("Leo"))).toBe(true);
    });

    it("is typed over: a replacement, with the caret behind it, and one undo takes it back", async () => {
      await start();
      await editor.select("Anne", 5, 16);
      await keys().type("alliés");
      await keys().type(" tous");
      await expectSeen("Les -partenaires-+alliés tous+ conviennent.\nIls se parlent.");
      expect(await open()).toHaveLength(1);
      await keys().press("Control+z");
      await expectSeen(words);
    });

    it("is heard: who adds and who deletes what", async () => {
      await start();
      await editor.select("Anne", 5, 16);
      await keys().type("alliés");
      const heard = (await editor.heard()).join("\n");
      expect(heard).toMatch(/deletion/);
      expect(heard).toMatch(/insertion/);
      expect(await page().locator("#Anne ins").getAttribute("title")).toBe("Addition suggested by Anne");
      expect(await axeViolations(page(), { within: ["#Anne"] })).toEqual([]);
    });

    it("adds no row to a table, by Tab in its last cell neither", async () => {
      await editor.start(["Anne"], words);
      await editor.select("Anne", 5);
      expect(await page().evaluate(() => editors.controller("Anne")?.run("insertTable", 1, 2))).toBe(true);
      await page().waitForSelector("#Anne td");
      await suggests("Anne", true);
      await editor.focusCell("Anne", 1);
      await keys().press("Tab");
      await page().waitForFunction(() => document.activeElement?.closest("td") === null);
      expect(await page().locator("#Anne tr").count()).toBe(1);
    });

    it("leaves the caret where it was just moved to when a suggestion is drawn again", async () => {
      await start();
      await editor.select("Anne", 5);
      await keys().type("deux ");
      await expectSeen("Les +deux +partenaires conviennent.\nIls se parlent.");
      const { anchor } = await page().evaluate(() => editors.selection("Anne"));
      await page().evaluate(() => {
        // The browser moves it in the frame in which the suggestion is drawn, and has not told of it yet.
        requestAnimationFrame(() => getSelection()?.modify("move", "forward", "character"));
        editors.lookAt(editors.openSuggestions("Anne")[0]?.id ?? "");
      });
      await page().waitForSelector("#Anne ins.is-current");
      await page().evaluate(() => new Promise(requestAnimationFrame));
      expect(await page().evaluate(() => editors.selection("Anne"))).toEqual({
        anchor: anchor + 1,
        head: anchor + 1,
      });
    });

    it("composes a character as outright", async () => {
      await start();
      await editor.select("Anne", 5);
      const session = await editor.cdp();
      await session.send("Input.imeSetComposition", { text: "´", selectionStart: 1, selectionEnd: 1 });
      await session.send("Input.imeSetComposition", { text: "é", selectionStart: 1, selectionEnd: 1 });
      await session.send("Input.insertText", { text: "é" });
      const shown = "Les +é+partenaires conviennent.\nIls se parlent.";
      await expect.poll(() => seen()).toEqual({ stored: words, shown });
    });
  },
);
