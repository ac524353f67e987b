import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { RichText } from "#shared/model/richText.ts";
import { editorsInChromium } from "#tests/kit/editor/editorsInChromium.ts";
import type { EditorsPage } from "#tests/kit/editor/page.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";

declare const editors: EditorsPage;

const pasted = (name: string): string =>
  readFileSync(new URL(`../kit/editor/pasted/${name}.html`, import.meta.url), "utf8");

/** A paragraph a line: what it is, then its words with their marks. */
const lines = (text: RichText): string[] =>
  text.map(({ kind, list, indent, runs }) => {
    const words = runs.map((run) => {
      if ("reference" in run) return `[${run.reference.to} ${run.reference.id}]`;
      if ("table" in run)
        return run.table.rows
          .map((row) => row.map((cell) => lines(cell).join(" / ")).join(" | "))
          .join(" || ");
      const marks = [run.bold && "b", run.italic && "i", run.underline && "u", run.link]
        .filter(Boolean)
        .join(",");
      return marks === "" ? run.text : `<${marks}>${run.text}</>`;
    });
    const what = [kind === "p" ? "" : kind, list === "none" ? "" : list, indent > 0 ? indent : ""];
    return [...what.filter((part) => part !== ""), words.join("")].join(" ");
  });

describe.skipIf(missingChromium !== undefined)("pasting", () => {
  const { page, keys, start, select, words, text } = editorsInChromium();

  const paste = (data: Readonly<Record<string, string>>) =>
    page().evaluate((data) => editors.paste("Anne", data), data);

  test("from Word: titles, lists, marks, links and tables stay; styles, comments, images and the rest go", async () => {
    await start(["Anne", "Bruno"], "");
    await select("Anne", 1);
    await paste({ "text/html": pasted("word"), "text/plain": "secours" });
    expect(lines(await text("Bruno"))).toEqual([
      "h2 Objet du contrat",
      "Les partenaires conviennent de <b>mettre en commun</> leurs <i>moyens</>, voir <https://alliance.example.fr/charte>la charte</>.",
      "",
      "bullet les locaux\u00a0;",
      "bullet 1 ceux de Nantes",
      "ordered une",
      "1 deux",
      "Texte gardé cliquez fichier 😀",
      "<b>Qui</> | Quoi || Mairie | Un local / Un agent",
    ]);
    expect(await page().locator("#Anne .rich-text img[src]").count()).toBe(0);
    expect(await page().locator("#Bruno td").count()).toBe(4);
    await keys().press("Control+z");
    expect(await words("Anne")).toBe("");
    await keys().press("Control+y");
    expect(lines(await text("Anne"))).toHaveLength(9);
  });

  test("from Google Docs: a bold that is none, nested lists, styles that mean marks", async () => {
    await start(["Anne"], "");
    await select("Anne", 1);
    await paste({ "text/html": pasted("googleDocs") });
    expect(lines(await text("Anne"))).toEqual([
      "h1 Un titre",
      "<b>gras</> et <i,u>souligné</>",
      "",
      "bullet un",
      "bullet 1 deux",
    ]);
  });

  test("from the web: line breaks are paragraphs, nothing that runs stays, forged attributes are as if absent", async () => {
    await start(["Anne"], "");
    await select("Anne", 1);
    await paste({ "text/html": pasted("web") });
    expect(lines(await text("Anne"))).toEqual([
      "Première ligne",
      "Deuxième <b>grasse</>",
      "Cité",
      "ordered a",
      "ordered 1 b",
      "2 suite",
      "propre[article voix]y",
      "mise en page",
    ]);
    const delta = await page().evaluate(() => JSON.stringify(editors.ytext("Anne").toDelta()));
    expect(delta).not.toContain('"c:');
  });

  test.each([
    [
      "a merged cell leaves the places beneath it empty",
      "<table><tr><td rowspan=2>un</td><td>deux</td></tr><tr><td>trois</td></tr></table>",
      ["un | deux ||  | trois"],
    ],
    ["lines that were typed as lines stay lines", "<pre>un\ndeux\n</pre>", ["un", "deux"]],
    [
      "the words of an item before its paragraphs are the item",
      "<ol><li>un<p>suite</p></li></ol>",
      ["ordered un", "ordered suite"],
    ],
    [
      "a note's number is no digit of the figure before it",
      '<p>2055<sup><a class="sdfootnoteanc" href="#s"><sup>1</sup></a></sup></p>',
      ["2055[1]"],
    ],
  ])("%s", async (_, html, expected) => {
    await start(["Anne"], "");
    await select("Anne", 1);
    await paste({ "text/html": html });
    expect(lines(await text("Anne"))).toEqual(expected);
  });

  test("plain text of several lines is as many paragraphs, like the one it is put in", async () => {
    await start(["Anne"], "- avant après");
    await select("Anne", 7);
    await paste({ "text/plain": "un\r\ndeux\n\ntrois\ud83d" });
    expect(lines(await text("Anne"))).toEqual(["bullet avant un", "bullet deux", "bullet trois\ufffdaprès"]);
  });

  test("words copied from an item are words where they are pasted; items are items", async () => {
    await start(["Anne"], "- un deux\n- trois\n\nfin");
    await select("Anne", 1, 3);
    await keys().press("Control+c");
    await select("Anne", 20);
    await keys().press("Control+v");
    expect(lines(await text("Anne")).at(-1)).toBe("finun");
    await select("Anne", 4, 13);
    await keys().press("Control+c");
    await keys().press("Control+End");
    await keys().press("Enter");
    await keys().press("Control+v");
    expect(lines(await text("Anne"))).toEqual([
      "bullet un deux",
      "bullet trois",
      "finun",
      "bullet deux",
      "bullet tro",
    ]);
  });

  test("a table that is cut and pasted is another one that says the same", async () => {
    await start(["Anne", "Bruno"], "avant");
    await select("Anne", 6);
    await page().evaluate(() => editors.controller("Anne")?.run("insertTable", 2, 2));
    await keys().type("A1");
    await keys().press("Tab");
    await keys().type("B1");
    await keys().press("Escape");
    await keys().press("Control+x");
    expect(await words("Anne")).toBe("avant");
    await keys().press("Control+v");
    expect(lines(await text("Bruno"))).toEqual(["avant", "A1 | B1 ||  | "]);
  });
});
