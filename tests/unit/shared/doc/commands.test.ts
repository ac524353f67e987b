import * as Y from "yjs";
import { describe, expect, test } from "vitest";
import { toPlainText } from "#shared/model/richText.ts";
import { agreementHash, articleHash } from "#shared/doc/hash.ts";
import { readAgreement } from "#shared/doc/queries/agreement.ts";
import { readAll, readOne } from "#shared/doc/readRecord.ts";
import { createUndo } from "#shared/doc/undo.ts";
import { copyOf, runCommand, smallAlliance } from "#tests/kit/documents.ts";

const titles = (doc: Y.Doc) => readAgreement(doc).articles.map(({ number, title }) => `${number} ${title}`);
const text = (doc: Y.Doc, id: string) => toPlainText(readOne(doc, "articles", id)?.text ?? []);

describe("commands", () => {
  test("build an agreement whose articles are numbered by their place", () => {
    const doc = smallAlliance();
    expect(titles(doc)).toEqual(["1 Un cap commun", "2 Une voix pour chacun", "3 Se quitter"]);
    runCommand(doc, "moveArticle", { id: "sortie", to: 0 });
    runCommand(doc, "dropArticle", { id: "cap" });
    expect(titles(doc)).toEqual(["1 Se quitter", "2 Une voix pour chacun"]);
    runCommand(doc, "restoreArticle", { id: "cap" });
    expect(titles(doc)).toEqual(["1 Se quitter", "2 Un cap commun", "3 Une voix pour chacun"]);
  });

  test("give every axis its three cells, and each cell to one axis", () => {
    const { axes } = readAgreement(smallAlliance());
    expect(axes.map(({ cells }) => Object.keys(cells))).toEqual([
      ["M18", "Y7", "Y28"],
      ["M18", "Y7", "Y28"],
    ]);
    expect(new Set(axes.flatMap(({ cells }) => Object.values(cells).map(({ id }) => id))).size).toBe(6);
  });

  test("keep seven empty slots for the principles of the Charte", () => {
    const { principles } = readAgreement(smallAlliance());
    expect(principles.map(({ position, label }) => [position, label])).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((position) => [position, ""]),
    );
  });

  test("put the people of a partner in order among themselves, and a clause among those of its side", () => {
    const doc = smallAlliance();
    for (const [id, partnerId] of [
      ["lea", "asso"],
      ["adjoint", "mairie"],
      ["ali", "asso"],
      ["secretaire", "mairie"],
    ]) {
      runCommand(doc, "addRepresentative", { id, fields: { partnerId, fullName: id } });
    }
    const people = () =>
      readAgreement(doc).parties.map(({ representatives }) => representatives.map(({ id }) => id));
    expect(people()).toEqual([
      ["maire", "adjoint", "secretaire"],
      ["lea", "ali"],
    ]);
    runCommand(doc, "moveRepresentative", { id: "secretaire", to: 1 });
    runCommand(doc, "moveRepresentative", { id: "ali", to: 0 });
    expect(people()).toEqual([
      ["maire", "secretaire", "adjoint"],
      ["ali", "lea"],
    ]);
    runCommand(doc, "addRepresentative", {
      id: "premier",
      at: 0,
      fields: { partnerId: "asso", fullName: "Premier" },
    });
    expect(people()[1]).toEqual(["premier", "ali", "lea"]);

    for (const [id, place] of [
      ["objet", "BEFORE_ARTICLES"],
      ["sortie", "AFTER_ARTICLES"],
      ["preambule", "BEFORE_ARTICLES"],
    ]) {
      runCommand(doc, "addClause", { id, fields: { label: id, place } });
    }
    const clausesAt = (place: string) =>
      readAgreement(doc).clauses.flatMap((clause) => (clause.place === place ? [clause.id] : []));
    runCommand(doc, "moveClause", { id: "preambule", to: 0 });
    expect([clausesAt("BEFORE_ARTICLES"), clausesAt("AFTER_ARTICLES")]).toEqual([
      ["preambule", "objet"],
      ["duree", "sortie"],
    ]);
  });

  test("refuse what is wrong and write nothing then", () => {
    const doc = smallAlliance();
    const before = Y.encodeStateAsUpdate(doc);
    const refusals = [
      runCommand(doc, "editArticle", { id: "nobody", changes: {} }),
      runCommand(doc, "editPartner", { id: "asso", changes: { siren: "123456789" } }),
      runCommand(doc, "editPartner", { id: "asso", changes: { colour: "red" } }),
      runCommand(doc, "addPartner", { fields: { shortName: "no legal name" } }),
      runCommand(doc, "addPartner", { id: "asso", fields: { legalName: "Twice" } }),
      runCommand(doc, "addRepresentative", { fields: { partnerId: "nobody", fullName: "X" } }),
      runCommand(doc, "editArticle", { id: "cap", changes: { principleIds: ["principle-9"] } }),
      runCommand(doc, "editArticle", { id: "cap", changes: { legalClauseRef: "nulle-part" } }),
      runCommand(doc, "writeText", { in: { collection: "articles", id: "cap", field: "title" }, text: "x" }),
      runCommand(doc, "insertText", {
        in: { collection: "articles", id: "cap", field: "text" },
        paragraph: 7,
        offset: 0,
        text: "x",
      }),
      runCommand(doc, "createAlliance", { fields: { name: "Again" } }),
      runCommand(doc, "importTemplate", { template: "title: [" }),
    ].map((result) => (result.ok ? "done" : result.failure.kind));
    expect(refusals).toEqual([
      "no-such-record",
      "invalid-arguments",
      "invalid-arguments",
      "invalid-arguments",
      "record-exists",
      "no-such-record",
      "no-such-record",
      "no-such-record",
      "no-such-text",
      "out-of-range",
      "alliance-exists",
      "invalid-template",
    ]);
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });

  test("that change nothing write nothing", () => {
    const doc = smallAlliance();
    const before = Y.encodeStateAsUpdate(doc);
    runCommand(doc, "editArticle", {
      id: "cap",
      changes: { title: "Un cap commun", horizon: "ALL", principleIds: [] },
    });
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });

  test("of two people who add different members to one set keep both", () => {
    const ours = smallAlliance();
    const theirs = copyOf(ours, 2);
    runCommand(ours, "editAlliance", { changes: { sdgGoals: ["13"] } });
    runCommand(theirs, "editAlliance", { changes: { sdgGoals: ["11", "17"] } });
    Y.applyUpdate(ours, Y.encodeStateAsUpdate(theirs));
    expect(readAgreement(ours).alliance.sdgGoals).toEqual(["11", "13", "17"]);
  });

  test("write a text by the smallest change", () => {
    const ours = smallAlliance();
    const theirs = copyOf(ours, 2);
    const place = { collection: "articles", id: "cap", field: "text" };
    runCommand(ours, "writeText", {
      in: place,
      text: "Nous disons Un grand cap commun.\nNous tenons parole.",
    });
    runCommand(theirs, "insertText", { in: place, paragraph: 1, offset: 4, text: " autres" });
    Y.applyUpdate(ours, Y.encodeStateAsUpdate(theirs));
    expect(text(ours, "cap")).toBe("Nous disons Un grand cap commun.\nNous autres tenons parole.");
  });

  test("are undone for the one who ran them alone", () => {
    const ours = smallAlliance();
    const undo = createUndo(ours);
    runCommand(ours, "editArticle", { id: "cap", changes: { title: "À moi" } });
    const theirs = copyOf(ours, 2);
    runCommand(theirs, "editArticle", { id: "voix", changes: { title: "À eux" } });
    Y.applyUpdate(ours, Y.encodeStateAsUpdate(theirs));
    undo.undo();
    expect(titles(ours).slice(0, 2)).toEqual(["1 Un cap commun", "2 À eux"]);
  });

  test("are refused in a document that needs a newer application", () => {
    const doc = smallAlliance();
    doc.getMap("requires").set("holograms", true);
    expect(runCommand(doc, "dropArticle", { id: "cap" })).toMatchObject({
      failure: { kind: "made-by-newer-app", features: ["holograms"] },
    });
  });
});

