import { describe, expect, test } from "vitest";
import { articles } from "#shared/word/blocks/articles.ts";
import { closingClauses, openingClauses } from "#shared/word/blocks/clauses.ts";
import { contents } from "#shared/word/blocks/contents.ts";
import { matrix } from "#shared/word/blocks/matrix.ts";
import { particulars, parties } from "#shared/word/blocks/parties.ts";
import { principles } from "#shared/word/blocks/principles.ts";
import { section } from "#shared/word/blocks/section.ts";
import { signatures } from "#shared/word/blocks/signatures.ts";
import { outlineTitle } from "#shared/word/blocks/title.ts";
import type { Party } from "#shared/model/agreement.ts";
import { signatureLineId } from "#shared/word/signatureLine.ts";
import type { Xml } from "#shared/word/xml/element.ts";
import { sampleHash } from "#tests/kit/exportOptions.ts";
import { elements, parseXml, textOf } from "#tests/kit/readWord.ts";
import { partyOf, sampleParties } from "#tests/kit/sampleParties.ts";
import { sampleAgreement } from "#tests/kit/sampleAgreement.ts";
import { wordContext } from "#tests/kit/wordContext.ts";

const wrap = (xml: Xml) => `<a xmlns:w="w" xmlns:v="v" xmlns:o="o" xmlns:r="r">${xml}</a>`;
const text = (xml: Xml) => textOf(wrap(xml));

test("a title carries its dash, Word its number", () => {
  const entry = wordContext().outline.entry("article:a2");
  expect(entry === undefined ? "" : outlineTitle(entry)).toBe(
    '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:bookmarkStart w:id="3" w:name="_Toc100000002"/><w:bookmarkStart w:id="4" w:name="_Ref100000002"/>' +
      '<w:r><w:t xml:space="preserve">—\u00a0Partir du premier kilomètre des besoins</w:t></w:r><w:bookmarkEnd w:id="4"/><w:bookmarkEnd w:id="3"/></w:p>',
  );
});

test("a landscape section turns the page and keeps its own header and footer", () => {
  expect(section("landscape")).toBe(
    '<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader-landscape"/><w:footerReference w:type="default" r:id="rIdFooter-landscape"/><w:type w:val="nextPage"/>' +
      '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1418" w:right="1134" w:bottom="1418" w:left="1134" w:header="680" w:footer="624" w:gutter="0"/></w:sectPr>',
  );
});

