import { frenchOf } from "#shared/model/frenchOf.ts";
import type { Scope } from "#shared/model/alliance.ts";
import type { ArticleHorizon, Horizon } from "#shared/model/horizon.ts";
import type { Cell } from "#shared/model/matrix.ts";
import type { Principle } from "#shared/model/principle.ts";
import type { Representative } from "#shared/model/representative.ts";
import type { Reference } from "#shared/model/richText.ts";
import type { ArticleStatus } from "#shared/model/consent.ts";
import type { DecisionKind, DecisionMethod, ObjectionState, PositionKind } from "#shared/model/statement.ts";
import type { VersionKind } from "#shared/word/options.ts";
import { afterReference } from "./reference.ts";

/** Spaces before : ; ! ? » and after « do not break, as French typography wants. */
export const french = {
  languageTag: "fr-FR",
  documentTitle: (name: string) => `Contrat de confiance — ${name}`,
  kicker: "Contrat de confiance",
  scope: {
    MORAL: "Charte d’alliance — engagement moral réciproque",
    CONTRACTUAL: "Convention d’alliance — engagement contractuel",
    MIXED: "Charte d’alliance et convention annexée",
  } satisfies Record<Scope, string>,
  versionKind: {
    DRAFT: "projet, sans valeur d’engagement",
    REFERENCE: "texte de référence",
    SIGNED: "texte soumis à signature",
    AMENDMENT: "avenant",
  } satisfies Record<VersionKind, string>,
  shortVersion: (number: string, kind: VersionKind) =>
    `Version\u00a0${number}${kind === "DRAFT" ? " — projet" : kind === "AMENDMENT" ? " — avenant" : ""}`,
  cover: {
    between: "Entre",
    version: "Version",
    date: "Date",
    undated: "non datée",
    territory: "Territoire",
    fingerprint: "Empreinte",
    origin: "Trame proposée, inspirée des publications sur le faire alliance.",
    notTheCharter:
      "Ce document n’est pas la Charte du faire alliance. Trame indicative, à relire par un juriste.",
  },
  untitled: "[sans titre]",
  toComplete: (what: string) => `[à compléter\u00a0: ${what}]`,
  quote: (text: string) => `«\u00a0${text}\u00a0»`,
  label: (text: string) => `${text}\u00a0: `,
  separator: "\u00a0; ",
  articleNumber: (number: number) => `Article\u00a0${number}`,
  articleLevel: "Article\u00a0%1",
  missingReference: {
    article: "[article absent]",
    clause: "[clause absente]",
    term: "[terme absent]",
  } satisfies Record<Reference["to"], string>,
  contents: "Sommaire",
  parties: {
    title: "Entre les soussignés",
    noParty: "les parties",
    legalForm: "forme juridique",
    headOffice: "siège",
    representative: "représentant et qualité",
    andBy: ", et par ",
    capital: (amount: string) =>
      /\d/u.test(amount)
        ? `au capital de ${amount.replace(/^(?:au\s+)?capital(?:\s+social)?\s+de\s+/iu, "")}`
        : `à capital ${amount.replace(/^(?:à\s+)?capital\s+/iu, "")}`,
    office: (address: string) => `dont le siège est situé ${address}`,
    siren: (number: string) => `SIREN n°\u00a0${number}`,
    rna: (number: string) => `RNA n°\u00a0${number}`,
    rcs: (number: string) => `RCS ${number}`,
    represented: "représenté(e) par ",
    called: (name: string): readonly [before: string, name: string] => [
      "ci-après dénommé(e) ",
      `«\u00a0${name}\u00a0»`,
    ],
    prospect: "partenaire pressenti, dont l’engagement reste à confirmer",
    together: "Ci-après dénommés ensemble «\u00a0les Partenaires\u00a0».",
    associated: "Avec la participation, sans signature, de",
  },
  mandate: (basis: Representative["mandateBasis"], ref: string, date: string | null) => {
    if (basis === "STATUTES") return "en vertu des statuts";
    const day = date === null ? "" : ` du ${date}`;
    return `${basis === "DELIBERATION" ? "en vertu de la délibération" : "en vertu du pouvoir"}${afterReference(ref, day, "n°")}`;
  },
  missingMandate: {
    DELIBERATION: "n° et date de la délibération",
    POWER_OF_ATTORNEY: "référence et date du pouvoir",
  },
  article: {
    text: (number: number) => `texte de l’article\u00a0${number}`,
    clause: "texte de la clause",
    concretely: "Concrètement",
    weWillNot: "Ce que nous ne ferons pas",
    horizon: "Horizon",
    principles: "Principes",
  },
  comments: {
    somebody: "Une personne sans nom",
    gone: (quote: string) => `Sur «\u00a0${quote}\u00a0», qui n’est plus dans le texte\u00a0:`,
    resolved: "[Résolu]",
  },
  horizon: {
    M18: "18\u00a0mois",
    Y7: "7\u00a0ans",
    Y28: "28\u00a0ans",
    ALL: "18\u00a0mois, 7\u00a0ans et 28\u00a0ans",
  } satisfies Record<ArticleHorizon, string>,
  principles: {
    title: "Principes d’action de référence",
    introduction:
      "Principes retenus par les Partenaires pour guider leur débat, dans l’ordre de leur exemplaire.",
    name: (position: number, label: string) =>
      `Principe\u00a0${position}${label === "" ? "" : ` — ${label}`}`,
    short: (position: number, label: string) => `${position}.\u00a0${label}`,
    origin: {
      OFFICIAL_TEXT: "Texte officiel, recopié par les Partenaires",
      USER_INTERPRETATION: "Formulation propre aux Partenaires",
    } satisfies Record<Principle["origin"], string>,
    source: "Source",
    articles: "Articles liés",
  },
  matrix: {
    title: "Annexe — Matrice de trajectoire",
    introduction:
      "Ce que les Partenaires visent à trois horizons. Les échéances calculées partent de la signature\u00a0; une échéance fixée indique son motif.",
    description:
      "Une ligne par axe, une colonne par horizon. Chaque case dit ce qui est visé, le point de départ, l’indice de preuve, la vigilance, l’accord et l’échéance.",
    axis: "Axe",
    horizon: {
      M18: "18\u00a0mois — performance",
      Y7: "7\u00a0ans — innovation sociétale",
      Y28: "28\u00a0ans — confiance durable",
    } satisfies Record<Horizon, string>,
    aim: "ce que nous visons",
    startingPoint: "Point de départ",
    evidence: "Indice de preuve",
    risk: "Vigilance",
    stage: "Étape",
    stages: {
      R_AND_D: "recherche et développement («\u00a0se conter\u00a0»)",
      MODELLING: "modélisation («\u00a0se compter\u00a0»)",
      DEPLOYMENT: "déploiement",
    } satisfies Record<NonNullable<Cell["innovationStage"]>, string>,
    articles: "Articles",
    status: "Accord",
    statuses: { EMPTY: "case à écrire", DRAFT: "en discussion", AGREED: "convenu" } satisfies Record<
      Cell["status"],
      string
    >,
    due: "Échéance",
    computed: (date: string) => `${date} (calculée)`,
    fixed: (date: string, reason: string) => `${date} (fixée${reason === "" ? "" : `\u00a0: ${reason}`})`,
    afterSignature: (horizon: string) => `${horizon} après la signature`,
  },
  debate: {
    title: "Annexe — Relevé des positions",
    introduction:
      "Où en est chaque partenaire engagé, article par article. Seules figurent les positions authentifiées par la clé d’un représentant.",
    partner: "Partenaire",
    position: "Position",
    reason: "Motif",
    status: "Statut",
    statuses: {
      DRAFT: "brouillon",
      UNDER_DISCUSSION: "en débat",
      OPEN_OBJECTIONS: "objections ouvertes",
      CONSENTED: "consentement acquis",
      ADOPTED_WITH_RESERVATIONS: "adopté avec réserves",
      FROZEN: "gelé",
    } satisfies Record<ArticleStatus, string>,
    positions: {
      CONSENT: "consentement",
      CONSENT_WITH_RESERVATION: "consentement avec réserve",
      OBJECTION: "objection",
      STAND_ASIDE: "en retrait",
      PENDING: "pas encore exprimé",
    } satisfies Record<PositionKind, string>,
    toConfirm: (position: string) => `${position} (à confirmer)`,
    objection: (partner: string, day: string) => `Objection ${frenchOf(partner)}, ${day}`,
    objectionStates: {
      RAISED: "posée",
      TESTED: "testée",
      BEING_RESOLVED: "en traitement",
      RESOLVED: "levée",
      WITHDRAWN: "retirée",
      ESCALATED: "renvoyée au tiers de confiance",
    } satisfies Record<ObjectionState, string>,
    registerTitle: "Annexe — Registre des décisions",
    register:
      "Chaque décision est signée par la clé de qui l’a inscrite et enchaînée aux précédentes. Aucune n’est réécrite\u00a0: une nouvelle décision remplace l’ancienne par un lien.",
    kinds: {
      ADOPT: "adopter",
      AMEND: "amender",
      POSTPONE: "reporter",
      ABANDON: "abandonner",
      DELEGATE: "déléguer",
    } satisfies Record<DecisionKind, string>,
    methods: {
      CONSENT: "par consentement",
      CONSENSUS: "par consensus",
      MAJORITY: "à la majorité",
      DELEGATED: "par délégation",
    } satisfies Record<DecisionMethod, string>,
    recordedFor: (partner: string) => `inscrite par ${partner}`,
    replaced: "remplacée depuis",
    id: (short: string) => `n°\u00a0${short}`,
    about: "Sur",
    positionsThen: "Positions à ce moment",
    responsible: "Suivi par",
    due: "Avant le",
  },
  signature: {
    title: "Signatures",
    party: "Partie",
    signer: "Signataire et pouvoir",
    signature: "Signature",
    tableTitle: "Tableau des signatures",
    tableDescription:
      "Une ligne par signataire\u00a0: la partie, la personne et son pouvoir, la place de sa signature.",
    electronic:
      "Fait sous forme électronique. Un exemplaire électronique du présent document est remis à chaque partie.",
    electronicHow:
      "Chaque signataire appose sa signature électronique sur ce même fichier au moyen de son certificat. La date de chaque signature est celle qu’elle porte.",
    madeAt: (copies: number): readonly [before: string, between: string, after: string] => [
      "Fait à ",
      ", le ",
      copies > 1
        ? `, en ${copies}\u00a0exemplaires originaux, un par partie.`
        : ", en un exemplaire original.",
    ],
    place: "lieu",
    date: "date",
    byHand: "Date et signature\u00a0:",
    signedElectronically: "Signature électronique",
    lineDescription: (name: string, organisation: string) =>
      `Ligne de signature électronique ${frenchOf(name)}, pour ${organisation}`,
    readAndApproved: "Mention d’usage, sans effet juridique\u00a0: «\u00a0lu et approuvé\u00a0»",
    initials: "Paraphes",
    fingerprint: "Empreinte du contenu (SHA-256)",
    fingerprintUse: "Deux documents qui portent la même empreinte ont le même contenu convenu.",
    nobody: "signataire habilité",
  },
  page: { page: "page\u00a0", of: "\u00a0sur\u00a0", fingerprint: (short: string) => `Empreinte ${short}` },
  styles: {
    plainHeading: "Titre sans numéro",
    kicker: "Couverture surtitre",
    coverFirstData: "Couverture première donnée",
    coverBetween: "Couverture entre",
    coverParty: "Couverture partie",
    handSignature: "Signature manuscrite",
    coverNote: "Couverture mention",
    coverText: "Couverture texte",
    coverData: "Couverture données",
    party: "Partie",
    intent: "Intention",
    note: "Mention",
    alinea: (sample: string) => `Alinéa ${sample}`,
    cell: "Tableau texte",
    cellStrong: "Tableau fort",
    cellNote: "Tableau mention",
    separator: "Séparateur",
    toComplete: "À compléter",
    defined: "Terme défini",
    table: "Tableau de l’alliance",
  },
};
