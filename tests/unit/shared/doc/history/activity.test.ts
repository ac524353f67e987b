import * as Y from "yjs";
import { describe, expect, test } from "vitest";
import { readActivity } from "#shared/doc/history/activity.ts";
import { changesOf } from "#shared/doc/history/changesOf.ts";
import { readSessions } from "#shared/doc/history/sessions.ts";
import { origins } from "#shared/doc/origins.ts";
import { activityByDay } from "#shared/doc/queries/history.ts";
import { createUndo } from "#shared/doc/undo.ts";
import type { ActivityChange } from "#shared/model/activity.ts";
import { copyOf, runCommand, smallAlliance, testContext, value } from "#tests/kit/documents.ts";

const at = (minute: number, day = "22") =>
  `2026-11-${day}T${String(8 + Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}:00.000Z`;
const edited = (id: string, ...fields: string[]): ActivityChange => ({
  collection: "articles",
  id,
  kind: "edited",
  fields,
});
const note = (doc: Y.Doc, now: string, ...changes: ActivityChange[]) =>
  value(runCommand(doc, "recordActivity", { changes }, { ...testContext(), now }));

/** What a person's commands and undos are told as, one list a transaction. */
function told(doc: Y.Doc, act: () => void): readonly (readonly ActivityChange[])[] {
  const found: (readonly ActivityChange[])[] = [];
  const listen = (transaction: Y.Transaction) => {
    if (transaction.origin !== origins.make && transaction.origin !== origins.record)
      if (transaction.changed.size > 0) found.push(changesOf(transaction));
  };
  doc.on("afterTransaction", listen);
  act();
  doc.off("afterTransaction", listen);
  return found;
}

describe("what a transaction did", () => {
  test("is told record by record: added, edited, moved, dropped, brought back", () => {
    const doc = smallAlliance();
    const undo = createUndo(doc);
    const run = (command: Parameters<typeof runCommand>[1], args: unknown) => () => {
      undo.stopCapturing();
      value(runCommand(doc, command, args));
    };
    const all = [
      run("addArticle", { id: "neuf", fields: { title: "Neuf" } }),
      run("editArticle", {
        id: "neuf",
        changes: { title: "Tout neuf", intent: "Oui", principleIds: ["principle-1"] },
      }),
      run("writeText", { in: { collection: "articles", id: "cap", field: "text" }, text: "Autre." }),
      run("moveArticle", { id: "cap", to: 2 }),
      run("dropArticle", { id: "cap" }),
      () => undo.undo(),
      run("editAlliance", { changes: { territory: "Cévennes" } }),
      run("writeText", { in: { collection: "alliance", field: "challenge" }, text: "Vivre." }),
      run("insertTable", {
        in: { collection: "articles", id: "voix", field: "text" },
        paragraph: 0,
        offset: 0,
        id: "tab",
        rows: 1,
        columns: 1,
      }),
      run("writeText", { in: { collection: "tables", id: "tab", row: "r1", column: "c1" }, text: "Case" }),
      run("recordRevision", { id: "cap" }),
    ].flatMap((act) => told(doc, act));
    const short = all.map((changes) =>
      changes.map(({ collection, id, kind, fields }) => `${kind} ${collection}/${id} ${fields.join()}`),
    );
    expect(short).toEqual([
      ["added articles/neuf "],
      ["edited articles/neuf intent,principleIds,title"],
      ["edited articles/cap text"],
      ["moved articles/cap "],
      ["dropped articles/cap "],
      ["restored articles/cap "],
      ["edited alliance/ territory"],
      ["edited alliance/ challenge"],
      ["edited articles/voix text"],
      ["edited tables/tab "],
    ]);
  });
});

