import { describe, expect, test } from "vitest";
import type * as Y from "yjs";
import { assert } from "#shared/base/Bug.ts";
import type { Id } from "#shared/model/Id.ts";
import { consentOnArticle, readConsent, remaining } from "#shared/doc/queries/consent.ts";
import { statementsMap } from "#shared/doc/roots.ts";
import { readPositions } from "#shared/doc/statements/positions.ts";
import { copyOf, runCommand, smallAlliance, value } from "#tests/kit/documents.ts";
import { speaker, testKey } from "#tests/kit/speaker.ts";

const cap = "cap" as Id<"article">;
const nobody = new Set<string>();

/** Two partners, a person of each with a published key. */
function alliance() {
  const doc = smallAlliance();
  value(runCommand(doc, "editRepresentative", { id: "maire", changes: { canDecide: true } }));
  const fields = { partnerId: "asso", fullName: "Léo Blanc", canDecide: true };
  value(runCommand(doc, "addRepresentative", { id: "leo", fields }));
  const [town, gardens] = [speaker(doc, "mairie", "maire"), speaker(doc, "asso", "leo")];
  town.publish();
  gardens.publish();
  return { doc, town, gardens };
}

function statusOf(doc: Y.Doc, compared: ReadonlySet<string> = nobody) {
  const found = consentOnArticle(cap, compared).read(doc);
  assert(found !== undefined, "the article is there");
  return found.status;
}
const standsOf = (doc: Y.Doc, compared = nobody) =>
  consentOnArticle(cap, compared)
    .read(doc)
    ?.stands.map(({ standing }) => standing);

const insert = (doc: Y.Doc, text: string) =>
  value(
    runCommand(doc, "insertText", {
      in: { collection: "articles", id: cap, field: "text" },
      paragraph: 0,
      offset: 0,
      text,
    }),
  );

