import type { Agreement, Party } from "./agreement.ts";
import { articleTexts, type Article } from "./article.ts";
import { partnerChecks } from "./completeness.ts";
import { horizons } from "./horizon.ts";
import type { Id } from "./Id.ts";
import { cellStatus, type Cell } from "./matrix.ts";
import { isBlank } from "./richText.ts";
import type { IsoDate } from "./time.ts";

/** What the agreement alone does not say. */
export type Circumstances = {
  readonly today: IsoDate;
  readonly isShared: boolean;
  /** Articles in whose words nobody has written since the template proposed them. */
  readonly asProposed: readonly Id<"article">[];
  /** Articles that wait for a word of whom this person speaks for. */
  readonly waiting: readonly string[];
};

export const nextStepKinds = [
  "no-challenge",
  "no-partners",
  "not-shared",
  "review-due",
  "articles-waiting",
  "articles-empty",
  "articles-as-proposed",
  "principles-empty",
  "cells-empty",
  "partners-without-signatory",
  "partners-incomplete",
] as const;
export type NextStepKind = (typeof nextStepKinds)[number];

/** Something to do, how many of them, and the first one. */
export type NextStep = {
  readonly kind: NextStepKind;
  readonly count: number;
  readonly first: string | null;
};

/** What waits to be done in an agreement, in the order in which an alliance usually goes; nothing when it can be signed. */
export function nextSteps(agreement: Agreement, circumstances: Circumstances): readonly NextStep[] {
  const { alliance, parties, articles, principles } = agreement;
  const { today, isShared, asProposed, waiting } = circumstances;
  const lacking = parties.map((party) => ({ party, needs: needsOf(party, alliance.signedOn) }));
  const withoutSigner = lacking.filter(({ needs }) => needs.includes("signer"));
  const incomplete = lacking.filter(({ needs }) => needs.length > 0 && !needs.includes("signer"));
  const isReviewDue = alliance.nextReviewOn !== null && alliance.nextReviewOn < today;
  const found: Readonly<Record<NextStepKind, readonly (string | null)[]>> = {
    "no-challenge": isBlank(alliance.challenge) ? [null] : [],
    "no-partners": parties.length === 0 ? [null] : [],
    "not-shared": !isShared && parties.length > 1 ? [null] : [],
    "review-due": isReviewDue ? [null] : [],
    "articles-waiting": waiting,
    "articles-empty": articles.filter(isArticleEmpty).map(({ id }) => id),
    "articles-as-proposed": asProposed,
    "principles-empty": principles.filter(({ label }) => label === "").map(({ id }) => id),
    "cells-empty": cellsOf(agreement)
      .filter((cell) => cellStatus(cell) === "EMPTY")
      .map(({ id }) => id),
    "partners-without-signatory": withoutSigner.map(({ party }) => party.partner.id),
    "partners-incomplete": incomplete.map(({ party }) => party.partner.id),
  };
  return nextStepKinds.flatMap((kind) => {
    const [first = null] = found[kind];
    return found[kind].length === 0 ? [] : [{ kind, count: found[kind].length, first }];
  });
}

export type Share = { readonly done: number; readonly total: number };

/** How far the agreement has come, counted in what is there and in nothing else. */
export type AgreementProgress = Readonly<Record<"articles" | "principles" | "cells" | "partners", Share>>;

export function agreementProgress(
  agreement: Agreement,
  asProposed: readonly Id<"article">[],
): AgreementProgress {
  const { alliance, parties, articles, principles } = agreement;
  const share = <T>(all: readonly T[], isDone: (each: T) => boolean): Share => ({
    done: all.filter(isDone).length,
    total: all.length,
  });
  return {
    articles: share(articles, (article) => !isArticleEmpty(article) && !asProposed.includes(article.id)),
    principles: share(principles, ({ label }) => label !== ""),
    cells: share(cellsOf(agreement), (cell) => cellStatus(cell) !== "EMPTY"),
    partners: share(parties, (party) => needsOf(party, alliance.signedOn).length === 0),
  };
}

const isArticleEmpty = (article: Article): boolean => articleTexts.every((name) => isBlank(article[name]));

const cellsOf = ({ axes }: Agreement): readonly Cell[] =>
  axes.flatMap(({ cells }) => horizons.map((horizon) => cells[horizon]));

const needsOf = (party: Party, signedOn: IsoDate | null): readonly string[] =>
  partnerChecks(party, signedOn)
    .filter(({ isMet }) => !isMet)
    .map(({ need }) => need);