describe("a session's diary", () => {
  test("joins what was done to one record with no long pause", () => {
    const doc = smallAlliance();
    note(doc, at(0), edited("cap", "text"));
    note(doc, at(10), edited("cap", "title"), edited("voix", "text"));
    note(doc, at(20), edited("cap", "text"));
    note(doc, at(40), edited("cap", "text"));
    expect(readActivity(doc).map((one) => [one.id, one.at, one.until, one.fields])).toEqual([
      ["cap", at(40), at(40), ["text"]],
      ["cap", at(0), at(20), ["text", "title"]],
      ["voix", at(10), at(10), ["text"]],
    ]);
  });

  test("is a page of its own that no other session writes, so that none is lost in a merge", () => {
    const ours = smallAlliance();
    const theirs = copyOf(ours, 2);
    for (const [minute, doc] of [ours, theirs, ours, theirs].entries())
      note(doc, at(minute), edited("cap", "text"));
    Y.applyUpdate(ours, Y.encodeStateAsUpdate(theirs));
    expect(readActivity(ours).map(({ client, at: begun, until }) => [client, begun, until])).toEqual([
      [2, at(1), at(3)],
      [1, at(0), at(2)],
    ]);
  });

  test("is grouped by day and person, newest first", () => {
    const doc = smallAlliance();
    value(runCommand(doc, "nameAuthor", { name: "Anne", organisation: "Mairie" }));
    note(doc, at(0), edited("cap", "text"));
    const theirs = copyOf(doc, 2);
    note(theirs, at(5), edited("voix", "text"));
    note(theirs, at(0, "23"), edited("sortie", "text"));
    const days = activityByDay((instant) => instant.slice(0, 10)).read(theirs);
    expect(
      days.map(({ day, people }) => [
        day,
        people.map(({ author, activities }) => [author?.name, activities.length]),
      ]),
    ).toEqual([
      ["2026-11-23", [[undefined, 1]]],
      [
        "2026-11-22",
        [
          [undefined, 1],
          ["Anne", 1],
        ],
      ],
    ]);
  });

  test("of a year of ten partners stays under half a megabyte", () => {
    const doc = smallAlliance();
    const before = Y.encodeStateAsUpdate(doc).length;
    const ids = Array.from({ length: 20 }, (_, n) => `9b1f0c1e-5a3d-4c55-9d0a-0000000000${10 + n}`);
    for (let session = 0; session < 10 * 100; session += 1) {
      doc.clientID = 1_000_000 + session * 7919;
      value(
        runCommand(doc, "nameAuthor", {
          name: `Prénom Nom ${session % 10}`,
          organisation: "Une organisation",
        }),
      );
      const touched = Array.from({ length: 10 }, (_, n) => ids[(session * 3 + n * 7) % 20] ?? "");
      note(doc, at(session % 900), ...touched.map((id) => edited(id, "text", "title")));
    }
    expect(readActivity(doc)).toHaveLength(10_000);
    expect(Y.encodeStateAsUpdate(doc).length - before).toBeLessThan(500_000);
  });

  test("that goes on for long fills page after page, and full ones stay as they are", () => {
    const doc = smallAlliance();
    for (let n = 0; n < 100; n += 1) note(doc, at(n), edited(`article-${n}`, "text"));
    expect(readActivity(doc)).toHaveLength(100);
    expect(doc.getMap("activity").size).toBe(4);
  });

  test("written by somebody else, or of garbage, is not read; nor a name for another session", () => {
    const doc = smallAlliance();
    note(doc, at(0), edited("cap", "text"));
    const forged = copyOf(doc, 2);
    const page = doc.getMap("activity").get("1/0");
    forged.getMap("activity").set("3/0", page);
    forged.getMap("activity").set("2/0", new Uint8Array([1, 2, 3]));
    forged.getMap("activity").set("2/1", "garbage");
    forged.getMap("authors").set("3", { name: "Anne", organisation: "Mairie", at: at(0) });
    forged.getMap("authors").set("2", { name: 4 });
    expect(readActivity(forged)).toHaveLength(1);
    expect(readSessions(forged).size).toBe(0);
  });
});
