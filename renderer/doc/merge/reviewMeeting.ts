import * as Y from "yjs";
import { reviewMerge } from "#shared/doc/merge/reviewMerge.ts";
import { origins } from "#shared/doc/origins.ts";
import { addReview } from "./pendingReviews.ts";

/**
 * For `joinRoom`: when this copy and the room both went on apart, what their union decides by itself is worked out once
 * the union is done, and waits in `pendingReviews`.
 */
export const reviewMeeting =
  (doc: Y.Doc, allianceId: string) =>
  (room: Uint8Array, here: Uint8Array): void => {
    if (doc.store.clients.size === 0) return;
    setTimeout(() => {
      const [ours, theirs, united] = [holding(here), holding(room), holding(here, room)];
      const hadNews = (side: Y.Doc) => !Y.equalSnapshots(Y.snapshot(side), Y.snapshot(united));
      if (theirs.store.clients.size > 0 && hadNews(ours) && hadNews(theirs)) {
        addReview(allianceId, "relay", reviewMerge(united, ours, theirs));
      }
      for (const each of [ours, theirs, united]) each.destroy();
    }, 0);
  };

function holding(...updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update, origins.load);
  }, origins.load);
  return doc;
}
