import type { Messages } from "#shared/messages/fr.ts";

export const consent: Messages["consent"] = {
  position: {
    CONSENT: () => "Consent",
    CONSENT_WITH_RESERVATION: () => "Consent with reservation",
    OBJECTION: () => "Objection",
    STAND_ASIDE: () => "Stands aside",
    PENDING: () => "Not yet expressed",
  },
  status: {
    DRAFT: () => "Draft",
    UNDER_DISCUSSION: () => "Under discussion",
    OPEN_OBJECTIONS: () => "Open objections",
    CONSENTED: () => "Consent reached",
    ADOPTED_WITH_RESERVATIONS: () => "Adopted with reservations",
    FROZEN: () => "Frozen",
  },
  objection: {
    RAISED: () => "Raised",
    TESTED: () => "Tested",
    BEING_RESOLVED: () => "Being resolved",
    RESOLVED: () => "Lifted",
    WITHDRAWN: () => "Withdrawn",
    ESCALATED: () => "Referred to the trusted third party",
  },
  ended: { RESOLVED: () => "Objection lifted", WITHDRAWN: () => "Objection withdrawn" },
  toConfirm: () => "to be confirmed",
  decision: {
    kind: {
      ADOPT: () => "Adopt",
      AMEND: () => "Amend",
      POSTPONE: () => "Postpone",
      ABANDON: () => "Abandon",
      DELEGATE: () => "Delegate",
    },
    method: {
      CONSENT: () => "Consent",
      CONSENSUS: () => "Consensus",
      MAJORITY: () => "Majority",
      DELEGATED: () => "Delegated",
    },
  },
  doubt: {
    "unknown-key": () => "The key that signed is published by nobody in this alliance.",
    "somebody-elses-key": () => "The key that signed is another person’s.",
    "may-not-decide": () => "This person may not give positions for that organisation.",
    "key-withdrawn": () => "The key that signed had been withdrawn.",
    "another-key-compared": () =>
      "You compared another key of this person: ask them whether this one is theirs.",
    "several-keys": () =>
      "This person has several keys and none was compared: compare their fingerprints together.",
    altered: () => "What is written is not what was signed.",
    "another-alliance": () => "It was signed for another alliance.",
  },
  register: {
    sound: ({ count }) =>
      count === 0
        ? "The register of decisions is empty."
        : count === 1
          ? "One decision: its signature and its chain are right."
          : `${count} decisions: signatures and chain are right.`,
    unsound: ({ count }) =>
      count === 1 ? "One point cannot be confirmed." : `${count} points cannot be confirmed.`,
    problem: {
      "not-authenticated": ({ id }) => `Decision ${id} is not authenticated: it does not count.`,
      altered: ({ id }) => `Decision ${id} was changed after it was signed.`,
      removed: {
        decisions: ({ id }) =>
          `Decision ${id} was taken out of the register. Look for it in a back-up or at a partner’s.`,
        positions: ({ id }) =>
          `Position ${id} was taken out of the alliance. Look for it in a back-up or at a partner’s.`,
        objections: ({ id }) =>
          `Step ${id} of an objection was taken out of the alliance. Look for it in a back-up or at a partner’s.`,
      },
      missing: {
        decisions: ({ id, named }) =>
          `Decision ${id} follows decision ${named}, which is missing. Merge a partner’s copy.`,
        positions: ({ id, named }) =>
          `Position ${id} follows position ${named}, which is missing. Merge a partner’s copy.`,
        objections: ({ id, named }) =>
          `Step ${id} of an objection follows step ${named}, which is missing. Merge a partner’s copy.`,
      },
      misquoted: ({ id, partner }) =>
        `Decision ${id} quotes a position of ${partner} that is not in the alliance.`,
      "words-missing": ({ id }) =>
        `The words that decision ${id} is about are missing. Merge a partner’s copy.`,
    },
  },
  unsuitedKey: () =>
    "This identity’s key signs documents, but no positions. Create an identity in Alliage to take positions.",
  failure: {
    "partner-not-engaged": () =>
      "this organisation is not engaged in the alliance: only engaged partners take positions.",
    "not-authentic": ({ why }) => `the signature does not stand for this person. ${why}`,
    "wording-changed": () =>
      "the article says something else than what was signed. Read it again, then take a position.",
    "reason-required": () => "say why: a reservation, an objection or a decision needs words.",
    "step-not-allowed": ({ from, to }) => `an objection that is “${from}” does not become “${to}”.`,
    "objectors-own": () =>
      "only the partner that raised the objection can say that it is lifted, or withdraw it.",
  },
};