describe("an article", () => {
  test("is consented to once every engaged partner has spoken; silence never counts", () => {
    const { doc, town, gardens } = alliance();
    expect(statusOf(doc)).toBe("DRAFT");
    value(town.position({ articleId: cap, kind: "CONSENT" }));
    expect(statusOf(doc)).toBe("UNDER_DISCUSSION");
    value(gardens.position({ articleId: cap, kind: "STAND_ASIDE" }));
    expect(statusOf(doc)).toBe("CONSENTED");
    value(gardens.position({ articleId: cap, kind: "CONSENT_WITH_RESERVATION", comment: "Un budget." }));
    expect(statusOf(doc)).toBe("ADOPTED_WITH_RESERVATIONS");
  });

  test("is under discussion while a thread about its words is open", () => {
    const { doc } = alliance();
    const at = (offset: number) => ({ paragraph: 0, offset });
    const message = { text: "Disons, ou affirmons ?" };
    const thread = { id: "fil", articleId: cap, field: "text", from: at(5), to: at(11), message };
    value(runCommand(doc, "openThread", thread));
    expect(statusOf(doc)).toBe("UNDER_DISCUSSION");
    value(runCommand(doc, "resolveThread", { id: "fil" }));
    expect(statusOf(doc)).toBe("DRAFT");
  });

  test("is not consented to by partners who all stand aside, nor in an alliance without any", () => {
    const { doc, town, gardens } = alliance();
    value(town.position({ articleId: cap, kind: "STAND_ASIDE" }));
    value(gardens.position({ articleId: cap, kind: "STAND_ASIDE" }));
    expect(statusOf(doc)).toBe("UNDER_DISCUSSION");
    for (const id of ["mairie", "asso"])
      value(runCommand(doc, "editPartner", { id, changes: { status: "PROSPECT" } }));
    expect(statusOf(doc)).toBe("UNDER_DISCUSSION");
  });

  test("waits for a new partner, and keeps the positions of one that leaves", () => {
    const { doc, town, gardens } = alliance();
    value(town.position({ articleId: cap, kind: "CONSENT" }));
    value(gardens.position({ articleId: cap, kind: "CONSENT" }));
    value(runCommand(doc, "addPartner", { id: "ecole", fields: { legalName: "École de Sauve" } }));
    expect(statusOf(doc)).toBe("UNDER_DISCUSSION");
    expect(standsOf(doc)?.at(-1)).toMatchObject({ kind: "PENDING", said: null });
    value(runCommand(doc, "editPartner", { id: "ecole", changes: { status: "WITHDRAWN" } }));
    expect(statusOf(doc)).toBe("CONSENTED");
    value(runCommand(doc, "editPartner", { id: "asso", changes: { status: "WITHDRAWN" } }));
    expect(readPositions(doc, nobody).latest(cap, "asso")).toHaveLength(1);
    expect(gardens.position({ articleId: cap, kind: "CONSENT" })).toMatchObject({
      failure: { kind: "partner-not-engaged" },
    });
  });

  test("is reopened by one comma, and closed again when the words are what they were", () => {
    const { doc, town, gardens } = alliance();
    value(town.position({ articleId: cap, kind: "CONSENT" }));
    value(gardens.position({ articleId: cap, kind: "CONSENT" }));
    insert(doc, ",");
    expect(statusOf(doc)).toBe("UNDER_DISCUSSION");
    expect(standsOf(doc)?.map(({ isCurrent }) => isCurrent)).toEqual([false, false]);
    value(town.position({ articleId: cap, kind: "CONSENT" }));
    expect(standsOf(doc)?.map(({ isCurrent }) => isCurrent)).toEqual([true, false]);
    value(
      runCommand(doc, "deleteText", {
        in: { collection: "articles", id: cap, field: "text" },
        from: { paragraph: 0, offset: 0 },
        to: { paragraph: 0, offset: 1 },
      }),
    );
    expect(standsOf(doc)?.map(({ isCurrent }) => isCurrent)).toEqual([false, true]);
  });

  test("is not reopened by style, a new number, or a new intention", () => {
    const { doc, town, gardens } = alliance();
    value(town.position({ articleId: cap, kind: "CONSENT" }));
    value(gardens.position({ articleId: cap, kind: "CONSENT" }));
    value(
      runCommand(doc, "formatText", {
        in: { collection: "articles", id: cap, field: "text" },
        from: { paragraph: 0, offset: 0 },
        to: { paragraph: 0, offset: 4 },
        marks: { bold: true },
      }),
    );
    value(runCommand(doc, "moveArticle", { id: cap, to: 2 }));
    value(runCommand(doc, "editArticle", { id: cap, changes: { intent: "Relier" } }));
    expect(statusOf(doc)).toBe("CONSENTED");
  });

  test("is frozen by the decision that adopts these words, until they change", () => {
    const { doc, town, gardens } = alliance();
    value(town.position({ articleId: cap, kind: "CONSENT" }));
    value(gardens.position({ articleId: cap, kind: "CONSENT" }));
    const adopt = { articleId: cap, subject: "Le cap", kind: "ADOPT", method: "CONSENT" } as const;
    const { id } = value(town.decide(adopt));
    expect(statusOf(doc)).toBe("FROZEN");
    value(gardens.decide({ ...adopt, kind: "POSTPONE", replaces: id ?? null }));
    expect(statusOf(doc)).toBe("CONSENTED");
    value(town.decide(adopt));
    insert(doc, ",");
    expect(statusOf(doc)).toBe("UNDER_DISCUSSION");
  });

  test("says what stands between here and a signature", () => {
    const { doc, town, gardens } = alliance();
    value(town.position({ articleId: cap, kind: "CONSENT" }));
    value(gardens.position({ articleId: cap, kind: "OBJECTION", comment: "Trop vague." }));
    expect(remaining(readConsent(doc, nobody))).toEqual({
      articles: 3,
      settled: 0,
      openObjections: 1,
      awaited: ["mairie", "asso"],
    });
  });
});

describe("an objection", () => {
  test("needs an argument, and is open until the objector says otherwise", () => {
    const { doc, town, gardens } = alliance();
    expect(gardens.position({ articleId: cap, kind: "OBJECTION", comment: " " })).toMatchObject({
      failure: { kind: "reason-required" },
    });
    const { id = "" } = value(
      gardens.position({ articleId: cap, kind: "OBJECTION", comment: "Vague.", concernsPurpose: true }),
    );
    value(town.position({ articleId: cap, kind: "CONSENT" }));
    expect(statusOf(doc)).toBe("OPEN_OBJECTIONS");
    insert(doc, "Mieux dit. ");
    expect(statusOf(doc)).toBe("OPEN_OBJECTIONS");
    value(town.step({ objection: id, to: "TESTED" }));
    value(town.step({ objection: id, to: "BEING_RESOLVED" }));
    expect(town.step({ objection: id, to: "TESTED" })).toMatchObject({
      failure: { kind: "step-not-allowed", from: "BEING_RESOLVED" },
    });
    expect(town.step({ objection: id, to: "RESOLVED" })).toMatchObject({
      failure: { kind: "objectors-own" },
    });
    value(gardens.step({ objection: id, to: "RESOLVED" }));
    const objection = readPositions(doc, nobody).objections.get(id);
    expect(objection).toMatchObject({ state: "RESOLVED", followedBy: null });
    expect(objection?.steps).toHaveLength(3);
    expect(statusOf(doc)).toBe("UNDER_DISCUSSION");
  });

  test("is lifted by the wording that its objector consents to, and withdrawn with its position", () => {
    const { doc, gardens } = alliance();
    const { id = "" } = value(gardens.position({ articleId: cap, kind: "OBJECTION", comment: "Vague." }));
    insert(doc, "Précis. ");
    value(gardens.position({ articleId: cap, kind: "CONSENT" }));
    const lifted = readPositions(doc, nobody).objections.get(id);
    expect(lifted).toMatchObject({ state: "RESOLVED" });
    expect(lifted?.resolvedBy).toBe(lifted?.followedBy?.statement.contentHash);
    const { id: again = "" } = value(
      gardens.position({ articleId: cap, kind: "OBJECTION", comment: "Encore." }),
    );
    value(gardens.position({ articleId: cap, kind: "PENDING" }));
    expect(readPositions(doc, nobody).objections.get(again)?.state).toBe("WITHDRAWN");
  });
});

