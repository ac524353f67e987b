import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { Id } from "#shared/model/Id.ts";
import { concerns } from "#shared/model/thread.ts";
import { origins } from "#shared/doc/origins.ts";
import { threadsMap } from "#shared/doc/roots.ts";
import { discussedArticles, readThreads } from "#shared/doc/threads/readThreads.ts";
import { createUndo } from "#shared/doc/undo.ts";
import { copyOf, runCommand, smallAlliance, testContext, value } from "#tests/kit/documents.ts";

const cap = "cap" as Id<"article">;
const place = { collection: "articles", id: cap, field: "text" };
const words = "un cap";

/** « Nous disons Un cap commun. » with a thread on « disons ». */
function commented() {
  const doc = smallAlliance();
  value(runCommand(doc, "nameAuthor", { name: "Anne Roux", organisation: "Commune de Sauve" }));
  value(
    runCommand(doc, "openThread", {
      id: "fil",
      in: { collection: "articles", id: cap, field: "text" },
      from: { paragraph: 0, offset: 5 },
      to: { paragraph: 0, offset: 11 },
      message: { text: "Disons, ou affirmons ?", mentions: ["asso"] },
    }),
  );
  return doc;
}
const thread = (doc: Y.Doc) => readThreads(doc)[0];
const insert = (doc: Y.Doc, offset: number, text: string) =>
  value(runCommand(doc, "insertText", { in: place, paragraph: 0, offset, text }));
const cut = (doc: Y.Doc, from: number, to: number) =>
  value(
    runCommand(doc, "deleteText", {
      in: place,
      from: { paragraph: 0, offset: from },
      to: { paragraph: 0, offset: to },
    }),
  );

