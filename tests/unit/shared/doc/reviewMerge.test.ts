import type * as Y from "yjs";
import { describe, expect, test } from "vitest";
import { reviewMerge } from "#shared/doc/merge/reviewMerge.ts";
import { unite } from "#shared/doc/merge/unite.ts";
import type { Finding } from "#shared/model/finding.ts";
import { toPlainText } from "#shared/model/richText.ts";
import { commands, type CommandName } from "#shared/doc/commands/registry.ts";
import { readOne } from "#shared/doc/readRecord.ts";
import { copyOf, runCommand, smallAlliance, value } from "#tests/kit/documents.ts";

type Call = readonly [CommandName, unknown];
const place = (id: string, field = "text") => ({ collection: "articles", id, field });
const insert = (paragraph: number, offset: number, text: string): Call => [
  "insertText",
  { in: place("cap"), paragraph, offset, text },
];
const cut = (paragraph: number, from: number, to: number): Call => [
  "deleteText",
  { in: place("cap"), from: { paragraph, offset: from }, to: { paragraph, offset: to } },
];
const write = (text: string): Call => ["writeText", { in: place("cap"), text }];

function merge(ours: readonly Call[], theirs: readonly Call[]): { findings: readonly Finding[]; doc: Y.Doc } {
  const base = smallAlliance();
  const [mine, other] = [copyOf(base, 11), copyOf(base, 12)];
  for (const [name, args] of ours) value(runCommand(mine, name, args));
  for (const [name, args] of theirs) value(runCommand(other, name, args));
  const doc = value(unite([mine, other]));
  return { findings: reviewMerge(doc, mine, other), doc };
}

const kinds = (ours: readonly Call[], theirs: readonly Call[]) => {
  const there = merge(ours, theirs).findings.map(({ kind }) => kind);
  const back = merge(theirs, ours).findings.map(({ kind }) => kind);
  expect(back.sort()).toEqual(there.sort());
  return there;
};

