import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { Id } from "#shared/model/Id.ts";
import { articleHash } from "#shared/doc/hash.ts";
import { readAgreement } from "#shared/doc/queries/agreement.ts";
import { readOne } from "#shared/doc/readRecord.ts";
import { contentsMap, statementsMap } from "#shared/doc/roots.ts";
import { createUndo } from "#shared/doc/undo.ts";
import { foundStatements } from "#shared/doc/statements/readStatements.ts";
import { lastDecisionOn, readRegister } from "#shared/doc/statements/decisions.ts";
import { copyOf, runCommand, smallAlliance, value } from "#tests/kit/documents.ts";
import { speakingAlliance } from "#tests/kit/speakingAlliance.ts";
import { speaker } from "#tests/kit/speaker.ts";

const cap = "cap" as Id<"article">;
const nobody = new Set<string>();
const adopt = { articleId: cap, subject: "Le cap", kind: "ADOPT", method: "CONSENT" } as const;
const meet = { subject: "La prochaine séance", wording: "Le 3 mars à Sauve.", kind: "ADOPT" } as const;

function register() {
  const doc = smallAlliance();
  value(runCommand(doc, "editRepresentative", { id: "maire", changes: { canDecide: true } }));
  const town = speaker(doc, "mairie", "maire");
  town.publish();
  value(town.position({ articleId: cap, kind: "CONSENT" }));
  const ids = [
    value(town.decide(adopt)).id ?? "",
    value(town.decide({ ...meet, method: "CONSENSUS" })).id ?? "",
  ];
  return { doc, town, ids, map: statementsMap(doc, "decisions") };
}
const problemsOf = (doc: Y.Doc) => readRegister(doc, nobody).problems;

describe("the register of decisions", () => {
  test("chains each decision to the last, with the positions and the very words of that moment", () => {
    const { doc, ids } = register();
    const { decisions, problems } = readRegister(doc, nobody);
    expect(problems).toEqual([]);
    expect(decisions.map(({ id }) => id)).toEqual(ids);
    expect(decisions.map(({ statement }) => statement.after)).toEqual([[], [ids[0]]]);
    expect(decisions[0]?.statement).toMatchObject({
      contentHash: articleHash(readOne(doc, "articles", cap) as never),
      positions: [
        { partnerId: "mairie", kind: "CONSENT", position: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
        { partnerId: "asso", kind: "PENDING", position: null },
      ],
    });
  });

  test("replaces a decision by a link, and rewrites none", () => {
    const { doc, town, ids } = register();
    const before = JSON.stringify(statementsMap(doc, "decisions").get(ids[0] ?? ""));
    const { id } = value(town.decide({ ...adopt, kind: "POSTPONE", replaces: ids[0] ?? null }));
    const after = readRegister(doc, nobody);
    expect(after.replacedBy).toEqual({ [ids[0] ?? ""]: id });
    expect(lastDecisionOn(after, cap)?.id).toBe(id);
    expect(JSON.stringify(statementsMap(doc, "decisions").get(ids[0] ?? ""))).toBe(before);
    expect(town.decide({ ...adopt, replaces: "0".repeat(64) })).toMatchObject({
      failure: { kind: "no-such-record" },
    });
  });

  test("joins what was decided apart, and chains what follows to both", () => {
    const { doc, town, ids } = register();
    const away = copyOf(doc, 2);
    const one = value(town.decide({ ...meet, method: "CONSENT" })).id;
    const other = value(town.decide({ ...meet, subject: "Le lieu", method: "CONSENT" }, away)).id;
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(away));
    const last = value(town.decide({ ...meet, subject: "La date", method: "CONSENT" })).id;
    const { decisions, problems } = readRegister(doc, nobody);
    expect(problems).toEqual([]);
    expect(new Set(decisions.at(-1)?.statement.after)).toEqual(new Set([one, other]));
    expect(decisions.map(({ id }) => id)).toEqual([...ids, one, other, last]);
  });

  test("does not undo, while what is written beside it does", () => {
    const { doc, town, ids } = register();
    const undo = createUndo(doc);
    value(runCommand(doc, "editAlliance", { changes: { territory: "Vallée" } }));
    undo.stopCapturing();
    value(town.decide({ ...meet, method: "CONSENT" }));
    undo.undo();
    expect(readAgreement(doc).alliance.territory).toBe("");
    expect(readRegister(doc, nobody).decisions).toHaveLength(ids.length + 1);
  });
});