describe("an article's hash", () => {
  const hashes = (doc: Y.Doc) =>
    new Map(readAgreement(doc).articles.map((article) => [article.id, articleHash(article)]));

  test("changes with its words and not with its number, intention or place", () => {
    const doc = smallAlliance();
    const before = hashes(doc);
    runCommand(doc, "moveArticle", { id: "sortie", to: 0 });
    runCommand(doc, "editArticle", { id: "cap", changes: { intent: "Ailleurs", horizon: "M18" } });
    expect(hashes(doc)).toEqual(
      new Map([...before].sort((a, b) => Number(b[0] === "sortie") - Number(a[0] === "sortie"))),
    );
    const place = { collection: "articles", id: "cap", field: "text" };
    runCommand(doc, "insertText", { in: place, paragraph: 0, offset: 4, text: "," });
    expect(
      [...hashes(doc)].filter(([id, hash]) => before.get(id as never) !== hash).map(([id]) => id),
    ).toEqual(["cap"]);
  });

  test("of the agreement is the same on every replica, and ignores what only the screen shows", () => {
    const ours = smallAlliance();
    const theirs = copyOf(ours, 99);
    expect(agreementHash(readAgreement(theirs))).toBe(agreementHash(readAgreement(ours)));
    runCommand(theirs, "editPartner", { id: "asso", changes: { displayColor: 4 } });
    expect(agreementHash(readAgreement(theirs))).toBe(agreementHash(readAgreement(ours)));
    runCommand(theirs, "editPartner", { id: "asso", changes: { headOffice: "1 rue du Pont" } });
    expect(agreementHash(readAgreement(theirs))).not.toBe(agreementHash(readAgreement(ours)));
  });
});

describe("a reader", () => {
  test("turns anything that a hostile peer may store into a usable agreement", () => {
    const doc = smallAlliance();
    doc.getMap("articles").set("garbage", "not a map");
    doc.getMap("articles").set("../../etc", new Y.Map());
    const odd = new Y.Map<unknown>();
    doc.getMap("articles").set("odd", odd);
    odd.set("title", { toString: "x" });
    odd.set("order", "~~~");
    odd.set("horizon", "Y1000");
    odd.set("text", new Y.Map());
    odd.set("weWillNot", 12);
    odd.set("principleIds/principle-1", "yes");
    odd.set("principleIds/a b", true);
    const article = readAll(doc, "articles")[0];
    expect(article).toMatchObject({ id: "odd", title: "", horizon: "ALL", order: "", principleIds: [] });
    expect(readAgreement(doc).articles).toHaveLength(4);
    doc.getMap("alliance").set("sdgGoals/99", true);
    doc.getMap("alliance").set("scope", 3);
    expect(readAgreement(doc).alliance).toMatchObject({ sdgGoals: [], scope: "MORAL" });
  });
});
