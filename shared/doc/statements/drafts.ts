import type * as Y from "yjs";
import { z } from "zod";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import { idSchema, type Id } from "#shared/model/Id.ts";
import { wordingOf } from "#shared/model/wording.ts";
import {
  decision,
  objectionStep,
  position,
  type Decision,
  type ObjectionStep,
  type Position,
} from "#shared/model/statement.ts";
import { instant } from "#shared/model/time.ts";
import { articleHash } from "#shared/doc/hash.ts";
import { readOne, readPresent } from "#shared/doc/readRecord.ts";
import type { StatementRoot } from "#shared/doc/roots.ts";
import { keyring, type Compared } from "./keyDoubt.ts";
import { readPositions } from "./positions.ts";
import { headsOf, readStatements, type Said } from "./readStatements.ts";

/*
 * What a person means, made into a statement about the document as it stands: what it is bound to and what it comes
 * after are read there. It is then signed, where the key is, and written by a command.
 */

/** Who speaks, and when. */
export const speaker = z.strictObject({
  partnerId: idSchema<"partner">(),
  representativeId: idSchema<"representative">(),
  at: instant,
});
export type Speaker = z.infer<typeof speaker>;

const { articleId, kind, comment, concernsPurpose, counterWording } = position.shape;
export const positionIntent = z.strictObject({
  articleId,
  kind,
  comment: comment.optional(),
  concernsPurpose: concernsPurpose.optional(),
  counterWording: counterWording.optional(),
});
export type PositionIntent = z.infer<typeof positionIntent>;

export const stepIntent = z.strictObject({
  objection: objectionStep.shape.objection,
  to: objectionStep.shape.to,
  comment: comment.optional(),
});
export type StepIntent = z.infer<typeof stepIntent>;

const { subject, wording, method, responsiblePartnerId, dueOn, replaces } = decision.shape;
export const decisionIntent = z.strictObject({
  subject,
  wording: wording.optional(),
  articleId: decision.shape.articleId.optional(),
  kind: decision.shape.kind,
  method,
  responsiblePartnerId: responsiblePartnerId.optional(),
  dueOn: dueOn.optional(),
  replaces: replaces.optional(),
});
export type DecisionIntent = z.infer<typeof decisionIntent>;

/** There is no such article, or no such objection, to speak about. */
export type DraftFailure = {
  readonly kind: "no-such-record";
  readonly collection: string;
  readonly id: string;
};

const nobody: Compared = new Set();
const genuine = <R extends StatementRoot>(doc: Y.Doc, root: R): readonly Said<R>[] =>
  readStatements(doc, root, keyring(doc, nobody)).all.filter(({ doubt }) => doubt !== "altered");

const speakerOf = (doc: Y.Doc, who: Speaker) => ({
  allianceId: doc.getMap("alliance").get("id") as Id<"alliance">,
  ...who,
});

/** The hash of what an article says now. */
function hashOfArticle(doc: Y.Doc, id: string): Result<string, DraftFailure> {
  const article = readOne(doc, "articles", id);
  return article ? ok(articleHash(article)) : fail({ kind: "no-such-record", collection: "articles", id });
}

export function draftPosition(
  doc: Y.Doc,
  who: Speaker,
  intent: PositionIntent,
): Result<Position, DraftFailure> {
  const hash = hashOfArticle(doc, intent.articleId);
  if (!hash.ok) return hash;
  const own = genuine(doc, "positions").filter(
    ({ statement }) => statement.articleId === intent.articleId && statement.partnerId === who.partnerId,
  );
  return ok({
    says: "position",
    ...speakerOf(doc, who),
    articleId: intent.articleId,
    contentHash: hash.value,
    kind: intent.kind,
    comment: intent.comment ?? "",
    concernsPurpose: intent.kind === "OBJECTION" ? (intent.concernsPurpose ?? null) : null,
    counterWording: intent.counterWording ?? null,
    after: headsOf(own).map(({ id }) => id),
  });
}

export function draftObjectionStep(
  doc: Y.Doc,
  who: Speaker,
  { objection, to, comment = "" }: StepIntent,
): Result<ObjectionStep, DraftFailure> {
  const steps = genuine(doc, "objections").filter(({ statement }) => statement.objection === objection);
  const raised = genuine(doc, "positions").find(({ id }) => id === objection);
  if (raised === undefined) return fail({ kind: "no-such-record", collection: "objections", id: objection });
  const hash = hashOfArticle(doc, raised.statement.articleId);
  if (!hash.ok) return hash;
  return ok({
    says: "objection-step",
    ...speakerOf(doc, who),
    objection,
    to,
    comment,
    contentHash: to === "RESOLVED" ? hash.value : null,
    after: headsOf(steps).map(({ id }) => id),
  });
}

/** A decision about an article quotes where each engaged partner stands on these very words. */
export function draftDecision(
  doc: Y.Doc,
  who: Speaker,
  intent: DecisionIntent,
): Result<Decision, DraftFailure> {
  const articleId = intent.articleId ?? null;
  const hash = articleId === null ? ok(null) : hashOfArticle(doc, articleId);
  if (!hash.ok) return hash;
  return ok({
    says: "decision",
    ...speakerOf(doc, who),
    subject: intent.subject,
    wording: intent.wording ?? "",
    articleId,
    contentHash: hash.value,
    kind: intent.kind,
    method: intent.method,
    positions: articleId === null ? [] : quotedPositions(doc, articleId),
    responsiblePartnerId: intent.responsiblePartnerId ?? null,
    dueOn: intent.dueOn ?? null,
    replaces: intent.replaces ?? null,
    after: headsOf(genuine(doc, "decisions")).map(({ id }) => id),
  });
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
