import { expect, test } from "vitest";
import type { Id } from "#shared/model/Id.ts";
import { reviewMerge } from "#shared/doc/merge/reviewMerge.ts";
import { unite } from "#shared/doc/merge/unite.ts";
import { readPositions } from "#shared/doc/statements/positions.ts";
import { isVerified } from "#shared/doc/statements/verifyStatement.ts";
import { readOne } from "#shared/doc/readRecord.ts";
import { statementsMap } from "#shared/doc/roots.ts";
import { copyOf, runCommand, smallAlliance, value } from "#tests/kit/documents.ts";
import { speaker } from "#tests/kit/speaker.ts";
import type * as Y from "yjs";
import type { CommandName } from "#shared/doc/commands/registry.ts";

const cap = "cap" as Id<"article">;
const text = { collection: "articles", id: cap, field: "text" };

function apart() {
  const base = smallAlliance();
  value(runCommand(base, "editRepresentative", { id: "maire", changes: { canDecide: true } }));
  const town = speaker(base, "mairie", "maire");
  town.publish();
  return { town, mine: copyOf(base, 21), other: copyOf(base, 22) };
}
const write = (doc: Y.Doc, words: string) => value(runCommand(doc, "writeText", { in: text, text: words }));
const review = (mine: Y.Doc, other: Y.Doc) => {
  const merged = value(unite([mine, other]));
  return { merged, findings: reviewMerge(merged, mine, other) };
};

test("a position taken on words that the other side changed is listed, with both wordings", () => {
  const { town, mine, other } = apart();
  const { id } = value(town.position({ articleId: cap, kind: "CONSENT" }, mine));
  write(other, "Nous disons tout autre chose.");
  const { merged, findings } = review(mine, other);
  expect(findings).toMatchObject([
    {
      kind: "position-on-changed-wording",
      where: { collection: "articles", id: cap, label: "Un cap commun – Commune de Sauve" },
      ours: "Un cap commun\nNous disons Un cap commun.\nNous tenons parole.",
      theirs: "Un cap commun\nNous disons tout autre chose.",
    },
  ]);
  const apply = (calls: readonly { command: string; args: unknown }[]) => {
    const doc = copyOf(merged, 30);
    for (const { command, args } of calls) value(runCommand(doc, command as CommandName, args));
    const article = readOne(doc, "articles", cap);
    return article && readPositions(doc, new Set()).standing(cap, "mairie", article);
  };
  const [finding] = findings;
  expect(apply(finding?.remedies.ours ?? [])).toMatchObject({ isCurrent: true, said: { id } });
  expect(apply(finding?.remedies.theirs ?? [])).toMatchObject({ isCurrent: false, said: { id } });
});

test("nothing is listed when the words stayed, when the position is known to both, or was taken after", () => {
  const first = apart();
  value(first.town.position({ articleId: cap, kind: "CONSENT" }, first.mine));
  value(runCommand(first.other, "editArticle", { id: "voix", changes: { intent: "Autre" } }));
  expect(review(first.mine, first.other).findings).toEqual([]);
  const second = apart();
  value(second.town.position({ articleId: cap, kind: "CONSENT" }, second.mine));
  const later = copyOf(second.mine, 23);
  write(later, "Nous disons tout autre chose.");
  expect(review(second.mine, later).findings).toEqual([]);
});

test("what was said of other articles is not verified for it", () => {
  const { town, mine, other } = apart();
  const { id: told = "" } = value(town.position({ articleId: cap, kind: "CONSENT" }, mine));
  const { id: untold = "" } = value(
    town.position({ articleId: "voix" as typeof cap, kind: "CONSENT" }, mine),
  );
  write(other, "Nous disons tout autre chose.");
  const { merged, findings } = review(mine, other);
  expect(findings).toHaveLength(1);
  const isRead = (id: string) =>
    isVerified(town.publicKey, statementsMap(merged, "positions").get(id) as object);
  expect([told, untold].map(isRead)).toEqual([true, false]);
});
