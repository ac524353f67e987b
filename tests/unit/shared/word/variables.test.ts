import { describe, expect, test } from "vitest";
import { clauseRecord } from "#shared/model/clause.ts";
import type { Id } from "#shared/model/Id.ts";
import { toPlainText, type RichText } from "#shared/model/richText.ts";
import { exportWord } from "#shared/word/exportWord.ts";
import { fillVariables } from "#shared/word/fillVariables.ts";
import { missingVariables } from "#shared/word/variables.ts";
import { exportOptions } from "#tests/kit/exportOptions.ts";
import { elements, parseXml, partsOf } from "#tests/kit/readWord.ts";
import { richTextOf } from "#tests/kit/richTextOf.ts";
import { sampleAgreement } from "#tests/kit/sampleAgreement.ts";

const source = { agreement: sampleAgreement(), options: exportOptions() };
const fill = (text: RichText) => toPlainText(fillVariables(text, source));

describe("the variables of a clause", () => {
  test("are filled from the agreement and its version", () => {
    expect(fill(richTextOf("{{alliance.name}}, {{ parties.count }} : {{parties.names}}."))).toBe(
      "Un toit dans l’Estuaire, 4 : Les Ateliers, Brière, L’Agglomération et La Fondation.",
    );
    expect(fill(richTextOf("v{{version.number}} du {{version.date}}, {{alliance.territory}}"))).toBe(
      "v1.0 du 22\u00a0novembre 2026, Estuaire de la Loire et marais de Brière",
    );
    expect(fill(richTextOf("Effet : {{effectiveOn}}"))).toBe("Effet : 1er janvier 2027");
  });

  test("may be split by formatting, and take the marks of their first character", () => {
    const split: RichText = [
      {
        kind: "p",
        list: "none",
        indent: 0,
        runs: [{ text: "a {{ver", bold: true }, { text: "sion.number}} b" }],
      },
    ];
    expect(fillVariables(split, source)[0]?.runs).toEqual([
      { text: "a ", bold: true },
      { text: "1.0", bold: true },
      { text: " b" },
    ]);
  });

  test("that nobody knows or fills stay, are listed once, and show in the document", async () => {
    const body = richTextOf("{{durationMonths}} {{nobody.knows}} {{durationMonths}} {{alliance.name}}");
    const clause = { ...clauseRecord.read(new Map()), id: "c" as Id<"clause">, label: "Durée", body };
    const agreement = sampleAgreement({ clauses: [clause] });
    const options = exportOptions({ variables: {} });
    expect(missingVariables({ agreement, options })).toEqual(["durationMonths", "nobody.knows"]);
    const document = partsOf(await exportWord(agreement, options)).get("word/document.xml") ?? "";
    const marked = elements(parseXml(document), "w:r")
      .filter((run) =>
        elements(run, "w:rStyle").some((style) => style.getAttribute("w:val") === "ACompleter"),
      )
      .map((run) => run.textContent);
    expect(marked).toEqual([
      "[à compléter\u00a0: durée en mois]",
      "[à compléter\u00a0: nobody.knows]",
      "[à compléter\u00a0: durée en mois]",
    ]);
  });

  test("are plain words anywhere else: an article is exported as it was agreed", async () => {
    const base = sampleAgreement();
    const articles = base.articles.map((article) => ({ ...article, text: richTextOf("{{alliance.name}}") }));
    const document =
      partsOf(await exportWord({ ...base, articles }, exportOptions())).get("word/document.xml") ?? "";
    expect(document.split(">{{alliance.name}}<")).toHaveLength(articles.length + 1);
  });
});
