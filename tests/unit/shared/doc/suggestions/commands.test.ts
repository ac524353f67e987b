import * as Y from "yjs";
import { describe, expect, it } from "vitest";
import { openSuggestions } from "#shared/doc/suggestions/openSuggestions.ts";
import { answersTo } from "#shared/doc/suggestions/records.ts";
import { articleHash } from "#shared/doc/hash.ts";
import { readOne } from "#shared/doc/readRecord.ts";
import { suggestionsMap } from "#shared/doc/roots.ts";
import { unknownFeatures } from "#shared/doc/requires.ts";
import { createUndo } from "#shared/doc/undo.ts";
import { toPlainText } from "#shared/model/richText.ts";
import { copyOf, runCommand, smallAlliance, testContext, value } from "#tests/kit/documents.ts";

const place = { collection: "articles", id: "cap", field: "text" };
const at = (paragraph: number, offset: number) => ({ paragraph, offset });

function start() {
  const doc = copyOf(smallAlliance(), 7);
  const context = testContext("s");
  const run = (name: Parameters<typeof runCommand>[1], args: unknown) =>
    value(runCommand(doc, name, args, context));
  run("nameAuthor", { name: "Anne Roux", organisation: "Commune de Sauve" });
  return { doc, run };
}
const article = (doc: Y.Doc) => {
  const read = readOne(doc, "articles", "cap");
  if (read === undefined) throw new Error("no article");
  return read;
};
const text = (doc: Y.Doc): string => toPlainText(article(doc).text);

