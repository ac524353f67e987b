import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { fail } from "#shared/base/Result.ts";
import { decode, readComments } from "#shared/doc/text/decode.ts";
import {
  deleteRange,
  formatRange,
  insertEmbed,
  insertText,
  pointAt,
  positionAt,
  setComment,
  setParagraph,
} from "#shared/doc/text/edit.ts";
import { replaceAll } from "#shared/doc/text/replaceAll.ts";
import { addTableLine, cellText, dropTableLine, tableLines } from "#shared/doc/text/table.ts";
import { plainText, toPlainText, type RichText } from "#shared/model/richText.ts";

const textOf = (content: string): Y.Text => {
  const ytext = new Y.Doc().getText("t");
  replaceAll(ytext, plainText(content));
  return ytext;
};
const shown = (ytext: Y.Text): string =>
  decode(ytext)
    .map(({ kind, runs }) => `${kind}:${runs.map((run) => ("text" in run ? run.text : "#")).join("|")}`)
    .join(" ");
const done = { ok: true, value: undefined };

describe("editing without an editor", () => {
  it("inserts text with exactly the marks asked for, whatever its neighbours have", () => {
    const ytext = textOf("ab");
    expect(formatRange(ytext, 0, 2, { bold: true, link: "https://a.fr" })).toEqual(done);
    expect(insertText(ytext, 1, "x")).toEqual(done);
    expect(insertText(ytext, 3, "y", { italic: true })).toEqual(done);
    expect(decode(ytext)[0]?.runs).toEqual([
      { bold: true, link: "https://a.fr", text: "a" },
      { text: "x" },
      { bold: true, link: "https://a.fr", text: "b" },
      { italic: true, text: "y" },
    ]);
  });

  it("makes a paragraph of each line, of the kind it is put in", () => {
    const ytext = textOf("abcd\nz");
    setParagraph(ytext, 0, { kind: "h2", indent: 3 });
    insertText(ytext, 2, "1\r\n2\r3\n4");
    expect(shown(ytext)).toBe("h2:ab1 h2:2 h2:3 h2:4cd p:z");
    expect(decode(ytext)[2]?.indent).toBe(3);
  });

  it("writes the last newline of an empty text with the first edit", () => {
    const ytext = new Y.Doc().getText("t");
    insertText(ytext, 0, "a");
    expect(ytext.toDelta()).toEqual([
      { insert: "a" },
      { insert: "\n", attributes: { k: "p", list: "none", indent: 0 } },
    ]);
  });

  it("joins paragraphs as the first of them was, and removes whole ones", () => {
    const ytext = textOf("ab\ncd\nef");
    setParagraph(ytext, 1, { kind: "h1" });
    deleteRange(ytext, 1, 4);
    expect(shown(ytext)).toBe("p:ad p:ef");
    setParagraph(ytext, 0, { kind: "h3" });
    deleteRange(ytext, 3, 6);
    expect(shown(ytext)).toBe("h3:ad");
    deleteRange(ytext, 0, 3);
    expect(shown(ytext)).toBe("h3:");
    expect(ytext.toJSON()).toBe("\n");
  });

  it("refuses a place outside the text or inside a character, and writes nothing", () => {
    const ytext = textOf("a😀b");
    const before = Y.encodeStateAsUpdate(ytext.doc ?? new Y.Doc());
    expect(insertText(ytext, 2, "x")).toEqual(fail({ kind: "inside-a-character", at: 2 }));
    expect(deleteRange(ytext, 0, 2)).toEqual(fail({ kind: "inside-a-character", at: 2 }));
    expect(formatRange(ytext, 2, 3, { bold: true })).toEqual(fail({ kind: "inside-a-character", at: 2 }));
    for (const at of [-1, 5, 0.5, Number.NaN, Infinity])
      expect(insertText(ytext, at, "x")).toEqual(fail({ kind: "out-of-range", length: 5 }));
    expect(deleteRange(ytext, 3, 1)).toEqual(fail({ kind: "out-of-range", length: 5 }));
    expect(setParagraph(ytext, 1, { kind: "h1" })).toEqual(fail({ kind: "out-of-range", length: 1 }));
    expect(formatRange(ytext, 0, 1, { link: "http://a.fr" })).toEqual(
      fail({ kind: "invalid-value", value: "http://a.fr" }),
    );
    expect(Y.encodeStateAsUpdate(ytext.doc ?? new Y.Doc())).toEqual(before);
  });

  it("anchors comments that overlap, and lets one go", () => {
    const ytext = textOf("abcd");
    setComment(ytext, 0, 3, "one");
    setComment(ytext, 1, 4, "two");
    setComment(ytext, 0, 4, "one", false);
    expect([...readComments(ytext)]).toEqual([["two", [{ from: 1, to: 4 }]]]);
  });

  it("says where a unit is, both ways", () => {
    const ytext = textOf("ab\n\ncd");
    for (const [at, paragraph, offset] of [
      [0, 0, 0],
      [2, 0, 2],
      [3, 1, 0],
      [4, 2, 0],
      [6, 2, 2],
    ] as const) {
      expect(positionAt(ytext, { paragraph, offset })).toEqual({ ok: true, value: at });
      expect(pointAt(ytext, at)).toEqual({ ok: true, value: { paragraph, offset } });
    }
    expect(positionAt(ytext, { paragraph: 0, offset: 3 })).toEqual(fail({ kind: "out-of-range", length: 2 }));
    expect(positionAt(ytext, { paragraph: 3, offset: 0 })).toEqual(fail({ kind: "out-of-range", length: 3 }));
    expect(pointAt(ytext, 7).ok).toBe(false);
  });

  it("puts edits in their place though a peer pushed foreign values into the list of the text", () => {
    const ytext = textOf("abc");
    Y.Array.prototype.insert.call(ytext, 1, [1, 2, 3]);
    expect(toPlainText(decode(ytext))).toBe("abc");
    insertText(ytext, 2, "X");
    deleteRange(ytext, 0, 1);
    expect(toPlainText(decode(ytext))).toBe("bXc");
  });

  it("writes nothing when there is nothing to do, not even the last newline of an empty text", () => {
    const ytext = new Y.Doc().getText("t");
    insertText(ytext, 0, "");
    deleteRange(ytext, 0, 0);
    formatRange(ytext, 0, 1, { bold: true });
    setParagraph(ytext, 0, { kind: "p" });
    replaceAll(ytext, plainText(""));
    expect(ytext.length).toBe(0);
  });

  it("keeps a half surrogate out of what is stored", () => {
    const ytext = textOf("a");
    insertText(ytext, 1, "\uD83D");
    expect(ytext.toJSON()).toBe("a\uFFFD\n");
  });
});

