import type * as Y from "yjs";
import type { Statement, decision, objectionStep, position } from "#shared/model/statement.ts";
import { statementsMap, type StatementRoot } from "#shared/doc/roots.ts";
import type { z } from "zod";
import type { KeyDoubt, Keyring } from "./keyDoubt.ts";
import { readSigned } from "./readSigned.ts";
import { isSignedBy } from "./verifyStatement.ts";

export type StatementOf = {
  readonly positions: z.infer<typeof position>;
  readonly objections: z.infer<typeof objectionStep>;
  readonly decisions: z.infer<typeof decision>;
};

const saysOf: Readonly<Record<StatementRoot, Statement["says"]>> = {
  positions: "position",
  objections: "objection-step",
  decisions: "decision",
};

/** Why a statement is not authenticated, and counts for nothing. */
export type Doubt = KeyDoubt | "altered" | "another-alliance";

export type Said<R extends StatementRoot> = {
  readonly id: string;
  readonly statement: StatementOf[R];
  /** Fingerprint of the key. */
  readonly key: string;
  /** This person compared that key with its holder. */
  readonly isCompared: boolean;
  /** `null` when it is authenticated. */
  readonly doubt: Doubt | null;
};

export type Statements<R extends StatementRoot> = {
  /** Every statement that can be read, authenticated or not: each after those that it comes after, then by time. */
  readonly all: readonly Said<R>[];
  /** Entries that are no statement, or that stand under another name than their own. */
  readonly altered: readonly string[];
  /** Ids of what somebody took out: nothing of ours ever does. */
  readonly removed: readonly string[];
};

/** What can be read in a root, in the order of time, without a look at who signed it: to be found, never to count. */
export const foundStatements = <R extends StatementRoot>(
  doc: Y.Doc,
  root: R,
): readonly Pick<Said<R>, "id" | "statement">[] =>
  [...statementsMap(doc, root)]
    .flatMap(([id, stored]) => {
      const statement = readSigned(stored)?.signed.statement;
      return statement?.says === saysOf[root] ? [{ id, statement: statement as StatementOf[R] }] : [];
    })
    .sort(byTime);

const byTime = (a: Pick<Said<StatementRoot>, "id" | "statement">, b: typeof a): number =>
  a.statement.at === b.statement.at ? (a.id < b.id ? -1 : 1) : a.statement.at < b.statement.at ? -1 : 1;

/** All that stands in a root, or what is said there that `isMeant`: signatures of the rest are not verified. */
export function readStatements<R extends StatementRoot>(
  doc: Y.Doc,
  root: R,
  keys: Keyring,
  isMeant: (said: StatementOf[R]) => boolean = () => true,
): Statements<R> {
  const map = statementsMap(doc, root);
  const alliance = doc.getMap("alliance").get("id");
  const all: Said<R>[] = [];
  const altered: string[] = [];
  for (const [id, stored] of map) {
    const read = readSigned(stored);
    if (read === null || read.signed.statement.says !== saysOf[root]) {
      altered.push(id);
      continue;
    }
    const { key } = read.signed;
    const statement = read.signed.statement as StatementOf[R];
    if (!isMeant(statement)) continue;
    const publicKey = keys.keyOf(key)?.publicKey;
    const isItself = read.id === id;
    if (!isItself) altered.push(id);
    const isAltered =
      !isItself || (publicKey !== undefined && !isSignedBy(publicKey, read.signed, stored as object));
    const doubt = isAltered
      ? "altered"
      : statement.allianceId === alliance
        ? keys.doubt(statement, key)
        : "another-alliance";
    all.push({ id, statement, key, isCompared: keys.isCompared(key), doubt });
  }
  const removed = [...map._map].flatMap(([id, item]) => (item.deleted ? [id] : []));
  return { all: inOrder(all), altered: altered.sort(), removed: removed.sort() };
}

/** After what it comes after, whatever the clock of its writer said; then by time. */
function inOrder<R extends StatementRoot>(all: readonly Said<R>[]): readonly Said<R>[] {
  const byId = new Map(all.map((each) => [each.id, each]));
  const placed = new Set<string>();
  const ordered: Said<R>[] = [];
  for (const each of all.toSorted(byTime)) {
    // A chain may be long: no recursion.
    const waiting = [each];
    while (waiting.length > 0) {
      const next = waiting.at(-1) as Said<R>;
      const before = placed.has(next.id)
        ? undefined
        : next.statement.after.map((id) => byId.get(id)).find((one) => one && !placed.has(one.id));
      if (before !== undefined && !waiting.includes(before)) {
        waiting.push(before);
        continue;
      }
      waiting.pop();
      if (!placed.has(next.id)) ordered.push(next);
      placed.add(next.id);
    }
  }
  return ordered;
}

/** Those that no other comes after: what a new statement is chained to. */
export function headsOf<
  T extends { readonly id: string; readonly statement: { readonly after: readonly string[] } },
>(all: readonly T[]): readonly T[] {
  const followed = new Set(all.flatMap(({ statement }) => statement.after));
  return all.filter(({ id }) => !followed.has(id));
}
