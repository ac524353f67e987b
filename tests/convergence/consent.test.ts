import type * as Y from "yjs";
import { describe, expect, test } from "vitest";
import type { Id } from "#shared/model/Id.ts";
import { isObjectorsOwn, nextObjectionStates } from "#shared/model/consent.ts";
import {
  decisionKinds,
  decisionMethods,
  positionKinds,
  type ObjectionState,
} from "#shared/model/statement.ts";
import { readKeys } from "#shared/doc/keys.ts";
import { readArticleLife } from "#shared/doc/queries/articleLife.ts";
import { readConsent } from "#shared/doc/queries/consent.ts";
import { readAll } from "#shared/doc/readRecord.ts";
import { statementsMap, type StatementRoot } from "#shared/doc/roots.ts";
import { readRegister } from "#shared/doc/statements/decisions.ts";
import { readPositions } from "#shared/doc/statements/positions.ts";
import { createUndo } from "#shared/doc/undo.ts";
import { copyOf, runCommand, smallAlliance, value } from "#tests/kit/documents.ts";
import { simulatedNetwork } from "#tests/kit/network.ts";
import { Random } from "#tests/kit/random.ts";
import { speaker } from "#tests/kit/speaker.ts";

const names = ["un", "deux", "trois", "quatre", "cinq"];
/** The last one has two keys, and is trusted with neither until somebody compares them. */
const twoKeys = names.length - 1;
const articles = ["cap", "voix", "sortie"] as Id<"article">[];
const roots: readonly StatementRoot[] = ["positions", "objections", "decisions"];

function alliance(): Y.Doc {
  const doc = smallAlliance();
  for (const name of names) {
    value(runCommand(doc, "addPartner", { id: name, fields: { legalName: `Partenaire ${name}` } }));
    const fields = { partnerId: name, fullName: `Personne ${name}`, canDecide: true };
    value(runCommand(doc, "addRepresentative", { id: `de-${name}`, fields }));
  }
  return doc;
}

const everything = (doc: Y.Doc, compared: ReadonlySet<string>) => {
  const { all, altered, removed, objections } = readPositions(doc, compared);
  return {
    positions: { all, altered, removed, objections: [...objections.values()] },
    consent: readConsent(doc, compared),
    register: readRegister(doc, compared),
    lives: articles.map((id) => readArticleLife(doc, id, compared)),
    keys: readKeys(doc),
  };
};

/** Five partners who write and speak at random, each on a copy of its own, over a bad network. */
function history(seed: number, length: number) {
  const random = new Random(seed);
  const base = alliance();
  const docs = names.map((_, index) => copyOf(base, 100 + index));
  const undos = docs.map((doc) => createUndo(doc));
  const network = simulatedNetwork(docs, random);
  const people = names.map((name, index) => speaker(docs[index] as Y.Doc, name, `de-${name}`));
  const second = speaker(docs[twoKeys] as Y.Doc, names[twoKeys] ?? "", `de-${names[twoKeys]}`, "second");
  const said = new Map<string, StatementRoot>();
  const done = new Map<string, number>();

  for (let step = 0; step < length; step += 1) {
    const index = random.below(names.length);
    const [doc, person] = [docs[index] as Y.Doc, people[index] as (typeof people)[number]];
    const articleId = random.pick(articles);
    const hasKey = readKeys(doc).some(({ fingerprint }) => fingerprint === person.fingerprint);
    const keep = (root: StatementRoot, what: string, written: ReturnType<typeof person.position>) => {
      const { id = "" } = value(written);
      said.set(id, root);
      done.set(what, (done.get(what) ?? 0) + 1);
    };
    const moves: (() => void)[] = [
      () => {
        const place = { collection: "articles", id: articleId, field: "text" };
        value(runCommand(doc, "insertText", { in: place, paragraph: 0, offset: 0, text: `Mot ${step}. ` }));
        value(runCommand(doc, "recordRevision", { id: articleId }));
        if (random.chance(0.3)) undos[index]?.undo();
      },
    ];
    if (!hasKey) moves.push(() => void person.publish());
    else {
      const position = () => {
        const kind = random.pick(positionKinds);
        keep("positions", kind, person.position({ articleId, kind, comment: `Parce que ${step}.` }));
      };
      moves.push(
        position,
        position,
        position,
        () => stepOn(doc, person, keep),
        () => {
          const decisions = readRegister(doc, new Set()).decisions;
          const isFree = random.chance(0.4);
          const intent = {
            subject: `Décision ${step}`,
            kind: random.pick(decisionKinds),
            method: random.pick(decisionMethods),
            articleId: isFree ? null : articleId,
            wording: isFree ? `Nous décidons ${step}.` : "",
            replaces: decisions.length > 0 && random.chance(0.3) ? random.pick(decisions).id : null,
          };
          keep("decisions", "decision", person.decide(intent));
        },
      );
    }
    random.pick(moves)();
    if (index === twoKeys && random.chance(0.1)) second.publish();
    if (random.chance(0.4)) network.step();
    if (random.chance(0.05)) network.cut();
  }
  network.settle();
  return { docs, said, done, second: second.fingerprint };

  function stepOn(
    doc: Y.Doc,
    person: (typeof people)[number],
    keep: (root: StatementRoot, what: string, written: ReturnType<typeof person.step>) => void,
  ) {
    const open = [...readPositions(doc, new Set()).objections.values()].flatMap((objection) => {
      const isOwn = objection.position.statement.partnerId === person.partnerId;
      return nextObjectionStates(objection.state)
        .filter((to) => isOwn || !isObjectorsOwn(to))
        .map((to) => ({ objection: objection.id, to: to as Exclude<ObjectionState, "RAISED"> }));
    });
    if (open.length > 0) keep("objections", "step", person.step(random.pick(open)));
  }
}

describe("five partners who speak apart and together", () => {
  const met = new Set<string>();

  test.each([2001, 2002, 2003])("end with the same positions, objections and register (seed %i)", (seed) => {
    const { docs, said, done, second } = history(seed, 70);
    const [first, ...others] = docs as [Y.Doc, ...Y.Doc[]];
    for (const compared of [new Set<string>(), new Set([second])]) {
      const expected = everything(first, compared);
      for (const doc of others) expect(everything(doc, compared)).toEqual(expected);
      // Only who has two keys is doubted, and the register is whole.
      const doubted = [...expected.positions.all, ...expected.register.doubtful].filter(
        ({ doubt }) => doubt !== null,
      );
      if (doubted.length > 0) met.add("doubt");
      expect(doubted.every(({ statement }) => statement.partnerId === names[twoKeys])).toBe(true);
      expect(expected.register.problems.filter(({ kind }) => kind !== "not-authenticated")).toEqual([]);
      expect([expected.positions.altered, expected.positions.removed]).toEqual([[], []]);
    }
    for (const [id, root] of said) expect(statementsMap(first, root).has(id), `${root} ${id}`).toBe(true);
    const kept = roots.reduce((sum, root) => sum + statementsMap(first, root).size, 0);
    expect(kept).toBe(said.size);
    expect(kept).toBeGreaterThan(20);
    expect(readAll(first, "partners")).toHaveLength(names.length + 2);
    for (const what of done.keys()) met.add(what);
  });

  test("met every kind of statement, and a doubt, on their way", () => {
    expect([...met].sort((a, b) => (a < b ? -1 : 1))).toEqual(
      [...positionKinds, "decision", "doubt", "step"].sort((a, b) => (a < b ? -1 : 1)),
    );
  });
});
