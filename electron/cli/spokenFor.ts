import { webcrypto } from "node:crypto";
import type * as Y from "yjs";
import { z } from "zod";
import { toBase64 } from "lib0/buffer";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import type { Statement } from "#shared/model/statement.ts";
import { signedBytes } from "#shared/model/statementForm.ts";
import { argumentProblem } from "#shared/doc/commands/argumentProblem.ts";
import type { CommandFailure, Context } from "#shared/doc/commands/command.ts";
import type { CommandLine } from "#shared/doc/commands/registry.ts";
import {
  decisionIntent,
  draftDecision,
  draftObjectionStep,
  draftPosition,
  positionIntent,
  speaker,
  stepIntent,
  type Speaker,
} from "#shared/doc/statements/drafts.ts";
import { signed } from "#shared/doc/statements/signed.ts";
import type { Identity } from "#shared/signature/identities/identity.ts";
import { signBytes, verifyingKey, type UnsuitedKey } from "#shared/signature/signing/signBytes.ts";

type Drafted = (doc: Y.Doc, args: unknown, at: string) => Result<Statement, CommandFailure>;

const who = speaker.omit({ at: true });
const drafted =
  <I extends z.ZodRawShape>(
    intent: z.ZodObject<I>,
    draft: (
      doc: Y.Doc,
      speaker: Speaker,
      intent: z.infer<z.ZodObject<I>>,
    ) => Result<Statement, CommandFailure>,
  ): Drafted =>
  (doc, args, at) => {
    const parsed = z.strictObject({ ...who.shape, ...intent.shape }).safeParse(args);
    if (!parsed.success) return fail({ kind: "invalid-arguments", ...argumentProblem(parsed.error) });
    const { partnerId, representativeId, ...meant } = parsed.data as unknown as Omit<Speaker, "at">;
    return draft(doc, { partnerId, representativeId, at }, meant as z.infer<z.ZodObject<I>>);
  };

const drafts: Readonly<Record<string, Drafted>> = {
  expressPosition: drafted(positionIntent, draftPosition),
  advanceObjection: drafted(stepIntent, draftObjectionStep),
  recordDecision: drafted(decisionIntent, draftDecision),
};

/** The line leaves its signature or its key to an identity, and there is none. */
export type IdentityNeeded = { readonly kind: "identity-needed" };

/** Whether the line brings a statement, signed or meant to be. */
const isSigned = ({ args }: CommandLine): boolean => "signature" in args || "statement" in args;

/**
 * A line whose command needs a signature or a key, and leaves it to the identity that the commands are given with, has
 * it added; any other line is as it was.
 */
export async function spokenFor(
  doc: Y.Doc,
  line: CommandLine,
  { now }: Context,
  identity: Identity | undefined,
): Promise<Result<CommandLine, CommandFailure | UnsuitedKey | IdentityNeeded>> {
  const draft = Object.hasOwn(drafts, line.command) ? drafts[line.command] : undefined;
  const isLeft =
    line.command === "addKey" ? !("publicKey" in line.args) : draft !== undefined && !isSigned(line);
  if (!isLeft) return ok(line);
  if (identity === undefined) return fail({ kind: "identity-needed" });
  if (draft !== undefined) {
    const statement = draft(doc, line.args, now);
    if (!statement.ok) return statement;
    const done = await signBytes(signedBytes(statement.value), identity, webcrypto);
    return done.ok ? ok({ ...line, args: signed(statement.value, done.value) }) : done;
  }
  const key = await verifyingKey(identity, webcrypto);
  return key.ok ? ok({ ...line, args: { ...line.args, publicKey: toBase64(key.value) } }) : key;
}
