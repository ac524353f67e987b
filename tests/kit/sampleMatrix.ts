import { horizons, type Horizon } from "#shared/model/horizon.ts";
import type { Id } from "#shared/model/Id.ts";
import { axisRecord, cellId, cellRecord, type Axis, type Cell } from "#shared/model/matrix.ts";
import { richTextOf } from "./richTextOf.ts";

/** Aim, starting point, evidence, watchpoint. */
type CellDraft = readonly [aim: string, start: string, evidence: string, risk: string];
type AxisDraft = {
  readonly label: string;
  readonly family: Axis["family"];
  readonly questions: readonly [string, string, string];
  readonly cells: readonly [CellDraft, CellDraft, CellDraft];
};

const drafts: readonly AxisDraft[] = [
  {
    label: "Cohésion des acteurs",
    family: "COHESION",
    questions: [
      "Qui fait quoi, et comment restons-nous à l’aise ensemble ?",
      "Quels partenaires nous manquent pour changer d’échelle ?",
      "Qui portera l’alliance quand nous n’y serons plus ?",
    ],
    cells: [
      [
        "Un comité qui se réunit, décide et rend compte chaque mois.",
        "Quatre organisations qui se connaissent par leurs dirigeants.",
        "Dix-huit comptes rendus publiés.",
        "L’épuisement de l’animation.",
      ],
      [
        "Dix partenaires, dont un bailleur social et une banque.",
        "Deux contacts engagés.",
        "Adhésions signées par consentement.",
        "Perdre en qualité d’écoute.",
      ],
      [
        "Une génération d’habitants et d’élus qui tient l’alliance pour acquise.",
        "Un comité d’habitants de douze personnes.",
        "La présidence tourne sans crise.",
        "L’usure du récit.",
      ],
    ],
  },
  {
    label: "Cohérence des actions",
    family: "COHERENCE",
    questions: [
      "Quelles 3 actions prouvent vite notre utilité ?",
      "Quelle solution doit être modélisée puis déployée ?",
      "Quelle situation ne devra plus exister sur le territoire ?",
    ],
    cells: [
      [
        "Douze logements rénovés, une permanence mobile, un guichet unique.",
        "Trois bâtiments vacants identifiés.",
        "Douze baux signés.",
        "Les délais d’urbanisme.",
      ],
      [
        "Le chantier-école, décrit, chiffré et repris par trois intercommunalités.",
        "Un premier chantier.",
        "Un guide publié, un coût complet par logement.",
        "Copier sans adapter.",
      ],
      [
        "Plus aucun ménage salarié logé dans sa voiture ou à l’hôtel.",
        "Quarante-sept situations recensées.",
        "Un recensement annuel à zéro.",
        "Déplacer le problème hors du territoire.",
      ],
    ],
  },
  {
    label: "Pérennité des ressources",
    family: "SUSTAINABILITY",
    questions: [
      "De quels moyens disposons-nous de façon certaine ?",
      "Quel modèle socio-économique tient dans la durée ?",
      "Quel patrimoine commun laissons-nous ?",
    ],
    cells: [
      [
        "Trois ans de fonctionnement financés.",
        "180 000 € acquis, 60 000 € à trouver.",
        "Un plan de trésorerie partagé.",
        "Dépendre d’un seul financeur.",
      ],
      [
        "Un tiers de ressources propres, un tiers de dons, un tiers public.",
        "Aucune ressource propre.",
        "Comptes certifiés.",
        "Courir après les appels à projets.",
      ],
      [
        "Une foncière citoyenne de deux cents logements.",
        "Trois bâtiments.",
        "Des statuts qui interdisent la revente spéculative.",
        "La tentation de céder.",
      ],
    ],
  },
  {
    label: "Vision partagée",
    family: "SHARED_VISION",
    questions: [
      "Que disons-nous d’une même voix dès maintenant ?",
      "Quelle preuve de concept rendra la vision crédible ?",
      "Quel avenir décrivons-nous à un enfant né cette année ?",
    ],
    cells: [
      [
        "« Se loger près de son travail est possible ici. »",
        "Quatre discours différents.",
        "Un texte commun repris par chacun.",
        "La langue de bois.",
      ],
      [
        "Un quartier entier rénové avec ses habitants.",
        "Un îlot de douze logements.",
        "Une enquête avant/après.",
        "L’embourgeoisement.",
      ],
      [
        "Tu pourras vivre là où tu as grandi.",
        "Un jeune sur trois part faute de logement.",
        "Le solde migratoire des 20-30 ans redevient positif.",
        "La montée des eaux.",
      ],
    ],
  },
  {
    label: "Action collective transformatrice",
    family: "TRANSFORMATIVE_ACTION",
    questions: [
      "Quelle expérimentation lançons-nous ?",
      "Qu’avons-nous appris, qu’abandonnons-nous ?",
      "Quelle transformation sera devenue banale ?",
    ],
    cells: [
      [
        "Le chantier-école du Croisic.",
        "Un bâtiment, deux compagnons.",
        "Six apprentis diplômés.",
        "La sécurité sur le chantier.",
      ],
      [
        "Un bilan public de trois expérimentations, échecs compris.",
        "Rien n’est encore mesuré.",
        "Un rapport relu par des pairs.",
        "Ne publier que les succès.",
      ],
      [
        "Rénover avec les habitants est la règle des marchés publics locaux.",
        "Une exception tolérée.",
        "Une clause type dans chaque marché.",
        "Un simple habillage.",
      ],
    ],
  },
  {
    label: "Gestion régulatrice",
    family: "REGULATION",
    questions: [
      "Quelles règles, instances et indicateurs minimaux ?",
      "Quel cadre (droit, convention, statut) faut-il faire évoluer ?",
      "Quelles garanties protègent la confiance contre l’usure ?",
    ],
    cells: [
      [
        "Cinq indicateurs, un comité, un tiers de confiance.",
        "Des tableaux propres à chacun.",
        "Un tableau de bord d’une page.",
        "Mesurer pour mesurer.",
      ],
      [
        "Un bail réel solidaire adapté aux ménages saisonniers.",
        "Un cadre légal incomplet.",
        "Une délibération, puis un décret.",
        "Le temps du droit.",
      ],
      [
        "Une relecture du contrat à chaque génération de signataires.",
        "Le présent document.",
        "Quatre relectures tenues.",
        "Signer sans relire.",
      ],
    ],
  },
];

