import { Node } from "prosemirror-model";
import type { Mark } from "prosemirror-model";
import { TextSelection } from "prosemirror-state";
import { describe, expect, it } from "vitest";
import { formatRange, insertText, setParagraph } from "#shared/doc/text/edit.ts";
import { textSchema } from "#shared/doc/text/schema.ts";
import { inlineAttributes, marksFor } from "#shared/doc/text/textDocument.ts";
import { Hand, meet, pair } from "#tests/kit/text/apart.ts";
import type { TextReplica } from "#tests/kit/text/TextReplica.ts";

const { nodes, marks } = textSchema;

describe("the schema", () => {
  const paragraphWith = (attributes: object, content: unknown[] = []) => ({
    type: "doc",
    content: [{ type: "paragraph", attrs: attributes, content }],
  });
  const linked = (href: unknown) => ({ type: "text", text: "a", marks: [{ type: "link", attrs: { href } }] });

  it.each([
    paragraphWith({ kind: "script" }),
    paragraphWith({ list: "x" }),
    paragraphWith({ indent: 9 }),
    paragraphWith({ indent: "1" }),
    paragraphWith({}, [linked("javascript:alert(1)")]),
    paragraphWith({}, [linked(null)]),
    paragraphWith({}, [{ type: "reference", attrs: { to: "article", id: "a b" } }]),
    paragraphWith({}, [{ type: "reference", attrs: { to: "x", id: "a" } }]),
    paragraphWith({}, [{ type: "table", attrs: { id: "<" } }]),
  ])("refuses %j", (json) => {
    expect(() => Node.fromJSON(textSchema, json).check()).toThrow(RangeError);
  });

  it("lets no unchecked attribute reach the page, even from a node that nobody checked", () => {
    const hostile = `"><img src=x onerror=alert(1)>`;
    const toDom = (name: "paragraph" | "reference" | "table", attrs: object): unknown =>
      nodes[name].spec.toDOM?.({ attrs } as Node);
    expect(() => nodes.paragraph.create({ kind: hostile })).toThrow(RangeError);
    expect(toDom("paragraph", { kind: hostile, list: hostile, indent: hostile })).toEqual(["p", {}, 0]);
    expect(toDom("reference", { to: hostile, id: hostile })).toEqual(["span"]);
    expect(toDom("table", { id: hostile })).toEqual(["span"]);
    expect(toDom("paragraph", { kind: "h2", list: "ordered", indent: 2 })).toEqual([
      "h2",
      { "data-list": "ordered", "data-indent": "2" },
      0,
    ]);
    const markToDom = (name: "link" | "comment", attrs: object): unknown =>
      marks[name].spec.toDOM?.({ attrs } as Mark, true);
    expect(markToDom("link", { href: "javascript:alert(1)" })).toEqual(["span", 0]);
    expect(markToDom("comment", { id: hostile })).toEqual(["span", 0]);
    expect(markToDom("link", { href: "https://a.fr" })).toEqual([
      "a",
      { href: "https://a.fr", rel: "noopener noreferrer" },
      0,
    ]);
  });

  it("makes the same set of marks whatever order they came in", () => {
    const attributes = {
      underline: true,
      "c:z": true,
      bold: true,
      "c:a": true,
      link: "https://a.fr",
    } as const;
    const reversed = Object.fromEntries(Object.entries(attributes).toReversed());
    expect(marksFor(attributes)).toEqual(marksFor(reversed));
    expect(marksFor(attributes).map(({ type }) => type.name)).toEqual([
      "bold",
      "comment",
      "comment",
      "link",
      "underline",
    ]);
    expect(inlineAttributes(marksFor(attributes))).toEqual(attributes);
  });
});

describe("a caret, while others write", () => {
  /** The words before and after the caret of the first partner, once the act of the second has arrived. */
  const caretAfter = (words: string, at: number, act: (hand: Hand) => void): string => {
    const [a, b] = pair([1, 2], words);
    const position = new Hand(a).at(at);
    a.state = a.state.apply(a.state.tr.setSelection(TextSelection.create(a.state.doc, position)));
    act(new Hand(b));
    meet(a, b);
    return aroundCaret(a);
  };
  const aroundCaret = ({ state: { doc, selection } }: TextReplica): string =>
    `${doc.textBetween(0, selection.from, "/")}|${doc.textBetween(selection.to, doc.content.size, "/")}`;

  it.each([
    ["words are typed before it", "un deux", 5, (b: Hand) => b.type(0, "X"), "Xun de|ux"],
    [
      "a paragraph is opened before it",
      "un deux",
      3,
      (b: Hand) => b.do(b.replica.state.tr.split(b.at(1))),
      "u/n |deux",
    ],
    [
      "a paragraph is opened at the start of its own",
      "un\ndeux",
      3,
      (b: Hand) => b.do(b.replica.state.tr.split(b.at(3))),
      "un//|deux",
    ],
    ["its paragraph becomes a heading", "un\ndeux", 5, (b: Hand) => b.retype(1, { kind: "h1" }), "un/de|ux"],
    ["its paragraph is joined to the one before", "un\ndeux", 5, (b: Hand) => b.remove(2, 3), "unde|ux"],
    [
      "the paragraph before is removed",
      "un\ndeux",
      5,
      (b: Hand) => b.do(b.replica.state.tr.delete(0, 4), [[0, 3]]),
      "de|ux",
    ],
    [
      "its own paragraph is removed",
      "un\ndeux\nfin",
      5,
      (b: Hand) => b.do(b.replica.state.tr.delete(4, 10), [[3, 8]]),
      "un/|fin",
    ],
  ])("stays in its place when %s", (_, words, at, act, expected) => {
    expect(caretAfter(words, at, act)).toBe(expected);
  });
});

describe("what a view receives", () => {
  it("is one small step for a small change, and nothing for a clean-up", () => {
    const [a, b] = pair([1, 2], "un deux\ntrois");
    const before = a.state.doc;
    insertText(b.ytext, 2, "X");
    meet(a, b);
    expect(a.state.doc.child(1)).toBe(before.child(1));
    const third = a.state.doc.child(0);
    formatRange(b.ytext, 9, 11, { bold: true });
    setParagraph(b.ytext, 1, { list: "bullet" });
    meet(a, b);
    expect(a.state.doc.child(0)).toBe(third);
    expect(a.resyncs).toBe(0);
  });
});
