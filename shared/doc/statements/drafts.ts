import type * as Y from "yjs";
import { assert } from "#shared/base/Bug.ts";
import type { Id } from "#shared/model/Id.ts";
import { wordingOf } from "#shared/model/wording.ts";
import type {
  Decision,
  DecisionKind,
  DecisionMethod,
  ObjectionState,
  ObjectionStep,
  Position,
  PositionKind,
} from "#shared/model/statement.ts";
import type { Instant, IsoDate } from "#shared/model/time.ts";
import { articleHash } from "#shared/doc/hash.ts";
import { readOne, readPresent } from "#shared/doc/readRecord.ts";
import type { Compared } from "./keyDoubt.ts";
import { readPositions } from "./positions.ts";
import { headsOf, readStatements, type Said } from "./readStatements.ts";
import type { StatementRoot } from "#shared/doc/roots.ts";

/*
 * What a person means, made into a statement about the document as it stands: what it is bound to and what it comes
 * after are read there. It is then signed, where the key is, and written by a command.
 */

/** Who speaks, and when. */
export type Speaker = {
  readonly partnerId: Id<"partner">;
  readonly representativeId: Id<"representative">;
  readonly at: Instant;
};

const nobody: Compared = new Set();
const genuine = <R extends StatementRoot>(doc: Y.Doc, root: R): readonly Said<R>[] =>
  readStatements(doc, root, nobody).all.filter(({ doubt }) => doubt !== "altered");

const speakerOf = (doc: Y.Doc, { partnerId, representativeId, at }: Speaker) => ({
  allianceId: doc.getMap("alliance").get("id") as Id<"alliance">,
  partnerId,
  representativeId,
  at,
});

/** The hash of what the article says now; it must be there. */
function hashOfArticle(doc: Y.Doc, articleId: string): string {
  const article = readOne(doc, "articles", articleId);
  assert(article !== undefined, "a statement is about an article that is there");
  return articleHash(article);
}

export type PositionIntent = {
  readonly articleId: Id<"article">;
  readonly kind: PositionKind;
  readonly comment?: string;
  readonly concernsPurpose?: boolean | null;
  readonly counterWording?: Id<"suggestion"> | null;
};

export function draftPosition(doc: Y.Doc, speaker: Speaker, intent: PositionIntent): Position {
  const own = genuine(doc, "positions").filter(
    ({ statement }) => statement.articleId === intent.articleId && statement.partnerId === speaker.partnerId,
  );
  return {
    says: "position",
    ...speakerOf(doc, speaker),
    articleId: intent.articleId,
    contentHash: hashOfArticle(doc, intent.articleId),
    kind: intent.kind,
    comment: intent.comment ?? "",
    concernsPurpose: intent.kind === "OBJECTION" ? (intent.concernsPurpose ?? null) : null,
    counterWording: intent.counterWording ?? null,
    after: headsOf(own).map(({ id }) => id),
  };
}

export type ObjectionStepIntent = {
  readonly objection: string;
  readonly to: Exclude<ObjectionState, "RAISED">;
  readonly comment?: string;
};

export function draftObjectionStep(
  doc: Y.Doc,
  speaker: Speaker,
  { objection, to, comment = "" }: ObjectionStepIntent,
): ObjectionStep {
  const steps = genuine(doc, "objections").filter(({ statement }) => statement.objection === objection);
  const raised = genuine(doc, "positions").find(({ id }) => id === objection);
  assert(raised !== undefined, "a step is of an objection that is there");
  return {
    says: "objection-step",
    ...speakerOf(doc, speaker),
    objection,
    to,
    comment,
    contentHash: to === "RESOLVED" ? hashOfArticle(doc, raised.statement.articleId) : null,
    after: headsOf(steps).map(({ id }) => id),
  };
}

export type DecisionIntent = {
  readonly subject: string;
  readonly wording?: string;
  readonly articleId?: Id<"article"> | null;
  readonly kind: DecisionKind;
  readonly method: DecisionMethod;
  readonly responsiblePartnerId?: Id<"partner"> | null;
  readonly dueOn?: IsoDate | null;
  readonly replaces?: string | null;
};

/** A decision about an article quotes where each engaged partner stands on these very words. */
export function draftDecision(doc: Y.Doc, speaker: Speaker, intent: DecisionIntent): Decision {
  const articleId = intent.articleId ?? null;
  return {
    says: "decision",
    ...speakerOf(doc, speaker),
    subject: intent.subject,
    wording: intent.wording ?? "",
    articleId,
    contentHash: articleId === null ? null : hashOfArticle(doc, articleId),
    kind: intent.kind,
    method: intent.method,
    positions: articleId === null ? [] : quotedPositions(doc, articleId),
    responsiblePartnerId: intent.responsiblePartnerId ?? null,
    dueOn: intent.dueOn ?? null,
    replaces: intent.replaces ?? null,
    after: headsOf(genuine(doc, "decisions")).map(({ id }) => id),
  };
}

function quotedPositions(doc: Y.Doc, articleId: Id<"article">): Decision["positions"] {
  const article = readOne(doc, "articles", articleId);
  if (article === undefined) return [];
  const positions = readPositions(doc, nobody);
  const wording = wordingOf(article);
  return readPresent(doc, "partners")
    .filter(({ status }) => status === "ACTIVE")
    .map(({ id }) => {
      const { said, isCurrent } = positions.standing(articleId, id, wording);
      const partnerId = id as Id<"partner">;
      return said !== null && isCurrent
        ? { partnerId, kind: said.statement.kind, position: said.id }
        : { partnerId, kind: "PENDING", position: null };
    });
}
