import * as Y from "yjs";
import { describe, expect, test } from "vitest";
import { articleHash } from "#shared/doc/hash.ts";
import { readRevisions, readWording } from "#shared/doc/history/revisions.ts";
import { articleHistory, changeCounts } from "#shared/doc/queries/history.ts";
import { readAgreement } from "#shared/doc/queries/agreement.ts";
import { readOne } from "#shared/doc/readRecord.ts";
import { createUndo } from "#shared/doc/undo.ts";
import { toPlainText } from "#shared/model/richText.ts";
import { wordingOf } from "#shared/model/wording.ts";
import { copyOf, runCommand, smallAlliance, testContext, value } from "#tests/kit/documents.ts";

const place = { collection: "articles", id: "cap", field: "text" };
const write = (doc: Y.Doc, text: string) => value(runCommand(doc, "writeText", { in: place, text }));
const record = (doc: Y.Doc, at = "2026-11-22T08:00:00.000Z") =>
  value(runCommand(doc, "recordRevision", { id: "cap" }, { ...testContext(), now: at }));
const article = (doc: Y.Doc) => readAgreement(doc).articles.find(({ id }) => id === ("cap" as typeof id));
const text = (doc: Y.Doc) => toPlainText(readOne(doc, "articles", "cap")?.text ?? []);
const hashNow = (doc: Y.Doc) => {
  const now = article(doc);
  return now ? articleHash(now) : "";
};
const merge = (into: Y.Doc, from: Y.Doc) => Y.applyUpdate(into, Y.encodeStateAsUpdate(from));

describe("a revision of an article", () => {
  test("keeps the wording under the hash that positions are bound to", () => {
    const doc = smallAlliance();
    record(doc);
    expect(readRevisions(doc, "cap").at(-1)).toMatchObject({ articleId: "cap", contentHash: hashNow(doc) });
    const now = article(doc);
    expect(readWording(doc, hashNow(doc))).toEqual(now && wordingOf(now));
  });

  test("is there from the start for the words that an article is made with, and not for an empty one", () => {
    const doc = smallAlliance();
    value(runCommand(doc, "addArticle", { id: "vide", fields: { title: "Vide" } }));
    expect(readRevisions(doc, "cap")).toMatchObject([{ contentHash: hashNow(doc), parent: null }]);
    expect(readRevisions(doc, "vide")).toEqual([]);
  });

  test("is recorded once for as long as the wording stays, and writes nothing then", () => {
    const doc = smallAlliance();
    const { id } = record(doc);
    const before = Y.encodeStateAsUpdate(doc);
    expect(record(doc, "2026-11-23T08:00:00.000Z").id).toBe(id);
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });

  test("tells a return to earlier words, whose text is kept once", () => {
    const doc = smallAlliance();
    const before = doc.getMap("contents").size;
    for (const [day, words] of [
      ["01", "Un."],
      ["02", "Deux."],
      ["03", "Un."],
      ["04", "Deux."],
    ]) {
      write(doc, words ?? "");
      record(doc, `2026-12-${day}T08:00:00.000Z`);
    }
    const hashes = readRevisions(doc, "cap").map(({ contentHash }) => contentHash);
    expect(hashes).toHaveLength(5);
    expect([hashes[3], hashes[4]]).toEqual([hashes[1], hashes[2]]);
    expect(doc.getMap("contents").size).toBe(before + 2);
  });

  test("comes after the one it was written from, whatever the clocks say", () => {
    const doc = smallAlliance();
    write(doc, "Demain.");
    record(doc, "2090-01-01T00:00:00.000Z");
    write(doc, "Aujourd’hui.");
    const { id } = record(doc, "2026-12-01T08:00:00.000Z");
    expect(readRevisions(doc, "cap").at(-1)?.id).toBe(id);
    expect(record(doc).id).toBe(id);
  });

  test("that two people record apart for the same words is one", () => {
    const ours = smallAlliance();
    const theirs = copyOf(ours, 2);
    for (const doc of [ours, theirs]) write(doc, "Les mêmes mots.");
    record(ours, "2026-12-01T08:00:00.000Z");
    record(theirs, "2026-12-02T08:00:00.000Z");
    merge(ours, theirs);
    merge(theirs, ours);
    expect(readRevisions(ours, "cap")).toHaveLength(2);
    expect(readRevisions(theirs, "cap")).toEqual(readRevisions(ours, "cap"));
  });

  test("is never taken away by undo, and leaves what can be done again", () => {
    const doc = smallAlliance();
    const undo = createUndo(doc);
    write(doc, "Autre chose.");
    undo.undo();
    record(doc);
    expect(undo.redoStack).toHaveLength(1);
    undo.redo();
    expect(text(doc)).toBe("Autre chose.");
    undo.undo();
    expect(readRevisions(doc, "cap")).toHaveLength(1);
  });

  test("says who recorded it, as that session named its author", () => {
    const doc = smallAlliance();
    value(runCommand(doc, "nameAuthor", { name: "Anne Roux", organisation: "Commune de Sauve" }));
    record(doc);
    const copy = copyOf(doc, 2);
    write(copy, "Autre chose.");
    record(copy, "2026-12-02T08:00:00.000Z");
    expect(readRevisions(copy, "cap").map(({ author }) => author?.name)).toEqual(["Anne Roux", undefined]);
  });

  test("of words that differ little takes little room", () => {
    const doc = smallAlliance();
    const words = Array.from({ length: 350 }, (_, n) => `mot${(n * 7919) % 1000}`);
    write(doc, words.join(" "));
    record(doc);
    const before = Y.encodeStateAsUpdate(doc).length;
    write(doc, words.with(100, "autre").join(" "));
    record(doc, "2026-12-02T08:00:00.000Z");
    expect(Y.encodeStateAsUpdate(doc).length - before).toBeLessThan(650);
    expect(readWording(doc, hashNow(doc))?.text).toEqual(article(doc)?.text);
  });

  test("counts what it changed, once per wording, newest first", () => {
    const doc = smallAlliance();
    write(doc, "Nous disons un cap commun.\nNous tenons parole.");
    record(doc, "2026-12-01T08:00:00.000Z");
    write(doc, "Nous disons un grand cap.\nNous tenons parole.");
    record(doc, "2026-12-02T08:00:00.000Z");
    const history = articleHistory("cap").read(doc);
    expect(history.map((revision) => [revision.at.slice(0, 10), changeCounts(revision).read(doc)])).toEqual([
      ["2026-12-02", { added: 1, removed: 1, moved: 0, reformatted: 0 }],
      ["2026-12-01", { added: 1, removed: 1, moved: 0, reformatted: 0 }],
      ["2026-11-22", { added: 11, removed: 0, moved: 0, reformatted: 0 }],
    ]);
  });
});

