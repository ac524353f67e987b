import type * as Y from "yjs";
import type { Author } from "#shared/model/author.ts";
import { partnerName } from "#shared/model/partner.ts";
import type { Revision } from "#shared/model/revision.ts";
import type { Statement } from "#shared/model/statement.ts";
import { readRevisions } from "#shared/doc/history/revisions.ts";
import type { Query } from "#shared/doc/observe.ts";
import { readOne } from "#shared/doc/readRecord.ts";
import { readRegister } from "#shared/doc/statements/decisions.ts";
import { keyring, type Compared } from "#shared/doc/statements/keyDoubt.ts";
import type { Objection } from "#shared/doc/statements/objections.ts";
import { readPositions } from "#shared/doc/statements/positions.ts";
import { readStatements, type Said } from "#shared/doc/statements/readStatements.ts";

/** Something that happened to an article, and the hash of the words that it is about, where there are any. */
export type LifeEvent = {
  /** Of the revision or the statement. */
  readonly id: string;
  readonly at: string;
  readonly contentHash: string | null;
} & (
  | {
      readonly kind: "wording";
      readonly revision: Revision;
      /** Hash of the words that it was written from; the first ones have none. */
      readonly before: string | null;
    }
  | { readonly kind: "position"; readonly said: Said<"positions">; readonly raised: Objection | null }
  | { readonly kind: "step"; readonly said: Said<"objections">; readonly counts: boolean }
  | { readonly kind: "decision"; readonly said: Said<"decisions">; readonly replacedBy: string | null }
);

/** Words of the article that were kept, as a revision or with what was said about them: named by their hash. */
export type LifeWording = Pick<Revision, "id" | "contentHash" | "at" | "author">;

export type ArticleLife = {
  /** Oldest first. */
  readonly events: readonly LifeEvent[];
  /** Newest first. */
  readonly wordings: readonly LifeWording[];
};

/** Wordings, positions, steps of objections and decisions of one article, on one line of time. */
export function readArticleLife(doc: Y.Doc, articleId: string, compared: Compared): ArticleLife {
  const revisions = readRevisions(doc, articleId);
  const positions = readPositions(doc, compared);
  const { decisions, doubtful, replacedBy } = readRegister(doc, compared, positions);
  const own = positions.all.filter(({ statement }) => statement.articleId === articleId);
  const steps = readStatements(doc, "objections", keyring(doc, compared)).all.filter(({ statement }) =>
    own.some(({ id }) => id === statement.objection),
  );
  const events = inOrder([
    revisions
      .filter(({ contentHash }, index) => revisions[index - 1]?.contentHash !== contentHash)
      .map((revision) => {
        const { id, at, contentHash } = revision;
        const before = revisions.find((one) => one.id === revision.parent)?.contentHash ?? null;
        return { kind: "wording", id, at, contentHash, revision, before } as const;
      }),
    own.map((said) => ({
      kind: "position" as const,
      ...placeOf(said),
      said,
      raised: positions.objections.get(said.id) ?? null,
    })),
    steps.map((said) => ({
      kind: "step" as const,
      ...placeOf(said),
      said,
      counts:
        positions.objections.get(said.statement.objection)?.steps.some(({ id }) => id === said.id) ?? false,
    })),
    [...decisions, ...doubtful]
      .filter(({ statement }) => statement.articleId === articleId)
      .map((said) => ({
        kind: "decision" as const,
        ...placeOf(said),
        said,
        replacedBy: replacedBy[said.id] ?? null,
      })),
  ]);
  return { events, wordings: wordingsOf(doc, revisions, events) };
}

const placeOf = ({
  id,
  statement: { at, contentHash },
}: {
  readonly id: string;
  readonly statement: Pick<Statement, "at" | "contentHash">;
}) => ({ id, at, contentHash });

/** Each line keeps its own order, whatever the clocks of its writers said; together they go by time. */
function inOrder(lines: readonly (readonly LifeEvent[])[]): readonly LifeEvent[] {
  const timed = lines.flatMap((line) => {
    let latest = "";
    return line.map((event) => {
      if (event.at > latest) latest = event.at;
      return { event, by: latest };
    });
  });
  return timed.sort((a, b) => (a.by === b.by ? 0 : a.by < b.by ? -1 : 1)).map(({ event }) => event);
}

/** The revisions' wordings, and those that only a statement kept. */
function wordingsOf(
  doc: Y.Doc,
  revisions: readonly Revision[],
  events: readonly LifeEvent[],
): readonly LifeWording[] {
  const known = new Map<string, LifeWording>();
  const keep = (contentHash: string, at: string, author: Author | null) => {
    if (!known.has(contentHash)) known.set(contentHash, { id: contentHash, contentHash, at, author });
  };
  for (const { contentHash, at, author } of revisions) keep(contentHash, at, author);
  for (const event of events) {
    if (event.kind === "wording" || event.contentHash === null) continue;
    keep(event.contentHash, event.at, speakerOf(doc, event.said.statement));
  }
  return [...known.values()].sort((a, b) => (a.at < b.at ? 1 : -1));
}

function speakerOf(doc: Y.Doc, { partnerId, representativeId }: Statement): Author | null {
  const person = readOne(doc, "representatives", representativeId);
  const partner = readOne(doc, "partners", partnerId);
  return person && partner ? { name: person.fullName, organisation: partnerName(partner) } : null;
}

/** Follows the article's life; signatures are verified ahead (`verifyAhead`) for it to be quick. */
export const articleLife = (articleId: string, compared: Compared): Query<ArticleLife> => ({
  watches: [
    "revisions",
    "authors",
    "positions",
    "objections",
    "decisions",
    "keys",
    "representatives",
    "partners",
    "contents",
  ],
  readsNoText: true,
  read: (doc) => readArticleLife(doc, articleId, compared),
});
