import type * as Y from "yjs";
import { describe, expect, it } from "vitest";
import { decode } from "#shared/doc/text/decode.ts";
import { readPieces } from "#shared/doc/text/pieces.ts";
import { readStretches } from "#shared/doc/suggestions/stretches.ts";
import { copyOf } from "#tests/kit/documents.ts";
import { Random } from "#tests/kit/random.ts";
import { editKinds, textEdits, type EditKind } from "#tests/kit/text/textEdits.ts";
import { answer, docWithText, edit, stateOf, suggest, textOf } from "#tests/kit/text/suggesting.ts";

const steps = Number(process.env["SUGGESTION_STEPS"] ?? 240);
/** A comment is no suggestion: it is written outright. */
const kinds: readonly EditKind[] = editKinds.filter((kind) => kind !== "comment");

const shown = (doc: Y.Doc) => readPieces(textOf(doc)).pieces;

function start(seed: number): Y.Doc {
  const doc = docWithText(1, "Les partenaires conviennent.\n\nIls se parlent 😀 souvent.\nFin");
  const random = new Random(seed);
  for (let step = 0; step < 6; step += 1) {
    const made = textEdits[random.pick(kinds)](stateOf(doc), random);
    if (made?.transaction.docChanged === true) edit(doc, made.transaction);
  }
  return doc;
}

describe("what one person suggests", () => {
  it("is not there when it is rejected, and is as if done outright when it is accepted", () => {
    const done = new Map<EditKind, number>();
    let base = start(1);
    for (let step = 0; step < steps; step += 1) {
      const random = new Random(step + 7);
      if (step % 15 === 0) base = start(step);
      const kind = random.pick(kinds);
      const made = textEdits[kind](stateOf(base), random);
      if (made?.transaction.docChanged !== true) continue;
      const [direct, suggested] = [copyOf(base, 10 + step), copyOf(base, 10 + step)];
      edit(direct, made.transaction);
      suggest(suggested, made.transaction);
      const where = `step ${step}, ${kind}`;
      expect(decode(textOf(suggested)), `${where}: open`).toEqual(decode(textOf(base)));
      const [accepted, rejected] = [copyOf(suggested, 1e6), copyOf(suggested, 1e6)];
      answer(rejected, "rejected");
      expect(shown(rejected), `${where}: rejected`).toEqual(shown(base));
      answer(accepted, "accepted");
      expect(shown(accepted), `${where}: accepted`).toEqual(shown(direct));
      expect(
        [accepted, rejected].map((doc) => readStretches(textOf(doc)).flatMap(({ marks }) => marks)),
      ).toEqual([[], []]);
      done.set(kind, (done.get(kind) ?? 0) + 1);
      base = direct;
    }
    expect(kinds.filter((kind) => (done.get(kind) ?? 0) < steps / 400).length).toBeLessThan(4);
  });

  it("leaves the text as it was, whatever is suggested one after the other", () => {
    for (let run = 0; run < steps / 30; run += 1) {
      const random = new Random(run + 99);
      const base = start(run);
      const suggested = copyOf(base, 2);
      for (let step = 0; step < 12; step += 1) {
        const made = textEdits[random.pick(kinds)](stateOf(suggested), random);
        if (made?.transaction.docChanged === true) suggest(suggested, made.transaction);
        expect(decode(textOf(suggested)), `run ${run}, step ${step}`).toEqual(decode(textOf(base)));
      }
      answer(suggested, "rejected");
      expect(shown(suggested), `run ${run}`).toEqual(shown(base));
    }
  });
});
