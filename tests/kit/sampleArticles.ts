import type { Article } from "#shared/model/article.ts";
import { articleRecord } from "#shared/model/article.ts";
import type { Id } from "#shared/model/Id.ts";
import type { Paragraph } from "#shared/model/richText.ts";
import { richTextOf } from "./richTextOf.ts";

type Draft = {
  readonly title: string;
  readonly intent: string;
  readonly horizon: Article["horizon"];
  readonly principles?: readonly number[];
  readonly text: readonly string[];
  readonly concretely?: readonly string[];
  readonly weWillNot?: readonly string[];
};

const drafts: readonly Draft[] = [
  {
    title: "Un cap commun",
    intent: "Relier l’alliance à un défi qu’aucun de nous ne peut relever seul.",
    horizon: "Y28",
    principles: [1],
    text: [
      "Nous nous engageons à faire de l’estuaire un territoire où **chacun peut se loger dignement près de son travail**, quelle que soit sa situation.",
      "1. Ce cap oriente toutes nos décisions ; une action qui ne le sert pas ne relève pas de l’alliance.",
      "1. Il se mesure à trois signes :",
      "  1. le nombre de ménages relogés à moins de trente minutes de leur emploi ;",
      "  1. la part de logements rénovés avec des matériaux et des savoir-faire locaux ;",
      "  1. la confiance que les habitants accordent à la démarche, relevée chaque année.",
      "1. Le cap est relu à chaque échéance de la matrice de trajectoire, selon les modalités de l’[[a14]].",
    ],
    concretely: [
      "- Un comité d’habitants formule le défi avec ses mots ; cette formulation ouvre chacune de nos réunions.",
      "- L’alliance contribue aux objectifs de développement durable 1, 8 et 11.",
    ],
    weWillNot: [
      "Nous ne transformerons pas ce cap en slogan : aucune communication sans résultat vérifiable.",
    ],
  },
  {
    title: "Partir du premier kilomètre des besoins",
    intent: "Écouter le terrain avant de choisir une solution.",
    horizon: "M18",
    principles: [2],
    text: [
      "Nous partons de ce que vivent les personnes mal logées, et non de l’offre de nos organisations.",
      "1. Avant toute décision d’investissement, une enquête d’au moins trente entretiens est menée par Les Ateliers.",
      "1. Les personnes rencontrées sont défrayées et reçoivent la restitution de l’enquête avant les Partenaires.",
    ],
    concretely: ["- Une permanence mobile chaque quinzaine dans les six communes du marais."],
    weWillNot: ["Nous ne parlerons pas à la place des habitants."],
  },
  {
    title: "Riches de nos différences",
    intent: "Reconnaître le statut, les contraintes et la culture de chacun.",
    horizon: "Y28",
    principles: [3],
    text: [
      "Chaque Partenaire présente aux autres, dans les trois premiers mois, ce qu’il faut savoir de lui pour travailler avec lui : son calendrier de décision, ses obligations, ses limites.",
      "Ces présentations sont consignées dans un carnet commun, tenu à jour par le tiers de confiance mentionné à l’[[a13]].",
    ],
    concretely: [
      "- L’Agglomération rappelle les délais d’une délibération : **dix semaines**.",
      "- Brière rappelle la saisonnalité de ses chantiers : pas d’atelier en juin.",
    ],
  },
  {
    title: "Une voix équilibrée pour chacun",
    intent: "Faire que le poids dans la décision ne dépende pas du montant apporté.",
    horizon: "M18",
    principles: [3, 4],
    text: [
      "1. Chaque Partenaire dispose d’une voix, quels que soient ses apports.",
      "1. Nul ne peut, par un financement, obtenir un droit de veto ou une contrepartie qui ne figure pas dans le présent document.",
    ],
    weWillNot: ["Nous n’accepterons aucun apport conditionné à une orientation décidée hors de l’alliance."],
  },
  {
    title: "Un engagement libre, au rythme de chacun",
    intent: "Tenir compte de la maturité, des moyens et des envies.",
    horizon: "M18",
    text: [
      "Chaque Partenaire fixe lui-même son rythme et le dit aux autres. Il peut le revoir une fois par semestre, sans avoir à se justifier, à condition de prévenir un mois à l’avance.",
    ],
    concretely: [
      "- Un tableau de charge, mis à jour à chaque comité, montre ce que chacun peut réellement porter.",
    ],
  },
  {
    title: "Des contributions réciproques et lisibles",
    intent: "Nommer ce que chacun apporte : richesses humaines, ressources financières, réseaux.",
    horizon: "M18",
    principles: [4],
    text: [
      "Les contributions de la première période sont les suivantes.",
      "[table]",
      "Toute modification est portée au relevé des engagements et annoncée aux autres Partenaires dans les quinze jours.",
    ],
  },
  {
    title: "Équilibre propre et intérêt général",
    intent: "Articuler l’équilibre économique de chacun et le bien commun.",
    horizon: "Y7",
    principles: [5],
    text: [
      "Nous reconnaissons à chacun le droit de préserver son équilibre économique. L’alliance n’a pas pour but de partager des bénéfices.",
      "# Où passe la limite",
      "Lorsqu’une action procure à un Partenaire un avantage qu’il n’aurait pas obtenu seul, il en fait état au comité, qui décide de ce qui revient au bien commun.",
      "# Marchés publics",
      "Aucune stipulation n’oblige L’Agglomération à retenir un Partenaire ; les règles de la commande publique s’appliquent pleinement.",
    ],
  },
  {
    title: "Dialoguer et décider ensemble",
    intent: "Être transparents, écouter, décider par consentement.",
    horizon: "M18",
    principles: [4, 6],
    text: [
      "1. Une décision est prise lorsque plus aucun Partenaire n’y oppose d’objection argumentée.",
      "1. Relèvent d’une décision commune :",
      "  1. l’entrée ou la sortie d’un Partenaire ;",
      "  1. toute dépense commune supérieure à 10 000 € ;",
      "  1. toute prise de parole publique au nom de l’alliance :",
      "    1. dans la presse ;",
      "    1. devant une assemblée élue.",
      "1. Les autres décisions sont déléguées au comité d’animation, qui en rend compte chaque mois.",
    ],
    concretely: ["- Les comptes rendus sont accessibles à tous les Partenaires sous huit jours."],
    weWillNot: ["Nous ne passerons pas outre une objection au motif qu’elle est minoritaire."],
  },
  {
    title: "Expérimenter et apprendre",
    intent: "Se donner le droit à l’essai et à l’erreur, et en tirer des leçons.",
    horizon: "Y7",
    text: [
      "Chaque expérimentation a une durée, un budget plafonné et une question à laquelle elle doit répondre. Un résultat négatif est publié au même titre qu’un résultat positif.",
    ],
    concretely: ["- Première expérimentation : douze logements rénovés en chantier-école au Croisic."],
  },
  {
    title: "Tenir trois temps",
    intent: "Viser la performance à 18 mois, l’innovation à 7 ans, la confiance à 28 ans.",
    horizon: "ALL",
    principles: [7],
    text: [
      "Nous tenons ensemble trois temps, détaillés dans la matrice de trajectoire annexée. Aucun ne justifie de sacrifier les deux autres.",
    ],
  },
  {
    title: "Évaluer chemin faisant",
    intent: "Regarder les résultats, l’équilibre de la relation et la part de chacun.",
    horizon: "Y7",
    text: [
      "Une évaluation partagée a lieu tous les dix-huit mois. Elle porte autant sur la qualité de la relation que sur les résultats, et reprend les trois signes énoncés à l’[[a1]].",
    ],
    concretely: [
      "- Chaque Partenaire note, seul puis avec les autres, ce que l’alliance lui a coûté et apporté.",
    ],
  },
  {
    title: "Capitaliser et partager",
    intent: "Mettre en commun les données, les méthodes et les résultats ; parler d’une même voix.",
    horizon: "Y7",
    text: [
      "Les méthodes produites ensemble sont publiées sous licence libre, sauf décision contraire motivée. Les données relatives aux personnes ne le sont jamais.",
    ],
    weWillNot: ["Nous ne breveterons pas, chacun de notre côté, ce que nous aurons mis au point ensemble."],
  },
  {
    title: "S’appuyer sur un tiers de confiance",
    intent: "Savoir vers qui se tourner quand la confiance vacille.",
    horizon: "M18",
    text: [
      "Un tiers de confiance, choisi par consentement et indépendant de chaque Partenaire, peut être saisi à tout moment par l’un d’eux. Il écoute, propose, et ne décide pas.",
    ],
    concretely: ["- Il rencontre chaque Partenaire une fois par an, que tout aille bien ou non."],
  },
  {
    title: "Accueillir, réviser, se quitter",
    intent: "Prévoir l’entrée, la relecture et la sortie avant d’en avoir besoin.",
    horizon: "Y28",
    principles: [7],
    text: [
      "1. Un nouveau Partenaire rejoint l’alliance par consentement de tous, après avoir assisté à deux comités.",
      "1. Le présent document est relu aux échéances de l’[[a10]].",
      "1. Un Partenaire peut quitter l’alliance à tout moment, avec un préavis de trois mois ; il achève ou transmet les engagements en cours.",
    ],
  },
];

