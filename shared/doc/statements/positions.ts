import type * as Y from "yjs";
import { isOpenObjection, type Stand } from "#shared/model/consent.ts";
import type { ObjectionState, Position, PositionKind } from "#shared/model/statement.ts";
import type { Wording } from "#shared/model/wording.ts";
import { readWording } from "#shared/doc/history/revisions.ts";
import { articleHash, meaningHash } from "#shared/doc/hash.ts";
import { keyring, type Compared } from "./keyDoubt.ts";
import { readObjections, type Objection } from "./objections.ts";
import { headsOf, readStatements, type Said } from "./readStatements.ts";

export type SaidPosition = Said<"positions">;

/** What a partner says of an article: its stand, the statement behind it, and the objection that it raised. */
export type Standing = Stand & {
  /** `null` while it has not spoken. */
  readonly said: SaidPosition | null;
  readonly raised: Objection | null;
};

const notYet: Standing = { kind: "PENDING", isCurrent: false, objection: null, said: null, raised: null };

/** From what stands most in the way: two people of one organisation who spoke apart are taken at the more careful word. */
const careful: readonly PositionKind[] = [
  "OBJECTION",
  "PENDING",
  "CONSENT_WITH_RESERVATION",
  "STAND_ASIDE",
  "CONSENT",
];

const keyOf = (articleId: string, partnerId: string) => `${articleId}/${partnerId}`;

/**
 * The positions on all articles, or those that `isMeant` (which takes all of an article and partner, or none). What is
 * not authenticated is in `all`, and counts for nothing. `standing` says where a partner stands on an article that says
 * `wording` now.
 */
export function readPositions(doc: Y.Doc, compared: Compared, isMeant?: (said: Position) => boolean) {
  const keys = keyring(doc, compared);
  const { all, altered, removed } = readStatements(doc, "positions", keys, isMeant);
  const objections = readObjections(doc, all, keys);
  const saysSame = sameMeaning(doc);
  const genuine = new Map<string, SaidPosition[]>();
  for (const said of all) {
    if (said.doubt !== null) continue;
    const key = keyOf(said.statement.articleId, said.statement.partnerId);
    const before = genuine.get(key);
    if (before) before.push(said);
    else genuine.set(key, [said]);
  }

  const standingOf = (said: SaidPosition, wording: Wording): Standing => {
    const raised = objections.get(said.id) ?? null;
    const objection: ObjectionState | null = raised?.state ?? null;
    const isCurrent = saysSame(said.statement.contentHash, wording);
    return { kind: said.statement.kind, isCurrent, objection, said, raised };
  };

  return {
    all,
    altered,
    removed,
    objections,
    /** Whether this wording says what the one of that hash says. */
    saysSame,
    /** The last words of a partner on an article: several when its people spoke apart. */
    latest: (articleId: string, partnerId: string): readonly SaidPosition[] =>
      headsOf(genuine.get(keyOf(articleId, partnerId)) ?? []),
    standing(articleId: string, partnerId: string, wording: Wording): Standing {
      const stands = headsOf(genuine.get(keyOf(articleId, partnerId)) ?? []).map((said) =>
        standingOf(said, wording),
      );
      return (
        stands.find(isOpenObjection) ??
        stands.toSorted((a, b) => careful.indexOf(a.kind) - careful.indexOf(b.kind))[0] ??
        notYet
      );
    },
  };
}
export type Positions = ReturnType<typeof readPositions>;

/** A hash names the same words for ever, so what they mean is worked out once. */
const meanings = new WeakMap<Y.Doc, Map<string, string>>();

function meaningOf(doc: Y.Doc, hash: string): string | undefined {
  const known = meanings.get(doc) ?? new Map<string, string>();
  meanings.set(doc, known);
  const done = known.get(hash);
  if (done !== undefined) return done;
  const said = readWording(doc, hash);
  if (said === undefined) return undefined;
  const meaning = meaningHash(said);
  known.set(hash, meaning);
  return meaning;
}

/** What an article says now is hashed once a reading, and its meaning only when its letters have changed. */
function sameMeaning(doc: Y.Doc) {
  const hashes = new WeakMap<Wording, string>();
  const nowMeans = new WeakMap<Wording, string>();
  return (hash: string, wording: Wording): boolean => {
    const now = hashes.get(wording) ?? articleHash(wording);
    hashes.set(wording, now);
    if (hash === now) return true;
    const meaning = nowMeans.get(wording) ?? meaningHash(wording);
    nowMeans.set(wording, meaning);
    return meaningOf(doc, hash) === meaning;
  };
}
