import { frenchOf } from "#shared/model/frenchOf.ts";

/** Positions, objections, decisions, and the keys that speak for people. */
export const consent = {
  position: {
    CONSENT: () => "Consentement",
    CONSENT_WITH_RESERVATION: () => "Consentement avec réserve",
    OBJECTION: () => "Objection",
    STAND_ASIDE: () => "En retrait",
    PENDING: () => "Pas encore exprimé",
  },
  status: {
    DRAFT: () => "Brouillon",
    UNDER_DISCUSSION: () => "En débat",
    OPEN_OBJECTIONS: () => "Objections ouvertes",
    CONSENTED: () => "Consentement acquis",
    ADOPTED_WITH_RESERVATIONS: () => "Adopté avec réserves",
    FROZEN: () => "Gelé",
  },
  objection: {
    RAISED: () => "Posée",
    TESTED: () => "Testée",
    BEING_RESOLVED: () => "En traitement",
    RESOLVED: () => "Levée",
    WITHDRAWN: () => "Retirée",
    ESCALATED: () => "Renvoyée au tiers de confiance",
  },
  /** Of a partner’s stand, once its objection stands in the way no more. */
  ended: { RESOLVED: () => "Objection levée", WITHDRAWN: () => "Objection retirée" },
  toConfirm: () => "à confirmer",
  decision: {
    kind: {
      ADOPT: () => "Adopter",
      AMEND: () => "Amender",
      POSTPONE: () => "Reporter",
      ABANDON: () => "Abandonner",
      DELEGATE: () => "Déléguer",
    },
    method: {
      CONSENT: () => "Consentement",
      CONSENSUS: () => "Consensus",
      MAJORITY: () => "Majorité",
      DELEGATED: () => "Délégation",
    },
  },
  doubt: {
    "unknown-key": () => "La clé qui a signé n’est publiée par personne dans cette alliance.",
    "somebody-elses-key": () => "La clé qui a signé est celle d’une autre personne.",
    "may-not-decide": () => "Cette personne ne peut pas se prononcer pour cette organisation.",
    "key-withdrawn": () => "La clé qui a signé avait été retirée.",
    "another-key-compared": () =>
      "Vous avez comparé une autre clé de cette personne\u00a0: demandez-lui si celle-ci est la sienne.",
    "several-keys": () =>
      "Cette personne a plusieurs clés et aucune n’a été comparée\u00a0: comparez leurs empreintes avec elle.",
    altered: () => "Ce qui est écrit n’est pas ce qui a été signé.",
    "another-alliance": () => "Cela a été signé pour une autre alliance.",
  },
  register: {
    sound: (p: { count: number }) =>
      p.count === 0
        ? "Le registre des décisions est vide."
        : p.count === 1
          ? "Une décision\u00a0: sa signature et son enchaînement sont justes."
          : `${p.count} décisions\u00a0: les signatures et l’enchaînement sont justes.`,
    unsound: (p: { count: number }) =>
      p.count === 1
        ? "Un point ne peut pas être confirmé."
        : `${p.count} points ne peuvent pas être confirmés.`,
    problem: {
      "not-authenticated": (p: { id: string }) =>
        `La décision ${p.id} n’est pas authentifiée\u00a0: elle ne compte pas.`,
      altered: (p: { id: string }) => `La décision ${p.id} a été modifiée après sa signature.`,
      removed: {
        decisions: (p: { id: string }) =>
          `La décision ${p.id} a été effacée du registre. Retrouvez-la dans une sauvegarde ou chez un partenaire.`,
        positions: (p: { id: string }) =>
          `La position ${p.id} a été effacée de l’alliance. Retrouvez-la dans une sauvegarde ou chez un partenaire.`,
        objections: (p: { id: string }) =>
          `L’étape ${p.id} d’une objection a été effacée de l’alliance. Retrouvez-la dans une sauvegarde ou chez un partenaire.`,
      },
      missing: {
        decisions: (p: { id: string; named: string }) =>
          `La décision ${p.id} suit la décision ${p.named}, qui manque. Fusionnez la copie d’un partenaire.`,
        positions: (p: { id: string; named: string }) =>
          `La position ${p.id} suit la position ${p.named}, qui manque. Fusionnez la copie d’un partenaire.`,
        objections: (p: { id: string; named: string }) =>
          `L’étape d’objection ${p.id} suit l’étape ${p.named}, qui manque. Fusionnez la copie d’un partenaire.`,
      },
      misquoted: (p: { id: string; partner: string }) =>
        `La décision ${p.id} cite une position ${frenchOf(p.partner)} qui n’est pas dans l’alliance.`,
      "words-missing": (p: { id: string }) =>
        `Les mots sur lesquels porte la décision ${p.id} manquent. Fusionnez la copie d’un partenaire.`,
    },
  },
  unsuitedKey: () =>
    "La clé de cette identité signe des documents, mais pas des positions. Créez une identité dans Alliage pour vous prononcer.",
  failure: {
    "partner-not-engaged": () =>
      "cette organisation n’est pas engagée dans l’alliance\u00a0: seuls les partenaires engagés se prononcent.",
    "not-authentic": (p: { why: string }) => `la signature ne vaut pas pour cette personne. ${p.why}`,
    "wording-changed": () =>
      "l’article dit autre chose que ce qui a été signé. Relisez-le, puis prononcez-vous de nouveau.",
    "reason-required": () =>
      "dites pourquoi\u00a0: une réserve, une objection ou une décision a besoin de mots.",
    "step-not-allowed": (p: { from: string; to: string }) =>
      `une objection «\u00a0${p.from}\u00a0» ne passe pas à «\u00a0${p.to}\u00a0».`,
    "objectors-own": () => "seul le partenaire qui a posé l’objection peut la dire levée ou la retirer.",
  },
};
