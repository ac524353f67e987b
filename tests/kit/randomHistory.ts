import type * as Y from "yjs";
import { readRevisions, readWording } from "#shared/doc/history/revisions.ts";
import { readAll } from "#shared/doc/readRecord.ts";
import type { Random } from "./random.ts";
import type { Call } from "./randomCommands.ts";

/** Something that the history of an alliance keeps, or an earlier wording taken up again. */
export function historyCommand(doc: Y.Doc, random: Random, word: () => string, newId: () => string): Call {
  const id = random.pick(readAll(doc, "articles")).id;
  const [revisions, moments] = [readRevisions(doc), readAll(doc, "versions")];
  const choices: (() => Call)[] = [
    () => ["recordRevision", { id }],
    () => ["recordRevision", { id }],
    () => ["nameAuthor", { name: `Personne ${doc.clientID}`, organisation: "Mairie" }],
    () => [
      "recordActivity",
      { changes: [{ collection: "articles", id, kind: random.pick(["edited", "moved"]), fields: ["text"] }] },
    ],
    () => ["nameMoment", { id: newId(), name: `Moment ${word()}` }],
  ];
  // The words of some revisions may still be on their way.
  const readable = revisions.filter(({ contentHash }) => readWording(doc, contentHash) !== undefined);
  if (readable.length > 0) {
    const { articleId, contentHash } = random.pick(readable);
    choices.push(() => ["restoreWording", { id: articleId, contentHash }]);
  }
  if (moments.length > 0) {
    const moment = random.pick(moments).id;
    choices.push(
      () => ["editMoment", { id: moment, changes: { name: `Moment ${word()}` } }],
      () => [random.chance(0.5) ? "dropMoment" : "restoreMoment", { id: moment }],
    );
  }
  return random.pick(choices)();
}
