import { describe, expect, test } from "vitest";
import type * as Y from "yjs";
import type { CommandName } from "#shared/doc/commands/registry.ts";
import { observe } from "#shared/doc/observe.ts";
import { articleTitles, axisList, cell, cellPlace } from "#shared/doc/queries/matrix.ts";
import { droppedPartners, parties } from "#shared/doc/queries/parties.ts";
import { readAgreement } from "#shared/doc/queries/agreement.ts";
import { runCommand, smallAlliance, value } from "#tests/kit/documents.ts";

const run = (doc: Y.Doc, name: CommandName, args: unknown) => value(runCommand(doc, name, args));

describe("the partners", () => {
  test("are all there with their people, whatever their status; the agreement has the engaged ones", () => {
    const doc = smallAlliance();
    run(doc, "editPartner", { id: "asso", changes: { status: "PROSPECT" } });
    expect(
      parties
        .read(doc)
        .map(({ partner, representatives }) => [partner.id, representatives.map(({ id }) => id)]),
    ).toEqual([
      ["mairie", ["maire"]],
      ["asso", []],
    ]);
    expect(readAgreement(doc).parties.map(({ partner }) => partner.id)).toEqual(["mairie"]);
  });

  test("that were dropped are kept aside until they are brought back", () => {
    const doc = smallAlliance();
    run(doc, "dropPartner", { id: "mairie" });
    expect(parties.read(doc).map(({ partner }) => partner.id)).toEqual(["asso"]);
    expect(droppedPartners.read(doc)).toEqual([{ id: "mairie", legalName: "Commune de Sauve" }]);
    run(doc, "restorePartner", { id: "mairie" });
    expect(droppedPartners.read(doc)).toEqual([]);
    expect(parties.read(doc)).toHaveLength(2);
  });
});

describe("the matrix", () => {
  test("keeps hidden and dropped axes apart from those that are shown", () => {
    const doc = smallAlliance();
    run(doc, "addAxis", { id: "vision", fields: { label: "Vision" } });
    run(doc, "editAxis", { id: "coherence", changes: { isHidden: true } });
    run(doc, "dropAxis", { id: "vision" });
    const { shown, hidden, dropped } = axisList.read(doc);
    expect([shown, hidden, dropped].map((axes) => axes.map(({ id }) => id))).toEqual([
      ["cohesion"],
      ["coherence"],
      ["vision"],
    ]);
  });

  test("tells one cell’s reader of that cell’s changes alone", () => {
    const doc = smallAlliance();
    const [watched, other] = (["M18", "Y7"] as const).map((horizon) =>
      observe(doc, cell("cohesion", horizon)),
    );
    let [heard, others] = [0, 0];
    watched?.subscribe(() => (heard += 1));
    other?.subscribe(() => (others += 1));
    run(doc, "writeText", {
      in: { collection: "cells", id: "cohesion-M18", field: "evidence" },
      text: "Douze relevés.",
    });
    expect([heard, others]).toEqual([1, 0]);
    expect(watched?.get().evidence[0]?.runs).toEqual([{ text: "Douze relevés." }]);
  });

  test("knows which cell an id names", () => {
    expect(cellPlace("shared-vision-Y28")).toEqual({ axisId: "shared-vision", horizon: "Y28" });
    for (const none of [null, "", "cohesion", "-M18", "a b-M18", "cohesion-ALL"]) {
      expect(cellPlace(none)).toBeNull();
    }
  });

  test("numbers the articles that are left, and is not told of what is typed in them", () => {
    const doc = smallAlliance();
    run(doc, "dropArticle", { id: "cap" });
    const titles = observe(doc, articleTitles);
    let heard = 0;
    titles.subscribe(() => (heard += 1));
    expect(titles.get()).toEqual([
      { id: "voix", number: 1, title: "Une voix pour chacun" },
      { id: "sortie", number: 2, title: "Se quitter" },
    ]);
    run(doc, "writeText", {
      in: { collection: "articles", id: "voix", field: "text" },
      text: "Autre chose.",
    });
    expect(heard).toBe(0);
  });
});
