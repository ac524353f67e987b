import { describe, expect, test } from "vitest";
import { editorsInChromium } from "#tests/kit/editor/editorsInChromium.ts";
import type { EditorsPage } from "#tests/kit/editor/page.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";

declare const editors: EditorsPage;

const place = { collection: "articles", id: "cap", field: "text" };

describe.skipIf(missingChromium !== undefined)("the others in a text", () => {
  const { page, keys, start, select, words, text, type } = editorsInChromium();

  const carets = () =>
    page().evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("#Anne .peer-caret")].map((caret) => ({
        name: caret.textContent,
        color: caret.dataset["partner"],
        before: caret.previousSibling?.textContent ?? "",
      })),
    );
  const say = (state: unknown) =>
    page().evaluate((state) => editors.peer("Bruno").awareness.setLocalState(state as never), state);

  test("their carets, selections and names are shown, move with the words, and go when they go", async () => {
    await start(["Anne", "Bruno"], "un deux trois");
    await select("Bruno", 4, 8);
    await page().waitForSelector("#Anne .peer-name");
    expect(await carets()).toEqual([{ name: "Bruno", color: "1", before: "deux" }]);
    expect(await page().locator("#Anne .peer-selection").textContent()).toBe("deux");
    await type("Anne", 0, "zéro ");
    expect(await carets()).toEqual([{ name: "Bruno", color: "1", before: "deux" }]);
    expect(await page().locator("#Bruno .peer-caret").count()).toBe(0);
    await select("Anne", 1);
    await page().waitForSelector("#Bruno .peer-name");
    await page().waitForFunction(() => document.querySelectorAll("#Anne .peer-caret").length === 0);
    expect(await words("Anne")).toBe("zéro un deux trois");
  });

  test("a caret is where its person's is, through an edit of either", async () => {
    await start(["Anne", "Bruno"], "un deux");
    await select("Bruno", 4);
    await keys().type("et ");
    await page().waitForSelector("#Anne .peer-name");
    await page().waitForFunction(
      () => document.querySelector("#Anne .peer-caret")?.previousSibling?.textContent === "un et ",
    );
    await type("Anne", 0, "ici ");
    expect((await carets())[0]?.before).toBe("ici un et ");
  });

  test("who types where another types keeps their own words together, and the marks they asked for", async () => {
    await start(["Anne", "Bruno"], "Nous disons : fin");
    await select("Anne", 15);
    await page().evaluate(() => editors.controller("Anne")?.run("toggleBold"));
    // Each letter of Bruno's comes in exactly at Anne's caret, where he began as well.
    for (const [hers, his] of ["ox", "uy", "iz"].map((pair) => pair.split(""))) {
      await type("Bruno", (await words("Anne")).indexOf("fin"), his ?? "");
      await keys().type(hers ?? "");
    }
    expect(await words("Bruno")).toBe("Nous disons : ouixyzfin");
    expect((await text("Anne"))[0]?.runs).toContainEqual({ text: "oui", bold: true });
  });

  test("what others add at the edge of a selection is not written over", async () => {
    await start(["Anne", "Bruno"], "un deux trois");
    await select("Anne", 4, 8);
    await type("Bruno", 7, " et demi");
    await type("Bruno", 3, "bien ");
    await keys().type("2");
    expect(await words("Bruno")).toBe("un bien 2 et demi trois");
  });

  test("a name with anything in it is a line of text, and no name is longer than its label", async () => {
    await start(["Anne", "Bruno"], "un deux");
    const caret = { place, anchor: null, head: null };
    await say({ person: { name: "<img src=x onerror=alert(1)>\u202e", organisation: "", color: 3 }, caret });
    await page().waitForSelector("#Anne .peer-name");
    expect(await carets()).toEqual([{ name: "<img src=x onerror=alert(1)>", color: "3", before: "un deux" }]);
    expect(await page().locator("#Anne img:not(.ProseMirror-separator)").count()).toBe(0);
  });

  test.each([
    ["a colour of its own", { person: { name: "B", organisation: "", color: "red;background:url(//x)" } }],
    ["a huge name", { person: { name: "B".repeat(100_000), organisation: "", color: 1 } }],
    ["a name of several lines", { person: { name: "B\nC", organisation: "", color: 1 } }],
    ["no person", { caret: { place, anchor: null, head: null } }],
    ["a list", [1, 2, 3]],
  ])("a peer that says %s draws nothing", async (_, state) => {
    await start(["Anne", "Bruno"], "un deux");
    await say(Array.isArray(state) ? state : { caret: { place, anchor: null, head: null }, ...state });
    await page().evaluate(() => new Promise(requestAnimationFrame));
    await page().evaluate(() => new Promise(requestAnimationFrame));
    expect(await carets()).toEqual([]);
  });

  test.each([
    ["an id that nobody has", { anchor: { client: 7, clock: 9e15 }, head: { client: 7, clock: 9e15 } }],
    ["an id of another text", { anchor: { client: 1, clock: 0 }, head: { client: 1, clock: 0 } }],
    ["a negative clock", { anchor: { client: 1, clock: -5 }, head: null }],
    ["no place", { place: { collection: "__proto__", id: "x", field: "y" } }],
    ["a place with more in it", { place: { ...place, onload: "alert(1)" } }],
    ["a root of its making", { anchor: { tname: "newRoot" }, head: null }],
  ])("a caret at %s is not drawn, and makes nothing in the document", async (_, caret) => {
    await start(["Anne", "Bruno"], "un deux");
    const roots = () => page().evaluate(() => [...editors.peer("Anne").doc.share.keys()].sort());
    const before = await roots();
    await say({
      person: { name: "B", organisation: "", color: 1 },
      caret: { place, anchor: null, head: null, ...caret },
    });
    await page().evaluate(() => new Promise(requestAnimationFrame));
    await page().evaluate(() => new Promise(requestAnimationFrame));
    expect(await carets()).toEqual([]);
    expect(await roots()).toEqual(before);
  });

  test("the caret of somebody who is followed is brought into sight", async () => {
    await start(["Anne", "Bruno"], Array.from({ length: 80 }, (_, line) => `ligne ${line}`).join("\n\n"));
    await select("Bruno", 700);
    await page().waitForSelector("#Anne .peer-name", { state: "attached" });
    const isInSight = () =>
      page().evaluate(() => {
        const { top } = document.querySelector("#Anne .peer-caret")?.getBoundingClientRect() ?? { top: -1 };
        return top > 0 && top < innerHeight;
      });
    expect(await isInSight()).toBe(false);
    expect(await page().evaluate(() => editors.controller("Anne")?.revealPeer(101))).toBe(true);
    expect(await isInSight()).toBe(true);
    expect(await page().evaluate(() => editors.controller("Anne")?.revealPeer(7))).toBe(false);
  });

  test("two hundred peers at one place are fifty carets at most", async () => {
    await start(["Anne"], "un deux");
    await page().evaluate((place) => editors.crowd("Anne", 200, place), place);
    await page().waitForSelector("#Anne .peer-name");
    expect((await carets()).length).toBe(50);
  });

  test("hostile attributes of a text never reach the page, and the words beside them stay", async () => {
    await start(["Anne", "Bruno"], "un deux");
    await page().evaluate(() => {
      const text = editors.ytext("Bruno");
      text.doc?.transact(() => {
        text.format(0, 2, { link: "javascript:alert(1)", bold: "yes", onclick: "alert(1)", "c:<x>": true });
        text.format(3, 4, { link: 'https://a.fr/"onmouseover=alert(1)', style: "color:red" });
        text.insert(7, "\n", { k: "script", list: "<b>", indent: 99, kind: "x" });
        text.insertEmbed(0, { ref: { to: "article", id: "<img src=x>" } });
        text.insertEmbed(0, { image: "https://evil/x.png" });
        text.insertEmbed(0, { table: { id: "../x" } });
      });
    });
    const html = await page().evaluate(() => document.querySelector("#Anne .rich-text")?.innerHTML ?? "");
    expect(html).not.toMatch(/javascript|onclick|onmouseover|evil|script|<b>|style=|c:/);
    expect(await page().locator("#Anne .rich-text a").count()).toBe(0);
    expect(await page().locator("#Anne .rich-text").textContent()).toContain("un deux");
    await select("Anne", 7);
    await keys().type("X");
    expect(await page().evaluate(() => editors.stored("Bruno"))).toContain("X");
  });
});
