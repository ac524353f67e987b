import type * as Y from "yjs";
import type { z } from "zod";
import { once } from "#shared/base/once.ts";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import type { InvalidTemplate } from "#shared/model/templateProblem.ts";
import type { Instant } from "#shared/model/time.ts";
import { origins } from "#shared/doc/origins.ts";
import type { ObjectionState } from "#shared/model/statement.ts";
import type { Doubt } from "#shared/doc/statements/readStatements.ts";
import { unknownFeatures } from "#shared/doc/requires.ts";
import { argumentProblem, type ArgumentProblem } from "./argumentProblem.ts";

/** What a command may not know by itself: the time, and a fresh identifier. */
export type Context = { readonly now: Instant; readonly newId: () => string };

/** What was made or touched, so that the caller can go on from it. */
export type Written = { readonly id?: string };

export type CommandFailure =
  | { readonly kind: "made-by-newer-app"; readonly features: readonly string[] }
  | { readonly kind: "invalid-arguments"; readonly path: string; readonly problem: ArgumentProblem }
  | { readonly kind: "no-such-record"; readonly collection: string; readonly id: string }
  | { readonly kind: "record-exists"; readonly collection: string; readonly id: string }
  | { readonly kind: "invalid-template"; readonly template: InvalidTemplate }
  | { readonly kind: "no-alliance" }
  | { readonly kind: "alliance-exists" }
  | { readonly kind: "no-such-text"; readonly place: string; readonly field: string }
  | { readonly kind: "out-of-range"; readonly paragraph: number; readonly offset: number }
  | { readonly kind: "partner-not-engaged" }
  | { readonly kind: "not-authentic"; readonly doubt: Doubt }
  /** The article says something else than what the statement was signed about. */
  | { readonly kind: "wording-changed" }
  | { readonly kind: "reason-required" }
  | { readonly kind: "step-not-allowed"; readonly from: ObjectionState; readonly to: ObjectionState }
  | { readonly kind: "objectors-own"; readonly to: ObjectionState };

/**
 * What a command does once it is checked. `make` creates records, hidden by a tombstone; it is no part of undo, for
 * taking a record out again would take with it what others wrote in it meanwhile. `write` is what the user did:
 * it lifts the tombstone, and undo sets it again.
 */
export type Steps = { readonly make?: () => void; readonly write: () => Written };

/** Checks against the document and answers what to do, or why not: a refused command has written nothing. */
export type Plan = Result<Steps, CommandFailure>;

/** A plan whose write answers nothing. */
export const writing = (
  write: () => void,
  written: Written = {},
): { readonly ok: true; readonly value: Steps } =>
  ok({
    write: () => {
      write();
      return written;
    },
  });

export type Command<A> = {
  (doc: Y.Doc, args: A, context: Context): Result<Written, CommandFailure>;
  /** What `alliage apply` accepts as `args`; made when first asked for, for a visit runs few of the commands. */
  readonly args: () => z.ZodType<A>;
};

/**
 * A command is the only way to write: arguments are checked by its schema, and the write is one transaction, of the
 * user unless it is history's.
 */
export function defineCommand<A>(
  argsOf: () => z.ZodType<A>,
  plan: (doc: Y.Doc, args: A, context: Context) => Plan,
  origin: symbol = origins.user,
): Command<A> {
  const args = once(argsOf);
  const run = (doc: Y.Doc, given: A, context: Context): Result<Written, CommandFailure> => {
    const features = unknownFeatures(doc);
    if (features.length > 0) return fail({ kind: "made-by-newer-app", features });
    const parsed = args().safeParse(given);
    if (!parsed.success) return fail({ kind: "invalid-arguments", ...argumentProblem(parsed.error) });
    const planned = plan(doc, parsed.data, context);
    if (!planned.ok) return planned;
    const { make, write } = planned.value;
    if (make !== undefined) doc.transact(make, origins.make);
    return ok(doc.transact(write, origin));
  };
  return Object.assign(run, { args });
}