/** Six axes, three horizons, every cell written. */
export const sampleAxes: readonly Axis[] = drafts.map((draft, index) => axisOf(draft, index));

function axisOf(draft: AxisDraft, index: number): Axis {
  const id = `axis-${index + 1}` as Id<"axis">;
  const [questionM18, questionY7, questionY28] = draft.questions;
  const cells = Object.fromEntries(
    horizons.map((horizon, column) => [
      horizon,
      cellOf(id, horizon, draft.cells[column] as CellDraft, index),
    ]),
  ) as Record<Horizon, Cell>;
  return {
    ...axisRecord.read(new Map()),
    id,
    label: draft.label,
    family: draft.family,
    questionM18,
    questionY7,
    questionY28,
    cells,
  };
}

function cellOf(axisId: Id<"axis">, horizon: Horizon, draft: CellDraft, index: number): Cell {
  const [aim, start, evidence, risk] = draft.map((text) => richTextOf(text));
  const isGiven = index === 1 && horizon === "M18";
  return {
    ...cellRecord.read(new Map()),
    id: cellId(axisId, horizon),
    axisId,
    horizon,
    status: index % 3 === 2 ? "DRAFT" : "AGREED",
    innovationStage: horizon === "Y7" ? "MODELLING" : null,
    targetDate: isGiven ? "2028-03-31" : null,
    targetDateReason: isGiven ? "fin du permis de construire" : "",
    linkedArticleIds:
      index === 0 ? (["a8", "a13"] as Id<"article">[]) : index === 4 ? (["a9"] as Id<"article">[]) : [],
    targetStatement: aim ?? [],
    startingPoint: start ?? [],
    evidence: evidence ?? [],
    risk: risk ?? [],
  };
}