describe("a suggestion by a command", () => {
  it("changes neither the words nor their hash until it is accepted", () => {
    const { doc, run } = start();
    const hash = articleHash(article(doc));
    const { id } = run("suggestText", { in: place, from: at(0, 5), to: at(0, 11), text: "affirmons" });
    expect(text(doc)).toBe("Nous disons Un cap commun.\nNous tenons parole.");
    expect(articleHash(article(doc))).toBe(hash);
    expect([...doc.getMap("requires").keys()]).toContain("suggestions");
    expect(unknownFeatures(doc)).toEqual([]);
    run("acceptSuggestion", { id });
    expect(text(doc)).toBe("Nous affirmons Un cap commun.\nNous tenons parole.");
    expect(articleHash(article(doc))).not.toBe(hash);
  });

  it("is listed with its author, its words and what stands around, until it is answered", () => {
    const { doc, run } = start();
    const { id = "" } = run("suggestText", { in: place, from: at(0, 5), to: at(0, 11), text: "écrivons" });
    expect(openSuggestions(doc, { articleId: "cap" })).toEqual([
      {
        id,
        at: "2026-11-22T08:00:00.000Z",
        client: 7,
        author: { name: "Anne Roux", organisation: "Commune de Sauve" },
        in: place,
        articleId: "cap",
        kind: "replacement",
        inserted: "écrivons",
        deleted: "disons",
        changes: [],
        formatted: "",
        before: "Nous ",
        after: " Un cap commun.",
      },
    ]);
    expect(openSuggestions(doc, { articleId: "voix" })).toEqual([]);
    run("rejectSuggestion", { id });
    expect(openSuggestions(doc)).toEqual([]);
    expect(answersTo(doc, id)).toEqual([{ outcome: "rejected", at: "2026-11-22T08:00:00.000Z", client: 7 }]);
    expect(text(doc)).toBe("Nous disons Un cap commun.\nNous tenons parole.");
  });

  it("proposes formats and structure, which come with its acceptance", () => {
    const { doc, run } = start();
    run("suggestFormat", { in: place, from: at(0, 0), to: at(0, 4), marks: { bold: true } });
    run("suggestParagraph", { in: place, paragraph: 1, kind: "h2", indent: 1 });
    expect(openSuggestions(doc).map(({ kind, changes, formatted }) => [kind, changes, formatted])).toEqual([
      ["formatting", [["bold", true]], "Nous"],
      [
        "structure",
        [
          ["indent", 1],
          ["k", "h2"],
        ],
        "",
      ],
    ]);
    expect(article(doc).text[1]?.kind).toBe("p");
    run("acceptSuggestions", { articleId: "cap" });
    expect(article(doc).text[0]?.runs[0]).toEqual({ text: "Nous", bold: true });
    expect(article(doc).text[1]).toMatchObject({ kind: "h2", indent: 1 });
  });

  it("is answered by author, and an answer is taken back like any edit", () => {
    const { doc, run } = start();
    const undo = createUndo(doc);
    const other = copyOf(doc, 8);
    const context = testContext("t");
    value(runCommand(other, "nameAuthor", { name: "Léo", organisation: "Jardins" }, context));
    value(runCommand(other, "suggestText", { in: place, from: at(1, 0), to: at(1, 4), text: "" }, context));
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), "network");
    run("suggestText", { in: place, from: at(0, 0), to: at(0, 0), text: "Ici, " });
    undo.stopCapturing();
    expect(openSuggestions(doc)).toHaveLength(2);
    run("acceptSuggestions", { author: { name: "Léo", organisation: "Jardins" } });
    expect(text(doc)).toBe("Nous disons Un cap commun.\n tenons parole.");
    expect(openSuggestions(doc).map(({ inserted }) => inserted)).toEqual(["Ici, "]);
    undo.undo();
    expect(openSuggestions(doc)).toHaveLength(2);
    expect(text(doc)).toBe("Nous disons Un cap commun.\nNous tenons parole.");
    expect(openSuggestions(doc).flatMap(({ id }) => answersTo(doc, id))).toEqual([]);
  });

  it("survives a rewriting of the text by somebody who did not see it", () => {
    const { doc, run } = start();
    run("suggestText", { in: place, from: at(0, 5), to: at(0, 5), text: "tous " });
    run("writeText", { in: place, text: "Nous disons Un cap.\nNous tenons parole, toujours." });
    expect(text(doc)).toBe("Nous disons Un cap.\nNous tenons parole, toujours.");
    expect(openSuggestions(doc).map(({ inserted }) => inserted)).toEqual(["tous "]);
  });

  it("says what is wrong with what it is asked", () => {
    const { doc } = start();
    const failure = (name: Parameters<typeof runCommand>[1], args: unknown) => runCommand(doc, name, args);
    expect(failure("acceptSuggestion", { id: "nobody" })).toMatchObject({
      failure: { kind: "no-such-record", collection: "suggestions", id: "nobody" },
    });
    expect(failure("suggestText", { in: place, from: at(0, 0), to: at(9, 0), text: "" })).toMatchObject({
      failure: { kind: "out-of-range", paragraph: 9 },
    });
    expect([...suggestionsMap(doc).keys()]).toEqual([]);
  });
});

describe("what a hostile peer may write of suggestions", () => {
  it.each([
    ["a record of no shape", "x", { at: "yesterday", in: place }],
    ["a record of another text", "x", { at: "2026-11-22T08:00:00.000Z", in: { ...place, id: "voix" } }],
    ["units that it says another session saw", "x/put/99", [7, 0, 1_000]],
    ["units of no shape", "x/put/8", [7, -1, "all"]],
  ])("is read as if it were not there: %s", (_, key, stored) => {
    const { doc } = start();
    const peer = copyOf(doc, 8);
    const ytext = (peer.getMap("articles").get("cap") as Y.Map<unknown>).get("text") as Y.Text;
    const map = suggestionsMap(peer);
    if (key !== "x") map.set("x", { at: "2026-11-22T08:00:00.000Z", in: place });
    if (key === "x") map.set("x/put/8", [1, 0, 10_000]);
    map.set(key, stored);
    ytext.format(0, 6, { "ins:x": true, "fmt:x": "+color=red", "pfmt:x": "k=h9" });
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(peer), "network");
    expect(text(doc)).toBe("Nous disons Un cap commun.\nNous tenons parole.");
    expect(openSuggestions(doc)).toEqual([]);
  });
});
