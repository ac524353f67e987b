import type { ArticleStatus } from "./consent.ts";
import type { DecisionKind, DecisionMethod, ObjectionState, PositionKind } from "./statement.ts";
import type { Instant, IsoDate } from "./time.ts";

/** « Relevé des positions » and register of decisions, as an export tells them: authenticated statements alone. */
export type DebateRecord = {
  readonly articles: readonly ArticleRecord[];
  /** In the order of their chain. */
  readonly decisions: readonly DecisionRecord[];
};

export type ArticleRecord = {
  readonly articleId: string;
  readonly status: ArticleStatus;
  /** Where each engaged partner stands, in their order. */
  readonly positions: readonly {
    readonly partner: string;
    readonly kind: PositionKind;
    /** It was taken on words that say what the article says now. */
    readonly isCurrent: boolean;
    /** The reservation, or the argument; empty for the others. */
    readonly comment: string;
  }[];
  /** Every objection that was raised, lifted ones among them. */
  readonly objections: readonly {
    readonly partner: string;
    readonly at: Instant;
    readonly state: ObjectionState;
    readonly argument: string;
  }[];
};

export type DecisionRecord = {
  readonly id: string;
  readonly at: Instant;
  readonly subject: string;
  readonly wording: string;
  readonly articleId: string | null;
  readonly kind: DecisionKind;
  readonly method: DecisionMethod;
  readonly partner: string;
  readonly positions: readonly { readonly partner: string; readonly kind: PositionKind }[];
  readonly responsible: string | null;
  readonly dueOn: IsoDate | null;
  readonly isReplaced: boolean;
};
