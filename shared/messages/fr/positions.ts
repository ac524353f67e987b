import { frenchOf } from "#shared/model/frenchOf.ts";

/** Under each article of the contract: where everybody stands, what they object to, and one’s own word. */
export const positions = {
  label: (p: { number: number }) => `Positions sur l’article ${p.number}\u00a0:`,
  spoken: (p: { count: number; total: number }) =>
    p.total === 0
      ? "aucun partenaire engagé"
      : `${p.count} sur ${p.total} ${p.count > 1 ? "se sont prononcés" : "s’est prononcé"}`,
  toConfirm: (p: { count: number }) => `${p.count} à confirmer`,
  doubtful: (p: { count: number }) => (p.count === 1 ? "1 non authentifiée" : `${p.count} non authentifiées`),
  where: () => "Où chacun en est",
  nobody: () =>
    "Personne n’est encore engagé dans l’alliance. Ajoutez les partenaires pour qu’ils se prononcent.",
  by: (p: { person: string; at: string }) => `${p.person}, ${p.at}`,
  keyNotCompared: () => "clé pas encore comparée",
  seeDifference: () => "Voir ce qui a changé",
  seeDifferenceOf: (p: { partner: string }) =>
    `Voir ce qui a changé depuis la position ${frenchOf(p.partner)}`,
  differenceTitle: (p: { number: number }) => `Article ${p.number}\u00a0: ce qui a changé`,
  differenceLead: (p: { partner: string }) =>
    `Entre les mots sur lesquels ${p.partner} s’est prononcé et ceux d’aujourd’hui.`,
  liftedTitle: (p: { number: number }) => `Article ${p.number}\u00a0: ce qui a levé l’objection`,
  liftedLead: () => "Entre les mots sur lesquels l’objection a été posée et ceux qui l’ont levée.",
  confirm: () => "Confirmer",
  confirmAs: (p: { position: string; partner: string }) =>
    `Confirmer «\u00a0${p.position}\u00a0» pour ${p.partner}`,
  confirmed: (p: { partner: string; position: string }) =>
    `La position ${frenchOf(p.partner)} est confirmée\u00a0: ${p.position}.`,
  notAuthenticated: {
    title: () => "Positions non authentifiées",
    lead: () => "Elles ne comptent pas.",
    claims: (p: { partner: string; position: string }) =>
      `Au nom ${frenchOf(p.partner)}\u00a0: ${p.position}`,
  },
  own: {
    title: () => "Votre position",
    express: () => "Se prononcer",
    change: () => "Changer de position",
    takeBack: () => "Reprendre ma position",
    takeBackFor: (p: { partner: string }) => `Reprendre ma position pour ${p.partner}`,
    tookBack: (p: { partner: string }) => `La position ${frenchOf(p.partner)} est reprise.`,
    speaksFor: (p: { person: string; partner: string }) => `${p.person}, pour ${p.partner}.`,
    readOnly: () => "Vous lisez sans écrire\u00a0: vous ne pouvez pas vous prononcer ici.",
  },
  form: {
    inTheNameOf: () => "Au nom de",
    kind: () => "Position",
    about: {
      CONSENT: () => "Je peux vivre avec ce texte, et j’avance avec.",
      CONSENT_WITH_RESERVATION: () =>
        "J’avance aussi, et je veux que ma réserve soit notée en annexe. Elle ne bloque pas.",
      OBJECTION: () =>
        "Ce texte, tel qu’il est, nuirait à notre but. Il faut l’améliorer ou y renoncer ensemble.",
      STAND_ASIDE: () => "Je ne bloque pas, et je ne m’engage pas sur cet article.",
    },
    reservation: () => "Votre réserve",
    argument: () => "Votre argument",
    argumentHelp: () => "Ce que ces mots empêcheraient ou abîmeraient, et pourquoi.",
    comment: () => "Un mot d’explication",
    reasonMissing: () => "Écrivez votre raison\u00a0: sans elle, le groupe ne peut rien en faire.",
    concernsPurpose: () => "Elle touche notre objectif commun",
    concernsPurposeHelp: () => "Et pas seulement mon organisation, ou ma préférence.",
    counterWording: () => "Votre formulation (une de vos suggestions)",
    noCounterWording: () => "Aucune",
    counterWordingHow: () =>
      "Pour proposer une autre formulation, passez en mode «\u00a0Suggérer\u00a0», écrivez-la dans l’article, puis choisissez-la ici.",
    questionsTitle: () => "Est-ce bien une objection\u202f?",
    questions: {
      preference: () =>
        "Pourriez-vous vivre avec ce texte pour un temps\u202f? Alors c’est une préférence\u00a0: dites-la en réserve.",
      projection: () =>
        "Parlez-vous de ce que ces mots disent, ou de ce que vous craignez que d’autres en fassent\u202f?",
      purpose: () => "Qu’est-ce qui, dans notre but commun, ne pourrait plus être atteint\u202f?",
      veto: () =>
        "Avec quels mots pourriez-vous consentir\u202f? Une objection n’est pas un veto\u00a0: qui la pose travaille avec les autres à la lever.",
    },
    give: () => "Donner cette position",
    signing: () => "Signature…",
    given: (p: { partner: string; position: string }) => `${p.partner}\u00a0: ${p.position}.`,
    textChanged: () =>
      "L’article a changé pendant que vous écriviez. Relisez-le, puis donnez votre position sur les mots d’aujourd’hui.",
  },
  objections: {
    of: (p: { partner: string; state: string }) => `Objection ${frenchOf(p.partner)}, ${p.state}`,
    counterWording: (p: { kind: string; text: string }) =>
      `Formulation proposée en suggestion dans le texte (${p.kind})\u00a0: «\u00a0${p.text}\u00a0».`,
    counterWordingAnswered: () =>
      "Une formulation avait été proposée en suggestion\u202f; elle a reçu sa réponse.",
    title: () => "Objections",
    raisedBy: (p: { person: string; at: string }) => `Posée par ${p.person}, ${p.at}`,
    concernsPurpose: () => "Touche l’objectif commun",
    steps: () => "Étapes",
    step: (p: { state: string; person: string; partner: string; at: string }) =>
      `${p.state} par ${p.person} (${p.partner}), ${p.at}`,
    followed: (p: { state: string; position: string; person: string; at: string }) =>
      `${p.state} par la position «\u00a0${p.position}\u00a0» ${frenchOf(p.person)}, ${p.at}`,
    maintained: (p: { person: string; at: string }) => `Reformulée par ${p.person}, ${p.at}`,
    seeLifting: () => "Voir les mots qui l’ont levée",
    advance: () => "Faire avancer",
    advanceOf: (p: { partner: string }) => `Faire avancer l’objection ${frenchOf(p.partner)}`,
    to: {
      TESTED: () => "Testée\u00a0: elle est argumentée et touche le groupe",
      BEING_RESOLVED: () => "En traitement\u00a0: nous cherchons d’autres mots",
      ESCALATED: () => "Renvoyer au tiers de confiance",
      RESOLVED: () => "Levée par les mots d’aujourd’hui",
      WITHDRAWN: () => "La retirer",
    },
    comment: () => "Un mot pour le dire",
    record: () => "Inscrire",
    recorded: (p: { state: string }) => `Objection\u00a0: ${p.state}.`,
  },
  speaker: {
    title: () => "Au nom de qui parlez-vous\u202f?",
    lead: () =>
      "Une position engage une organisation\u00a0: elle est signée par une personne qui peut décider. Choisissez laquelle vous êtes\u202f; sa clé sera publiée dans l’alliance.",
    who: () => "Je suis",
    identity: () => "Avec l’identité",
    newIdentity: (p: { name: string }) => `Créer une identité au nom ${frenchOf(p.name)}`,
    nobody: () =>
      "Aucun représentant d’un partenaire engagé ne peut décider encore. Dites dans Partenaires qui peut donner les positions de son organisation.",
    toPartners: () => "Aller aux Partenaires",
    hasKey: (p: { name: string }) =>
      `${p.name} a déjà publié une clé, d’un autre appareil. Avec une seconde, ses positions ne comptent plus tant que les autres n’ont pas comparé l’une des deux. Si c’est bien vous, apportez plutôt ici votre identité, par Signature.`,
    toSignature: () => "Apporter mon identité",
    onlyRsa: () =>
      "L’identité de cet appareil a une clé RSA\u00a0: elle signe des documents, mais pas des positions. Une autre sera créée pour vos positions.",
    publish: () => "Publier ma clé et continuer",
    working: () => "Création de la clé…",
    published: (p: { name: string }) =>
      `La clé ${frenchOf(p.name)} est publiée. Comparez-la de vive voix avec vos partenaires.`,
  },
};