describe("an earlier wording that is restored", () => {
  test("is a new edit, word by word, that undo takes back and that keeps what others wrote", () => {
    const doc = smallAlliance();
    write(doc, "Nous disons un cap commun.\nNous tenons parole.");
    record(doc);
    const contentHash = hashNow(doc);
    write(doc, "Nous disons un grand cap.\nNous tenons parole.");
    const undo = createUndo(doc);
    const theirs = copyOf(doc, 2);
    value(runCommand(theirs, "insertText", { in: place, paragraph: 1, offset: 4, text: " tous" }));
    value(runCommand(doc, "restoreWording", { id: "cap", contentHash }));
    expect(hashNow(doc)).toBe(contentHash);
    merge(doc, theirs);
    expect(text(doc)).toBe("Nous disons un cap commun.\nNous tous tenons parole.");
    undo.undo();
    expect(text(doc)).toBe("Nous disons un grand cap.\nNous tous tenons parole.");
  });

  test("is refused when its words were never kept", () => {
    const doc = smallAlliance();
    const refused = runCommand(doc, "restoreWording", { id: "cap", contentHash: "0".repeat(64) });
    expect(refused).toMatchObject({ failure: { kind: "no-such-record", collection: "contents" } });
  });
});

describe("what a hostile peer puts among revisions and contents", () => {
  test("is read as nothing, and hides nothing of what is there", () => {
    const doc = smallAlliance();
    record(doc);
    const sane = readRevisions(doc);
    const hash = hashNow(doc);
    const [revisions, contents] = [doc.getMap("revisions"), doc.getMap("contents")];
    const entry = contents.get(hash);
    revisions.set("x", "garbage");
    revisions.set("y".repeat(32), revisions.get(sane[0]?.id ?? ""));
    revisions.set("z", { articleId: "cap", contentHash: hash, parent: "z", at: "soon", reason: 3 });
    contents.set("0".repeat(64), entry);
    contents.set("1".repeat(64), { size: 1e12, base: null, deflated: new Uint8Array(3) });
    contents.set("2".repeat(64), { size: 10, base: "2".repeat(64), deflated: new Uint8Array(3) });
    contents.set("3".repeat(64), new Y.Map());
    expect(readRevisions(doc)).toEqual(sane);
    for (const digit of "0123") expect(readWording(doc, digit.repeat(64))).toBeUndefined();
    expect(readWording(doc, hash)).toBeDefined();
  });

  test("even in the place of a wording is seen for what it is, and the next recording mends it", () => {
    const doc = smallAlliance();
    record(doc);
    doc.getMap("contents").set(hashNow(doc), { size: 3, base: null, deflated: new Uint8Array([1, 2, 3]) });
    expect(readWording(doc, hashNow(doc))).toBeUndefined();
    record(doc);
    expect(readWording(doc, hashNow(doc))).toBeDefined();
  });
});
