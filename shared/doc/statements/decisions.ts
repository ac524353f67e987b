import type * as Y from "yjs";
import { readWording } from "#shared/doc/history/revisions.ts";
import { keyring, type Compared } from "./keyDoubt.ts";
import type { StatementRoot } from "#shared/doc/roots.ts";
import { readStatements, type Said, type Statements } from "./readStatements.ts";

export type SaidDecision = Said<"decisions">;

/** What is wrong with the register, with one of its entries, or with what stands behind them: positions, objections. */
export type RegisterProblem =
  | { readonly kind: "not-authenticated"; readonly id: string }
  | { readonly kind: "altered"; readonly id: string }
  /** Somebody took it out: its name is left. */
  | { readonly kind: "removed"; readonly of: StatementRoot; readonly id: string }
  /** A statement comes after one of its kind that is not there. */
  | { readonly kind: "missing"; readonly of: StatementRoot; readonly id: string; readonly named: string }
  /** An entry quotes a position that is not there, or that says something else. */
  | { readonly kind: "misquoted"; readonly id: string; readonly partnerId: string }
  /** The words that were decided on were not kept with it. */
  | { readonly kind: "words-missing"; readonly id: string };

export type Register = {
  /** Authenticated decisions in the order of their chain, which is that of time when nobody was away. */
  readonly decisions: readonly SaidDecision[];
  /** What is in the register and is not authenticated. */
  readonly doubtful: readonly SaidDecision[];
  /** The id of the decision that took the place of another, by that other's id. */
  readonly replacedBy: Readonly<Record<string, string>>;
  readonly problems: readonly RegisterProblem[];
};

/**
 * Reads the register and checks all of it: names, signatures, chain, quoted positions, kept words; and that no position
 * and no step of an objection was taken out. `read` are all positions of the document, if they have been read.
 */
export function readRegister(doc: Y.Doc, compared: Compared, read?: Statements<"positions">): Register {
  const keys = keyring(doc, compared);
  const { all, altered, removed } = readStatements(doc, "decisions", keys);
  const said = read ?? readStatements(doc, "positions", keys);
  const decisions = all.filter(({ doubt }) => doubt === null);
  const doubtful = all.filter(({ doubt }) => doubt !== null);
  const positions = new Map(said.all.map((position) => [position.id, position]));
  const problems: RegisterProblem[] = [
    ...gapsIn("decisions", { all, removed }, ({ after, replaces }) =>
      replaces === null ? after : [...after, replaces],
    ),
    ...gapsIn("positions", said, ({ after }) => after),
    ...gapsIn("objections", readStatements(doc, "objections", keys), ({ after }) => after),
    ...altered.map((id) => ({ kind: "altered", id }) as const),
  ];
  for (const { id, doubt } of doubtful)
    if (!altered.includes(id))
      problems.push({ kind: doubt === "altered" ? "altered" : "not-authenticated", id });
  for (const { id, statement } of decisions) {
    for (const { partnerId, kind, position } of statement.positions) {
      const quoted = position === null ? undefined : positions.get(position);
      const isRight =
        position === null
          ? kind === "PENDING"
          : quoted?.statement.partnerId === partnerId &&
            quoted.statement.kind === kind &&
            quoted.statement.articleId === statement.articleId;
      if (!isRight) problems.push({ kind: "misquoted", id, partnerId });
    }
    if (statement.contentHash !== null && readWording(doc, statement.contentHash) === undefined)
      problems.push({ kind: "words-missing", id });
  }
  const replacedBy = Object.fromEntries(
    decisions.flatMap(({ id, statement: { replaces } }) => (replaces === null ? [] : [[replaces, id]])),
  );
  return { decisions, doubtful, replacedBy, problems };
}

/** What was taken out of a root, which is told once, and what its authenticated statements name that never came. */
function gapsIn<R extends StatementRoot>(
  of: R,
  { all, removed }: Pick<Statements<R>, "all" | "removed">,
  namedBy: (statement: Said<R>["statement"]) => readonly string[],
): readonly RegisterProblem[] {
  const known = new Set([...removed, ...all.map(({ id }) => id)]);
  return [
    ...removed.map((id) => ({ kind: "removed", of, id }) as const),
    ...all.flatMap(({ id, statement, doubt }) =>
      doubt === null
        ? [...new Set(namedBy(statement))]
            .filter((named) => !known.has(named))
            .map((named) => ({ kind: "missing", of, id, named }) as const)
        : [],
    ),
  ];
}

/** The last decision about an article that none replaces. */
export const lastDecisionOn = (register: Register, articleId: string): SaidDecision | undefined =>
  register.decisions.findLast(
    ({ id, statement }) => statement.articleId === articleId && !Object.hasOwn(register.replacedBy, id),
  );
