import type * as Y from "yjs";
import {
  articleStatus,
  awaitedFrom,
  hasSpoken,
  isSettled,
  type ArticleStatus,
  type Awaited,
} from "#shared/model/consent.ts";
import { wordingOf, type Wording } from "#shared/model/wording.ts";
import { readPresent, type Head, type Read } from "#shared/doc/readRecord.ts";
import { discussedArticles } from "#shared/doc/threads/readThreads.ts";
import { lastDecisionOn, readRegister, type Register } from "#shared/doc/statements/decisions.ts";
import type { Compared } from "#shared/doc/statements/keyDoubt.ts";
import type { Objection } from "#shared/doc/statements/objections.ts";
import {
  readPositions,
  type Positions,
  type SaidPosition,
  type Standing,
} from "#shared/doc/statements/positions.ts";

/** Where all engaged partners stand on one article. */
export type ArticleConsent = {
  readonly id: Read<"articles">["id"];
  readonly number: number;
  readonly title: string;
  readonly status: ArticleStatus;
  /** By partner, in their order. */
  readonly stands: readonly { readonly partnerId: string; readonly standing: Standing }[];
  /** All that were ever raised about it by people who may, in order. */
  readonly objections: readonly Objection[];
  /** Positions that are not authenticated and that their partner did not replace: shown, and counted for nothing. */
  readonly doubtful: readonly SaidPosition[];
};

/** « Qui en est où »: partners × articles. */
export type Consent = {
  readonly partners: readonly Head<"partners">[];
  readonly articles: readonly ArticleConsent[];
};

/** The roots that standings are read from. */
export const standingsWatch: readonly string[] = [
  "alliance",
  "articles",
  "tables",
  "partners",
  "representatives",
  "keys",
  "positions",
  "objections",
  "decisions",
  "contents",
  "threads",
];

/** Partners that are engaged: whose voice is counted. */
const engaged = (doc: Y.Doc) => readPresent(doc, "partners").filter(({ status }) => status === "ACTIVE");

/** Where everybody stands, and what it is worked out from, each statement read once. */
export function readStandings(
  doc: Y.Doc,
  compared: Compared,
): { readonly consent: Consent; readonly positions: Positions; readonly register: Register } {
  const partners = engaged(doc);
  const positions = readPositions(doc, compared);
  const register = readRegister(doc, compared, positions);
  const discussed = discussedArticles(doc);
  const articles = readPresent(doc, "articles").map((article, index) =>
    consentOn(article, index + 1, { partners, positions, register, discussed }),
  );
  return { consent: { partners, articles }, positions, register };
}

export const readConsent = (doc: Y.Doc, compared: Compared): Consent => readStandings(doc, compared).consent;

type Around = {
  readonly partners: readonly Head<"partners">[];
  readonly positions: Positions;
  readonly register: Register;
  readonly discussed: ReadonlySet<string>;
};

function consentOn(
  article: Read<"articles">,
  number: number,
  { partners, positions, register, discussed }: Around,
): ArticleConsent {
  const wording: Wording = wordingOf(article);
  const stands = partners.map(({ id }) => ({
    partnerId: id as string,
    standing: positions.standing(article.id, id, wording),
  }));
  const last = lastDecisionOn(register, article.id)?.statement;
  const decidedOn = last?.contentHash ?? null;
  const isDecided = decidedOn !== null && positions.saysSame(decidedOn, wording);
  const about = positions.all.filter(({ statement }) => statement.articleId === article.id);
  const genuine = about.filter(({ doubt }) => doubt === null);
  const status = articleStatus(
    stands.map(({ standing }) => standing),
    {
      decided: isDecided ? (last?.kind ?? null) : null,
      isDebated: genuine.length > 0 || discussed.has(article.id),
    },
  );
  return {
    id: article.id,
    number,
    title: article.title,
    status,
    stands,
    objections: genuine.flatMap(({ id }) => positions.objections.get(id) ?? []),
    doubtful: about.filter((said) => said.doubt !== null && !isReplaced(said, about)),
  };
}

/** By a position that counts, or by another of the same key: a chain is shown by its last word. */
const isReplaced = ({ id, key }: SaidPosition, all: readonly SaidPosition[]): boolean =>
  all.some(
    (next) =>
      next.statement.after.includes(id) &&
      (next.doubt === null || (next.doubt !== "altered" && next.key === key)),
  );

/** What stands between here and a signature. */
export type Remaining = {
  readonly articles: number;
  readonly settled: number;
  readonly openObjections: number;
  /** Partners whose word is still awaited somewhere, in their order. */
  readonly awaited: readonly string[];
};

export function remaining({ articles, partners }: Consent): Remaining {
  const unsettled = articles.filter(({ status }) => !isSettled(status));
  const isAwaited = (partnerId: string) =>
    unsettled.some(({ stands }) =>
      stands.some(({ partnerId: id, standing }) => id === partnerId && !hasSpoken(standing)),
    );
  return {
    articles: articles.length,
    settled: articles.length - unsettled.length,
    openObjections: articles.filter(({ status }) => status === "OPEN_OBJECTIONS").length,
    awaited: partners.map(({ id }) => id as string).filter(isAwaited),
  };
}

/** What an article that is not settled waits for from one of these partners. */
export type Waiting = {
  readonly articleId: string;
  readonly partnerId: string;
  readonly what: Awaited;
};

export const waitingFor = ({ articles }: Consent, partnerIds: readonly string[]): readonly Waiting[] =>
  articles
    .filter(({ status }) => !isSettled(status))
    .flatMap(({ id, stands }) =>
      stands.flatMap(({ partnerId, standing }) => {
        const what = partnerIds.includes(partnerId) ? awaitedFrom(standing) : null;
        return what === null ? [] : [{ articleId: id, partnerId, what }];
      }),
    );