describe("the particulars of a party", () => {
  test("say all that the law asks, in one sentence", () => {
    const [association, company, authority] = sampleParties.map((party) =>
      text(particulars(party, wordContext())),
    );
    expect(association).toBe(
      "Les Ateliers du Premier Kilomètre, association régie par la loi du 1er juillet 1901, dont le siège est situé 12, quai des Antilles, 44200 Nantes, SIREN n°\u00a0552\u00a0100\u00a0554, RNA n°\u00a0W442012345, représenté(e) par Claire Le Goff, présidente, en vertu des statuts, ci-après dénommé(e) «\u00a0Les Ateliers\u00a0».",
    );
    expect(company).toContain("au capital de 450\u00a0000\u00a0€");
    expect(company).toContain("RCS Saint-Nazaire 732 829 320");
    expect(company).toContain("Yann Brière, président, en vertu des statuts, et par Aïcha Benali");
    expect(authority).toContain("en vertu de la délibération n°\u00a02026-118 du 24\u00a0septembre 2026");
  });

  test("ask for what lacks", () => {
    const bare: Party = partyOf(
      "p",
      { legalName: "Mairie" },
      { fullName: "X", canSign: true, mandateBasis: "DELIBERATION" },
    );
    const written = text(particulars(bare, wordContext()));
    for (const what of ["forme juridique", "siège", "n° et date de la délibération"]) {
      expect(written).toContain(`[à compléter\u00a0: ${what}]`);
    }
    expect(text(particulars({ ...bare, representatives: [] }, wordContext()))).toContain(
      "représentant et qualité",
    );
  });

  test.each([
    ["2026-41", "la délibération n°\u00a02026-41 du 12\u00a0octobre 2026"],
    ["n° 2026-41", "la délibération n°\u00a02026-41 du 12\u00a0octobre 2026"],
    ["délibération nᵒ 2026-41", "la délibération n°\u00a02026-41 du 12\u00a0octobre 2026"],
    ["Délibération no. 2026-41", "la délibération n°\u00a02026-41 du 12\u00a0octobre 2026"],
    ["délibération du 12 octobre 2026", "la délibération du 12 octobre 2026,"],
    ["conseil extraordinaire", "la délibération (conseil extraordinaire) du 12\u00a0octobre 2026"],
    ["", "la délibération du 12\u00a0octobre 2026 [à compléter"],
  ])("say a mandate once, however its reference was typed: %s", (mandateRef, said) => {
    const mandate = { mandateBasis: "DELIBERATION", mandateRef, mandateDate: "2026-10-12" } as const;
    const party = partyOf("p", { legalName: "Mairie" }, { fullName: "X", canSign: true, ...mandate });
    expect(
      text(particulars({ ...party, partner: { ...party.partner, shortName: "M" } }, wordContext())),
    ).toContain(`en vertu de ${said}`);
  });

  test.each([
    ["450 000 €", "SA, au capital de 450 000 €."],
    ["au capital de 18 500 €", "SA, au capital de 18 500 €."],
    ["capital variable", "SA, à capital variable."],
    ["variable", "SA, à capital variable."],
  ])("say a capital once, be it an amount or variable: %s", (shareCapital, said) => {
    const party = partyOf(
      "p",
      { legalName: "M", legalForm: "SA", headOffice: "S", shareCapital },
      { fullName: "X" },
    );
    const written = text(particulars(party, wordContext()));
    expect(written).toContain(said.slice(0, -1));
    expect(written).not.toContain("capital de capital");
    expect(written).not.toContain("capital capital");
  });

  test("say it in English too", () => {
    const mandate = { mandateBasis: "POWER_OF_ATTORNEY", mandateDate: "2026-11-02" } as const;
    const said = ["power of attorney no. 7", "of 2 November 2026", "P7"].map((mandateRef) => {
      const party = partyOf(
        "p",
        { legalName: "M" },
        { fullName: "X", canSign: true, mandateRef, ...mandate },
      );
      const { alliance } = sampleAgreement();
      return text(particulars(party, wordContext({ alliance: { ...alliance, language: "en" } })));
    });
    expect(said[0]).toContain("by virtue of power of attorney No.\u00a07 of 2\u00a0November 2026.");
    expect(said[1]).toContain("by virtue of power of attorney of 2 November 2026.");
    expect(said[2]).toContain("by virtue of power of attorney No.\u00a0P7 of 2\u00a0November 2026.");
  });

  test("set those who take part without signing apart, and leave out who has left", () => {
    const [first, second, third] = sampleParties as readonly [Party, Party, Party, Party];
    const written = text(
      parties(
        wordContext({
          parties: [
            first,
            { ...second, partner: { ...second.partner, isSignatory: false } },
            { ...third, partner: { ...third.partner, status: "WITHDRAWN" } },
          ],
        }),
      ),
    );
    expect(written.indexOf("les Partenaires")).toBeLessThan(written.indexOf("Menuiseries"));
    expect(written).not.toContain("agglomération");
  });
});

describe("the table of contents", () => {
  const xml = parseXml(wrap(contents(wordContext())));

  test("is a real field without page numbers, over one linked line a title", () => {
    const fields = elements(xml, "w:instrText").map((field) => field.textContent);
    expect(fields).toEqual([' TOC \\o "1-1" \\n \\h \\z \\u \\b _Corps ']);
    expect(elements(xml, "w:hyperlink")).toHaveLength(14 + 9 + 3);
    expect(elements(xml, "w:fldChar").map((mark) => mark.getAttribute("w:fldCharType"))).toEqual([
      "begin",
      "separate",
      "end",
    ]);
  });

  test("numbers clauses on from the articles, in the order of the document", () => {
    const lines = textOf(wrap(contents(wordContext()))).split("\n");
    expect(lines[1]).toBe("Article\u00a01\tUn cap commun");
    expect(lines[15]).toBe("Article\u00a015\tDurée et entrée en vigueur");
    expect(lines.slice(-3)).toEqual([
      "Principes d’action de référence",
      "Annexe — Matrice de trajectoire",
      "Signatures",
    ]);
  });
});