describe("a thread", () => {
  test("knows its words, who opened it and whom it calls upon", () => {
    const doc = commented();
    expect(thread(doc)).toMatchObject({
      quote: "disons",
      where: [{ from: 5, to: 11 }],
      author: { name: "Anne Roux" },
      messages: [{ text: "Disons, ou affirmons ?", mentions: ["asso"], isWithdrawn: false }],
      resolvedAt: null,
    });
  });

  test("waits for whom it calls upon until they answer, then for who opened it, and for nobody once resolved", () => {
    const doc = commented();
    const anne = { name: "Anne Roux", organisation: "Commune de Sauve" };
    const leo = { name: "Léo Vidal", organisation: "Les Jardins partagés" };
    const waitsFor = (author: typeof anne, partner: string) => {
      const found = thread(doc);
      return found && concerns(found, { partnerIds: new Set([partner]), author });
    };
    expect([waitsFor(anne, "mairie"), waitsFor(leo, "asso")]).toEqual([false, true]);
    const away = copyOf(doc, 9);
    value(runCommand(away, "nameAuthor", leo));
    value(
      runCommand(
        away,
        "replyInThread",
        { id: "fil", message: { text: "Affirmons." } },
        { ...testContext("reply"), now: "2026-11-22T09:00:00.000Z" },
      ),
    );
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(away));
    expect([waitsFor(anne, "mairie"), waitsFor(leo, "asso")]).toEqual([true, false]);
    value(runCommand(doc, "resolveThread", { id: "fil" }));
    expect([waitsFor(anne, "mairie"), waitsFor(leo, "asso")]).toEqual([false, false]);
  });

  test("follows its words through what others write around and inside them", () => {
    const doc = commented();
    const away = copyOf(doc, 2);
    insert(away, 0, "Ensemble. ");
    insert(doc, 8, "--");
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(away));
    const found = thread(doc);
    expect(found?.where[0]?.from).toBe(15);
    expect(found?.where.at(-1)?.to).toBe(23);
    expect(found?.quote).toBe("disons");
  });

  test("says which words it stood on when they are gone, and finds its place again when they are back", () => {
    const doc = commented();
    cut(doc, 5, 11);
    expect(thread(doc)).toMatchObject({ where: [], quote: "disons" });
    insert(doc, 5, "disons");
    expect(thread(doc)?.where).toEqual([{ from: 5, to: 11 }]);
    insert(doc, 0, "disons ");
    expect(thread(doc)?.where).toEqual([]);
  });

  test("is answered by several people apart, resolved, read, and opened again by an answer", () => {
    const doc = commented();
    const away = copyOf(doc, 2);
    const later = { ...testContext(), now: "2026-11-22T09:00:00.000Z" };
    const answer = (on: Y.Doc, messageId: string) =>
      value(runCommand(on, "replyInThread", { id: "fil", messageId, message: { text: messageId } }, later));
    answer(doc, "un");
    answer(away, "deux");
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(away));
    expect(
      thread(doc)
        ?.messages.map(({ text }) => text)
        .slice(1),
    ).toEqual(["deux", "un"]);
    value(runCommand(doc, "resolveThread", { id: "fil" }));
    expect(thread(doc)?.resolvedAt).not.toBeNull();
    expect(thread(doc)?.messages).toHaveLength(3);
    answer(doc, "trois");
    expect(thread(doc)?.resolvedAt).toBeNull();
    value(runCommand(doc, "withdrawMessage", { id: "fil", messageId: "trois" }));
    expect(thread(doc)?.messages.filter(({ isWithdrawn }) => isWithdrawn)).toHaveLength(1);
  });

  test("is undone by who opened it, and nothing else with it", () => {
    const doc = smallAlliance();
    const undo = createUndo(doc);
    value(
      runCommand(doc, "openThread", {
        in: { collection: "articles", id: cap, field: "text" },
        from: { paragraph: 0, offset: 0 },
        to: { paragraph: 0, offset: 4 },
        message: { text: words },
      }),
    );
    undo.undo();
    expect(readThreads(doc)).toEqual([]);
    expect(doc.getMap("articles").toJSON()).toEqual(smallAlliance().getMap("articles").toJSON());
  });

  test("is refused on no words, on words that are not there, and for partners who are not", () => {
    const doc = smallAlliance();
    const open = { in: { collection: "articles", id: cap, field: "text" }, message: { text: "?" } };
    const [start, end] = [
      { paragraph: 0, offset: 2 },
      { paragraph: 9, offset: 0 },
    ];
    for (const [from, to] of [
      [start, start],
      [start, end],
    ])
      expect(runCommand(doc, "openThread", { ...open, from, to })).toMatchObject({
        failure: { kind: "out-of-range" },
      });
    expect(
      runCommand(doc, "openThread", {
        ...open,
        from: { paragraph: 0, offset: 0 },
        to: start,
        message: { text: "?", mentions: ["ghost"] },
      }),
    ).toMatchObject({ failure: { kind: "no-such-record", id: "ghost" } });
  });

  test("is on a clause as on an article, and is no discussion of an article", () => {
    const doc = smallAlliance();
    const place = { collection: "clauses", id: "duree", field: "body" };
    const [from, to] = [0, 4].map((offset) => ({ paragraph: 0, offset }));
    value(runCommand(doc, "openThread", { in: place, from, to, message: { text: "Pourquoi cinq\u00a0?" } }));
    expect(thread(doc)).toMatchObject({ in: place, quote: "Cinq", where: [{ from: 0, to: 4 }] });
    expect(discussedArticles(doc).size).toBe(0);
    const nowhere = { collection: "clauses", id: "duree", field: "label" };
    expect(runCommand(doc, "openThread", { in: nowhere, from, to, message: { text: "?" } }).ok).toBe(false);
  });

  test("is read as it was stored when articles alone had threads", () => {
    const doc = smallAlliance();
    const at = "2026-11-22T08:00:00.000Z";
    threadsMap(doc).set("vieux", { articleId: "cap", field: "text", quote: "disons", at });
    expect(thread(doc)).toMatchObject({ id: "vieux", in: place, where: [{ from: 5, to: 11 }] });
  });

  test("of a hostile peer is read strictly", () => {
    const doc = commented();
    doc.transact(() => {
      threadsMap(doc).set("x", { articleId: 3 });
      threadsMap(doc).set("fil/message/<b>", { text: "x", mentions: [], at: "2026-11-22T08:00:00.000Z" });
      threadsMap(doc).set("fil/message/y", "words");
      threadsMap(doc).set("fil/resolved", 3);
    }, origins.sync);
    expect(readThreads(doc)).toHaveLength(1);
    expect(thread(doc)?.messages).toHaveLength(1);
    expect(thread(doc)?.resolvedAt).toBeNull();
  });
});