describe("a register that somebody tampered with says so", () => {
  test("when a decision was taken out, first, last or in between", () => {
    for (const index of [0, 1]) {
      const { doc, ids, map } = register();
      map.delete(ids[index] ?? "");
      expect(problemsOf(doc)).toEqual([{ kind: "removed", of: "decisions", id: ids[index] }]);
      // Even when all that is left is a copy that never had it.
      const copy = new Y.Doc();
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
      expect(problemsOf(copy)).toEqual([{ kind: "removed", of: "decisions", id: ids[index] }]);
    }
  });

  test("when a word of it was changed, under its name or another", () => {
    const { doc, ids, map } = register();
    const said = map.get(ids[1] ?? "") as { statement: { wording: string } };
    const changed = { ...said, statement: { ...said.statement, wording: "Le 3 mai à Sauve." } };
    map.set(ids[1] ?? "", changed);
    expect(problemsOf(doc)).toEqual([{ kind: "altered", id: ids[1] }]);
    expect(readRegister(doc, nobody).decisions).toHaveLength(1);
    map.set("f".repeat(64), changed);
    expect(problemsOf(doc)).toHaveLength(2);
  });

  test("when a position that it quotes is gone, or the words that it is about", () => {
    const { doc, ids } = register();
    const [position = ""] = statementsMap(doc, "positions").keys();
    statementsMap(doc, "positions").delete(position);
    expect(problemsOf(doc)).toEqual([
      { kind: "removed", of: "positions", id: position },
      { kind: "misquoted", id: ids[0], partnerId: "mairie" },
    ]);
    for (const hash of contentsMap(doc).keys()) contentsMap(doc).delete(hash);
    expect(problemsOf(doc)).toContainEqual({ kind: "words-missing", id: ids[0] });
  });

  test("when an entry is garbage", () => {
    const { doc, map } = register();
    map.set("x", 3);
    map.set("y", new Y.Map());
    expect(problemsOf(doc).map(({ kind }) => kind)).toEqual(["altered", "altered"]);
  });

  test("when a position or a step of an objection was taken out, the last of its chain or not", () => {
    for (const [root, index] of [
      ["positions", 0],
      ["positions", 1],
      ["objections", 0],
      ["objections", 1],
    ] as const) {
      const { doc, town, gardens } = speakingAlliance();
      const { id: objection = "" } = value(
        gardens.position({
          articleId: cap,
          kind: "OBJECTION",
          comment: "L’eau manque.",
          concernsPurpose: true,
        }),
      );
      value(town.step({ objection, to: "TESTED" }));
      value(town.step({ objection, to: "BEING_RESOLVED" }));
      value(gardens.position({ articleId: cap, kind: "CONSENT" }));
      expect(problemsOf(doc)).toEqual([]);
      const chain = foundStatements(doc, root).map(({ id }) => id);
      expect(chain).toHaveLength(2);
      const [taken = "", left = ""] = index === 0 ? chain : chain.toReversed();
      statementsMap(doc, root).delete(taken);
      expect(problemsOf(doc)).toEqual([{ kind: "removed", of: root, id: taken }]);
      // A copy into which only what was left ever came has no trace of it but in what follows.
      const copy = copyOf(doc, 7);
      statementsMap(copy, root)._map.delete(taken);
      expect(problemsOf(copy)).toEqual(
        index === 0 ? [{ kind: "missing", of: root, id: left, named: taken }] : [],
      );
    }
  });
});
