import type { Agreement } from "#shared/model/agreement.ts";
import { allianceRecord } from "#shared/model/alliance.ts";
import { principleCount, principleId, principleRecord, type Principle } from "#shared/model/principle.ts";
import { richTextOf } from "./richTextOf.ts";
import { sampleArticles } from "./sampleArticles.ts";
import { sampleClauses } from "./sampleClauses.ts";
import { sampleAxes } from "./sampleMatrix.ts";
import { sampleParties } from "./sampleParties.ts";

/**
 * A realistic agreement in French: 14 articles, 4 partners, a dozen clauses, a full matrix of 6 axes. People,
 * organisations and figures are invented. Three of the seven principles are filled, in the partners' own words:
 * the wording of the Charte is not ours to write.
 */
export const sampleAgreement = (changes: Partial<Agreement> = {}): Agreement => ({
  alliance: {
    ...allianceRecord.read(new Map()),
    id: "alliance",
    name: "Un toit dans l’Estuaire",
    territory: "Estuaire de la Loire et marais de Brière",
    domains: ["logement", "insertion"],
    sdgGoals: ["1", "11", "8"],
    maturity: "FRAMING",
    scope: "MIXED",
    startedOn: "2026-02-03",
    signedOn: "2026-11-30",
    nextReviewOn: "2028-05-30",
    templateTitle: "Trame proposée en 14 articles",
    challenge: richTextOf(
      "Permettre à chaque personne qui travaille dans l’estuaire de se loger dignement à moins de trente minutes de son emploi, en rénovant avec elle plutôt que pour elle.",
    ),
    notes: [],
  },
  parties: sampleParties,
  principles: samplePrinciples,
  articles: sampleArticles,
  clauses: sampleClauses,
  axes: sampleAxes,
  ...changes,
});

const statements: Readonly<Record<number, readonly [label: string, statement: string]>> = {
  1: ["Chercher ensemble ce qui nous dépasse", "Nous partons du défi, non de nos organisations."],
  3: ["Faire de nos différences une ressource", "Aucun statut ne vaut plus qu’un autre autour de la table."],
  4: ["Décider sans écraser", "Une objection est un cadeau : elle montre ce que nous n’avions pas vu."],
};

const samplePrinciples: readonly Principle[] = Array.from({ length: principleCount }, (_, index) => {
  const [label = "", statement = ""] = statements[index + 1] ?? [];
  return {
    ...principleRecord.read(new Map()),
    id: principleId(index + 1),
    position: index + 1,
    label,
    statement: statement === "" ? [] : richTextOf(statement),
    origin: "USER_INTERPRETATION",
    sourceReference: label === "" ? "" : "Atelier du 14 avril 2026",
  };
});
