import type { DecisionKind, ObjectionState, PositionKind } from "./statement.ts";

/** « Statut d’article », `domain.md` 5.2 and 6.1: computed from positions, never stored. */
export const articleStatuses = [
  "DRAFT",
  "UNDER_DISCUSSION",
  "OPEN_OBJECTIONS",
  "CONSENTED",
  "ADOPTED_WITH_RESERVATIONS",
  "FROZEN",
] as const;
export type ArticleStatus = (typeof articleStatuses)[number];

/** Where one partner stands on one article: its last position that counts. */
export type Stand = {
  readonly kind: PositionKind;
  /** It was taken on words that say what the article says now. */
  readonly isCurrent: boolean;
  /** Of an objection. */
  readonly objection: ObjectionState | null;
};

/** An objection that still waits for something: « renvoyée au tiers de confiance » is not lifted. */
export const isOpenObjection = ({ kind, objection }: Stand): boolean =>
  kind === "OBJECTION" && objection !== "RESOLVED" && objection !== "WITHDRAWN";

/** It must be said again: the words have changed since, or it was taken back. */
export const isToConfirm = ({ kind, isCurrent }: Stand): boolean => kind !== "PENDING" && !isCurrent;

/** The same word may be said again on today's words by one press; an objection that was lifted is not raised so. */
export const isConfirmable = (stand: Stand): boolean =>
  isToConfirm(stand) && (stand.kind !== "OBJECTION" || isOpenObjection(stand));

/** What an article waits for from a partner: its word, its word again on the new words, or its objection to be lifted. */
export type Awaited = "position" | "confirmation" | "objection";

export function awaitedFrom(stand: Stand): Awaited | null {
  if (isOpenObjection(stand)) return "objection";
  if (isToConfirm(stand)) return "confirmation";
  return stand.kind === "PENDING" ? "position" : null;
}

/** Whoever has not spoken on these words stands in the way of consent; silence never counts. */
export const hasSpoken = (stand: Stand): boolean => stand.kind !== "PENDING" && stand.isCurrent;

/**
 * The status of an article from where each partner that is engaged stands (`domain.md` 6.2, rules 1, 2, 4 and 6: one
 * organisation, one voice). Who stands aside does not block; an article that everybody stands aside from is not
 * consented to. It is frozen while the last decision on these very words adopts them.
 */
export function articleStatus(
  stands: readonly Stand[],
  circumstances: {
    /** Of the last decision about the article, if it was taken on what it says now. */
    readonly decided: DecisionKind | null;
    /** Comments, suggestions, or positions of partners that are engaged no more. */
    readonly isDebated: boolean;
  },
): ArticleStatus {
  if (stands.some(isOpenObjection)) return "OPEN_OBJECTIONS";
  if (circumstances.decided === "ADOPT") return "FROZEN";
  const kinds = stands.map(({ kind }) => kind);
  if (stands.every(hasSpoken) && kinds.some((kind) => kind.startsWith("CONSENT"))) {
    return kinds.includes("CONSENT_WITH_RESERVATION") ? "ADOPTED_WITH_RESERVATIONS" : "CONSENTED";
  }
  const isTouched = circumstances.isDebated || kinds.some((kind) => kind !== "PENDING");
  return isTouched ? "UNDER_DISCUSSION" : "DRAFT";
}

/** Ready for a signature: everybody has consented, or a decision adopted it. */
export const isSettled = (status: ArticleStatus): boolean =>
  status === "CONSENTED" || status === "ADOPTED_WITH_RESERVATIONS" || status === "FROZEN";

/** The steps that an objection may take, from each state. */
const steps: Readonly<Record<ObjectionState, readonly ObjectionState[]>> = {
  RAISED: ["TESTED", "BEING_RESOLVED", "RESOLVED", "WITHDRAWN", "ESCALATED"],
  TESTED: ["BEING_RESOLVED", "RESOLVED", "WITHDRAWN", "ESCALATED"],
  BEING_RESOLVED: ["RESOLVED", "WITHDRAWN", "ESCALATED"],
  ESCALATED: ["BEING_RESOLVED", "RESOLVED", "WITHDRAWN"],
  RESOLVED: [],
  WITHDRAWN: [],
};

export const nextObjectionStates = (state: ObjectionState): readonly ObjectionState[] => steps[state];

/** Nobody but the objector says that its objection is lifted. */
export const isObjectorsOwn = (to: ObjectionState): boolean => to === "RESOLVED" || to === "WITHDRAWN";
