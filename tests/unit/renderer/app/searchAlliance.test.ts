import { describe, expect, test } from "vitest";
import { messagesFor } from "#shared/messages/messages.ts";
import { fold, searchAlliance } from "#renderer/app/palette/searchAlliance.ts";
import { runCommand, smallAlliance } from "#tests/kit/documents.ts";

const say = messagesFor("fr");
const found = (wanted: string, doc = smallAlliance()) =>
  searchAlliance(doc, wanted, say).map(({ room, item, match }) => [room, item, match]);

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

  test("does not find what was dropped", () => {
    const doc = smallAlliance();
    runCommand(doc, "dropArticle", { id: "cap" });
    expect(found("cap commun", doc)).toEqual([]);
  });
});
