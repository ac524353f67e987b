import { describe, expect, test } from "vitest";
import { readAgreement } from "#shared/doc/queries/agreement.ts";
import { readDebateRecord } from "#shared/doc/queries/debateRecord.ts";
import { exportWord } from "#shared/word/exportWord.ts";
import { electronicVersion } from "#shared/word/options.ts";
import { debatedAlliance } from "#tests/kit/debatedAlliance.ts";
import { sampleHash } from "#tests/kit/exportOptions.ts";
import { partsOf, textOf } from "#tests/kit/readWord.ts";

async function written(hasDebate: boolean, version = "0.1") {
  const doc = debatedAlliance();
  const debate = readDebateRecord(doc, new Set());
  const options = { ...electronicVersion(version, null, sampleHash), ...(hasDebate && { debate }) };
  return partsOf(await exportWord(readAgreement(doc), options)).get("word/document.xml") ?? "";
}

const told = async (hasDebate: boolean, version?: string) => textOf(await written(hasDebate, version));

describe("the annexes of the debate", () => {
  test("tell each position with its reason, objections that were lifted, and the register", async () => {
    const text = await told(true);
    for (const words of [
      "Annexe — Relevé des positions",
      "gelé",
      "Un budget <avant mars>.",
      "Objection des Jardins partagés, 23\u00a0novembre 2026 — levée",
      "Elle est pourtant notre défi & notre raison.",
      "Annexe — Registre des décisions",
      "1. Le cap",
      "remplacée depuis",
      "2. Le cap, relu",
      "adopter · par consentement · inscrite par Les Jardins partagés",
      "Suivi par\u00a0: Commune de Sauve",
      "Avant le\u00a0: 1er\u00a0mars 2027",
      "Les Jardins partagés\u00a0: consentement avec réserve",
    ])
      expect(text).toContain(words);
    expect(text.match(/Relevé des positions/g)?.length).toBe(2);
  });

  test("leave the signatures a page of their own, and break no row of a position", async () => {
    const [, afterRecord = ""] = (await written(true)).split("Relevé des positions").slice(1);
    const [signatures = ""] = afterRecord.split(">Signatures<").slice(0, 1);
    expect(signatures.slice(signatures.lastIndexOf("<w:p>"))).toContain("<w:pageBreakBefore/>");
    const [positions = ""] = afterRecord.split("Registre des décisions");
    const rows = positions.match(/<w:tr>/g) ?? [];
    expect(rows.length).toBeGreaterThan(2);
    expect(positions.match(/<w:cantSplit\/>/g)).toHaveLength(rows.length);
  });

  test("are not there unless they are asked for", async () => {
    expect(await told(false)).not.toContain("Relevé des positions");
  });

  test("are never in a version to be signed, whatever is asked for", async () => {
    expect(await told(true, "1.0")).toBe(await told(false, "1.0"));
  });
});
