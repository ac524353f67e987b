import { describe, expect, test } from "vitest";
import { readUtf8, utf8 } from "#shared/base/bytes.ts";
import { agreementHash } from "#shared/doc/hash.ts";
import { compareWithAgreement } from "#shared/word/compareWithAgreement.ts";
import { exportWord } from "#shared/word/exportWord.ts";
import { electronicVersion, type ExportOptions } from "#shared/word/options.ts";
import { entryBytes, openZip } from "#shared/zip/openZip.ts";
import { writeZip } from "#shared/zip/writeZip.ts";
import { value } from "#tests/kit/documents.ts";
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

  const rewritten = async (change: (xml: string) => string) => {
    const opened = openZip(await exportWord(agreement, electronic));
    const parts = value(opened).map((entry) =>
      entry.name === "word/document.xml"
        ? { name: entry.name, bytes: utf8(change(readUtf8(value(entryBytes(entry))) ?? "")) }
        : entry,
    );
    return writeZip(parts);
  };

  test("says the same words, once another version of the application has set it out otherwise", async () => {
    const docx = await rewritten((xml) => xml.replaceAll("<w:keepNext/>", ""));
    expect(await compareWithAgreement(docx, agreement)).toEqual({ kind: "sameWords", version: "1.2" });
  });

  test.for([
    ["a word is hidden", "<w:t ", "<w:rPr><w:vanish/></w:rPr><w:t "],
    ["a word is added", "</w:t>", " pas</w:t>"],
    ["words come in under another prefix", "</w:t>", "</w:t><x:t xmlns:x='urn'>pas</x:t>"],
    ["words come in as characters", "</w:t>", "<![CDATA[ pas]]></w:t>"],
    ["a picture comes in", "</w:p>", "<w:drawing/></w:p>"],
    ["a paragraph is cut in two", "</w:p>", "</w:p><w:p></w:p>"],
  ] as const)("is different once %s", async ([, before, after]) => {
    const docx = await rewritten((xml) => xml.replace(before, after));
    expect(await compareWithAgreement(docx, agreement)).toEqual({ kind: "different" });
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
