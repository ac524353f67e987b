import { describe, expect, test } from "vitest";
import type { Agreement } from "#shared/model/agreement.ts";
import type { Clause } from "#shared/model/clause.ts";
import type { Axis } from "#shared/model/matrix.ts";
import type { RichText } from "#shared/model/richText.ts";
import { exportWord } from "#shared/word/exportWord.ts";
import { arbitraryAgreement } from "#tests/kit/arbitraryAgreement.ts";
import { exportOptions, sampleHash } from "#tests/kit/exportOptions.ts";
import { fc } from "#tests/kit/fc.ts";
import { elements, parseXml, partsOf, textOf } from "#tests/kit/readWord.ts";
import { sampleAgreement } from "#tests/kit/sampleAgreement.ts";

const documentOf = async (agreement: Agreement, options = exportOptions()) =>
  partsOf(await exportWord(agreement, options)).get("word/document.xml") ?? "";

/** What XML cannot hold shows as U+FFFD; Word's line break stands for every kind of line end. */
const shown = (text: string) =>
  text
    .replace(/\r\n|\r/gu, "\n")
    // oxlint-disable-next-line no-control-regex -- control characters are what is replaced
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu, "\ufffd");

const typedIn = (text: RichText): string[] =>
  text.flatMap(({ runs }) =>
    runs.flatMap((run) => {
      if ("text" in run) return [run.text];
      return "table" in run ? run.table.rows.flatMap((row) => row.flatMap(typedIn)) : [];
    }),
  );

const refuseRevision = (clause: Clause): Clause => ({ ...clause, isIncluded: clause.code !== "revision" });
const hideFirst = (axis: Axis, index: number): Axis => ({ ...axis, isHidden: index === 0 });

