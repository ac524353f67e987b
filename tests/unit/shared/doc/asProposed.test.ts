import { expect, test } from "vitest";
import * as Y from "yjs";
import { createAlliance } from "#shared/doc/commands/alliance.ts";
import type { CommandName } from "#shared/doc/commands/registry.ts";
import { readAllianceFile, writeAllianceFile } from "#shared/doc/format/allianceFile.ts";
import { articlesAsProposed } from "#shared/doc/queries/asProposed.ts";
import { copyOf, runCommand, shippedTemplate, testContext, value } from "#tests/kit/documents.ts";

const run = (doc: Y.Doc, name: CommandName, args: unknown) => value(runCommand(doc, name, args));
const textOf = (id: string, field = "text") => ({ collection: "articles", id, field });

function fromTemplate(): Y.Doc {
  const doc = new Y.Doc();
  value(
    createAlliance(doc, { fields: { name: "Sources" }, template: shippedTemplate("fr") }, testContext("a")),
  );
  return doc;
}

test("all the articles of a template are as proposed, whatever file or copy they went through", () => {
  const doc = fromTemplate();
  expect(articlesAsProposed.read(doc)).toHaveLength(14);
  expect(articlesAsProposed.read(copyOf(doc, 2))).toHaveLength(14);
  const reread = value(readAllianceFile(writeAllianceFile({ doc, attachments: [] })));
  expect(articlesAsProposed.read(reread.doc)).toHaveLength(14);
});

test("an article is no longer as proposed once its maker or another wrote in it, or cut from it", () => {
  const doc = fromTemplate();
  run(doc, "insertText", { in: textOf("common-course"), paragraph: 0, offset: 0, text: "Oui. " });
  const copy = copyOf(doc, 2);
  run(copy, "insertText", { in: textOf("own-pace", "weWillNot"), paragraph: 0, offset: 0, text: "Non. " });
  run(copy, "deleteText", {
    in: textOf("three-times"),
    from: { paragraph: 0, offset: 0 },
    to: { paragraph: 0, offset: 20 },
  });
  const left = articlesAsProposed.read(copy);
  expect(left).toHaveLength(11);
  for (const id of ["common-course", "own-pace", "three-times"]) expect(left).not.toContain(id);
});

test("renaming, moving, dropping and bringing back write no words", () => {
  const doc = fromTemplate();
  run(doc, "editArticle", { id: "common-course", changes: { title: "Un autre cap" } });
  run(doc, "moveArticle", { id: "common-course", to: 5 });
  run(doc, "dropArticle", { id: "own-pace" });
  expect(articlesAsProposed.read(doc)).toHaveLength(13);
  run(doc, "restoreArticle", { id: "own-pace" });
  expect(articlesAsProposed.read(doc)).toHaveLength(14);
});

test("an article that somebody added and filled was proposed by no template", () => {
  const doc = fromTemplate();
  run(doc, "addArticle", { id: "ours", fields: { title: "Le nôtre" } });
  expect(articlesAsProposed.read(doc)).not.toContain("ours");
  run(doc, "insertText", { in: textOf("ours"), paragraph: 0, offset: 0, text: "Nos mots." });
  expect(articlesAsProposed.read(doc)).not.toContain("ours");
  expect(articlesAsProposed.read(doc)).toHaveLength(14);
});
