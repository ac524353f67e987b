import { describe, expect, test } from "vitest";
import type * as Y from "yjs";
import { readConsent, remaining } from "#shared/doc/queries/consent.ts";
import { statementsMap } from "#shared/doc/roots.ts";
import { readPositions } from "#shared/doc/statements/positions.ts";
import { copyOf, runCommand, value } from "#tests/kit/documents.ts";
import { speaker } from "#tests/kit/speaker.ts";
import { cap, consentOn, insert, nobody, speakingAlliance, statusOf } from "#tests/kit/speakingAlliance.ts";

const standsOf = (doc: Y.Doc, compared = nobody) =>
  consentOn(doc, compared)?.stands.map(({ standing }) => standing);

describe("an article", () => {
  test("is consented to once every engaged partner has spoken; silence never counts", () => {
    const { doc, town, gardens } = speakingAlliance();
    expect(statusOf(doc)).toBe("DRAFT");
    value(town.position({ articleId: cap, kind: "CONSENT" }));
    expect(statusOf(doc)).toBe("UNDER_DISCUSSION");
    value(gardens.position({ articleId: cap, kind: "STAND_ASIDE" }));
    expect(statusOf(doc)).toBe("CONSENTED");
    value(gardens.position({ articleId: cap, kind: "CONSENT_WITH_RESERVATION", comment: "Un budget." }));
    expect(statusOf(doc)).toBe("ADOPTED_WITH_RESERVATIONS");
  });

  test("is under discussion while a thread about its words is open", () => {
    const { doc } = speakingAlliance();
    const at = (offset: number) => ({ paragraph: 0, offset });
    const message = { text: "Disons, ou affirmons ?" };
    const thread = {
      id: "fil",
      in: { collection: "articles", id: cap, field: "text" },
      from: at(5),
      to: at(11),
      message,
    };
    value(runCommand(doc, "openThread", thread));
    expect(statusOf(doc)).toBe("UNDER_DISCUSSION");
    value(runCommand(doc, "resolveThread", { id: "fil" }));
    expect(statusOf(doc)).toBe("DRAFT");
  });

  test("is not consented to by partners who all stand aside, nor in an alliance without any", () => {
    const { doc, town, gardens } = speakingAlliance();
    value(town.position({ articleId: cap, kind: "STAND_ASIDE" }));
    value(gardens.position({ articleId: cap, kind: "STAND_ASIDE" }));
    expect(statusOf(doc)).toBe("UNDER_DISCUSSION");
    for (const id of ["mairie", "asso"])
      value(runCommand(doc, "editPartner", { id, changes: { status: "PROSPECT" } }));
    expect(statusOf(doc)).toBe("UNDER_DISCUSSION");
  });

  test("waits for a new partner, and keeps the positions of one that leaves", () => {
    const { doc, town, gardens } = speakingAlliance();
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
    const { doc, town, gardens } = speakingAlliance();
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
    const { doc, town, gardens } = speakingAlliance();
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
    const { doc, town, gardens } = speakingAlliance();
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
    const { doc, town, gardens } = speakingAlliance();
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
    const { doc, town, gardens } = speakingAlliance();
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
    const { doc, gardens } = speakingAlliance();
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
    const { doc, gardens } = speakingAlliance();
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