describe("the exported agreement", () => {
  test(
    "is sound whatever was written: well-formed parts, every word of the articles as typed",
    { timeout: 60_000 },
    async () => {
      let wordCount = 0;
      await fc.assert(
        fc.asyncProperty(
          arbitraryAgreement,
          fc.constantFrom("electronic", "paper"),
          async (agreement, mode) => {
            const parts = partsOf(await exportWord(agreement, exportOptions({ signatureMode: mode })));
            for (const [name, xml] of parts) if (!name.endsWith(".png")) parseXml(xml);
            const text = textOf(parts.get("word/document.xml") ?? "");
            for (const article of agreement.articles) {
              const typed = [
                article.title,
                article.intent,
                ...[article.text, article.concretely].flatMap(typedIn),
              ];
              const texts = typed.filter((word) => word.trim() !== "");
              for (const word of texts) expect(text).toContain(shown(word));
              wordCount += texts.length;
            }
          },
        ),
        { numRuns: 30 },
      );
      expect(wordCount).toBeGreaterThan(60);
    },
  );

  test(
    "has unique ids and bookmark names, and every link, reference and list leads somewhere",
    { timeout: 60_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryAgreement, async (agreement) => {
          const parts = partsOf(await exportWord(agreement, exportOptions()));
          const document = parseXml(parts.get("word/document.xml") ?? "");
          const starts = elements(document, "w:bookmarkStart");
          const names = starts.map((start) => start.getAttribute("w:name"));
          const ids = starts.map((start) => start.getAttribute("w:id"));
          expect(new Set(names).size).toBe(names.length);
          expect(new Set(ids).size).toBe(ids.length);
          const ends = elements(document, "w:bookmarkEnd").map((end) => end.getAttribute("w:id"));
          expect(ends).toHaveLength(ids.length);
          expect(new Set(ends)).toEqual(new Set(ids));
          const named = [
            ...elements(document, "w:hyperlink").map((link) => link.getAttribute("w:anchor")),
            ...elements(document, "w:instrText").flatMap(
              (field) => / REF (\S+)/u.exec(field.textContent ?? "")?.[1] ?? [],
            ),
          ];
          for (const name of named) expect(names).toContain(name);
          const lists = new Set(
            elements(parseXml(parts.get("word/numbering.xml") ?? ""), "w:num").map((num) =>
              num.getAttribute("w:numId"),
            ),
          );
          for (const list of elements(document, "w:numId"))
            expect(lists).toContain(list.getAttribute("w:val"));
          const styles = new Set(
            elements(parseXml(parts.get("word/styles.xml") ?? ""), "w:style").map((style) =>
              style.getAttribute("w:styleId"),
            ),
          );
          for (const tag of ["w:pStyle", "w:rStyle", "w:tblStyle"]) {
            for (const style of elements(document, tag))
              expect(styles).toContain(style.getAttribute("w:val"));
          }
          const depth = elements(document, "w:fldChar").map((mark) => mark.getAttribute("w:fldCharType"));
          expect(depth.filter((type) => type === "begin")).toHaveLength(
            depth.filter((type) => type === "end").length,
          );
        }),
        { numRuns: 20 },
      );
    },
  );

  test("has the same bytes each time, whatever was exported in between", async () => {
    const first = await exportWord(sampleAgreement(), exportOptions());
    await exportWord(sampleAgreement({ axes: [] }), exportOptions({ signatureMode: "paper" }));
    expect(await exportWord(sampleAgreement(), exportOptions())).toEqual(first);
  });

  test("changes when a word, an option or a signatory changes", async () => {
    const base = sampleAgreement();
    const variants = [
      await exportWord(base, exportOptions()),
      await exportWord({ ...base, alliance: { ...base.alliance, name: "Un toit" } }, exportOptions()),
      await exportWord(base, exportOptions({ signatureMode: "paper" })),
      await exportWord({ ...base, parties: base.parties.slice(1) }, exportOptions()),
    ];
    expect(new Set(variants.map((bytes) => Buffer.from(bytes).toString("base64"))).size).toBe(
      variants.length,
    );
  });

  test("is a package fit to be signed: parts in order, ASCII names, no outside link, nothing that updates itself", async () => {
    const parts = partsOf(await exportWord(sampleAgreement(), exportOptions()));
    const names = [...parts.keys()];
    expect(names.slice(0, 2)).toEqual(["[Content_Types].xml", "_rels/.rels"]);
    expect(names.slice(1)).toEqual(names.slice(1).sort());
    for (const [name, xml] of parts) {
      expect(name).toMatch(/^[\x21-\x7e]+$/u);
      if (name.endsWith(".rels")) {
        expect(xml.slice(xml.indexOf("<Relationships"))).not.toMatch(/>\s/u);
        expect(elements(parseXml(xml), "Relationship").length).toBeGreaterThan(0);
        expect(xml).not.toContain("External");
      }
      expect(xml).not.toMatch(
        /updateFields|w:dirty|DOCPROPERTY|\bINFO\b|\bDATE\b|\bTIME\b|vbaProject|attachedTemplate/u,
      );
    }
  });

  test("tells screen readers its title, its language, its tables' headers and its pictures", async () => {
    const parts = partsOf(await exportWord(sampleAgreement(), exportOptions()));
    expect(parts.get("docProps/core.xml")).toContain(
      "<dc:title>Contrat de confiance — Un toit dans l’Estuaire</dc:title>",
    );
    expect(parts.get("docProps/core.xml")).toContain("<dc:language>fr-FR</dc:language>");
    expect(parts.get("word/styles.xml")).toContain('<w:lang w:val="fr-FR"');
    const document = parseXml(parts.get("word/document.xml") ?? "");
    expect(elements(document, "w:tbl").map((table) => elements(table, "w:tblHeader").length)).toEqual([
      1, 1, 1,
    ]);
    const pictures = elements(document, "v:shape").map((shape) => shape.getAttribute("alt"));
    expect(pictures).toHaveLength(5);
    expect(pictures[0]).toBe("Ligne de signature électronique de Claire Le Goff, pour Les Ateliers");
    const english = partsOf(
      await exportWord(
        { ...sampleAgreement(), alliance: { ...sampleAgreement().alliance, language: "en" } },
        exportOptions(),
      ),
    );
    expect(english.get("word/styles.xml")).toContain('<w:lang w:val="en-GB"');
  });

  test("says which version it is, on the cover and on every page, and its whole fingerprint where one signs", async () => {
    const parts = partsOf(await exportWord(sampleAgreement(), exportOptions()));
    const text = textOf(parts.get("word/document.xml") ?? "");
    expect(text).toContain("Version\t1.0 — texte de référence");
    expect(text).toContain("Date\t22\u00a0novembre 2026");
    expect(text).toContain("Empreinte\t9f2c\u00a04e81\u00a0d07a\u00a0b35f");
    expect(text).toContain("Trame proposée, inspirée des publications sur le faire alliance.");
    expect(text).toContain(sampleHash);
    expect(textOf(parts.get("word/header1.xml") ?? "")).toBe("Un toit dans l’Estuaire\tVersion\u00a01.0");
    expect(textOf(parts.get("word/footer2.xml") ?? "")).toBe(
      "Empreinte 9f2c\u00a04e81\u00a0d07a\u00a0b35f\tpage\u00a01\u00a0sur\u00a01",
    );
  });

  test("never has an outline that skips a level", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryAgreement, async (agreement) => {
        const styles = elements(parseXml(await documentOf(agreement)), "w:pStyle").map(
          (style) => style.getAttribute("w:val") ?? "",
        );
        let previous = 0;
        for (const style of styles) {
          const level = style === "TitreSansNumero" ? 1 : Number(/^Heading(\d)$/u.exec(style)?.[1] ?? 0);
          if (level === 0) continue;
          expect(level).toBeLessThanOrEqual(previous + 1);
          previous = level;
        }
      }),
      { numRuns: 20 },
    );
  });

  test("leaves hidden axes, refused clauses and empty principles out", async () => {
    const base = sampleAgreement();
    const text = textOf(
      await documentOf({
        ...base,
        axes: base.axes.map(hideFirst),
        clauses: base.clauses.map(refuseRevision),
        principles: [],
      }),
    );
    expect(text).not.toContain("Cohésion des acteurs");
    expect(text).not.toContain("avenant écrit");
    expect(text).not.toContain("Principes d’action de référence");
    expect(text).toContain("Cohérence des actions");
  });
});
