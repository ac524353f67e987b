import { describe, expect, test } from "vitest";
import type * as Y from "yjs";
import { statementsMap } from "#shared/doc/roots.ts";
import { readPositions } from "#shared/doc/statements/positions.ts";
import { copyOf, runCommand, value } from "#tests/kit/documents.ts";
import { speaker, testKey } from "#tests/kit/speaker.ts";
import { cap, consentOn, insert, nobody, speakingAlliance, statusOf } from "#tests/kit/speakingAlliance.ts";

describe("a position counts for nothing", () => {
  const positionsIn = (doc: Y.Doc, compared = nobody) =>
    readPositions(doc, compared).all.map(({ doubt }) => doubt);

  test("when one byte of it was changed, wherever it stands", () => {
    const { doc, town } = speakingAlliance();
    value(town.position({ articleId: cap, kind: "OBJECTION", comment: "Vague." }));
    const map = statementsMap(doc, "positions");
    const [[id, said] = ["", {}]] = [...map] as [string, { statement: object }][];
    map.set(id, { ...said, statement: { ...(said as { statement: object }).statement, comment: "Vagué." } });
    expect(positionsIn(doc)).toEqual(["altered"]);
    expect(readPositions(doc, nobody).altered).toEqual([id]);
    expect(statusOf(doc)).toBe("DRAFT");
  });

  test("when another key signed it, published or not", () => {
    const { doc, town, gardens } = speakingAlliance();
    const stranger = testKey("stranger");
    const honest = value(town.position({ articleId: cap, kind: "CONSENT" }));
    const map = statementsMap(doc, "positions");
    const { statement } = map.get(honest.id ?? "") as { statement: Parameters<typeof stranger.sign>[0] };
    map.delete(honest.id ?? "");
    expect(readPositions(doc, nobody).removed).toEqual([honest.id]);
    for (const signer of [stranger, gardens]) {
      const forged = signer.sign(statement);
      expect(runCommand(doc, "expressPosition", forged)).toMatchObject({
        failure: { kind: "not-authentic" },
      });
      map.set(honest.id ?? "", forged);
      expect(positionsIn(doc)).toEqual([signer === stranger ? "unknown-key" : "somebody-elses-key"]);
      expect(statusOf(doc)).toBe("DRAFT");
    }
    map.set(honest.id ?? "", { ...stranger.sign(statement), key: town.fingerprint });
    expect(positionsIn(doc)).toEqual(["altered"]);
  });

  test("when somebody publishes a second key in a person's name, until one of them is compared", () => {
    const { doc, town } = speakingAlliance();
    value(town.position({ articleId: cap, kind: "CONSENT" }));
    const forger = speaker(doc, "mairie", "maire", "forger");
    forger.publish();
    expect(positionsIn(doc)).toEqual(["several-keys"]);
    value(forger.position({ articleId: cap, kind: "OBJECTION", comment: "Non." }));
    const compared = new Set([town.fingerprint]);
    expect(new Set(positionsIn(doc, compared))).toEqual(new Set(["another-key-compared", null]));
    expect(statusOf(doc, compared)).toBe("UNDER_DISCUSSION");
  });

  test("and is told by its chain’s last word, until its partner says something that counts", () => {
    const { doc, town } = speakingAlliance();
    const doubtful = (compared = nobody) =>
      consentOn(doc, compared)?.doubtful.map(({ statement, doubt }) => `${statement.kind} ${doubt}`);
    value(town.position({ articleId: cap, kind: "STAND_ASIDE" }));
    value(town.position({ articleId: cap, kind: "CONSENT" }));
    const forger = speaker(doc, "mairie", "maire", "forger");
    forger.publish();
    expect(doubtful()).toEqual(["CONSENT several-keys"]);
    value(forger.position({ articleId: cap, kind: "OBJECTION", comment: "Non." }));
    expect(doubtful()).toEqual(["CONSENT several-keys", "OBJECTION several-keys"]);
    const compared = new Set([town.fingerprint]);
    expect(doubtful(compared)).toEqual(["OBJECTION another-key-compared"]);
    value(town.position({ articleId: cap, kind: "CONSENT" }));
    expect(doubtful(compared)).toEqual([]);
  });

  test("when its speaker may not decide, or its key had been withdrawn", () => {
    const { doc, town } = speakingAlliance();
    value(town.position({ articleId: cap, kind: "CONSENT" }));
    value(runCommand(doc, "editRepresentative", { id: "maire", changes: { canDecide: false } }));
    expect(positionsIn(doc)).toEqual(["may-not-decide"]);
    value(runCommand(doc, "editRepresentative", { id: "maire", changes: { canDecide: true } }));
    value(runCommand(doc, "revokeKey", { fingerprint: town.fingerprint }));
    expect(positionsIn(doc)).toEqual(["key-withdrawn"]);
  });

  test("and is refused when the words have changed since it was signed", () => {
    const { doc, town } = speakingAlliance();
    const away = copyOf(doc, 2);
    insert(doc, "Autre. ");
    const result = town.position({ articleId: cap, kind: "CONSENT" }, away);
    const said = [...statementsMap(away, "positions").values()][0];
    expect(result.ok).toBe(true);
    expect(runCommand(doc, "expressPosition", said)).toMatchObject({ failure: { kind: "wording-changed" } });
  });
});
