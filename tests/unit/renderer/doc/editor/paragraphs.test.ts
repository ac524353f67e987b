import { chainCommands } from "prosemirror-commands";
import { describe, expect, it } from "vitest";
import { backspaceCommands, enterCommands } from "#renderer/doc/editor/enter.ts";
import { inList, indent, outdent, setKind, toggleList } from "#renderer/doc/editor/paragraphs.ts";
import { after, shapeOf, stateOf } from "#tests/kit/editor/stateOf.ts";

const enter = chainCommands(...enterCommands);
const backspace = chainCommands(...backspaceCommands);

describe("Enter", () => {
  it.each([
    ["splits a paragraph", stateOf("un| deux"), ["un", "| deux"]],
    ["replaces what is selected", stateOf("un| de|ux"), ["un", "|ux"]],
    ["over several paragraphs leaves two", stateOf("u|n", "deux", "tr|ois"), ["u", "|ois"]],
    [
      "at the end of an item opens the next one, at its level",
      stateOf({ list: "ordered", indent: 2, text: "un|" }),
      ["1>2 un", "1>2 |"],
    ],
    ["in an item splits it", stateOf({ list: "bullet", text: "un| deux" }), ["- un", "- | deux"]],
    ["at the end of a title opens a paragraph", stateOf({ kind: "h2", text: "Titre|" }), ["h2 Titre", "|"]],
    ["within a title makes two", stateOf({ kind: "h2", text: "Ti|tre" }), ["h2 Ti", "h2 |tre"]],
    ["before a title moves it down as it is", stateOf({ kind: "h1", text: "|Titre" }), ["", "h1 |Titre"]],
    ["on an empty item goes up a level", stateOf({ list: "bullet", indent: 1, text: "|" }), ["- |"]],
    ["on an empty item of the first level leaves the list", stateOf({ list: "bullet", text: "|" }), ["|"]],
  ])("%s", (_, state, expected) => {
    expect(shapeOf(after(state, enter))).toEqual(expected);
  });
});

describe("Backspace at the start of a paragraph", () => {
  it.each([
    [
      "takes an item out of its list, where it stands",
      { list: "ordered", indent: 1, text: "|un" },
      [">1 |un"],
    ],
    ["then takes the indent away", { indent: 1, text: "|un" }, ["|un"]],
    ["makes a title a paragraph", { kind: "h1", text: "|un" }, ["|un"]],
  ] as const)("%s", (_, shape, expected) => {
    expect(shapeOf(after(stateOf(shape), backspace))).toEqual(expected);
  });

  it("leaves a plain paragraph to be joined, and does nothing elsewhere", () => {
    expect(after(stateOf("|un"), backspace)).toBeUndefined();
    expect(after(stateOf({ list: "bullet", text: "u|n" }), backspace)).toBeUndefined();
    expect(after(stateOf({ list: "bullet", text: "|u|n" }), backspace)).toBeUndefined();
  });
});

describe("lists and titles", () => {
  it("puts all selected paragraphs in a list, and out when all are in it", () => {
    const mixed = stateOf("u|n", { list: "ordered", text: "deux" }, { kind: "h1", text: "tr|ois" });
    const inIt = after(mixed, toggleList("ordered"));
    expect(shapeOf(inIt)).toEqual(["1 u|n", "1 deux", "1 tr|ois"]);
    expect(inIt && shapeOf(after(inIt, toggleList("ordered")))).toEqual(["u|n", "deux", "tr|ois"]);
    expect(inIt && shapeOf(after(inIt, toggleList("bullet")))).toEqual(["- u|n", "- deux", "- tr|ois"]);
  });

  it("makes a title of an item, which stands in no list then", () => {
    expect(shapeOf(after(stateOf({ list: "bullet", indent: 2, text: "u|n" }), setKind("h2")))).toEqual([
      "h2 u|n",
    ]);
    expect(after(stateOf({ kind: "h2", text: "u|n" }), setKind("h2"))).toBeUndefined();
  });

  it("indents to the fourth level and no further", () => {
    expect(shapeOf(after(stateOf({ list: "bullet", indent: 3, text: "|" }), indent))).toEqual(["->4 |"]);
    expect(after(stateOf({ list: "bullet", indent: 4, text: "|" }), indent)).toBeUndefined();
    expect(after(stateOf({ list: "bullet", text: "|" }), outdent)).toBeUndefined();
  });

  it("leaves Tab alone where there is no list", () => {
    expect(after(stateOf("|un"), inList(indent))).toBeUndefined();
    expect(after(stateOf({ list: "bullet", text: "|un" }, "de|ux"), inList(indent))).toBeUndefined();
    expect(shapeOf(after(stateOf({ list: "bullet", text: "|un" }), inList(indent)))).toEqual(["->1 |un"]);
  });

  it("changes one attribute a step, so that a concurrent change of the other is kept", () => {
    const state = stateOf({ list: "bullet", text: "|un" });
    let steps = 0;
    indent(state, (transaction) => {
      steps = transaction.steps.length;
    });
    expect(steps).toBe(1);
  });
});
