import type * as Y from "yjs";
import { readWording } from "#shared/doc/history/revisions.ts";
import { keyring, type Compared } from "./keyDoubt.ts";
import { readStatements, type Said } from "./readStatements.ts";

export type SaidDecision = Said<"decisions">;

/** What is wrong with the register, or with one of its entries. */
export type RegisterProblem =
  | { readonly kind: "not-authenticated"; readonly id: string }
  | { readonly kind: "altered"; readonly id: string }
  | { readonly kind: "removed"; readonly id: string }
  /** An entry names one that is not there. */
  | { readonly kind: "missing"; readonly id: string; readonly named: string }
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
 * Reads the register and checks all of it: names, signatures, chain, quoted positions, kept words. `said` are all
 * positions of the document, if they have been read.
 */
export function readRegister(doc: Y.Doc, compared: Compared, said?: readonly Said<"positions">[]): Register {
  const keys = keyring(doc, compared);
  const { all, altered, removed } = readStatements(doc, "decisions", keys);
  const decisions = all.filter(({ doubt }) => doubt === null);
  const doubtful = all.filter(({ doubt }) => doubt !== null);
  const positions = new Map(
    (said ?? readStatements(doc, "positions", keys).all).map((position) => [position.id, position]),
  );
  const known = new Set(all.map(({ id }) => id));
  const problems: RegisterProblem[] = [
    ...removed.map((id) => ({ kind: "removed", id }) as const),
    ...altered.map((id) => ({ kind: "altered", id }) as const),
  ];
  for (const { id, doubt } of doubtful)
    if (!altered.includes(id))
      problems.push({ kind: doubt === "altered" ? "altered" : "not-authenticated", id });
  for (const { id, statement } of decisions) {
    const named = [...statement.after, ...(statement.replaces === null ? [] : [statement.replaces])];
    for (const other of new Set(named)) {
      // What was taken out is told once, not again by each entry that names it.
      if (!known.has(other) && !removed.includes(other)) problems.push({ kind: "missing", id, named: other });
    }
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

/** The last decision about an article that none replaces. */
export const lastDecisionOn = (register: Register, articleId: string): SaidDecision | undefined =>
  register.decisions.findLast(
    ({ id, statement }) => statement.articleId === articleId && !Object.hasOwn(register.replacedBy, id),
  );
