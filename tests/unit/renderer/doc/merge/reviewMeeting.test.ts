import { expect, test } from "vitest";
import * as Y from "yjs";
import type { CommandName } from "#shared/doc/commands/registry.ts";
import { pendingReviews } from "#renderer/doc/merge/pendingReviews.ts";
import { reviewMeeting } from "#renderer/doc/merge/reviewMeeting.ts";
import { createAlliance } from "#shared/doc/commands/alliance.ts";
import type { Id } from "#shared/model/Id.ts";
import { copyOf, runCommand, testContext, value } from "#tests/kit/documents.ts";

const run = (doc: Y.Doc, name: CommandName, args: unknown) => value(runCommand(doc, name, args));
const challenge = { collection: "alliance", field: "challenge" };

/** Two copies of one alliance, under a name of its own so that no test sees another's reviews. */
function apart(id: string): readonly [Y.Doc, Y.Doc] {
  const doc = new Y.Doc();
  const args = { id: id as Id<string>, fields: { name: "Sources" }, challenge: "Garder l’eau de la vallée." };
  value(createAlliance(doc, args, testContext()));
  return [doc, copyOf(doc, 7)];
}

/** They meet; what then waits for a look. */
async function meet(id: string, ours: Y.Doc, room: Y.Doc) {
  reviewMeeting(ours, id)(Y.encodeStateAsUpdate(room), Y.encodeStateAsUpdate(ours));
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
  return pendingReviews(id).get();
}

test("what both wrote apart in the same place waits for a look", async () => {
  const [ours, room] = apart("both");
  run(ours, "editAlliance", { changes: { territory: "Vallée" } });
  run(room, "editAlliance", { changes: { territory: "Plaine" } });
  const [review] = await meet("both", ours, room);
  expect(review).toMatchObject({
    source: "relay",
    findings: [
      { kind: "value-overwritten", where: { field: "territory" }, ours: "Vallée", theirs: "Plaine" },
    ],
  });
});

test("a passage that one cut while the other wrote in it waits for a look, though nothing was added by the first", async () => {
  const [ours, room] = apart("cut");
  run(ours, "deleteText", {
    in: challenge,
    from: { paragraph: 0, offset: 0 },
    to: { paragraph: 0, offset: 25 },
  });
  run(room, "insertText", { in: challenge, paragraph: 0, offset: 12, text: "de la source et " });
  const [review] = await meet("cut", ours, room);
  expect(review?.findings.map(({ kind }) => kind)).toEqual(["written-into-deleted"]);
});

test("nothing waits when only one side wrote, or when both wrote in different places", async () => {
  const [ours, room] = apart("one");
  run(room, "editAlliance", { changes: { territory: "Plaine" } });
  expect(await meet("one", ours, room)).toEqual([]);
  run(ours, "insertText", { in: challenge, paragraph: 0, offset: 0, text: "Oui : " });
  expect(await meet("one", ours, room)).toEqual([]);
});

test("a room that is empty is nothing to look at", async () => {
  const [ours] = apart("mine");
  run(ours, "editAlliance", { changes: { territory: "Vallée" } });
  expect(await meet("mine", ours, new Y.Doc())).toEqual([]);
});
