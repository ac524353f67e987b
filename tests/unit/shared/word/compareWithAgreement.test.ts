import { describe, expect, test } from "vitest";
import { agreementHash } from "#shared/doc/hash.ts";
import { compareWithAgreement } from "#shared/word/compareWithAgreement.ts";
import { exportWord } from "#shared/word/exportWord.ts";
import { electronicVersion, type ExportOptions } from "#shared/word/options.ts";
import { sampleAgreement } from "#tests/kit/sampleAgreement.ts";

const agreement = sampleAgreement();
const electronic = electronicVersion("1.2", "2026-11-22", agreementHash(agreement));
const paper = (changes: Partial<ExportOptions>): ExportOptions => ({
  ...electronic,
  signatureMode: "paper",
  ...changes,
});

describe("a file compared with the agreement", () => {
  test.for([
    ["electronic", electronic],
    ["a draft without date", electronicVersion("0.3", null, agreementHash(agreement))],
    ["on paper", paper({})],
    ["on paper, with its place", paper({ place: "Saint-Nazaire & <Brière>" })],
    ["on paper, with its customs", paper({ place: "Nantes", isInitialled: true, isReadAndApproved: true })],
  ] as const)("is the same: %s", async ([, options]) => {
    const docx = await exportWord(agreement, options);
    const { number: version } = options.version;
    expect(await compareWithAgreement(docx, agreement)).toEqual({ kind: "same", version });
  });

  test.for([
    ["electronic", electronic],
    ["on paper", paper({ place: "Nantes" })],
  ] as const)("is different once a word has changed: %s", async ([, options]) => {
    const docx = await exportWord(agreement, options);
    const changed = sampleAgreement({ alliance: { ...agreement.alliance, territory: "Ailleurs" } });
    expect(await compareWithAgreement(docx, changed)).toEqual({ kind: "different" });
  });
});
