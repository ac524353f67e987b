import * as Y from "yjs";
import { describe, expect, test } from "vitest";
import { assert } from "#shared/base/Bug.ts";
import * as suggestions from "#shared/doc/commands/suggestions.ts";
import { readAllianceFile, writeAllianceFile } from "#shared/doc/format/allianceFile.ts";
import { unite } from "#shared/doc/merge/unite.ts";
import { agreementHash } from "#shared/doc/hash.ts";
import { readActivity } from "#shared/doc/history/activity.ts";
import { readRevisions, readWording } from "#shared/doc/history/revisions.ts";
import { readSessions } from "#shared/doc/history/sessions.ts";
import { readAgreement } from "#shared/doc/queries/agreement.ts";
import { readMoment } from "#shared/doc/queries/history.ts";
import { readAll } from "#shared/doc/readRecord.ts";
import { collections, type CollectionName } from "#shared/doc/roots.ts";
import { openSuggestions } from "#shared/doc/suggestions/openSuggestions.ts";
import { allTexts } from "#shared/doc/textAt.ts";
import { createUndo } from "#shared/doc/undo.ts";
import { copyOf, runCommand, smallAlliance, value } from "#tests/kit/documents.ts";
import { simulatedNetwork } from "#tests/kit/network.ts";
import { Random } from "#tests/kit/random.ts";
import { randomCommand, wordSource } from "#tests/kit/randomCommands.ts";

const partners = 5;
const steps = Number(process.env["COMMAND_STEPS"] ?? 900);

/** Every word in every text, dropped records and tables included. */
const wordsIn = (doc: Y.Doc): Set<string> =>
  new Set(allTexts(doc).flatMap(({ text }) => Array.from(text.toJSON()).filter((char) => char >= "\u4e00")));

const everything = (doc: Y.Doc) => ({
  ...Object.fromEntries(
    (Object.keys(collections) as CollectionName[]).map((name) => [name, readAll(doc, name)]),
  ),
  sessions: readSessions(doc),
  activity: readActivity(doc),
  revisions: readRevisions(doc).map((revision) => [revision, readWording(doc, revision.contentHash)]),
  suggestions: openSuggestions(doc),
  moments: readAll(doc, "versions").map(({ id }) => readMoment(doc, id)),
});

/** Five partners who command at random, over a bad network and by files. */
function history(seed: number, length: number) {
  const random = new Random(seed);
  const base = smallAlliance();
  const docs = Array.from({ length: partners }, (_, index) => copyOf(base, 100 + index));
  const undos = docs.map((doc) => createUndo(doc));
  const network = simulatedNetwork(docs, random);
  const word = wordSource();
  const typed = new Set<string>();
  const deleted = new Set<string>();
  const done = new Map<string, number>();
  const count = (what: string) => done.set(what, (done.get(what) ?? 0) + 1);
  let ids = 0;

  for (let step = 0; step < length; step += 1) {
    const index = random.below(partners);
    const doc = docs[index] as Y.Doc;
    const before = wordsIn(doc);
    if (random.chance(0.05)) {
      const undo = undos[index] as Y.UndoManager;
      count(random.chance(0.6) ? (undo.undo(), "undo") : (undo.redo(), "redo"));
    } else {
      const call = randomCommand(doc, random, word, () => `new-${seed}-${(ids += 1)}`);
      const result = runCommand(doc, call[0], call[1]);
      expect(result, `seed ${seed}, step ${step}: ${JSON.stringify(call)}`).toMatchObject({ ok: true });
      count(call[0]);
    }
    const after = wordsIn(doc);
    for (const one of after) if (!before.has(one)) typed.add(one);
    for (const one of before) if (!after.has(one)) deleted.add(one);
    if (random.chance(0.5)) network.step();
    if (random.chance(0.02)) network.cut();
    if (random.chance(0.02)) {
      mergeByFile(doc, docs[random.below(partners)] as Y.Doc);
      count("merge by file");
    }
  }
  network.settle();
  return { docs, typed, deleted, done };
}

function mergeByFile(doc: Y.Doc, other: Y.Doc): void {
  const [mine, theirs] = [doc, other].map((each) =>
    value(readAllianceFile(writeAllianceFile({ doc: each, attachments: [] }))),
  );
  assert(mine && theirs, "two files were read");
  const merged = value(unite([mine.doc, theirs.doc]));
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(merged, Y.encodeStateVector(doc)), "network");
}

describe("five partners who work apart and together", () => {
  const met = new Set<string>();
  const seeds = Array.from({ length: 6 }, (_, index) => 1000 + index);

  test.each(seeds)("end with the same alliance, and no word lost (seed %i)", (seed) => {
    const { docs, typed, deleted, done } = history(seed, Math.ceil(steps / seeds.length));
    const [first, ...others] = docs as [Y.Doc, ...Y.Doc[]];
    for (const doc of others) {
      expect(everything(doc)).toEqual(everything(first));
      expect(agreementHash(readAgreement(doc))).toBe(agreementHash(readAgreement(first)));
      expect(Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(first))).toBe(true);
    }
    const kept = everything(first);
    expect(kept.revisions.every(([, said]) => said !== undefined)).toBe(true);
    expect(kept.moments.every((moment) => moment !== null)).toBe(true);
    for (const command of done.keys()) met.add(command);
    const there = wordsIn(first);
    const lost = [...typed].filter((word) => !there.has(word) && !deleted.has(word));
    expect(lost, "words that nobody who saw them deleted").toEqual([]);
    expect(typed.size).toBeGreaterThan(steps / seeds.length / 10);
    expect(done.size).toBeGreaterThan(20);
  });

  test("met every command of suggestions on their way", () => {
    const known = Object.keys(suggestions);
    expect(known.length).toBeGreaterThan(6);
    expect(known.filter((command) => !met.has(command))).toEqual([]);
  });

  test("met every command of history on their way", () => {
    const history = [
      "recordRevision",
      "restoreWording",
      "nameAuthor",
      "recordActivity",
      "nameMoment",
      "editMoment",
    ];
    expect(history.filter((command) => !met.has(command))).toEqual([]);
    expect(met.has("dropMoment") || met.has("restoreMoment")).toBe(true);
  });
});
