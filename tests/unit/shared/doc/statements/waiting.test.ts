import { describe, expect, test } from "vitest";
import type * as Y from "yjs";
import type { Id } from "#shared/model/Id.ts";
import { readArticleLife } from "#shared/doc/queries/articleLife.ts";
import { readConsent, waitingFor } from "#shared/doc/queries/consent.ts";
import { runCommand, value } from "#tests/kit/documents.ts";
import { speaker, testKey } from "#tests/kit/speaker.ts";
import { cap, insert, nobody, speakingAlliance } from "#tests/kit/speakingAlliance.ts";

const waitsOn = (doc: Y.Doc, ...partnerIds: string[]) =>
  waitingFor(readConsent(doc, nobody), partnerIds)
    .filter(({ articleId }) => articleId === cap)
    .map(({ partnerId, what }) => [partnerId, what]);

describe("an article waits", () => {
  test("for who has not spoken, for who objects, and for nobody else's word", () => {
    const { doc, town, gardens } = speakingAlliance();
    expect(waitsOn(doc, "mairie", "asso")).toEqual([
      ["mairie", "position"],
      ["asso", "position"],
    ]);
    value(town.position({ articleId: cap, kind: "CONSENT" }));
    expect(waitsOn(doc, "mairie")).toEqual([]);
    const { id = "" } = value(gardens.position({ articleId: cap, kind: "OBJECTION", comment: "Non." }));
    expect(waitsOn(doc, "mairie", "asso")).toEqual([["asso", "objection"]]);
    value(gardens.step({ objection: id, to: "RESOLVED" }));
    expect(waitsOn(doc, "mairie", "asso")).toEqual([]);
    expect(waitsOn(doc)).toEqual([]);
  });

  test("for a confirmation once its words have changed, until a decision adopts them", () => {
    const { doc, town } = speakingAlliance();
    value(town.position({ articleId: cap, kind: "CONSENT" }));
    insert(doc, "Ensemble, ");
    expect(waitsOn(doc, "mairie")).toEqual([["mairie", "confirmation"]]);
    value(town.decide({ articleId: cap, subject: "Le cap", kind: "ADOPT", method: "MAJORITY" }));
    expect(waitsOn(doc, "mairie", "asso")).toEqual([]);
  });
});

describe("the life of an article", () => {
  test("is one line: wordings, positions, steps and decisions, with the words that each is about", () => {
    const { doc, town, gardens } = speakingAlliance();
    value(runCommand(doc, "recordRevision", { id: cap }));
    const { id = "" } = value(gardens.position({ articleId: cap, kind: "OBJECTION", comment: "Non." }));
    // These words are kept by what is said about them alone.
    insert(doc, "Ensemble, ");
    value(town.position({ articleId: cap, kind: "CONSENT" }));
    value(gardens.step({ objection: id, to: "RESOLVED" }));
    // Nobody lifts an objection twice, not even its objector: a copy that did not know may have said so.
    const late = { objection: id, to: "TESTED" } as const;
    expect(town.step(late)).toMatchObject({ failure: { kind: "step-not-allowed" } });
    const decided = value(
      town.decide({ articleId: cap, subject: "Le cap", kind: "ADOPT", method: "CONSENT" }),
    ).id;
    value(town.position({ articleId: "voix" as Id<"article">, kind: "CONSENT" }));

    const { events, wordings } = readArticleLife(doc, cap, nobody);
    expect(events[0]?.kind).toBe("wording");
    const kinds = events.map(({ kind }) => kind);
    for (const [kind, count] of [
      ["wording", 1],
      ["position", 2],
      ["step", 1],
      ["decision", 1],
    ] as const)
      expect([kind, kinds.filter((one) => one === kind).length]).toEqual([kind, count]);
    const times = events.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => (a < b ? -1 : 1)));
    expect(events.find(({ kind }) => kind === "decision")?.id).toBe(decided);
    expect(events.find(({ kind }) => kind === "step")).toMatchObject({ counts: true });
    const [now, first] = wordings;
    expect(wordings).toHaveLength(2);
    expect(now).toMatchObject({ author: { name: "Anne Roux", organisation: "Commune de Sauve" } });
    expect(events[0]).toMatchObject({ kind: "wording", contentHash: first?.contentHash, before: null });
  });

  test("keeps the order of each line whatever its writers' clocks said, and marks what is not authenticated", () => {
    const { doc, town } = speakingAlliance();
    const said = [
      value(town.position({ articleId: cap, kind: "STAND_ASIDE" })).id,
      value(town.position({ articleId: cap, kind: "CONSENT_WITH_RESERVATION", comment: "Un bilan." })).id,
      // On a computer whose clock is behind.
      value(speaker(doc, "mairie", "maire").position({ articleId: cap, kind: "CONSENT" })).id,
    ];
    const positions = () =>
      readArticleLife(doc, cap, nobody).events.flatMap((event) => (event.kind === "position" ? [event] : []));
    expect(positions().map(({ id }) => id)).toEqual(said);
    expect((positions()[2]?.at ?? "") < (positions()[1]?.at ?? "")).toBe(true);
    value(
      runCommand(doc, "addKey", { representativeId: "maire", publicKey: testKey("a stranger").publicKey }),
    );
    expect(positions().map((event) => event.said.doubt)).toEqual(Array(3).fill("several-keys"));
  });
});
