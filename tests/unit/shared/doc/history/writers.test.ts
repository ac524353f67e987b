import type * as Y from "yjs";
import { describe, expect, test } from "vitest";
import { assert } from "#shared/base/Bug.ts";
import { compareWordings } from "#shared/doc/compare/compareWordings.ts";
import { withWriters, type WrittenText } from "#shared/doc/compare/withWriters.ts";
import { readWriters } from "#shared/doc/history/writers.ts";
import { writtenTexts } from "#shared/doc/queries/history.ts";
import { textAt } from "#shared/doc/textAt.ts";
import type { Id } from "#shared/model/Id.ts";
import { plainText, toPlainText, type RichText } from "#shared/model/richText.ts";
import { copyOf, runCommand, smallAlliance, testContext, value } from "#tests/kit/documents.ts";

const place = { collection: "articles", id: "cap" as Id<"article">, field: "text" } as const;
const first = "Nous disons Un cap commun.\nNous tenons parole.";

/** Anne, then Bruno, write in the same article, each in a session of their own. */
function twoSessions(): { readonly doc: Y.Doc; readonly between: RichText } {
  const anne = copyOf(smallAlliance(1), 2);
  const write = (doc: Y.Doc, text: string) => value(runCommand(doc, "writeText", { in: place, text }));
  const name = (doc: Y.Doc, who: string, now: string) =>
    value(runCommand(doc, "nameAuthor", { name: who, organisation: "" }, { ...testContext(), now }));
  name(anne, "Anne Roux", "2026-11-20T08:00:00.000Z");
  write(anne, "Nous disons d’abord Un cap commun.\nNous tenons parole.\nCinq ans durant.");
  const between = wordingOf(anne);
  const bruno = copyOf(anne, 3);
  name(bruno, "Bruno Mas", "2026-11-22T08:00:00.000Z");
  write(bruno, "Nous disons d’abord Un cap vraiment commun.\nNous tenons parole.\nDurant dix ans.");
  return { doc: bruno, between };
}

function wordingOf(doc: Y.Doc): RichText {
  return written(doc).text;
}

function written(doc: Y.Doc, at: string | null = null): WrittenText {
  const found = writtenTexts("articles", "cap", at).read(doc)["text"];
  assert(found !== undefined, "the article has a text");
  return found;
}

/** The added passages, each with its writer. */
const added = (before: RichText, after: RichText, now: WrittenText) =>
  withWriters(compareWordings(before, after), after, now).flatMap(({ segments }) =>
    segments.flatMap((segment) =>
      segment.kind === "added"
        ? [
            [
              toPlainText([{ kind: "p", list: "none", indent: 0, runs: segment.runs }]).trim(),
              segment.writtenBy,
            ],
          ]
        : [],
    ),
  );

describe("who wrote which words", () => {
  test("is told of each added passage, and not guessed for a session that never said whose it was", () => {
    const { doc } = twoSessions();
    const now = wordingOf(doc);
    const told = added(plainText(first), now, written(doc));
    expect(told.slice(0, 2)).toEqual([
      ["d’abord", "Anne Roux"],
      ["vraiment", "Bruno Mas"],
    ]);
    expect(told.find(([words]) => words?.includes("dix"))?.[1]).toBe("Bruno Mas");
    const all = added(plainText(""), now, written(doc));
    expect(all.slice(0, 2)).toEqual([
      ["Nous disons", null],
      ["d’abord", "Anne Roux"],
    ]);
  });

  test("cuts a passage that two people wrote where the hand changes", () => {
    const anne = copyOf(smallAlliance(1), 2);
    value(runCommand(anne, "nameAuthor", { name: "Anne Roux", organisation: "" }));
    value(runCommand(anne, "insertText", { in: place, paragraph: 1, offset: 19, text: " Chaque année" }));
    const bruno = copyOf(anne, 3);
    value(runCommand(bruno, "nameAuthor", { name: "Bruno Mas", organisation: "" }));
    value(runCommand(bruno, "insertText", { in: place, paragraph: 1, offset: 32, text: " sans faute" }));
    expect(added(plainText(first), wordingOf(bruno), written(bruno))).toEqual([
      ["Chaque année", "Anne Roux"],
      ["sans faute", "Bruno Mas"],
    ]);
  });

  test("gives a word that two people wrote to who wrote most of it", () => {
    const anne = copyOf(smallAlliance(1), 2);
    value(runCommand(anne, "nameAuthor", { name: "Anne Roux", organisation: "" }));
    value(runCommand(anne, "insertText", { in: place, paragraph: 1, offset: 19, text: " Annee" }));
    const bruno = copyOf(anne, 3);
    value(runCommand(bruno, "nameAuthor", { name: "Bruno Mas", organisation: "" }));
    value(runCommand(bruno, "insertText", { in: place, paragraph: 1, offset: 25, text: "s" }));
    expect(added(plainText(first), wordingOf(bruno), written(bruno))).toEqual([["Annees", "Anne Roux"]]);
  });

  test("of an earlier wording, is told of the words that are still there, and never of who came later", () => {
    const { doc, between } = twoSessions();
    const at = "2026-11-21T08:00:00.000Z";
    const told = added(plainText(first), between, written(doc, at));
    expect(told).toContainEqual(["d’abord", "Anne Roux"]);
    expect(told.flat()).not.toContain("Bruno Mas");
    // « Cinq » left the text since: nothing says who wrote it.
    expect(told.filter(([words]) => words?.includes("Cinq"))).toEqual([[expect.anything(), null]]);
  });

  test("is not guessed in a paragraph that holds what nobody can show", () => {
    const doc = smallAlliance(1);
    const text = textAt(doc, place);
    assert(text !== undefined, "the article has a text");
    text.insertEmbed(3, { from: "a newer version" });
    expect(readWriters(text).map((line) => line.length)).toEqual([0, 19]);
  });
});
