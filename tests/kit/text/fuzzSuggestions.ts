import type { Transaction } from "prosemirror-state";
import type * as Y from "yjs";
import { createUndo } from "#shared/doc/undo.ts";
import { readStretches, type Stretch } from "#shared/doc/suggestions/stretches.ts";
import { copyOf } from "#tests/kit/documents.ts";
import { simulatedNetwork } from "#tests/kit/network.ts";
import { Random } from "#tests/kit/random.ts";
import { wordSource } from "#tests/kit/randomCommands.ts";
import { answer, docWithText, edit, stateOf, suggest, textOf } from "./suggesting.ts";
import { somewhere, textEdits, type EditKind } from "./textEdits.ts";

/** Edits that put in no characters: those are typed one by one, each different from all others. */
const silentKinds: readonly EditKind[] = [
  "removeCharacters",
  "removeAcross",
  "enter",
  "enterOverSelection",
  "join",
  "mark",
  "retype",
  "setAttribute",
  "removeParagraph",
];

/** The characters typed here, each of which is one of a kind. */
export const charactersIn = (text: string): string[] => Array.from(text).filter((char) => char >= "\u4e00");
export const charactersOf = (doc: Y.Doc): Set<string> => new Set(charactersIn(textOf(doc).toJSON()));

/** What each suggestion did on its author's own copy at the time: the intent that nothing may go beyond. */
export class Intents {
  readonly inserted = new Map<string, Set<string>>();
  readonly deleted = new Map<string, Set<string>>();

  /** To be called on the author's copy, after each of its suggestions. */
  note(doc: Y.Doc): void {
    for (const stretch of readStretches(textOf(doc)))
      for (const { id, does } of stretch.marks) {
        if (does === "insert") this.#add(this.inserted, id, stretch);
        if (does === "delete") this.#add(this.deleted, id, stretch);
      }
  }

  #add(to: Map<string, Set<string>>, id: string, { text }: Stretch): void {
    const known = to.get(id) ?? new Set();
    for (const char of charactersIn(text ?? "")) known.add(char);
    to.set(id, known);
  }
}

export type SuggestionFuzz = {
  readonly docs: readonly Y.Doc[];
  readonly intents: Intents;
  readonly typed: ReadonlySet<string>;
  /** By an edit, an undo or an answer of somebody who had it in view. */
  readonly removed: ReadonlySet<string>;
  readonly counts: ReadonlyMap<string, number>;
};

/** Five people and more, who type, suggest, answer and take back, apart and together. */
export function fuzzSuggestions(seed: number, people: number, steps: number): SuggestionFuzz {
  const random = new Random(seed);
  const word = wordSource();
  const base = docWithText(
    1,
    `${word()}${word()}${word()} ${word()}${word()}\n${word()}${word()}\n${word()}`,
  );
  const docs = Array.from({ length: people }, (_, index) => copyOf(base, 100 + index));
  const undos = docs.map((doc) => createUndo(doc));
  const network = simulatedNetwork(docs, random);
  const [typed, removed, counts] = [charactersOf(base), new Set<string>(), new Map<string, number>()];
  const intents = new Intents();
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);

  for (let step = 0; step < steps; step += 1) {
    const index = random.below(people);
    const [doc, undo] = [docs[index] as Y.Doc, undos[index] as Y.UndoManager];
    const before = charactersOf(doc);
    undo.stopCapturing();
    const choice = random.next();
    if (choice < 0.12) count(answerSome(doc, random, intents));
    else if (choice < (undo.canRedo() ? 0.5 : 0.2)) {
      // Somebody who takes back goes back and forth; any other edit would empty the redo stack.
      const name = undo.canRedo() && random.chance(0.6) ? "redo" : "undo";
      if (undo[name]() !== null) count(name);
    } else {
      const transaction = edited(doc, random, word);
      if (transaction?.docChanged === true) {
        const suggests = random.chance(0.55);
        (suggests ? suggest : edit)(doc, transaction);
        if (suggests) intents.note(doc);
        count(suggests ? "suggest" : "edit");
      }
    }
    const after = charactersOf(doc);
    for (const char of after) if (!before.has(char)) typed.add(char);
    for (const char of before) if (!after.has(char)) removed.add(char);
    if (random.chance(0.4)) network.step();
    if (random.chance(0.01)) network.cut();
  }
  network.settle();
  return { docs, intents, typed, removed, counts };
}

function edited(doc: Y.Doc, random: Random, word: () => string): Transaction | undefined {
  const state = stateOf(doc);
  if (random.chance(textOf(doc).length > 120 ? 0.3 : 0.6)) {
    const at = somewhere(state.doc, random);
    const to = random.chance(0.3) ? Math.min(at + random.between(1, 4), state.doc.resolve(at).end()) : at;
    return state.tr.insertText(word() + (random.chance(0.5) ? word() : ""), at, to);
  }
  return textEdits[random.pick(silentKinds)](state, random)?.transaction;
}

/** Accepts or rejects some of what is open, and takes away nothing that was not meant to go. */
function answerSome(doc: Y.Doc, random: Random, intents: Intents): string {
  const stretches = readStretches(textOf(doc));
  const open = [...new Set(stretches.flatMap(({ marks }) => marks.map(({ id }) => id)))];
  if (open.length === 0) return "nothing to answer";
  const outcome = random.chance(0.5) ? "accepted" : "rejected";
  const ids = random.chance(0.8) ? [random.pick(open)] : open.filter(() => random.chance(0.5));
  const before = charactersOf(doc);
  answer(doc, outcome, ids);
  const after = charactersOf(doc);
  const meant = outcome === "accepted" ? intents.deleted : intents.inserted;
  const allowed = new Set(ids.flatMap((id) => [...(meant.get(id) ?? [])]));
  for (const char of before)
    if (!after.has(char) && !allowed.has(char))
      throw new Error(`${char} was swallowed: ${outcome} ${ids.join()}`);
  return outcome;
}

/** What everybody reads, to compare. */
export const readingOf = (doc: Y.Doc) =>
  readStretches(textOf(doc)).map(({ text, marks }) => ({ text, marks }));