test("an article says its intention, its text, what it means and refuses, its horizon and principles", () => {
  const written = text(articles(wordContext())).split("\n");
  expect(written.slice(0, 2)).toEqual([
    "—\u00a0Un cap commun",
    "Relier l’alliance à un défi qu’aucun de nous ne peut relever seul.",
  ]);
  expect(written).toContain("Concrètement");
  expect(written).toContain("Ce que nous ne ferons pas");
  expect(written).toContain(
    "Horizon\u00a0: 28\u00a0ans — Principes\u00a0: 1.\u00a0Chercher ensemble ce qui nous dépasse",
  );
});

test("an article without words asks for them", () => {
  const [first] = sampleAgreement().articles;
  const empty = first === undefined ? [] : [{ ...first, text: [] }];
  expect(text(articles(wordContext({ articles: empty })))).toContain(
    "[à compléter\u00a0: texte de l’article\u00a01]",
  );
});

test("clauses stand without number before the articles, and go on numbering after them", () => {
  const styles = (xml: Xml) =>
    elements(parseXml(wrap(xml)), "w:pStyle").map((style) => style.getAttribute("w:val"));
  expect(styles(openingClauses(wordContext())).filter((style) => style === "TitreSansNumero")).toHaveLength(
    3,
  );
  expect(styles(closingClauses(wordContext())).filter((style) => style === "Heading1")).toHaveLength(9);
  expect(text(openingClauses(wordContext()))).toContain(
    "Les Ateliers, Brière, L’Agglomération et La Fondation ont souhaité",
  );
});

test("a principle says where its words come from and which articles it feeds", () => {
  const written = text(principles(wordContext()));
  expect(written).toContain("Principe\u00a03 — Faire de nos différences une ressource");
  expect(written).toContain(
    "Formulation propre aux Partenaires (Source\u00a0: Atelier du 14 avril 2026). Articles liés\u00a0: Article\u00a03, Article\u00a04",
  );
});

describe("the matrix", () => {
  test("has a row an axis and a column a horizon, with dates computed or given", () => {
    const xml = parseXml(wrap(matrix(wordContext())));
    expect(elements(xml, "w:tr").map((row) => elements(row, "w:tc").length)).toEqual([4, 4, 4, 4, 4, 4, 4]);
    const written = text(matrix(wordContext()));
    expect(written).toContain("Échéance\u00a0: 30\u00a0mai 2028 (calculée)");
    expect(written).toContain("Échéance\u00a0: 31\u00a0mars 2028 (fixée\u00a0: fin du permis de construire)");
    expect(written).toContain("Articles\u00a0: Article\u00a08, Article\u00a013");
    expect(written).toContain("Étape\u00a0: modélisation («\u00a0se compter\u00a0»)");
  });

  test("before the signature says its dates from it", () => {
    const { alliance } = sampleAgreement();
    expect(text(matrix(wordContext({ alliance: { ...alliance, signedOn: null } })))).toContain(
      "7\u00a0ans après la signature",
    );
  });
});

describe("the signatures", () => {
  test("have a line for each person who signs, bound to content and person", () => {
    const xml = parseXml(wrap(signatures(wordContext(), true)));
    const lines = elements(xml, "o:signatureline");
    expect(lines.map((line) => line.getAttribute("id"))).toEqual(
      ["ateliers-1", "menuiseries-1", "menuiseries-2", "agglomeration-1", "fondation-1"].map((id) =>
        signatureLineId(sampleHash, id),
      ),
    );
    expect(lines[3]?.getAttribute("o:suggestedsigner")).toBe("Marie-Hélène de La Villemarqué");
    expect(elements(xml, "v:shapetype")).toHaveLength(1);
    expect(elements(xml, "w:cantSplit")).toHaveLength(6);
  });

  test("on paper say place, date and copies, and hold no electronic line", () => {
    const paper = wordContext({}, { signatureMode: "paper", place: "Nantes", isReadAndApproved: true });
    const xml = signatures(paper, true);
    expect(text(xml)).toContain(
      "Fait à Nantes, le 22\u00a0novembre 2026, en 4\u00a0exemplaires originaux, un par partie.",
    );
    expect(text(xml)).toContain("lu et approuvé");
    expect(xml).not.toContain("signatureline");
    expect(text(signatures(wordContext({}, { signatureMode: "paper" }), true))).toContain(
      "[à compléter\u00a0: lieu]",
    );
  });

  test("ask for a signatory where a party has none", () => {
    const [first] = sampleParties as readonly [Party];
    const context = wordContext({ parties: [{ ...first, representatives: [] }] });
    expect(text(signatures(context, true))).toContain("[à compléter\u00a0: signataire habilité]");
  });
});
