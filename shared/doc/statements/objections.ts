import type * as Y from "yjs";
import { isObjectorsOwn, nextObjectionStates } from "#shared/model/consent.ts";
import type { ObjectionState } from "#shared/model/statement.ts";
import type { Keyring } from "./keyDoubt.ts";
import { readStatements, type Said } from "./readStatements.ts";

/** « Objection »: a position that objects, and what became of it. */
export type Objection = {
  /** The id of the position that raised it. */
  readonly id: string;
  readonly position: Said<"positions">;
  readonly state: ObjectionState;
  /** The authenticated steps that led to it, in order. */
  readonly steps: readonly Said<"objections">[];
  /** Hash of the wording that lifted it, if one did. */
  readonly resolvedBy: string | null;
  /** The position by which the objector itself went on, if it did. */
  readonly followedBy: Said<"positions"> | null;
};

/**
 * Every authenticated objection among these positions, by its id. It goes from state to state by the steps that its
 * rules allow; a later position of the objector ends it: consent, with or without reserve, and standing aside lift it,
 * by the wording that they were given on; taking the position back, or objecting anew, withdraws it.
 */
export function readObjections(
  doc: Y.Doc,
  positions: readonly Said<"positions">[],
  keys: Keyring,
): ReadonlyMap<string, Objection> {
  const genuine = positions.filter(({ doubt }) => doubt === null);
  const objections = genuine.filter(({ statement }) => statement.kind === "OBJECTION");
  const ids = new Set(objections.map(({ id }) => id));
  const { all } = readStatements(doc, "objections", keys, ({ objection }) => ids.has(objection));
  const steps = all.filter(({ doubt }) => doubt === null);
  return new Map(objections.map((position) => [position.id, lifeOf(position, genuine, steps)]));
}

function lifeOf(
  position: Said<"positions">,
  positions: readonly Said<"positions">[],
  steps: readonly Said<"objections">[],
): Objection {
  const { id, statement } = position;
  let state: ObjectionState = "RAISED";
  let resolvedBy: string | null = null;
  const taken: Said<"objections">[] = [];
  for (const step of steps) {
    const { objection, to, partnerId, contentHash } = step.statement;
    if (objection !== id || !nextObjectionStates(state).includes(to)) continue;
    if (isObjectorsOwn(to) && partnerId !== statement.partnerId) continue;
    state = to;
    if (to === "RESOLVED") resolvedBy = contentHash;
    taken.push(step);
  }
  const followedBy =
    positions.find(
      ({ statement: next }) =>
        next.after.includes(id) &&
        next.partnerId === statement.partnerId &&
        next.articleId === statement.articleId,
    ) ?? null;
  if (followedBy !== null && state !== "RESOLVED" && state !== "WITHDRAWN") {
    const { kind, contentHash } = followedBy.statement;
    state = kind === "PENDING" || kind === "OBJECTION" ? "WITHDRAWN" : "RESOLVED";
    if (state === "RESOLVED") resolvedBy = contentHash;
  }
  return { id, position, state, steps: taken, resolvedBy, followedBy };
}