const contributions = {
  id: "contributions",
  rows: [
    ["Partenaire", "Apport", "En retour"],
    ["Les Ateliers", "Enquête, permanences, un demi-poste d’animation", "Accès aux données de relogement"],
    ["Brière", "Deux maîtres compagnons, 120 jours par an", "Apprentis formés sur les chantiers-écoles"],
    [
      "L’Agglomération",
      "Trois bâtiments vacants, ingénierie foncière",
      "Bilan annuel devant le conseil communautaire",
    ],
    ["La Fondation", "180 000 € sur trois ans", "Récit partagé de la démarche"],
  ].map((row) => row.map((cell) => richTextOf(cell))),
};

const articleOf = (draft: Draft, index: number): Article => ({
  ...articleRecord.read(new Map()),
  id: `a${index + 1}` as Id<"article">,
  number: index + 1,
  title: draft.title,
  intent: draft.intent,
  horizon: draft.horizon,
  principleIds: (draft.principles ?? []).map((position) => `principle-${position}` as Id<"principle">),
  text: richTextOf(...draft.text).map(withTable),
  concretely: richTextOf(...(draft.concretely ?? [])),
  weWillNot: richTextOf(...(draft.weWillNot ?? [])),
});

/** The line « [table] » stands for the table of contributions. */
const withTable = (paragraph: Paragraph): Paragraph =>
  paragraph.runs.some((run) => "text" in run && run.text === "[table]")
    ? { ...paragraph, runs: [{ table: contributions }] }
    : paragraph;

export const sampleArticles: readonly Article[] = drafts.map(articleOf);
