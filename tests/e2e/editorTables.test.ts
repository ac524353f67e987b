import { describe, expect, test } from "vitest";
import { editorsInChromium } from "#tests/kit/editor/editorsInChromium.ts";
import type { EditorsPage } from "#tests/kit/editor/page.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";
import { toPlainText } from "#shared/model/richText.ts";

declare const editors: EditorsPage;

describe.skipIf(missingChromium !== undefined)("a table in a text", () => {
  const { page, keys, focusCell, start, select, text } = editorsInChromium();

  /** The cells of the first table, as they are stored. */
  const cells = async (name: string) => {
    for (const { runs } of await text(name))
      for (const run of runs)
        if ("table" in run) return run.table.rows.map((row) => row.map((cell) => toPlainText(cell)));
    return [];
  };
  const shown = (name: string) =>
    page().evaluate(
      (name) =>
        [...document.querySelectorAll(`#${name} tr`)].map((row) =>
          [...row.querySelectorAll("td")].map((cell) => editors.wordsIn(cell)),
        ),
      name,
    );
  const both = async () => {
    const stored = await cells("Anne");
    // A line that has just come is drawn when it nears the screen.
    await expect.poll(() => shown("Anne")).toEqual(stored);
    await expect.poll(() => shown("Bruno")).toEqual(stored);
    expect(await cells("Bruno")).toEqual(stored);
    return stored;
  };
  const run = (name: string, ...given: unknown[]) =>
    page().evaluate(
      ([name, given]) => {
        const run = editors.controller("Anne")?.run as ((...all: unknown[]) => boolean) | undefined;
        return run?.(name, ...given);
      },
      [name, given] as const,
    );
  const withTable = async () => {
    await start(["Anne", "Bruno"], "avant");
    await select("Anne", 6);
    expect(await run("insertTable", 2, 2)).toBe(true);
  };

  test("Tab walks its cells and makes a new row at the end; what is typed is seen by the other", async () => {
    await withTable();
    for (const words of ["a", "b", "c", "d"]) {
      await keys().type(words);
      await keys().press("Tab");
    }
    await keys().type("e");
    expect(await both()).toEqual([
      ["a", "b"],
      ["c", "d"],
      ["e", ""],
    ]);
    await keys().press("Shift+Tab");
    await keys().type("!");
    expect(await both()).toEqual([
      ["a", "b"],
      ["c", "d!"],
      ["e", ""],
    ]);
  });

  test("arrows walk its cells and leave it at its edges; Enter and the arrows go in", async () => {
    await withTable();
    await keys().type("a");
    await keys().press("ArrowDown");
    await keys().type("c");
    await keys().press("ArrowRight");
    await keys().type("d");
    await keys().press("ArrowUp");
    await keys().type("b");
    expect(await both()).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
    await keys().press("ArrowUp");
    await keys().type("X");
    expect(await page().evaluate(() => editors.ytext("Bruno").toDelta()[0])).toMatchObject({
      insert: "avantX",
    });
    await keys().press("ArrowRight");
    await keys().press("Enter");
    await keys().type("1");
    expect((await both())[0]?.[0]).toBe("1a");
  });

  test("its rows and columns are added and taken away, with whoever writes in them at the time", async () => {
    await withTable();
    await keys().type("a");
    await run("addLine", "column");
    await run("addLine", "row");
    expect(await both()).toEqual([
      ["a", "", ""],
      ["", "", ""],
      ["", "", ""],
    ]);
    expect(await page().evaluate(() => editors.controller("Anne")?.state.get().isInTable)).toBe(true);
    await run("dropLine", "column");
    await keys().type("reste");
    expect(await both()).toEqual([
      ["reste", ""],
      ["", ""],
      ["", ""],
    ]);
    await keys().press("Control+z");
    await keys().press("Control+z");
    expect((await both())[0]).toEqual(["a", "", ""]);
  });

  test("who writes in a cell goes on while another changes the lines around it, and is behind the table when it goes", async () => {
    await withTable();
    const table = (await text("Anne")).flatMap(({ runs }) => runs).find((run) => "table" in run)?.table.id;
    const rows = () =>
      page().evaluate(() =>
        [...document.querySelectorAll<HTMLElement>("#Bruno tr")].map(({ dataset }) => dataset["row"]),
      );
    const byAnne = (command: string, args: object) =>
      page().evaluate(([command, args]) => editors.run("Anne", command, args as never), [
        command,
        { table, ...args },
      ] as const);
    await focusCell("Bruno", 3);
    await keys().type("un");
    await byAnne("addTableLine", { line: "row", after: (await rows())[0] });
    await keys().type(" deux");
    await byAnne("addTableLine", { line: "column" });
    await keys().type(" trois");
    expect(await both()).toEqual([
      ["", "", ""],
      ["", "", ""],
      ["", "un deux trois", ""],
    ]);
    await byAnne("dropTableLine", { line: "row", id: (await rows())[2] });
    await keys().type(" suite");
    expect(await both()).toEqual([
      ["", "", ""],
      ["", "", ""],
    ]);
    const words = (await text("Anne"))[0]?.runs.map((run) => ("text" in run ? run.text : "|")).join("");
    expect(words).toMatch(/\| suite/);
  });

  test("Backspace behind it selects it first, then takes it; undo gives it back with its words", async () => {
    await withTable();
    await keys().type("a");
    await keys().press("Shift+Tab");
    await keys().press("ArrowRight");
    await keys().press("ArrowRight");
    await keys().press("Backspace");
    expect(await page().locator("#Anne .table-frame.is-selected").count()).toBe(1);
    expect((await both())[0]).toEqual(["a", ""]);
    await keys().press("Backspace");
    expect(await both()).toEqual([]);
    await keys().press("Control+z");
    expect((await both())[0]).toEqual(["a", ""]);
  });

  test("two people in two cells, and in one, write beside each other; each sees the other's caret there", async () => {
    await withTable();
    await keys().type("Anne");
    await focusCell("Bruno", 0);
    await keys().type("Bruno");
    expect((await both())[0]?.[0]).toMatch(/^(?:AnneBruno|BrunoAnne)$/);
    await page().waitForSelector("#Anne td .peer-name");
    await focusCell("Bruno", 3);
    await keys().type("là");
    expect((await both())[1]).toEqual(["", "là"]);
  });

  test("cells have a name, no table of their own, and lists that count for themselves", async () => {
    await withTable();
    const cell = page().locator("#Anne td .rich-text").first();
    expect(await cell.getAttribute("aria-label")).toMatch(/1.*1/);
    expect(await run("insertTable", 1, 1)).toBe(false);
    await keys().type("1. un");
    expect(await cell.locator("p").getAttribute("data-list")).toBe("ordered");
    expect(await cell.getAttribute("class")).toContain("numbering-own");
  });

  test("words are found and replaced in its cells too", async () => {
    await withTable();
    await keys().type("avant tout");
    const finder = (act: "find" | "replaceAll") =>
      page().evaluate((act) => {
        const { finder, state } = editors.controller("Anne") ?? {};
        if (act === "find") finder?.find({ search: "avant", replace: "après" });
        else finder?.replaceAll();
        return state?.get().found?.count;
      }, act);
    expect(await finder("find")).toBe(2);
    await finder("replaceAll");
    expect((await both())[0]?.[0]).toBe("après tout");
    expect(await finder("find")).toBe(0);
    await keys().press("Control+z");
    expect(await finder("find")).toBe(2);
  });

  test("a table that stands twice in the text is shown once, as it is exported", async () => {
    await withTable();
    await keys().type("a");
    await page().evaluate(() => {
      const text = editors.ytext("Bruno");
      const delta = text.toDelta() as { insert: unknown }[];
      text.insertEmbed(0, delta.find(({ insert }) => typeof insert === "object")?.insert as object);
    });
    expect(await page().locator("#Anne .table-frame").count()).toBe(2);
    expect(await page().locator("#Anne table:visible").count()).toBe(1);
    expect((await cells("Anne"))[0]).toEqual(["a", ""]);
  });

  test("a hostile table of four thousand cells does not keep the page from answering", async () => {
    await start(["Anne"], "avant");
    const ms = await page().evaluate(async () => {
      const { doc } = editors.peer("Anne");
      doc.transact(() => {
        const tables = doc.getMap("tables");
        for (let row = 0; row < 300; row += 1)
          tables.set(`t/row/r${row}`, `a${String(row).padStart(4, "0")}`);
        for (let column = 0; column < 40; column += 1)
          tables.set(`t/column/c${column}`, `a${String(column).padStart(4, "0")}`);
        editors.ytext("Anne").insertEmbed(0, { table: { id: "t" } });
      });
      const begin = performance.now();
      await new Promise(requestAnimationFrame);
      await new Promise((done) => setTimeout(done));
      return performance.now() - begin;
    });
    expect(ms).toBeLessThan(10_000);
    expect(await page().locator("#Anne tr").count()).toBe(200);
    expect(await page().locator("#Anne td .rich-text").count()).toBeLessThan(1_500);
  });
});
