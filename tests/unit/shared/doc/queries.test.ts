import { describe, expect, test } from "vitest";
import type * as Y from "yjs";
import type { CommandName } from "#shared/doc/commands/registry.ts";
import { cellPlace, matrixProgress } from "#shared/doc/queries/matrix.ts";
import { droppedPartnerHeads } from "#shared/doc/queries/heads.ts";
import { parties } from "#shared/doc/queries/parties.ts";
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
    expect(droppedPartnerHeads.read(doc)).toMatchObject([{ id: "mairie", legalName: "Commune de Sauve" }]);
    run(doc, "restorePartner", { id: "mairie" });
    expect(droppedPartnerHeads.read(doc)).toEqual([]);
    expect(parties.read(doc)).toHaveLength(2);
  });
});

describe("the matrix", () => {
  test("counts its cells in sight by what is written in them, hidden axes aside", () => {
    const doc = smallAlliance();
    const write = (id: string) =>
      run(doc, "writeText", { in: { collection: "cells", id, field: "evidence" }, text: "Douze relevés." });
    write("cohesion-M18");
    write("coherence-Y7");
    run(doc, "editCell", { id: "coherence-Y7", changes: { status: "AGREED" } });
    run(doc, "editCell", { id: "coherence-Y28", changes: { status: "AGREED" } });
    expect(matrixProgress.read(doc)).toEqual({ EMPTY: 4, DRAFT: 1, AGREED: 1 });
    run(doc, "editAxis", { id: "coherence", changes: { isHidden: true } });
    expect(matrixProgress.read(doc)).toEqual({ EMPTY: 2, DRAFT: 1, AGREED: 0 });
  });

  test("knows which cell an id names", () => {
    expect(cellPlace("shared-vision-Y28")).toEqual({ axisId: "shared-vision", horizon: "Y28" });
    for (const none of [null, "", "cohesion", "-M18", "a b-M18", "cohesion-ALL"]) {
      expect(cellPlace(none)).toBeNull();
    }
  });
});
