import type * as Y from "yjs";
import { expect, test } from "vitest";
import { readAgreement } from "#shared/doc/queries/agreement.ts";
import { asOneStep, beginStep, createUndo } from "#shared/doc/undo.ts";
import { runCommand, smallAlliance, value } from "#tests/kit/documents.ts";

const territory = (doc: Y.Doc) => readAgreement(doc).alliance.territory;
const become = (doc: Y.Doc, name: string) =>
  value(runCommand(doc, "editAlliance", { changes: { territory: name } }));

function written(captureTimeout: number) {
  const doc = smallAlliance();
  const undo = createUndo(doc);
  undo.captureTimeout = captureTimeout;
  return { doc, undo, become: (name: string) => become(doc, name) };
}

test("what is one action is taken back and done again as one, however long it took", () => {
  // Nothing is ever near enough in time to be joined.
  const { doc, undo, become } = written(0);
  become("Plaine");
  asOneStep(undo, () => {
    become("Vallée");
    beginStep(undo);
    become("Gorges");
    asOneStep(undo, () => become("Cévennes"));
  });
  become("Mer");
  undo.undo();
  expect(territory(doc)).toBe("Cévennes");
  undo.undo();
  expect(territory(doc)).toBe("Plaine");
  undo.redo();
  expect(territory(doc)).toBe("Cévennes");
});

test("two actions are two, however near they are; what is written otherwise joins as before", () => {
  // All is near enough in time to be joined.
  const { doc, undo, become } = written(Number.MAX_SAFE_INTEGER);
  asOneStep(undo, () => become("Plaine"));
  asOneStep(undo, () => become("Vallée"));
  become("V");
  become("Va");
  beginStep(undo);
  become("Mer");
  undo.undo();
  expect(territory(doc)).toBe("Va");
  undo.undo();
  expect(territory(doc)).toBe("Vallée");
  undo.undo();
  expect(territory(doc)).toBe("Plaine");
});

test("an action that fails half-way leaves no gate open", () => {
  const { doc, undo, become } = written(0);
  expect(() =>
    asOneStep(undo, () => {
      become("Plaine");
      throw new Error("in the middle");
    }),
  ).toThrow("in the middle");
  become("Vallée");
  undo.undo();
  expect(territory(doc)).toBe("Plaine");
});
