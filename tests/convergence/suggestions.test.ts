import { TextSelection } from "prosemirror-state";
import * as Y from "yjs";
import { describe, expect, it, test } from "vitest";
import { createUndo } from "#shared/doc/undo.ts";
import { decode } from "#shared/doc/text/decode.ts";
import { suggestionRecords } from "#shared/doc/suggestions/records.ts";
import { toPlainText } from "#shared/model/richText.ts";
import { copyOf } from "#tests/kit/documents.ts";
import { charactersOf, fuzzSuggestions, readingOf } from "#tests/kit/text/fuzzSuggestions.ts";
import { answer, docWithText, edit, stateOf, suggest, textOf } from "#tests/kit/text/suggesting.ts";

const steps = Number(process.env["SUGGESTION_STEPS"] ?? 900);
const met = new Set<string>();
const seeds = Array.from({ length: 6 }, (_, index) => 500 + index);

const meet = (...docs: readonly Y.Doc[]): void => {
  for (let round = 0; round < 2; round += 1)
    for (const from of docs)
      for (const to of docs)
        if (from !== to) Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), "network");
};
const text = (doc: Y.Doc): string => toPlainText(decode(textOf(doc)));
const all = (doc: Y.Doc): string => textOf(doc).toJSON().replace(/\n$/, "");
const type = (doc: Y.Doc, at: number, words: string, write = edit): void =>
  write(doc, stateOf(doc).tr.insertText(words, at));
const remove = (doc: Y.Doc, from: number, to: number, write = edit): void =>
  write(doc, stateOf(doc).tr.delete(from, to));

describe("five people suggest, write, answer and take back, apart and together", () => {
  test.each(seeds)("all read the same in the end, and no word was swallowed (seed %i)", (seed) => {
    const { docs, intents, typed, removed, counts } = fuzzSuggestions(
      seed,
      5,
      Math.ceil(steps / seeds.length),
    );
    const [first, ...others] = docs as [Y.Doc, ...Y.Doc[]];
    for (const doc of others) {
      expect(readingOf(doc)).toEqual(readingOf(first));
      expect(decode(textOf(doc))).toEqual(decode(textOf(first)));
    }
    const there = charactersOf(first);
    expect([...typed].filter((char) => !there.has(char) && !removed.has(char))).toEqual([]);
    for (const [outcome, meant] of [
      ["accepted", intents.deleted],
      ["rejected", intents.inserted],
    ] as const) {
      const answered = copyOf(first, 9);
      answer(answered, outcome);
      const allowed = new Set([...meant.values()].flatMap((chars) => [...chars]));
      const left = charactersOf(answered);
      expect([...there].filter((char) => !left.has(char) && !allowed.has(char))).toEqual([]);
    }
    for (const name of counts.keys()) met.add(name);
  });

  it("met every kind of act on the way", () => {
    expect([...met]).toEqual(
      expect.arrayContaining(["suggest", "edit", "accepted", "rejected", "undo", "redo"]),
    );
  });
});

/** Both orders of client ids, which decide between what is written at one place. */
describe.each([
  [2, 3],
  [3, 2],
])("what was typed meanwhile (client ids %i and %i)", (one, two) => {
  const start = () => {
    const base = docWithText(1, "un deux trois\nfin");
    return [copyOf(base, one), copyOf(base, two)] as const;
  };

  it("survives when a deletion around it is accepted", () => {
    const [a, b] = start();
    remove(a, 4, 9, suggest);
    type(b, 6, "X");
    meet(a, b);
    expect(text(b)).toBe("un deXux trois\nfin");
    answer(b, "accepted");
    expect(text(b)).toBe("un Xtrois\nfin");
  });

  it("survives when an insertion around it is rejected", () => {
    const [a, b] = start();
    type(a, 4, "et ", suggest);
    meet(a, b);
    type(b, 5, "X");
    meet(a, b);
    expect(text(a)).toBe("un Xdeux trois\nfin");
    answer(a, "rejected");
    expect(all(a)).toBe("un Xdeux trois\nfin");
  });

  it("survives when it stands where a paragraph end is suggested to go", () => {
    const [a, b] = start();
    remove(a, 14, 16, suggest);
    type(b, 14, " X");
    meet(a, b);
    answer(a, "accepted");
    expect(text(a)).toBe("un deux trois Xfin");
  });

  it("is still part of its suggestion, when two answer it apart and one takes it back", () => {
    const [a, b] = start();
    type(a, 4, "et ", suggest);
    meet(a, b);
    const undo = createUndo(b);
    answer(b, "rejected");
    expect(all(b)).toBe("un deux trois\nfin");
    undo.undo();
    expect(all(b)).toBe("un et deux trois\nfin");
    expect(text(b)).toBe("un deux trois\nfin");
    meet(a, b);
    expect(readingOf(a)).toEqual(readingOf(b));
    answer(a, "accepted");
    meet(a, b);
    expect([text(a), text(b)]).toEqual(["un et deux trois\nfin", "un et deux trois\nfin"]);
  });

  it("keeps two suggestions on the same words apart", () => {
    const [a, b] = start();
    remove(a, 4, 9, suggest);
    remove(b, 6, 14, suggest);
    meet(a, b);
    const first = [...suggestionRecords(a).values()].find(({ client }) => client === one);
    answer(a, "rejected", [first?.id ?? ""]);
    expect(text(a)).toBe("un deux trois\nfin");
    answer(a, "accepted");
    expect(text(a)).toBe("un de\nfin");
  });
});

describe("a suggestion that is taken back", () => {
  it("comes again as it was, typed and deleted", () => {
    const doc = docWithText(1, "un deux trois");
    const undo = createUndo(doc);
    suggest(doc, stateOf(doc).tr.insertText("trois", 4, 8));
    const before = readingOf(doc);
    undo.undo();
    expect(all(doc)).toBe("un deux trois");
    expect(readingOf(doc).flatMap(({ marks }) => marks)).toEqual([]);
    undo.redo();
    expect(readingOf(doc)).toEqual(before);
    expect(text(doc)).toBe("un deux trois");
  });

  it("is one suggestion as long as its author goes on beside it", () => {
    const doc = docWithText(1, "un deux trois");
    type(doc, 4, "et ", suggest);
    type(doc, 7, "demi ", suggest);
    remove(doc, 12, 16, suggest);
    expect(suggestionRecords(doc).size).toBe(1);
    expect(all(doc)).toBe("un et demi deux trois");
    const state = stateOf(doc);
    const { tr } = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 1)));
    suggest(doc, tr.insertText("Or "));
    expect(suggestionRecords(doc).size).toBe(2);
  });
});
