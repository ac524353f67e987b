import { plural } from "./plural.ts";

/** The debate room: where everybody stands, what was decided, and the life of an article. */
export const debate = {
  lead: () => "Où chacun en est, ce qui a été décidé, et comment on y est arrivé.",
  views: {
    label: () => "Ce que montre le débat",
    table: () => "Où en sommes-nous",
    decisions: () => "Décisions",
    life: () => "Vie d’un article",
  },
  verifying: () => "Vérification des signatures…",
  /** On the rail, after the room’s name; at home, beside the alliance’s. */
  remaining: {
    noArticle: () => "Le contrat n’a pas encore d’article.",
    nobody: () => "Aucun partenaire n’est engagé\u00a0: personne ne peut encore se prononcer.",
    nothing: () =>
      "Plus rien ne s’oppose à la signature\u00a0: chaque article a le consentement de tous, ou a été adopté par une décision.",
    some: (p: { unsettled: number; articles: number; openObjections: number; awaited: string }) =>
      `Avant de signer, il reste ${plural(p.unsettled, "article", "articles")} sur ${p.articles} à faire aboutir` +
      (p.openObjections === 0 ? "" : `, dont ${p.openObjections} avec une objection ouverte`) +
      (p.awaited === "" ? "." : `\u202f; on attend encore ${p.awaited}.`),
    /** When their names would be too many. */
    partners: (p: { count: number }) => plural(p.count, "partenaire", "partenaires"),
  },
  filters: {
    label: () => "Articles montrés",
    all: (p: { count: number }) => `Tous (${p.count})`,
    mine: (p: { count: number }) => `Ce qui m’attend (${p.count})`,
    objections: (p: { count: number }) => `Objections ouvertes (${p.count})`,
    confirm: (p: { count: number }) => `À confirmer (${p.count})`,
    none: () => "Aucun article ne correspond à ce filtre.",
    reset: () => "Tout montrer",
  },
  table: {
    label: () => "Positions des partenaires, article par article",
    article: () => "Article",
    keys: () => "Flèches\u00a0: se déplacer. Entrée\u00a0: ouvrir l’article dans le contrat.",
    legend: () => "Légende",
    doubtful: () => "une position non authentifiée, qui ne compte pas",
    stand: (p: { kind: string; notes: string }) => (p.notes === "" ? p.kind : `${p.kind}, ${p.notes}`),
    cell: (p: { partner: string; article: string; stand: string }) =>
      `${p.partner}, ${p.article}\u00a0: ${p.stand}`,
    articleName: (p: { number: number; title: string }) => `${p.number}. ${p.title}`,
    untitled: () => "sans titre",
    emptyTitle: () => "Rien à débattre pour le moment",
    empty: () => "Écrivez un article et engagez des partenaires\u00a0: leurs positions apparaissent ici.",
  },
  mute: {
    title: () => "Vous ne parlez encore au nom de personne",
    body: () => "Dites quel représentant vous êtes\u00a0: sa clé signe vos positions et vos décisions.",
    action: () => "Dire qui je suis",
  },
  register: {
    /** Of one that a search found. */
    found: (p: { subject: string }) => `Décision – ${p.subject}`,
    record: () => "Consigner une décision",
    check: () => "Vérifier le registre",
    emptyTitle: () => "Aucune décision consignée",
    empty: () =>
      "Une décision consignée est signée, datée et enchaînée aux précédentes. Elle ne se réécrit jamais\u00a0: une autre peut la remplacer.",
    list: () => "Décisions, de la plus récente à la plus ancienne",
    byline: (p: { name: string; partner: string; moment: string }) =>
      `Signée par ${p.name} (${p.partner}), le ${p.moment}`,
    someone: () => "une personne retirée de l’alliance",
    method: (p: { method: string }) => `par ${p.method}`,
    methods: {
      CONSENT: () => "consentement",
      CONSENSUS: () => "consensus",
      MAJORITY: () => "majorité",
      DELEGATED: () => "délégation",
    },
    words: () => "La décision porte sur les mots exacts de l’article à ce moment-là.",
    life: (p: { number: number }) => `Voir la vie de l’article ${p.number}`,
    droppedArticle: () => "Article retiré depuis",
    positions: () => "Positions à ce moment",
    responsible: () => "Suivi",
    followUp: (p: { partner: string; day: string }) =>
      p.day === "" ? p.partner : p.partner === "" ? `avant le ${p.day}` : `${p.partner}, avant le ${p.day}`,
    replaces: (p: { subject: string; day: string }) => `Remplace «\u00a0${p.subject}\u00a0» du ${p.day}`,
    replacedBy: (p: { subject: string; day: string }) =>
      `Remplacée par «\u00a0${p.subject}\u00a0» du ${p.day}`,
    replaced: () => "Remplacée",
    doubtful: () => "Non authentifiée",
    reference: (p: { id: string }) => `Référence ${p.id}`,
    checkTitle: () => "Registre vérifié",
  },
  recording: {
    title: () => "Consigner une décision",
    about: () => "Objet",
    free: () => "Un sujet libre",
    subject: () => "Intitulé",
    subjectMissing: () => "Donnez un intitulé à la décision.",
    kind: () => "Décision",
    method: () => "Méthode",
    wording: () => "Formulation exacte",
    wordingOfArticle: () => "Facultative\u00a0: les mots de l’article sont joints à la décision.",
    wordingMissing: () => "Écrivez la formulation exacte de ce qui est décidé.",
    responsible: () => "Qui suit",
    nobody: () => "Personne en particulier",
    dueOn: () => "Échéance",
    clearDue: () => "Effacer l’échéance",
    replaces: () => "Remplace",
    nothing: () => "Aucune décision",
    speaker: () => "Signée au nom de",
    openObjections: (p: { count: number }) =>
      p.count > 1
        ? `${p.count} objections sont encore ouvertes sur cet article. Une objection n’est pas un veto\u00a0: levez-la ensemble avant d’adopter, ou décidez par consentement d’une autre règle.`
        : "Une objection est encore ouverte sur cet article. Elle n’est pas un veto\u00a0: levez-la ensemble avant d’adopter, ou décidez par consentement d’une autre règle.",
    forGood: () => "Une fois signée, elle ne peut plus être modifiée ni effacée.",
    sign: () => "Signer et consigner",
    done: (p: { subject: string }) => `La décision «\u00a0${p.subject}\u00a0» est consignée.`,
  },
  life: {
    choose: () => "Article",
    open: () => "Ouvrir dans le contrat",
    line: () => "Ligne de temps",
    empty: () =>
      "Rien n’est encore arrivé à cet article. Ses formulations, les positions et les décisions viendront ici.",
    wording: () => "Nouvelle formulation",
    compare: () => "Voir ce qui change",
    compareSince: () => "Comparer avec aujourd’hui",
    position: (p: { partner: string; kind: string }) => `${p.partner}\u00a0: ${p.kind}`,
    touchesPurpose: () => "Elle touche l’objectif commun.",
    leavesPurpose: () => "Elle ne touche pas l’objectif commun.",
    step: (p: { partner: string; state: string }) => `Objection ${p.state} (${p.partner})`,
    states: {
      RAISED: () => "posée",
      TESTED: () => "testée",
      BEING_RESOLVED: () => "en traitement",
      RESOLVED: () => "levée",
      WITHDRAWN: () => "retirée",
      ESCALATED: () => "renvoyée au tiers de confiance",
    },
    stepIgnored: () => "Cette étape n’était pas permise\u00a0: elle ne compte pas.",
    decision: (p: { kind: string; subject: string }) =>
      `Décision\u00a0: ${p.kind}, «\u00a0${p.subject}\u00a0»`,
    seeDecision: () => "Voir la décision",
    formerPartner: () => "un partenaire retiré",
  },
};
