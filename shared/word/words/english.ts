import { unreachable } from "#shared/base/Bug.ts";
import type { Words } from "./Words.ts";
import { saidReference } from "./reference.ts";

export const english: Words = {
  languageTag: "en-GB",
  documentTitle: (name) => `Trust agreement — ${name}`,
  kicker: "Trust agreement",
  scope: {
    MORAL: "Alliance charter — mutual moral commitment",
    CONTRACTUAL: "Alliance agreement — contractual commitment",
    MIXED: "Alliance charter with an annexed agreement",
  },
  versionKind: {
    DRAFT: "draft, not binding",
    REFERENCE: "reference text",
    SIGNED: "text submitted for signature",
    AMENDMENT: "amendment",
  },
  shortVersion: (number, kind) =>
    `Version\u00a0${number}${kind === "DRAFT" ? " — draft" : kind === "AMENDMENT" ? " — amendment" : ""}`,
  cover: {
    between: "Between",
    version: "Version",
    date: "Date",
    undated: "undated",
    territory: "Territory",
    fingerprint: "Fingerprint",
    origin: "Proposed outline, inspired by publications on “faire alliance”.",
    notTheCharter:
      "This document is not the Charte du faire alliance. Indicative outline, to be reviewed by a lawyer.",
  },
  untitled: "[untitled]",
  toComplete: (what) => `[to be completed: ${what}]`,
  quote: (text) => `“${text}”`,
  label: (text) => `${text}: `,
  separator: "; ",
  articleNumber: (number) => `Article\u00a0${number}`,
  articleLevel: "Article\u00a0%1",
  missingReference: { article: "[missing article]", clause: "[missing clause]", term: "[missing term]" },
  contents: "Contents",
  parties: {
    title: "Between the undersigned",
    noParty: "the parties",
    legalForm: "legal form",
    headOffice: "registered office",
    representative: "representative and capacity",
    andBy: ", and by ",
    capital: (amount) =>
      /\d/u.test(amount) ? `with a share capital of ${amount}` : `with ${amount.replace(/^with\s+/iu, "")}`,
    office: (address) => `whose registered office is at ${address}`,
    siren: (number) => `SIREN No.\u00a0${number}`,
    rna: (number) => `RNA No.\u00a0${number}`,
    rcs: (number) => `RCS ${number}`,
    represented: "represented by ",
    called: (name) => ["hereinafter ", `“${name}”`],
    prospect: "prospective partner, whose commitment remains to be confirmed",
    together: "Hereinafter together “the Partners”.",
    associated: "With the participation, without signature, of",
  },
  mandate: (basis, ref, date) => {
    if (basis === "STATUTES") return "by virtue of the statutes";
    const day = date === null ? "" : ` of ${date}`;
    return `${basis === "DELIBERATION" ? "by virtue of deliberation" : "by virtue of power of attorney"}${referred(ref, day)}`;
  },
  missingMandate: {
    DELIBERATION: "number and date of the deliberation",
    POWER_OF_ATTORNEY: "reference and date of the power of attorney",
  },
  article: {
    text: (number) => `wording of article\u00a0${number}`,
    clause: "wording of the clause",
    concretely: "In practice",
    weWillNot: "What we will not do",
    horizon: "Horizon",
    principles: "Principles",
  },
  comments: {
    somebody: "Somebody without a name",
    gone: (quote) => `On “${quote}”, which is no longer in the text:`,
    resolved: "[Resolved]",
  },
  horizon: {
    M18: "18\u00a0months",
    Y7: "7\u00a0years",
    Y28: "28\u00a0years",
    ALL: "18\u00a0months, 7\u00a0years and 28\u00a0years",
  },
  principles: {
    title: "Guiding principles",
    introduction: "Principles kept by the Partners to guide their debate, in the order of their own copy.",
    name: (position, label) => `Principle\u00a0${position}${label === "" ? "" : ` — ${label}`}`,
    short: (position, label) => `${position}.\u00a0${label}`,
    origin: {
      OFFICIAL_TEXT: "Official text, copied by the Partners",
      USER_INTERPRETATION: "The Partners’ own wording",
    },
    source: "Source",
    articles: "Related articles",
  },
  matrix: {
    title: "Annex — Trajectory matrix",
    introduction:
      "What the Partners aim at over three horizons. Computed due dates run from the signature; a fixed one gives its reason.",
    description:
      "One row for each axis, one column for each horizon. Each cell gives the aim, the starting point, the evidence, the watchpoint, the agreement and the due date.",
    axis: "Axis",
    horizon: {
      M18: "18\u00a0months — performance",
      Y7: "7\u00a0years — societal innovation",
      Y28: "28\u00a0years — lasting trust",
    },
    aim: "what we aim at",
    startingPoint: "Starting point",
    evidence: "Evidence",
    risk: "Watchpoint",
    stage: "Stage",
    stages: { R_AND_D: "research and development", MODELLING: "modelling", DEPLOYMENT: "deployment" },
    articles: "Articles",
    status: "Agreement",
    statuses: { EMPTY: "cell to be written", DRAFT: "under discussion", AGREED: "agreed" },
    due: "Due date",
    computed: (date) => `${date} (computed)`,
    fixed: (date, reason) => `${date} (fixed${reason === "" ? "" : `: ${reason}`})`,
    afterSignature: (horizon) => `${horizon} after signature`,
  },
  debate: {
    title: "Annex — Record of positions",
    introduction:
      "Where each engaged partner stands, article by article. Only positions authenticated by a representative’s key are in it.",
    partner: "Partner",
    position: "Position",
    reason: "Reason",
    status: "Status",
    statuses: {
      DRAFT: "draft",
      UNDER_DISCUSSION: "under discussion",
      OPEN_OBJECTIONS: "open objections",
      CONSENTED: "consent reached",
      ADOPTED_WITH_RESERVATIONS: "adopted with reservations",
      FROZEN: "frozen",
    },
    positions: {
      CONSENT: "consent",
      CONSENT_WITH_RESERVATION: "consent with reservation",
      OBJECTION: "objection",
      STAND_ASIDE: "stands aside",
      PENDING: "not yet expressed",
    },
    toConfirm: (position) => `${position} (to be confirmed)`,
    objection: (partner, day) => `Objection of ${partner}, ${day}`,
    objectionStates: {
      RAISED: "raised",
      TESTED: "tested",
      BEING_RESOLVED: "being resolved",
      RESOLVED: "lifted",
      WITHDRAWN: "withdrawn",
      ESCALATED: "referred to the trusted third party",
    },
    registerTitle: "Annex — Register of decisions",
    register:
      "Each decision is signed with the key of whoever entered it and chained to those before. None is rewritten: a new decision replaces an earlier one by a link.",
    kinds: {
      ADOPT: "adopt",
      AMEND: "amend",
      POSTPONE: "postpone",
      ABANDON: "abandon",
      DELEGATE: "delegate",
    },
    methods: {
      CONSENT: "by consent",
      CONSENSUS: "by consensus",
      MAJORITY: "by majority",
      DELEGATED: "by delegation",
    },
    recordedFor: (partner) => `entered by ${partner}`,
    replaced: "replaced since",
    id: (short) => `no. ${short}`,
    about: "About",
    positionsThen: "Positions at that moment",
    responsible: "Followed up by",
    due: "By",
  },
  signature: {
    title: "Signatures",
    party: "Party",
    signer: "Signatory and authority",
    signature: "Signature",
    tableTitle: "Table of signatures",
    tableDescription:
      "One row for each signatory: the party, the person and their authority, the place of the signature.",
    electronic: "Done in electronic form. Each party receives an electronic copy of this document.",
    electronicHow:
      "Each signatory signs this same file electronically with their own certificate. The date of each signature is the one it carries.",
    madeAt: (copies) => [
      "Done at ",
      ", on ",
      copies > 1 ? `, in ${copies}\u00a0originals, one for each party.` : ", in one original.",
    ],
    place: "place",
    date: "date",
    byHand: "Date and signature:",
    signedElectronically: "Electronic signature",
    lineDescription: (name, organisation) => `Electronic signature line of ${name}, for ${organisation}`,
    readAndApproved: "Customary wording, without legal effect: “lu et approuvé”",
    initials: "Initials",
    fingerprint: "Fingerprint of the content (SHA-256)",
    fingerprintUse: "Two documents with the same fingerprint have the same agreed content.",
    nobody: "authorised signatory",
  },
  page: { page: "page\u00a0", of: "\u00a0of\u00a0", fingerprint: (short) => `Fingerprint ${short}` },
  styles: {
    plainHeading: "Unnumbered heading",
    kicker: "Cover kicker",
    coverFirstData: "Cover first data",
    coverBetween: "Cover between",
    coverParty: "Cover party",
    handSignature: "Handwritten signature",
    coverNote: "Cover note",
    coverText: "Cover text",
    coverData: "Cover data",
    party: "Party",
    intent: "Intention",
    note: "Note",
    alinea: (sample) => `Paragraph ${sample}`,
    cell: "Table text",
    cellStrong: "Table strong",
    cellNote: "Table note",
    separator: "Separator",
    toComplete: "To be completed",
    defined: "Defined term",
    table: "Alliance table",
  },
};

function referred(ref: string, day: string): string {
  const said = saidReference(ref);
  switch (said.kind) {
    case "number":
      return ` No.\u00a0${said.number}${day}`;
    case "date":
      return ` ${said.words}`;
    case "words":
      return said.words === "" ? day : ` (${said.words})${day}`;
    default:
      return unreachable(said);
  }
}