describe("replaceAll", () => {
  it("touches nothing but the words that differ", () => {
    const ytext = textOf("Les partenaires versent cent euros.\nIls signent.");
    const doc = ytext.doc ?? new Y.Doc();
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    insertText(other.getText("t"), 15, " fondateurs");
    setComment(other.getText("t"), 36, 39, "c");
    replaceAll(ytext, plainText("Les partenaires versent deux cents euros.\nElles signent."));
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    expect(toPlainText(decode(ytext))).toBe(
      "Les partenaires fondateurs versent deux cents euros.\nElles signent.",
    );
  });

  it("keeps the comments on words that stay", () => {
    const ytext = textOf("un deux trois");
    setComment(ytext, 3, 7, "c");
    replaceAll(ytext, [
      { kind: "h1", list: "none", indent: 0, runs: [{ bold: true, text: "un deux quatre" }] },
    ]);
    expect([...readComments(ytext)]).toEqual([["c", [{ from: 3, to: 7 }]]]);
    expect(decode(ytext)[0]?.runs).toEqual([{ bold: true, text: "un deux quatre" }]);
  });

  it("writes nothing when nothing differs", () => {
    const ytext = textOf("un\ndeux");
    const doc = ytext.doc ?? new Y.Doc();
    const before = Y.encodeStateVector(doc);
    replaceAll(ytext, decode(ytext));
    expect(Y.encodeStateVector(doc)).toEqual(before);
  });

  it("leaves each wording in one piece when two partners write one passage anew", () => {
    const [a, b] = [new Y.Doc(), new Y.Doc()];
    replaceAll(a.getText("t"), plainText("Nous nous engageons à nous réunir souvent. Rien d’autre."));
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
    const wordings = [
      "Les partenaires tiennent un relevé trimestriel des heures",
      "Chaque partenaire tient un relevé annuel de ses heures",
    ] as const;
    for (const [index, doc] of [a, b].entries())
      replaceAll(doc.getText("t"), plainText(`${wordings[index]}. Rien d’autre.`));
    Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
    const merged = toPlainText(decode(a.getText("t")));
    for (const wording of wordings) expect(merged).toContain(wording);
    expect(merged).toMatch(/\. Rien d’autre\.$/);
  });

  it("keeps one reference between words that two partners write anew", () => {
    const [a, b] = [new Y.Doc(), new Y.Doc()];
    const say = (first: string, last: string): RichText => [
      {
        kind: "p",
        list: "none",
        indent: 0,
        runs: [{ text: `${first} ` }, { reference: { to: "article", id: "cap" } }, { text: ` ${last}.` }],
      },
    ];
    replaceAll(a.getText("t"), say("Voyez", "aussi"));
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
    replaceAll(a.getText("t"), say("Lisez", "bien"));
    replaceAll(b.getText("t"), say("Suivez", "toujours"));
    Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
    const runs = decode(a.getText("t")).flatMap((paragraph) => paragraph.runs);
    expect(runs.filter((run) => "reference" in run)).toHaveLength(1);
  });

  it("leaves a word whole that two partners change, and the words around it to whoever changes those", () => {
    const [a, b] = [new Y.Doc(), new Y.Doc()];
    replaceAll(a.getText("t"), plainText("Ils versent cent euros par an."));
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
    replaceAll(a.getText("t"), plainText("Ils versent centimes euros par mois."));
    replaceAll(b.getText("t"), plainText("Elles versent centaines euros par an."));
    Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
    const merged = toPlainText(decode(a.getText("t")));
    expect(merged).toMatch(/^Elles versent (centimescentaines|centainescentimes) euros par mois\.$/);
  });
});

