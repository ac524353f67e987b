import type * as Y from "yjs";
import { articleTexts } from "#shared/model/article.ts";
import type { CommandCall, Finding } from "#shared/model/finding.ts";
import { writeMarkup } from "#shared/model/markup.ts";
import { partnerName } from "#shared/model/partner.ts";
import { toPlainText } from "#shared/model/richText.ts";
import type { Position } from "#shared/model/statement.ts";
import type { Wording } from "#shared/model/wording.ts";
import { meaningHash } from "#shared/doc/hash.ts";
import { readOne, type Read } from "#shared/doc/readRecord.ts";
import { statementsMap } from "#shared/doc/roots.ts";
import { readPositions, type SaidPosition } from "#shared/doc/statements/positions.ts";
import { readSigned } from "#shared/doc/statements/readSigned.ts";
import type { Side } from "./side.ts";

const nobody: ReadonlySet<string> = new Set();

/** The last word of a partner on an article, given on one side on words that the other side had changed. */
export function reviewPositions(merged: Y.Doc, ours: Side, theirs: Side): Finding[] {
  const given = givenOnOneSide(merged, ours, theirs);
  const apart = articlesApart(merged, ours.doc, theirs.doc, given);
  // In a copy nothing is verified yet, and each signature takes milliseconds: only what may be told is.
  if (apart.size === 0) return [];
  const speakers = new Set([...given.values()].map(({ partnerId }) => partnerId));
  const positions = readPositions(
    merged,
    nobody,
    ({ articleId, partnerId }) => apart.has(articleId) && speakers.has(partnerId),
  );
  return positions.all.flatMap((said) => {
    const { articleId, partnerId, kind, contentHash } = said.statement;
    const [side, article] = [given.get(said.id)?.side, apart.get(articleId)];
    if (side === undefined || article === undefined || said.doubt !== null || kind === "PENDING") return [];
    const isLast = positions.latest(articleId, partnerId).some(({ id }) => id === said.id);
    const isOvertaken =
      positions.saysSame(contentHash, article[side]) && !positions.saysSame(contentHash, article.now);
    return isLast && isOvertaken ? [findingOf(merged, said, article, side)] : [];
  });
}

/** Which side alone had a position, and what it says that it is about. */
type Given = Pick<Position, "articleId" | "partnerId"> & { readonly side: "ours" | "theirs" };

function givenOnOneSide(merged: Y.Doc, ours: Side, theirs: Side): ReadonlyMap<string, Given> {
  const map = statementsMap(merged, "positions");
  const found = new Map<string, Given>();
  for (const [id, item] of map._map) {
    const { client, clock } = item.id;
    const inOurs = ours.knows(client, clock);
    if (inOurs === theirs.knows(client, clock)) continue;
    const statement = readSigned(map.get(id))?.signed.statement;
    if (statement?.says !== "position") continue;
    const { articleId, partnerId } = statement;
    found.set(id, { articleId, partnerId, side: inOurs ? "ours" : "theirs" });
  }
  return found;
}

type Article = Read<"articles">;
/** An article as it is now, and as each side had it. */
type Apart = { readonly now: Article; readonly ours: Article; readonly theirs: Article };

/** The articles that these positions are about and that did not say the same on both sides, by their ids. */
function articlesApart(
  merged: Y.Doc,
  ours: Y.Doc,
  theirs: Y.Doc,
  given: ReadonlyMap<string, Given>,
): ReadonlyMap<string, Apart> {
  const found = new Map<string, Apart>();
  for (const id of new Set([...given.values()].map(({ articleId }) => articleId))) {
    const [now, own, other] = [merged, ours, theirs].map((doc) => readOne(doc, "articles", id));
    if (!now || !own || !other || now.droppedAt !== null) continue;
    if (meaningHash(own) !== meaningHash(other)) found.set(id, { now, ours: own, theirs: other });
  }
  return found;
}

function findingOf(
  merged: Y.Doc,
  { statement: { articleId, partnerId, contentHash } }: SaidPosition,
  { now, ours, theirs }: Apart,
  side: Given["side"],
): Finding {
  const partner = readOne(merged, "partners", partnerId);
  const label = partner ? `${now.title} – ${partnerName(partner)}` : now.title;
  const back: readonly CommandCall[] = [{ command: "restoreWording", args: { id: articleId, contentHash } }];
  const remedies =
    side === "ours"
      ? { ours: back, theirs: sayAgain(now, theirs) }
      : { ours: sayAgain(now, ours), theirs: back };
  return {
    kind: "position-on-changed-wording",
    where: { collection: "articles", id: articleId, field: null, label },
    ours: wordsOf(ours),
    theirs: wordsOf(theirs),
    merged: wordsOf(now),
    remedies,
  };
}

const wordsOf = ({ title, text, concretely, weWillNot }: Wording): string =>
  [title, ...[text, concretely, weWillNot].map((each) => toPlainText(each).trim())]
    .filter((words) => words !== "")
    .join("\n");

/** What makes the article say the other words, text by text where they differ. */
function sayAgain(now: Article, wanted: Article): readonly CommandCall[] {
  const { id } = now;
  return [
    ...(now.title === wanted.title
      ? []
      : [{ command: "editArticle", args: { id, changes: { title: wanted.title } } }]),
    ...articleTexts.flatMap((field) => {
      const [text, before] = [writeMarkup(wanted[field]), writeMarkup(now[field])];
      return text === before
        ? []
        : [{ command: "writeText", args: { in: { collection: "articles", id, field }, text } }];
    }),
  ];
}
