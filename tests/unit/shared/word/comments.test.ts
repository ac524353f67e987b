import type { Element } from "@xmldom/xmldom";
import { describe, expect, test } from "vitest";
import { commentThreads } from "#shared/doc/threads/commentThreads.ts";
import { readAgreement } from "#shared/doc/queries/agreement.ts";
import { exportWord } from "#shared/word/exportWord.ts";
import { electronicVersion } from "#shared/word/options.ts";
import { commentedAlliance } from "#tests/kit/commentedAlliance.ts";
import { runCommand, smallAlliance, testContext, value } from "#tests/kit/documents.ts";
import { sampleHash } from "#tests/kit/exportOptions.ts";
import { elements, parseXml, partsOf, textOf } from "#tests/kit/readWord.ts";

async function exported(which: "open" | "all", version = "0.1") {
  const doc = commentedAlliance();
  const comments = commentThreads(doc, which);
  const options = { ...electronicVersion(version, null, sampleHash), comments };
  return partsOf(await exportWord(readAgreement(doc), options));
}

const attribute = (element: Element, name: string) => element.getAttribute(`w:${name}`) ?? "";

/** The words between the two marks of each comment, a bar where a paragraph ends. */
function wordsOf(document: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const open = new Set<string>();
  for (const element of elements(parseXml(document), "w:p").flatMap((paragraph) => [
    ...Array.from(paragraph.getElementsByTagName("*")),
    paragraph,
  ])) {
    const id = attribute(element, "id");
    if (element.tagName === "w:commentRangeStart") words.set(id, words.get((open.add(id), id)) ?? "");
    else if (element.tagName === "w:commentRangeEnd") open.delete(id);
    else if (element.tagName === "w:t" || element.tagName === "w:p")
      for (const each of open)
        words.set(each, (words.get(each) ?? "") + (element.tagName === "w:p" ? "|" : element.textContent));
  }
  return words;
}

describe("comments in Word", () => {
  test("stand on their words, answers on the same; those whose words are gone stand on the article and say them", async () => {
    const parts = await exported("all");
    const comments = elements(parseXml(parts.get("word/comments.xml") ?? ""), "w:comment");
    expect(
      comments.map((each) => [attribute(each, "id"), attribute(each, "author"), attribute(each, "date")]),
    ).toEqual([
      ["0", "Anne Roux (Commune de Sauve)", "2026-11-22T08:00:00Z"],
      ["1", "Léo Vidal", "2026-11-23T09:30:00Z"],
      ["2", "Anne Roux (Commune de Sauve)", "2026-11-22T08:00:00Z"],
      ["3", "Anne Roux (Commune de Sauve)", "2026-11-22T08:00:00Z"],
    ]);
    expect(textOf(parts.get("word/comments.xml") ?? "").split("\n")).toEqual([
      "Disons, ou affirmons\u00a0?",
      "À voir & revoir.",
      "Affirmons.",
      "[Résolu]",
      "Deux phrases <ou une>.",
      "Sur «\u00a0tenons\u00a0», qui n’est plus dans le texte\u00a0:",
      "Tenir, c’est beaucoup.",
    ]);
    expect(Object.fromEntries(wordsOf(parts.get("word/document.xml") ?? ""))).toEqual({
      "0": "disons",
      "1": "disons",
      "2": "commun.|Nous",
      "3": "—\u00a0Un cap commun",
    });
  });

  test("are those that are open, unless all are asked for", async () => {
    const parts = await exported("open");
    expect(parts.get("word/comments.xml")).not.toContain("Deux phrases");
    expect(parts.get("[Content_Types].xml")).toContain("/word/comments.xml");
    expect(parts.get("word/_rels/document.xml.rels")).toContain("comments.xml");
  });

  test("stand on the same words while others are suggested before and within them", async () => {
    const doc = commentedAlliance();
    const place = { collection: "articles", id: "cap", field: "text" };
    for (const offset of [8, 0]) {
      const at = { paragraph: 0, offset };
      value(
        runCommand(
          doc,
          "suggestText",
          { in: place, from: at, to: at, text: "Peut-être " },
          testContext(`s${offset}`),
        ),
      );
    }
    const options = { ...electronicVersion("0.1", null, sampleHash), comments: commentThreads(doc, "open") };
    const parts = partsOf(await exportWord(readAgreement(doc), options));
    expect(wordsOf(parts.get("word/document.xml") ?? "").get("0")).toBe("disons");
  });

  test("are never in a version to be signed, whatever is asked for", async () => {
    const parts = await exported("all", "1.0");
    expect([...parts.keys()].filter((name) => name.includes("comment"))).toEqual([]);
    expect(parts.get("word/document.xml")).not.toContain("comment");
    expect(parts.get("word/_rels/document.xml.rels")).not.toContain("comment");
  });

  test("stand on their words in a clause too, whatever its variables have become", async () => {
    const doc = smallAlliance();
    const body = { collection: "clauses", id: "duree", field: "body" } as const;
    value(runCommand(doc, "writeText", { in: body, text: "Entre {{alliance.name}} et tous,\n\ncinq ans." }));
    const threads = [
      ["entre", 0, 5, 0],
      ["nom", 8, 12, 0],
      ["tous", 27, 31, 0],
      ["duree", 0, 4, 1],
    ] as const;
    for (const [id, from, to, paragraph] of threads)
      value(
        runCommand(
          doc,
          "openThread",
          {
            id,
            in: body,
            from: { paragraph, offset: from },
            to: { paragraph, offset: to },
            message: { text: id },
          },
          testContext(id),
        ),
      );
    const options = { ...electronicVersion("0.1", null, sampleHash), comments: commentThreads(doc, "all") };
    const parts = partsOf(await exportWord(readAgreement(doc), options));
    const words = wordsOf(parts.get("word/document.xml") ?? "");
    const said = textOf(parts.get("word/comments.xml") ?? "").split("\n");
    expect(Object.fromEntries(said.map((id, index) => [id, words.get(String(index))]))).toEqual({
      entre: "Entre",
      nom: readAgreement(doc).alliance.name,
      tous: "tous",
      duree: "cinq",
    });
  });
});
