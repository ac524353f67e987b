import { expect } from "vitest";
import { deleteRange, formatRange, insertText, setParagraph } from "#shared/doc/text/edit.ts";
import { decode } from "#shared/doc/text/decode.ts";
import { readPieces } from "#shared/doc/text/pieces.ts";
import { replaceAll } from "#shared/doc/text/replaceAll.ts";
import type { RichText } from "#shared/model/richText.ts";
import { Random } from "#tests/kit/random.ts";
import { editKinds, textEdits } from "./textEdits.ts";
import type { EditKind } from "./textEdits.ts";
import { TextNetwork } from "./TextNetwork.ts";
import { Ledger, TextReplica, visibleIds } from "./TextReplica.ts";

export type FuzzRun = {
  readonly seed: number;
  readonly replicas: number;
  readonly steps: number;
  readonly hasUndo: boolean;
};

/** How often each thing happened. */
export type FuzzCounts = Map<string, number>;

const [shortText, longText] = [150, 400];
const removingKinds: readonly EditKind[] = [
  "removeAcross",
  "removeParagraph",
  "removeCharacters",
  "removeAll",
];
const growingKinds: readonly EditKind[] = [
  "type",
  "typeEmoji",
  "pasteOpen",
  "pasteClosed",
  "insertParagraph",
  "enter",
];
const stepsBetweenSyncs = 150;

/**
 * Random edits by every replica over a bad network, with every property of the text model checked after each
 * step and at each synchronisation. The same run always does the same; a failure says which run, which step.
 */
export function fuzzText(run: FuzzRun): FuzzCounts {
  const random = new Random(run.seed);
  const ledger = new Ledger();
  const replicas = Array.from(
    { length: run.replicas },
    () => new TextReplica(random.between(1, 2 ** 31), ledger),
  );
  const weather = new TextNetwork(replicas, random);
  const counts: FuzzCounts = new Map();
  const count = (name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
  let last = "nothing";
  for (let step = 1; step <= run.steps; step += 1) {
    const replica = random.pick(replicas);
    try {
      last = act(replica, random, run.hasUndo);
      count(last);
      replica.check();
      weather.pass();
      for (const one of replicas) one.check();
      if (step % stepsBetweenSyncs === 0 || step === run.steps) {
        weather.syncAll();
        checkSynced(replicas, ledger);
        count("sync");
      }
    } catch (cause) {
      throw new Error(`step ${step} (${last}) of ${JSON.stringify(run)}: ${String(cause)}`, { cause });
    }
  }
  for (const [name, number] of Object.entries(weather.counts)) counts.set(`network ${name}`, number);
  counts.set("units inserted", ledger.inserted.size);
  counts.set("units removed", ledger.removed.size);
  return counts;
}

function act(replica: TextReplica, random: Random, hasUndo: boolean): string {
  // Somebody who takes back goes back and forth; any other edit would empty the redo stack.
  if (hasUndo && random.chance(replica.undo.canRedo() ? 0.5 : 0.05)) {
    const direction = replica.undo.canRedo() && random.chance(0.6) ? "redo" : "undo";
    return replica.stepBack(direction) ? direction : `no ${direction}`;
  }
  if (random.chance(0.05)) return commandLine(replica, random);
  const { state } = replica;
  const { size } = state.doc.content;
  const kinds = size > longText ? removingKinds : size < shortText ? growingKinds : editKinds;
  const kind = random.pick(random.chance(0.5) ? kinds : editKinds);
  const edit = textEdits[kind](state, random);
  if (edit === undefined || !edit.transaction.docChanged) return `no ${kind}`;
  replica.dispatch(edit.transaction, edit.removes);
  return kind;
}

/** The edits of whoever has no editor, on a document that an editor shows. */
function commandLine({ ytext, doc }: TextReplica, random: Random): string {
  const { pieces } = readPieces(ytext);
  const length = pieces.reduce((sum, piece) => sum + (piece.type === "text" ? piece.text.length : 1), 0);
  const [one, two] = [random.between(0, length - 1), random.between(0, length - 1)];
  const [from, to] = [Math.min(one, two), Math.min(Math.max(one, two), Math.min(one, two) + 10)];
  doc.transact(() => {
    const choice = random.between(0, 4);
    if (choice === 0) insertText(ytext, from, random.pick(["x", "ligne\nligne", "😀"]), { bold: true });
    else if (choice === 1) deleteRange(ytext, from, to);
    else if (choice === 2) formatRange(ytext, from, to, { italic: random.pick([true, null]), link: null });
    else if (choice === 3) setParagraph(ytext, random.between(0, 3), { kind: "h2", indent: 1 });
    else replaceAll(ytext, reworded(decode(ytext), random));
  }, "command line");
  return "commandLine";
}

const reworded = (text: RichText, random: Random): RichText =>
  text.map((paragraph) => ({
    kind: paragraph.kind,
    list: paragraph.list,
    indent: paragraph.indent,
    runs: paragraph.runs.map((run) =>
      "text" in run && random.chance(0.2)
        ? Object.assign({}, run, { text: `${run.text.slice(0, 3).replace(/[\\uD800-\\uDFFF]/g, "")} revu` })
        : run,
    ),
  }));

function checkSynced(replicas: readonly TextReplica[], ledger: Ledger): void {
  const [first] = replicas;
  if (first === undefined) return;
  const pieces = readPieces(first.ytext);
  for (const replica of replicas) {
    replica.check();
    expect(readPieces(replica.ytext)).toEqual(pieces);
    expect(replica.ytext.toDelta()).toEqual(first.ytext.toDelta());
    expect(replica.doc.store.pendingStructs).toBeNull();
    expect(replica.doc.store.pendingDs).toBeNull();
  }
  const visible = new Set(visibleIds(first.ytext));
  const lost = [...ledger.inserted].filter((id) => !ledger.removed.has(id) && !visible.has(id));
  const back = [...visible].filter((id) => ledger.removed.has(id) || !ledger.inserted.has(id));
  expect({ lost, back }).toEqual({ lost: [], back: [] });
}
