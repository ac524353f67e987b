import { expect, test } from "vitest";
import type * as Y from "yjs";
import type { CommandName } from "#shared/doc/commands/registry.ts";
import { readAgreement } from "#shared/doc/queries/agreement.ts";
import { agreementProgress, nextSteps, type Circumstances } from "#shared/model/nextSteps.ts";
import { runCommand, smallAlliance, value } from "#tests/kit/documents.ts";

const run = (doc: Y.Doc, name: CommandName, args: unknown) => value(runCommand(doc, name, args));
const now: Circumstances = { today: "2026-11-27", isShared: false, asProposed: [], waiting: [] };
const stepsOf = (doc: Y.Doc, circumstances: Partial<Circumstances> = {}) =>
  Object.fromEntries(
    nextSteps(readAgreement(doc), { ...now, ...circumstances }).map(({ kind, count, first }) => [
      kind,
      [count, first],
    ]),
  );

test("a young alliance is told all that waits, with how many and where the first is", () => {
  const doc = smallAlliance();
  run(doc, "addArticle", { id: "vide", fields: { title: "Vide" } });
  expect(stepsOf(doc, { asProposed: ["cap", "voix"] as never })).toEqual({
    "no-challenge": [1, null],
    "not-shared": [1, null],
    "articles-empty": [1, "vide"],
    "articles-as-proposed": [2, "cap"],
    "principles-empty": [7, "principle-1"],
    "cells-empty": [6, "cohesion-M18"],
    "partners-without-signatory": [2, "mairie"],
  });
});

test("each thing done leaves the list", () => {
  const doc = smallAlliance();
  run(doc, "writeText", { in: { collection: "alliance", field: "challenge" }, text: "L’eau." });
  run(doc, "writeText", {
    in: { collection: "cells", id: "cohesion-M18", field: "targetStatement" },
    text: "Se connaître.",
  });
  run(doc, "editPrinciple", { id: "principle-1", changes: { label: "Premier" } });
  run(doc, "editRepresentative", { id: "maire", changes: { canSign: true, role: "maire" } });
  const steps = stepsOf(doc, { isShared: true });
  expect(steps).not.toHaveProperty("no-challenge");
  expect(steps).not.toHaveProperty("not-shared");
  expect(steps).toMatchObject({
    "cells-empty": [5, "cohesion-Y7"],
    "principles-empty": [6, "principle-2"],
    "partners-without-signatory": [1, "asso"],
    "partners-incomplete": [1, "mairie"],
  });
});

test("an alliance with nobody in it is told to name its partners, and not to share", () => {
  const doc = smallAlliance();
  for (const id of ["mairie", "asso"]) run(doc, "dropPartner", { id });
  expect(stepsOf(doc)).toHaveProperty("no-partners");
  expect(stepsOf(doc)).not.toHaveProperty("not-shared");
});

test("a review is due the day after its date, not before", () => {
  const doc = smallAlliance();
  run(doc, "editAlliance", { changes: { nextReviewOn: "2026-11-27" } });
  expect(stepsOf(doc)).not.toHaveProperty("review-due");
  expect(stepsOf(doc, { today: "2026-11-28" })).toHaveProperty("review-due");
});

test("progress counts what was written, filled and completed", () => {
  const doc = smallAlliance();
  run(doc, "writeText", {
    in: { collection: "cells", id: "cohesion-Y7", field: "risk" },
    text: "Aller trop vite.",
  });
  expect(agreementProgress(readAgreement(doc), ["cap"] as never)).toEqual({
    articles: { done: 2, total: 3 },
    principles: { done: 0, total: 7 },
    cells: { done: 1, total: 6 },
    partners: { done: 0, total: 2 },
  });
});
