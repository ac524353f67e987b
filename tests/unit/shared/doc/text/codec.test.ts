import canonicalize from "canonicalize";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { canonicalText } from "#shared/doc/text/canonical.ts";
import { decode, readComments } from "#shared/doc/text/decode.ts";
import { normalise } from "#shared/doc/text/normalise.ts";
import { replaceAll } from "#shared/doc/text/replaceAll.ts";
import type { RichText } from "#shared/model/richText.ts";
import { fc } from "#tests/kit/fc.ts";
import { richTexts } from "#tests/kit/richText.ts";

const newText = (): Y.Text => new Y.Doc().getText("t");
const withDelta = (delta: unknown[]): Y.Text => {
  const ytext = newText();
  ytext.applyDelta(delta);
  return ytext;
};
const plain = { kind: "p", list: "none", indent: 0 };

describe("decode", () => {
  it("reads back what was written, in normal form", () => {
    fc.assert(
      fc.property(richTexts, (text) => {
        const ytext = newText();
        replaceAll(ytext, text);
        expect(decode(ytext)).toEqual(normalise(text));
      }),
      { numRuns: 100 },
    );
  });

  it("reads what was written over another text, whatever both are", () => {
    fc.assert(
      fc.property(richTexts, richTexts, (first, second) => {
        const ytext = newText();
        replaceAll(ytext, first);
        replaceAll(ytext, second);
        expect(decode(ytext)).toEqual(normalise(second));
      }),
      { numRuns: 100 },
    );
  });

  it("shows an empty text as one empty paragraph and stores nothing for it", () => {
    const ytext = newText();
    expect(decode(ytext)).toEqual([{ ...plain, runs: [] }]);
    expect(ytext.length).toBe(0);
  });

  it("shows text after the last newline as a paragraph of its own", () => {
    expect(decode(withDelta([{ insert: "a\nb" }]))).toEqual([
      { ...plain, runs: [{ text: "a" }] },
      { ...plain, runs: [{ text: "b" }] },
    ]);
  });

  it("drops every attribute that is unknown, leaked or of another shape", () => {
    const hostile = {
      bold: "yes",
      italic: 1,
      k: "h1",
      link: "javascript:alert(1)",
      ins: { id: 1 },
      "c:": true,
      x: {},
    };
    const newline = { k: "h9", list: "bullet", indent: 1.5, bold: true, pins: { id: 1 } };
    const ytext = withDelta([
      { insert: "a", attributes: hostile },
      { insert: "\n", attributes: newline },
    ]);
    expect(decode(ytext)).toEqual([{ ...plain, list: "bullet", runs: [{ text: "a" }] }]);
  });

  it.each([
    "http://a.fr",
    "https:a.fr",
    "https://",
    "//a.fr",
    "data:text/html,a",
    "https://a.fr/\u0000",
    " https://a.fr",
    `https://a.fr/"onclick=`,
    "mailto:",
  ])("takes %j for no link", (link) => {
    expect(decode(withDelta([{ insert: "a", attributes: { link } }]))).toEqual([
      { ...plain, runs: [{ text: "a" }] },
    ]);
  });

  it("is total: any attributes, embeds and list contents give a text that can be hashed", () => {
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom(true, "https://a.fr", "h1", 3, "bullet"));
    const key = fc.constantFrom(
      "bold",
      "link",
      "k",
      "list",
      "indent",
      "c:a",
      "c:",
      "ins",
      "__proto__",
      "toString",
      "z",
    );
    const attributes = fc.dictionary(key, value);
    const embed = fc.oneof(
      fc.dictionary(
        fc.constantFrom("ref", "table", "image"),
        fc.oneof(fc.jsonValue(), fc.record({ to: value, id: value })),
      ),
      fc.constant({ table: { id: "t" } }),
    );
    const insert = fc.oneof(
      fc.string({ unit: "binary", minLength: 1 }),
      fc.constantFrom("\n", "\uD83D", "\uDE00", "\r\n"),
      embed,
    );
    fc.assert(
      fc.property(fc.array(fc.record({ insert, attributes })), (delta) => {
        const ytext = withDelta(structuredClone(delta));
        const text = decode(ytext);
        expect(normalise(text)).toEqual(text);
        expect(canonicalize(canonicalText(text))).toBeTypeOf("string");
      }),
      { numRuns: 200 },
    );
  });

  it("shows a table at most once, so that a cell cannot hold the table around it", () => {
    const ytext = newText();
    const doc = ytext.doc ?? new Y.Doc();
    replaceAll(ytext, [{ kind: "p", list: "none", indent: 0, runs: [{ table: { id: "t", rows: [[[]]] } }] }]);
    doc.getText("cell:t:r1:c1").insertEmbed(0, { table: { id: "t" } });
    ytext.insertEmbed(0, { table: { id: "t" } });
    const cell = [{ ...plain, runs: [] }];
    expect(decode(ytext)).toEqual([{ ...plain, runs: [{ table: { id: "t", rows: [[cell]] } }] }]);
  });

  it("shows no table in the cell of another, so that no chain of tables is too long", () => {
    const doc = new Y.Doc();
    const inner = [{ ...plain, runs: [{ table: { id: "inner", rows: [[[]]] } }, { text: "a" }] }];
    replaceAll(doc.getText("t"), [
      { kind: "p", list: "none", indent: 0, runs: [{ table: { id: "t", rows: [[inner as RichText]] } }] },
    ]);
    doc.getText("cell:t:r1:c1").insertEmbed(0, { table: { id: "t" } });
    expect(decode(doc.getText("t"))).toEqual([
      { ...plain, runs: [{ table: { id: "t", rows: [[[{ ...plain, runs: [{ text: "a" }] }]]] } }] },
    ]);
  });

  it("reads a document whose roots a peer made of another type", () => {
    const doc = new Y.Doc();
    doc.getArray("tables").push([1]);
    doc.getMap("cell:t:r1:c1").set("a", 1);
    doc.getText("t").insertEmbed(0, { table: { id: "t" } });
    expect(decode(doc.getText("t"))).toEqual([{ ...plain, runs: [] }]);
  });
});

describe("the canonical form", () => {
  it("is the same however the text came to be, and with comments or without", () => {
    const typed = newText();
    for (const unit of "fin\ncba") typed.insert(0, unit);
    const formatted = newText();
    formatted.insert(0, "abc\nnif", { bold: true, "c:x": true, zz: 1 });
    expect(readComments(formatted).get("x")).toEqual([
      { from: 0, to: 3 },
      { from: 4, to: 7 },
    ]);
    expect(canonicalize(canonicalText(decode(typed)))).toBe(canonicalize(canonicalText(decode(formatted))));
  });

  it("tells apart what reads differently", () => {
    const forms = [
      [{ insert: "ab\n" }],
      [{ insert: "a" }, { insert: "b", attributes: { link: "https://exemple.fr" } }, { insert: "\n" }],
      [{ insert: "a\nb\n" }],
      [{ insert: "ab" }, { insert: "\n", attributes: { k: "h1" } }],
      [{ insert: "ab" }, { insert: { ref: { to: "article", id: "a" } } }, { insert: "\n" }],
    ].map((delta) => canonicalize(canonicalText(decode(withDelta(delta)))));
    expect(new Set(forms).size).toBe(forms.length);
  });
});
