import { describe, expect, test } from "vitest";
import { messagesFor } from "#shared/messages/messages.ts";
import { fold, searchAlliance } from "#renderer/app/palette/searchAlliance.ts";
import { commentedAlliance } from "#tests/kit/commentedAlliance.ts";
import { runCommand, smallAlliance, value } from "#tests/kit/documents.ts";
import { speakingAlliance } from "#tests/kit/speakingAlliance.ts";

const say = messagesFor("fr");
const found = (wanted: string, doc = smallAlliance()) =>
  searchAlliance(doc, say)(wanted).map(({ room, item, match }) => [room, item, match]);

describe("searching the alliance", () => {
  test("finds words in articles, clauses, partners, people and the matrix, and says where they are", () => {
    expect(found("cap commun")[0]).toEqual(["contract", "cap", "cap commun"]);
    expect(found("cinq ans")).toEqual([["contract", "duree", "Cinq ans"]]);
    expect(found("jardins")).toEqual([["partners", "asso", "Jardins"]]);
    expect(found("anne roux")).toEqual([["partners", "mairie", "Anne Roux"]]);
    expect(found("cohérence").map(([room]) => room)).toContain("trajectory");
  });

  test("minds neither accents nor capitals, and shows the words as they are written", () => {
    expect(found("COHERENCE")[0]?.[2]).toBe("Cohérence");
    expect(found("chàcun").some(([, , match]) => match === "chacun")).toBe(true);
  });

  test("keeps offsets right behind letters that are longer than they look", () => {
    const doc = smallAlliance();
    runCommand(doc, "editArticle", { id: "cap", changes: { title: "👩🏽‍🌾 İstanbul ﬁn œuvre" } });
    expect(found("œuvre", doc)).toEqual([["contract", "cap", "œuvre"]]);
    expect(found("stanbul", doc)).toEqual([["contract", "cap", "stanbul"]]);
    for (const text of ["İi̇", "ﬀ", "é̂", "👩🏽‍🌾a"]) expect(fold(text)).toHaveLength(text.length);
  });

  test("puts where a word begins so before where letters stand within one", () => {
    const doc = smallAlliance();
    runCommand(doc, "editArticle", { id: "cap", changes: { title: "De nouveaux venus" } });
    runCommand(doc, "editArticle", { id: "voix", changes: { title: "Les eaux de la Sourde" } });
    expect(found("eau", doc).map(([, item]) => item)).toEqual(["voix", "cap"]);
  });

  test("finds words that stand apart, in any order, where each begins a word", () => {
    expect(found("roux anne")).toEqual([["partners", "mairie", "Roux"]]);
    expect(found("oux nne")).toEqual([]);
  });

  test("does not find what was dropped", () => {
    const doc = smallAlliance();
    runCommand(doc, "dropArticle", { id: "cap" });
    expect(found("cap commun", doc)).toEqual([]);
  });

  test("finds what was decided, by its subject and its wording, whoever signed it", () => {
    const { doc, town } = speakingAlliance();
    const intent = {
      subject: "Le budget",
      wording: "Dix mille euros par an.",
      kind: "ADOPT",
      method: "CONSENT",
    } as const;
    const { id = "" } = value(town.decide(intent));
    expect(found("budget", doc)).toEqual([["debate", id, "budget"]]);
    expect(searchAlliance(doc, say)("dix mille")[0]?.title).toBe("Décision – Le budget");
  });

  test("finds what was said in discussions, leads to its thread, and finds nothing that was withdrawn", () => {
    const doc = commentedAlliance();
    const [answer, ...others] = searchAlliance(doc, say)("affirmons");
    expect(answer).toMatchObject({
      room: "contract",
      item: "cap",
      thread: "dire",
      title: "Article 1 – commentaire de Léo Vidal",
      match: "Affirmons",
    });
    expect(others).toMatchObject([{ thread: "dire", before: "Disons, ou " }]);
    const messageId = answer?.id.split("/")[1];
    value(runCommand(doc, "withdrawMessage", { id: "dire", messageId }));
    expect(searchAlliance(doc, say)("affirmons")).toHaveLength(1);
  });

  test("texts that hold a word many times hide no decision that does", () => {
    const { doc, town } = speakingAlliance();
    for (let each = 0; each < 20; each += 1)
      value(runCommand(doc, "addPartner", { fields: { legalName: `Budget ${each}` } }));
    value(town.decide({ subject: "Le budget", wording: "Cent euros.", kind: "ADOPT", method: "CONSENT" }));
    expect(found("budget", doc).map(([room]) => room)).toContain("debate");
  });
});
