import { signedStatement, type SignedStatement } from "#shared/model/statement.ts";
import { idOfStatement } from "#shared/model/statementForm.ts";

/** A statement as it was found, and the name that its content gives it. */
export type ReadSigned = { readonly signed: SignedStatement; readonly id: string };

/** What is stored never changes in its place, so it is parsed and named once. */
const known = new WeakMap<object, ReadSigned | null>();

/** The signed statement that stands there, or `null` when something else does. */
export function readSigned(stored: unknown): ReadSigned | null {
  if (typeof stored !== "object" || stored === null) return null;
  const done = known.get(stored);
  if (done !== undefined) return done;
  const parsed = signedStatement.safeParse(stored);
  const read = parsed.success ? { signed: parsed.data, id: idOfStatement(parsed.data.statement) } : null;
  known.set(stored, read);
  return read;
}
