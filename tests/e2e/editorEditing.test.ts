import { describe, expect, test } from "vitest";
import { axeViolations } from "#tests/kit/axe.ts";
import { editorsInChromium } from "#tests/kit/editor/editorsInChromium.ts";
import type { EditorsPage } from "#tests/kit/editor/page.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";

declare const editors: EditorsPage;

describe.skipIf(missingChromium !== undefined)("editing an article", () => {
  const { page, keys, heard, start, select, words, text, type } = editorsInChromium();
  const kinds = async (name: string) =>
    (await text(name)).map(({ kind, list, indent }) => `${kind} ${list} ${indent}`);

  test("a mark and a space at the start of a paragraph make it an item or a title; Backspace gives the mark back", async () => {
    await start(["Anne"], "");
    await select("Anne", 1);
    await keys().type("- un");
    await keys().press("Enter");
    await keys().press("Tab");
    await keys().type("deux");
    await keys().press("Enter");
    await keys().press("Enter");
    await keys().press("Enter");
    await keys().type("1. trois");
    await keys().press("Enter");
    await keys().press("Enter");
    await keys().type("## quatre");
    await keys().press("Enter");
    await keys().type("# ");
    await keys().press("Backspace");
    expect(await words("Anne")).toBe("un\ndeux\ntrois\nquatre\n# ");
    expect(await kinds("Anne")).toEqual(["p bullet 0", "p bullet 1", "p ordered 0", "h2 none 0", "p none 0"]);
  });

  test("Tab goes into a list and out of the editor; after Escape it leaves a list too", async () => {
    await start(["Anne", "Bruno"], "- un\n\ndeux");
    await select("Anne", 1);
    await keys().press("Tab");
    expect(await kinds("Anne")).toEqual(["p bullet 1", "p none 0"]);
    await keys().press("Escape");
    await keys().press("Tab");
    const focused = () => page().evaluate(() => document.activeElement?.closest("section")?.id);
    expect(await focused()).toBe("Bruno");
    await select("Anne", 6);
    await keys().press("Tab");
    expect(await focused()).toBe("Bruno");
    expect(await words("Anne")).toBe("un\ndeux");
  });

  test("numbers are those of Word, are read aloud, and are not copied", async () => {
    await start(["Anne"], "1. un\n\n1. deux\n\n1. trois");
    await page().evaluate(() => {
      editors.setProps("Anne", { numbering: { style: "article", number: 3, after: [2, 0, 0, 0, 0] } });
      const text = editors.ytext("Anne");
      text.doc?.transact(() => text.format(7, 1, { indent: 1 }));
    });
    await page().waitForSelector("#Anne .numbering-article");
    const all = await heard();
    expect(all).toContain("textbox Article de Anne");
    expect(all.slice(all.indexOf("textbox Article de Anne") + 1)).toEqual([
      "list",
      "listitem 1",
      "StaticText 3.",
      "StaticText 3",
      "StaticText un",
      "list",
      "listitem 2",
      "StaticText a",
      "StaticText )",
      "StaticText deux",
      "list",
      "listitem 1",
      "StaticText 3.",
      "StaticText 4",
      "StaticText trois",
    ]);
    await select("Anne", 1);
    await keys().press("Control+a");
    await keys().press("Control+c");
    const copied = await page().evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe("un\ndeux\ntrois");
    const html = await page().evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType("text/html"))?.text() ?? "";
    });
    expect(html).toContain("<li>un<ol><li>deux</li></ol></li><li>trois</li></ol>");
  });

  test("references show what they name now, follow a renumbering, and are copied as words", async () => {
    await start(["Anne", "Bruno"], "voir ");
    await page().evaluate(() => editors.resolveAs("Anne", { voix: "Article 2" }));
    await select("Anne", 6);
    await page().evaluate(() =>
      editors.controller("Anne")?.run("insertReference", { to: "article", id: "voix" }),
    );
    const shown = (name: string) => page().locator(`#${name} .reference`);
    expect(await shown("Anne").textContent()).toBe("Article 2");
    expect(await shown("Bruno").textContent()).toMatch(/absent|missing/);
    expect(await shown("Bruno").getAttribute("class")).toContain("is-missing");
    await page().evaluate(() => editors.resolveAs("Anne", { voix: "Article 7" }));
    await page().waitForFunction(
      () => document.querySelector("#Anne .reference")?.textContent === "Article 7",
    );
    await keys().press("Control+a");
    await keys().press("Control+c");
    expect(await page().evaluate(() => navigator.clipboard.readText())).toBe("voir Article 7");
    await keys().press("ArrowRight");
    await keys().press("Enter");
    await keys().press("Control+v");
    expect((await text("Anne"))[1]?.runs).toEqual([
      { text: "voir " },
      { reference: { to: "article", id: "voix" } },
    ]);
    expect((await heard()).join("\n")).toContain("Article 7");
  });

  test("Ctrl+B, Ctrl+I, Ctrl+U and the controller format; the controller says what is on", async () => {
    await start(["Anne"], "un deux");
    await select("Anne", 1, 3);
    for (const key of ["b", "i", "u"]) await keys().press(`Control+${key}`);
    expect((await text("Anne"))[0]?.runs).toEqual([
      { text: "un", bold: true, italic: true, underline: true },
      { text: " deux" },
    ]);
    const state = () => page().evaluate(() => editors.controller("Anne")?.state.get());
    expect(await state()).toMatchObject({
      bold: true,
      italic: true,
      underline: true,
      isFocused: true,
      kind: "p",
    });
    await page().evaluate(() => editors.controller("Anne")?.run("setKind", "h2"));
    expect(await state()).toMatchObject({ kind: "h2", list: "none", canUndo: true, canRedo: false });
    await select("Anne", 6);
    expect(await state()).toMatchObject({ bold: false, hasSelection: false });
  });

  test("Ctrl+K asks for a link; an address pasted on words makes them one", async () => {
    await start(["Anne"], "un deux");
    await page().evaluate(() => editors.countLinkRequests("Anne"));
    await select("Anne", 4, 8);
    await keys().press("Control+k");
    expect(await page().evaluate(() => editors.linkRequests())).toBe(1);
    await page().evaluate(() => editors.controller("Anne")?.run("setLink", "https://alliance.fr"));
    await page().evaluate(() => navigator.clipboard.writeText("https://b.fr"));
    await select("Anne", 1, 3);
    await keys().press("Control+v");
    expect((await text("Anne"))[0]?.runs).toEqual([
      { text: "un", link: "https://b.fr" },
      { text: " " },
      { text: "deux", link: "https://alliance.fr" },
    ]);
    await select("Anne", 6);
    expect(await page().evaluate(() => editors.controller("Anne")?.state.get().link)).toBe(
      "https://alliance.fr",
    );
    await page().evaluate(() => editors.controller("Anne")?.run("removeLink"));
    expect((await text("Anne"))[0]?.runs.at(-1)).toEqual({ text: " deux" });
  });

  test("words are found and replaced, all in one step that one undo takes back", async () => {
    await start(["Anne", "Bruno"], "le pacte et le Pacte\n\nle pacte");
    await select("Anne", 1);
    await page().evaluate(() =>
      editors.controller("Anne")?.finder.find({ search: "pacte", replace: "contrat" }),
    );
    const found = () => page().evaluate(() => editors.controller("Anne")?.state.get().found);
    expect(await found()).toMatchObject({ count: 3, current: undefined });
    expect(await page().locator("#Anne .ProseMirror-search-match").count()).toBe(3);
    await page().evaluate(() => editors.controller("Anne")?.finder.next());
    await page().evaluate(() => editors.controller("Anne")?.finder.next());
    expect(await found()).toMatchObject({ count: 3, current: 2 });
    await type("Bruno", 0, "pacte ");
    expect(await found()).toMatchObject({ count: 4, current: 3 });
    await page().evaluate(() => editors.controller("Anne")?.finder.replace());
    expect(await words("Anne")).toBe("pacte le pacte et le contrat\nle pacte");
    expect(await page().evaluate(() => editors.controller("Anne")?.finder.replaceAll())).toBe(3);
    expect(await words("Bruno")).toBe("contrat le contrat et le contrat\nle contrat");
    await keys().press("Control+z");
    expect(await words("Anne")).toBe("pacte le pacte et le contrat\nle pacte");
    await page().evaluate(() => editors.controller("Anne")?.finder.find({ search: "" }));
    expect(await page().locator("#Anne .ProseMirror-search-match").count()).toBe(0);
  });

  test("going from one found word to the next leaves the keyboard in the field where one searches", async () => {
    const line = (index: number) => `ligne ${index}${index % 60 === 0 ? " pacte" : ""}`;
    await start(["Anne"], Array.from({ length: 121 }, (_, index) => line(index)).join("\n\n"));
    await page().evaluate(() => {
      const field = document.body.appendChild(document.createElement("input"));
      field.addEventListener("keydown", () => editors.controller("Anne")?.finder.next());
      field.focus();
      editors.controller("Anne")?.finder.find({ search: "pacte" });
    });
    const before = await words("Anne");
    for (let times = 0; times < 3; times += 1) await keys().press("Enter");
    expect(await words("Anne")).toBe(before);
    expect(await page().evaluate(() => editors.controller("Anne")?.state.get().found)).toMatchObject({
      current: 3,
    });
    expect(
      await page()
        .locator(".ProseMirror-active-search-match")
        .evaluate((match) => {
          const { top, bottom } = match.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight && document.activeElement?.tagName;
        }),
    ).toBe("INPUT");
  });

  test("what is selected is dragged to another place", async () => {
    await start(["Anne", "Bruno"], "un deux trois");
    await select("Anne", 4, 9);
    const at = (position: number) =>
      page().evaluate((position) => {
        const { left, top, bottom } = editors.view("Anne").coordsAtPos(position);
        return { x: left, y: (top + bottom) / 2 };
      }, position);
    const [from, to] = [await at(6), await at(1)];
    await page().mouse.move(from.x, from.y);
    await page().mouse.down();
    await page().mouse.move(to.x + 30, to.y, { steps: 5 });
    await page().mouse.move(to.x + 1, to.y, { steps: 5 });
    await page().mouse.up();
    await expect.poll(() => words("Bruno")).toBe("deux un trois");
    expect(await words("Anne")).toBe("deux un trois");
  });

  test("axe finds nothing to say of an editor with everything in it", async () => {
    await start(["Anne", "Bruno"], "## Titre\n\n1. un\n\n- deux\n\nvoir https://a.fr");
    await select("Anne", 1);
    await keys().press("Control+End");
    await page().evaluate(() =>
      editors.controller("Anne")?.run("insertReference", { to: "article", id: "voix" }),
    );
    await page().evaluate(() => editors.controller("Anne")?.run("insertTable", 2, 2));
    await keys().type("cellule");
    await page().waitForSelector("#Bruno .peer-name");
    expect(await axeViolations(page(), { within: ["#Anne", "#Bruno"] })).toEqual([]);
  });

  test("the text says its language, and an empty one what is expected", async () => {
    await start(["Anne"], "");
    const editor = page().locator("#Anne .rich-text");
    expect(await editor.getAttribute("lang")).toBe("fr");
    expect(await editor.getAttribute("spellcheck")).toBe("true");
    expect(await page().locator("#Anne .is-empty").getAttribute("data-placeholder")).toBe("Écrivez ici");
    await page().evaluate(() => editors.setProps("Anne", { language: "en", label: "Article 1" }));
    await page().waitForSelector('#Anne [lang=en][aria-label="Article 1"]');
    await select("Anne", 1);
    await keys().type("x");
    expect(await page().locator("#Anne .is-empty").count()).toBe(0);
  });
});