describe("two people of one partner who speak apart", () => {
  test("are taken at the more careful word, until one of them speaks again", () => {
    const { doc, gardens } = alliance();
    const fields = { partnerId: "asso", fullName: "Inès Noir", canDecide: true };
    value(runCommand(doc, "addRepresentative", { id: "ines", fields }));
    const other = speaker(doc, "asso", "ines");
    other.publish();
    const away = copyOf(doc, 2);
    value(gardens.position({ articleId: cap, kind: "CONSENT" }));
    value(other.position({ articleId: cap, kind: "OBJECTION", comment: "Non." }, away));
    for (const [id, said] of statementsMap(away, "positions")) statementsMap(doc, "positions").set(id, said);
    expect(readPositions(doc, nobody).latest(cap, "asso")).toHaveLength(2);
    expect(statusOf(doc)).toBe("OPEN_OBJECTIONS");
    value(gardens.position({ articleId: cap, kind: "CONSENT" }));
    expect(readPositions(doc, nobody).latest(cap, "asso")).toHaveLength(1);
    expect(standsOf(doc)?.[1]).toMatchObject({ kind: "CONSENT", isCurrent: true });
  });
});

describe("a position counts for nothing", () => {
  const positionsIn = (doc: Y.Doc, compared = nobody) =>
    readPositions(doc, compared).all.map(({ doubt }) => doubt);

  test("when one byte of it was changed, wherever it stands", () => {
    const { doc, town } = alliance();
    value(town.position({ articleId: cap, kind: "OBJECTION", comment: "Vague." }));
    const map = statementsMap(doc, "positions");
    const [[id, said] = ["", {}]] = [...map] as [string, { statement: object }][];
    map.set(id, { ...said, statement: { ...(said as { statement: object }).statement, comment: "Vagué." } });
    expect(positionsIn(doc)).toEqual(["altered"]);
    expect(readPositions(doc, nobody).altered).toEqual([id]);
    expect(statusOf(doc)).toBe("DRAFT");
  });

  test("when another key signed it, published or not", () => {
    const { doc, town, gardens } = alliance();
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
    const { doc, town } = alliance();
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
    const { doc, town } = alliance();
    const doubtful = (compared = nobody) =>
      consentOnArticle(cap, compared)
        .read(doc)
        ?.doubtful.map(({ statement, doubt }) => `${statement.kind} ${doubt}`);
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
    const { doc, town } = alliance();
    value(town.position({ articleId: cap, kind: "CONSENT" }));
    value(runCommand(doc, "editRepresentative", { id: "maire", changes: { canDecide: false } }));
    expect(positionsIn(doc)).toEqual(["may-not-decide"]);
    value(runCommand(doc, "editRepresentative", { id: "maire", changes: { canDecide: true } }));
    value(runCommand(doc, "revokeKey", { fingerprint: town.fingerprint }));
    expect(positionsIn(doc)).toEqual(["key-withdrawn"]);
  });

  test("and is refused when the words have changed since it was signed", () => {
    const { doc, town } = alliance();
    const away = copyOf(doc, 2);
    insert(doc, "Autre. ");
    const result = town.position({ articleId: cap, kind: "CONSENT" }, away);
    const said = [...statementsMap(away, "positions").values()][0];
    expect(result.ok).toBe(true);
    expect(runCommand(doc, "expressPosition", said)).toMatchObject({ failure: { kind: "wording-changed" } });
  });
});
