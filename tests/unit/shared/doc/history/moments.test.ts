import * as Y from "yjs";
import { describe, expect, test } from "vitest";
import { compareMoments } from "#shared/doc/compare/compareMoments.ts";
import { agreementHash } from "#shared/doc/hash.ts";
import { readSnapshot } from "#shared/doc/history/snapshot.ts";
import { momentList, readMoment } from "#shared/doc/queries/history.ts";
import { readAgreement } from "#shared/doc/queries/agreement.ts";
import { createUndo } from "#shared/doc/undo.ts";
import { createAlliance } from "#shared/doc/commands/alliance.ts";
import {
  copyOf,
  runCommand,
  shippedTemplate,
  smallAlliance,
  testContext,
  value,
} from "#tests/kit/documents.ts";

const name = (doc: Y.Doc, id: string) => value(runCommand(doc, "nameMoment", { id, name: `Moment ${id}` }));

function shippedAlliance(): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = 1;
  const template = shippedTemplate("fr");
  value(createAlliance(doc, { fields: { name: "Alliance" }, template }, testContext()));
  value(runCommand(doc, "addPartner", { id: "asso", fields: { legalName: "Les Jardins" } }));
  return doc;
}

describe("a named moment", () => {
  test("gives back the whole agreement as it stood, to the letter", () => {
    for (const doc of [smallAlliance(), shippedAlliance()]) {
      const then = readAgreement(doc);
      name(doc, "avant");
      value(runCommand(doc, "editAlliance", { changes: { sdgGoals: ["13"], territory: "Ailleurs" } }));
      value(runCommand(doc, "dropArticle", { id: then.articles[0]?.id }));
      expect(readMoment(doc, "avant")).toEqual(then);
      expect(agreementHash(readMoment(doc, "avant") ?? then)).toBe(agreementHash(then));
    }
  });

  test("is listed with its author and date, and undo or dropping hides it", () => {
    const doc = smallAlliance();
    value(runCommand(doc, "nameAuthor", { name: "Anne Roux", organisation: "Mairie" }));
    const undo = createUndo(doc);
    name(doc, "avant");
    expect(momentList.read(doc)).toMatchObject([
      { id: "avant", name: "Moment avant", kind: "DRAFT", author: { name: "Anne Roux" } },
    ]);
    undo.undo();
    expect(momentList.read(doc)).toEqual([]);
    undo.redo();
    expect(momentList.read(doc)).toHaveLength(1);
    value(runCommand(doc, "dropMoment", { id: "avant" }));
    expect(momentList.read(doc)).toEqual([]);
  });

  test("shares with earlier ones what did not change", () => {
    const doc = shippedAlliance();
    const size = () => Y.encodeStateAsUpdate(doc).length;
    const before = size();
    name(doc, "un");
    const first = size() - before;
    value(
      runCommand(doc, "editArticle", {
        id: readAgreement(doc).articles[2]?.id,
        changes: { intent: "Autre" },
      }),
    );
    const between = size();
    name(doc, "deux");
    expect(first).toBeLessThan(24_000);
    expect(size() - between).toBeLessThan(900);
  });

  test("can be named by two people apart, and both stay", () => {
    const ours = smallAlliance();
    const theirs = copyOf(ours, 2);
    name(ours, "a");
    name(theirs, "b");
    Y.applyUpdate(ours, Y.encodeStateAsUpdate(theirs));
    expect(momentList.read(ours).map(({ id }) => id)).toEqual(["b", "a"]);
    expect(readMoment(ours, "b")).toEqual(readMoment(ours, "a"));
  });

  test("made of garbage is an agreement with what can be read, or none", () => {
    const doc = smallAlliance();
    name(doc, "avant");
    const version = doc.getMap("versions").get("avant") as Y.Map<unknown>;
    version.set("contentHash", "nonsense");
    expect(readMoment(doc, "avant")).toBeNull();
    expect(readMoment(doc, "nowhere")).toBeNull();
    expect(readSnapshot(doc, "f".repeat(64))).toBeUndefined();
  });
});

describe("two moments", () => {
  test("that are the same do not differ", () => {
    const doc = smallAlliance();
    expect(compareMoments(readAgreement(doc), readAgreement(doc))).toEqual([]);
  });

  test("differ by the records, fields, texts and places that changed, and nothing else", () => {
    const doc = smallAlliance();
    const before = readAgreement(doc);
    const run = (command: Parameters<typeof runCommand>[1], args: unknown) =>
      value(runCommand(doc, command, args));
    run("editAlliance", { changes: { territory: "Cévennes" } });
    run("moveArticle", { id: "sortie", to: 0 });
    run("dropArticle", { id: "voix" });
    run("addArticle", { id: "neuf", fields: { title: "Neuf" } });
    run("insertText", {
      in: { collection: "articles", id: "cap", field: "text" },
      paragraph: 0,
      offset: 0,
      text: "Ici, ",
    });
    run("editPartner", { id: "asso", changes: { legalForm: "Association" } });
    run("editCell", { id: "cohesion-Y7", changes: { status: "DRAFT" } });
    const differences = compareMoments(before, readAgreement(doc)).map(
      ({ collection, id, kind, isMoved, fields, texts }) =>
        [collection, id, kind, isMoved, [...fields, ...texts].map((one) => one.name)] as const,
    );
    expect(differences).toEqual([
      ["alliance", "alliance", "changed", false, ["territory"]],
      ["partners", "asso", "changed", false, ["legalForm"]],
      ["articles", "sortie", "changed", true, []],
      ["articles", "cap", "changed", false, ["text"]],
      ["articles", "neuf", "added", false, []],
      ["articles", "voix", "removed", false, []],
      ["cells", "cohesion-Y7", "changed", false, ["status"]],
    ]);
  });
});
