import type * as Y from "yjs";
import { articleTexts } from "#shared/model/article.ts";
import type { CommandCall, Finding } from "#shared/model/finding.ts";
import { writeMarkup } from "#shared/model/markup.ts";
import { partnerName } from "#shared/model/partner.ts";
import { toPlainText } from "#shared/model/richText.ts";
import type { Wording } from "#shared/model/wording.ts";
import { meaningHash } from "#shared/doc/hash.ts";
import { readOne, type Read } from "#shared/doc/readRecord.ts";
import { statementsMap } from "#shared/doc/roots.ts";
import { readPositions, type SaidPosition } from "#shared/doc/statements/positions.ts";
import type { Side } from "./side.ts";

const nobody: ReadonlySet<string> = new Set();

/** The last word of a partner on an article, given on one side on words that the other side had changed. */
export function reviewPositions(merged: Y.Doc, ours: Side, theirs: Side): Finding[] {
  const positions = readPositions(merged, nobody);
  return positions.all.flatMap((said) => {
    const item = statementsMap(merged, "positions")._map.get(said.id);
    if (said.doubt !== null || said.statement.kind === "PENDING" || item === undefined) return [];
    const { client, clock } = item.id;
    const [inOurs, inTheirs] = [ours.knows(client, clock), theirs.knows(client, clock)];
    if (inOurs === inTheirs) return [];
    const { articleId, partnerId } = said.statement;
    const isLast = positions.latest(articleId, partnerId).some(({ id }) => id === said.id);
    const [own, other] = inOurs ? [ours, theirs] : [theirs, ours];
    const [now, mine, elsewhere] = [merged, own.doc, other.doc].map((doc) =>
      readOne(doc, "articles", articleId),
    );
    if (!isLast || !now || !mine || !elsewhere || now.droppedAt !== null) return [];
    const isOvertaken =
      positions.saysSame(said.statement.contentHash, mine) &&
      meaningHash(elsewhere) !== meaningHash(mine) &&
      !positions.saysSame(said.statement.contentHash, now);
    return isOvertaken ? [findingOf(merged, said, { now, mine, elsewhere }, inOurs)] : [];
  });
}

type Article = Read<"articles">;

function findingOf(
  merged: Y.Doc,
  said: SaidPosition,
  { now, mine, elsewhere }: { now: Article; mine: Article; elsewhere: Article },
  isOurs: boolean,
): Finding {
  const { articleId, partnerId, contentHash } = said.statement;
  const partner = readOne(merged, "partners", partnerId);
  const label = partner ? `${now.title} – ${partnerName(partner)}` : now.title;
  const back: readonly CommandCall[] = [{ command: "restoreWording", args: { id: articleId, contentHash } }];
  const forth = sayAgain(now, elsewhere);
  return {
    kind: "position-on-changed-wording",
    where: { collection: "articles", id: articleId, field: null, label },
    ours: wordsOf(isOurs ? mine : elsewhere),
    theirs: wordsOf(isOurs ? elsewhere : mine),
    merged: wordsOf(now),
    remedies: isOurs ? { ours: back, theirs: forth } : { ours: forth, theirs: back },
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