describe("what deserves a look after a merge", () => {
  test("is nothing when the two sides did not meet", () => {
    expect(kinds([insert(0, 4, " tous")], [insert(1, 4, " tous")])).toEqual([]);
    expect(kinds([insert(0, 0, "Oui. ")], [insert(0, 24, " Voilà")])).toEqual([]);
    expect(kinds([write("Autre texte.")], [])).toEqual([]);
    expect(
      kinds([["dropArticle", { id: "cap" }]], [["editArticle", { id: "voix", changes: { title: "V" } }]]),
    ).toEqual([]);
    expect(kinds([["dropArticle", { id: "cap" }]], [["dropArticle", { id: "cap" }]])).toEqual([]);
    expect(kinds([cut(1, 0, 19)], [cut(1, 0, 19)])).toEqual([]);
    const same: Call = ["editArticle", { id: "cap", changes: { title: "Le même" } }];
    expect(kinds([same], [same])).toEqual([]);
    expect(
      kinds(
        [["addPartner", { id: "a", fields: { legalName: "A" } }]],
        [["addPartner", { id: "b", fields: { legalName: "B" } }]],
      ),
    ).toEqual([]);
  });

  test("is nothing when each adds a paragraph of its own at the same place", () => {
    expect(kinds([insert(0, 26, "\nÀ nous.")], [insert(0, 26, "\nÀ eux.")])).toEqual([]);
  });

  test("is nothing when one makes a list of the paragraph that the other writes in", () => {
    expect(
      kinds([["setParagraph", { in: place("cap"), paragraph: 0, list: "ordered" }]], [insert(0, 4, " tous")]),
    ).toEqual([]);
  });

  test("holds a passage that both rewrote, with both versions and what stands now", () => {
    const { findings } = merge(
      [write("Nous disons Un cap partagé.\nNous tenons parole.")],
      [write("Nous disons Un cap unique.\nNous tenons parole.")],
    );
    expect(findings).toMatchObject([
      {
        kind: "rewritten-on-both-sides",
        where: { collection: "articles", id: "cap", field: "text", label: "Un cap commun" },
        ours: "Nous disons Un cap partagé.",
        theirs: "Nous disons Un cap unique.",
      },
    ]);
    expect(findings[0]?.merged).toContain("partagé");
    expect(findings[0]?.merged).toContain("unique");
  });

  test("holds words written into a paragraph that the other deleted", () => {
    const { findings } = merge([cut(1, 0, 19)], [insert(1, 4, " tous deux")]);
    expect(findings).toMatchObject([
      { kind: "written-into-deleted", theirs: "Nous tous deux tenons parole." },
    ]);
  });

  test("holds words that both put at the same place", () => {
    expect(kinds([insert(0, 4, " tous")], [insert(0, 4, " deux")])).toEqual(["written-at-same-place"]);
  });

  test("holds what was written into a dropped article, once", () => {
    const { findings } = merge(
      [["dropArticle", { id: "cap" }]],
      [insert(0, 4, " tous"), ["editArticle", { id: "cap", changes: { intent: "Viser" } }]],
    );
    expect(findings).toMatchObject([{ kind: "written-into-dropped", where: { id: "cap" } }]);
    expect(findings[0]?.theirs).toContain("Nous tous disons");
    expect(findings[0]?.theirs).toContain("intent: Viser");
  });

  test("holds what was written into the cells of a dropped axis, and the people of a dropped partner", () => {
    const cell = { collection: "cells", id: "cohesion-M18", field: "targetStatement" };
    expect(kinds([["dropAxis", { id: "cohesion" }]], [["writeText", { in: cell, text: "Viser" }]])).toEqual([
      "written-into-dropped",
    ]);
    expect(
      kinds(
        [["dropPartner", { id: "mairie" }]],
        [["addRepresentative", { fields: { partnerId: "mairie", fullName: "B" } }]],
      ),
    ).toEqual(["written-into-dropped"]);
  });

  test("holds a field and a place that both changed", () => {
    const title = (text: string): Call => ["editArticle", { id: "cap", changes: { title: text } }];
    expect(merge([title("A")], [title("B")]).findings).toMatchObject([
      { kind: "value-overwritten", where: { field: "title" }, ours: "A", theirs: "B" },
    ]);
    const move = (to: number): Call => ["moveArticle", { id: "cap", to }];
    expect(kinds([move(1)], [move(2)])).toEqual(["value-overwritten"]);
  });

  test.each(["ours", "theirs"] as const)("comes with commands that bring back %s", (version) => {
    const cases: [readonly Call[], readonly Call[]][] = [
      [
        [write("Nous disons Un cap partagé.\nNous tenons parole.")],
        [write("Nous disons Un cap unique.\nNous tenons parole.")],
      ],
      [[cut(1, 0, 19)], [insert(1, 4, " tous deux")]],
      [[["dropArticle", { id: "cap" }]], [insert(0, 4, " tous")]],
      [
        [["editArticle", { id: "cap", changes: { title: "A" } }]],
        [["editArticle", { id: "cap", changes: { title: "B" } }]],
      ],
    ];
    for (const [ours, theirs] of cases) {
      const { findings, doc } = merge(ours, theirs);
      for (const { command, args } of findings[0]?.remedies[version] ?? []) {
        expect(Object.keys(commands)).toContain(command);
        value(runCommand(doc, command as CommandName, JSON.parse(JSON.stringify(args))));
      }
      const alone = merge(version === "ours" ? ours : [], version === "ours" ? [] : theirs).doc;
      const seen = (d: Y.Doc) => {
        const article = readOne(d, "articles", "cap");
        return article?.droppedAt === null ? [article.title, toPlainText(article.text)] : "dropped";
      };
      expect(seen(doc)).toEqual(seen(alone));
    }
  });
});
