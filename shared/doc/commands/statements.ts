import type { z } from "zod";
import type * as Y from "yjs";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import { isObjectorsOwn, nextObjectionStates } from "#shared/model/consent.ts";
import {
  decision,
  kindsWithReason,
  objectionStep,
  position,
  signedStatement,
  type SignedStatement,
} from "#shared/model/statement.ts";
import { idOfStatement } from "#shared/model/statementForm.ts";
import { wordingOf } from "#shared/model/wording.ts";
import { keepContent } from "#shared/doc/contents.ts";
import { articleHash } from "#shared/doc/hash.ts";
import { origins } from "#shared/doc/origins.ts";
import { readOne, recordMap } from "#shared/doc/readRecord.ts";
import { statementsMap, type StatementRoot } from "#shared/doc/roots.ts";
import { keyring } from "#shared/doc/statements/keyDoubt.ts";
import { readPositions } from "#shared/doc/statements/positions.ts";
import { readRegister } from "#shared/doc/statements/decisions.ts";
import { isSignedBy } from "#shared/doc/statements/verifyStatement.ts";
import { defineCommand, type CommandFailure, type Plan } from "./command.ts";
import { existing } from "./writeRecord.ts";

/*
 * Statements are written once, outside undo, and never changed: what was said is taken back by saying something else.
 */

const said = <S extends z.ZodType>(statement: S) => signedStatement.extend({ statement });
const nobody: ReadonlySet<string> = new Set();

/** That it is what its speaker said, and that the speaker may say it. Whom to trust is each reader's to judge. */
function authentic(doc: Y.Doc, signed: SignedStatement): Result<null, CommandFailure> {
  const { statement, key } = signed;
  const keys = keyring(doc, nobody);
  const partner = recordMap(doc, "partners", statement.partnerId);
  if (partner === undefined)
    return fail({ kind: "no-such-record", collection: "partners", id: statement.partnerId });
  if (readOne(doc, "partners", statement.partnerId)?.status !== "ACTIVE")
    return fail({ kind: "partner-not-engaged" });
  if (doc.getMap("alliance").get("id") !== statement.allianceId)
    return fail({ kind: "not-authentic", doubt: "another-alliance" });
  const doubt = keys.doubt(statement, key);
  if (doubt !== null && doubt !== "several-keys") return fail({ kind: "not-authentic", doubt });
  const publicKey = keys.keyOf(key)?.publicKey ?? "";
  return isSignedBy(publicKey, signed, {}) ? ok(null) : fail({ kind: "not-authentic", doubt: "altered" });
}

/** Keeps the statement, and the words that it is about. */
function keeping(doc: Y.Doc, root: StatementRoot, signed: SignedStatement, articleId: string | null): Plan {
  const id = idOfStatement(signed.statement);
  return ok({
    write: () => {
      const article = articleId === null ? undefined : readOne(doc, "articles", articleId);
      if (article) keepContent(doc, wordingOf(article));
      if (!statementsMap(doc, root).has(id)) statementsMap(doc, root).set(id, signed);
      return { id };
    },
  });
}

/** That the article still says what the statement was signed about. */
function aboutPresentWords(doc: Y.Doc, articleId: string, hash: string): Result<null, CommandFailure> {
  const map = existing(doc, "articles", articleId);
  if (!map.ok) return map;
  const article = readOne(doc, "articles", articleId);
  return article && articleHash(article) === hash ? ok(null) : fail({ kind: "wording-changed" });
}

/** Says where a partner stands on the exact words of an article. */
export const expressPosition = defineCommand(
  () => said(position),
  (doc, signed) => {
    const { articleId, contentHash, kind, comment } = signed.statement;
    const known = authentic(doc, signed);
    if (!known.ok) return known;
    const about = aboutPresentWords(doc, articleId, contentHash);
    if (!about.ok) return about;
    if (kindsWithReason.includes(kind) && comment.trim() === "") return fail({ kind: "reason-required" });
    return keeping(doc, "positions", signed, articleId);
  },
  origins.record,
);

/** Takes an objection one step further. */
export const advanceObjection = defineCommand(
  () => said(objectionStep),
  (doc, signed) => {
    const { objection: id, to, contentHash, partnerId } = signed.statement;
    const known = authentic(doc, signed);
    if (!known.ok) return known;
    const objection = readPositions(doc, nobody).objections.get(id);
    if (objection === undefined) return fail({ kind: "no-such-record", collection: "objections", id });
    const { articleId, partnerId: objector } = objection.position.statement;
    if (!nextObjectionStates(objection.state).includes(to))
      return fail({ kind: "step-not-allowed", from: objection.state, to });
    if (isObjectorsOwn(to) && partnerId !== objector) return fail({ kind: "objectors-own", to });
    if (contentHash !== null) {
      const about = aboutPresentWords(doc, articleId, contentHash);
      if (!about.ok) return about;
    }
    return keeping(doc, "objections", signed, contentHash === null ? null : articleId);
  },
  origins.record,
);

/** Enters a decision in the register, chained to all that is in it. */
export const recordDecision = defineCommand(
  () => said(decision),
  (doc, signed) => {
    const { articleId, contentHash, wording, replaces } = signed.statement;
    const known = authentic(doc, signed);
    if (!known.ok) return known;
    if (articleId !== null) {
      const about = aboutPresentWords(doc, articleId, contentHash ?? "");
      if (!about.ok) return about;
    } else if (wording.trim() === "") return fail({ kind: "reason-required" });
    if (replaces !== null && !readRegister(doc, nobody).decisions.some(({ id }) => id === replaces))
      return fail({ kind: "no-such-record", collection: "decisions", id: replaces });
    return keeping(doc, "decisions", signed, articleId);
  },
  origins.record,
);
