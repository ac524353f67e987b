import { describe, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { observe, type Query } from "#shared/doc/observe.ts";
import { agreement } from "#shared/doc/queries/agreement.ts";
import { readPresent } from "#shared/doc/readRecord.ts";
import { copyOf, runCommand, smallAlliance } from "#tests/kit/documents.ts";

const titles: Query<readonly string[]> = {
  watches: ["articles"],
  read: (doc) => readPresent(doc, "articles").map(({ title }) => title),
};
const rename = (title: string) => ["editArticle", { id: "cap", changes: { title } }] as const;

describe("an observed query", () => {
  test("calls its listeners when its answer changes, and not otherwise", () => {
    const doc = smallAlliance();
    const observed = observe(doc, titles);
    const listener = vi.fn<() => void>();
    const unsubscribe = observed.subscribe(listener);
    runCommand(doc, ...rename("Autre"));
    expect(listener).toHaveBeenCalledTimes(1);
    expect(observed.get()[0]).toBe("Autre");
    runCommand(doc, "editPartner", { id: "asso", changes: { legalName: "Ailleurs" } });
    runCommand(doc, "editArticle", { id: "cap", changes: { intent: "Sans effet sur les titres" } });
    expect(listener).toHaveBeenCalledTimes(1);
    unsubscribe();
    runCommand(doc, ...rename("Encore"));
    expect(listener).toHaveBeenCalledTimes(1);
  });

  test("keeps the same answer as long as it is equal, for whoever compares by identity", () => {
    const doc = smallAlliance();
    const observed = observe(doc, agreement);
    observed.subscribe(() => undefined);
    const before = observed.get();
    runCommand(doc, "editArticle", { id: "cap", changes: { title: "Un cap commun" } });
    expect(observed.get()).toBe(before);
    runCommand(doc, "insertText", {
      in: { collection: "articles", id: "cap", field: "text" },
      paragraph: 0,
      offset: 0,
      text: "Oui. ",
    });
    expect(observed.get()).not.toBe(before);
  });

  test("of articles with tables hears of what another writes in a cell, before anybody read it here and after", () => {
    const doc = smallAlliance();
    runCommand(doc, "insertTable", {
      in: { collection: "articles", id: "cap", field: "text" },
      paragraph: 0,
      offset: 0,
      id: "budget",
      rows: 1,
      columns: 1,
    });
    const observed = observe(doc, agreement);
    const listener = vi.fn<() => void>();
    observed.subscribe(listener);
    const away = copyOf(doc, 7);
    const cell = { collection: "tables", id: "budget", row: "r1", column: "c1" };
    for (const text of ["Douze", "Treize"]) {
      listener.mockClear();
      runCommand(away, "writeText", { in: cell, text });
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(away));
      expect(listener).toHaveBeenCalledTimes(1);
      expect(JSON.stringify(observed.get())).toContain(text);
    }
  });

  test("that reads no text is not read again at each key, and misses nothing else", () => {
    const doc = smallAlliance();
    const read = vi.fn<typeof titles.read>(titles.read);
    const observed = observe(doc, { ...titles, readsNoText: true, read });
    const listener = vi.fn<() => void>();
    observed.subscribe(listener);
    read.mockClear();
    const place = { in: { collection: "articles", id: "cap", field: "text" }, paragraph: 0, offset: 0 };
    runCommand(doc, "insertText", { ...place, text: "Oui. " });
    expect(read).not.toHaveBeenCalled();
    runCommand(doc, ...rename("Autre"));
    expect(listener).toHaveBeenCalledTimes(1);
    runCommand(doc, "addArticle", { id: "neuf", fields: { title: "Neuf" } });
    expect(observed.get()).toContain("Neuf");
    runCommand(doc, "dropArticle", { id: "neuf" });
    expect(observed.get()).not.toContain("Neuf");
  });

  test("reads again at subscription what changed before it", () => {
    const doc = smallAlliance();
    const observed = observe(doc, titles);
    runCommand(doc, ...rename("Entre-temps"));
    observed.subscribe(() => undefined);
    expect(observed.get()[0]).toBe("Entre-temps");
  });

  test("sees what others wrote", () => {
    const doc = copyOf(smallAlliance(), 7);
    const observed = observe(doc, agreement);
    const listener = vi.fn<() => void>();
    observed.subscribe(listener);
    runCommand(doc, "dropArticle", { id: "cap" });
    expect(listener).toHaveBeenCalledOnce();
    expect(observed.get().articles.map(({ id }) => id)).toEqual(["voix", "sortie"]);
  });
});