describe("a table", () => {
  const grid = (ytext: Y.Text): string[][] =>
    decode(ytext).flatMap(({ runs }) =>
      runs.flatMap((run) => ("table" in run ? run.table.rows.map((row) => row.map(toPlainText)) : [])),
    );
  const table = (...rows: string[][]) =>
    [
      {
        kind: "p",
        list: "none",
        indent: 0,
        runs: [{ table: { id: "t", rows: rows.map((row) => row.map(plainText)) } }],
      },
    ] as const;

  it("keeps what two partners write in a row and a column added apart", () => {
    const [a, b] = [new Y.Doc(), new Y.Doc()];
    replaceAll(a.getText("t"), table(["1", "2"], ["3", "4"]));
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
    addTableLine(a, "t", "row", "ra", "r1");
    addTableLine(b, "t", "column", "cb");
    dropTableLine(a, "t", "row", "r2");
    const cell = cellText(b, "t", "r2", "c1");
    if (cell !== undefined) insertText(cell, 1, " bis");
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const)
      Y.applyUpdate(to, Y.encodeStateAsUpdate(from));
    expect(grid(a.getText("t"))).toEqual([
      ["1", "2", ""],
      ["", "", ""],
    ]);
    expect(grid(b.getText("t"))).toEqual(grid(a.getText("t")));
    expect(cellText(a, "t", "r2", "c1")?.toJSON()).toBe("3 bis\n");
    expect(tableLines(a, "t", "row")).toEqual(["r1", "ra"]);
  });

  it("takes another size by hiding lines and adding lines", () => {
    const ytext = textOf("");
    for (const rows of [
      [["1"]],
      [
        ["1", "2"],
        ["3", "4"],
      ],
      [["5"]],
      [["6", "7"]],
    ]) {
      replaceAll(ytext, table(...rows));
      expect(grid(ytext)).toEqual(rows);
    }
  });

  it("is an embed of one unit that anybody may put in a text", () => {
    const ytext = textOf("ab");
    insertEmbed(ytext, 1, { ref: { to: "article", id: "x" } });
    expect(shown(ytext)).toBe("p:a|#|b");
  });
});
