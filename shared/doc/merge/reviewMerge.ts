import type * as Y from "yjs";
import type { Finding } from "#shared/model/finding.ts";
import { reviewPositions } from "./reviewPositions.ts";
import { reviewDropped, reviewValues } from "./reviewRecords.ts";
import { reviewTexts } from "./reviewTexts.ts";
import { sideOf } from "./side.ts";

/**
 * What deserves a look after two copies of an alliance were merged, and nothing else: what only one side
 * touched is not in it, nor what both made alike. `ours` and `theirs` are the copies as they were before.
 */
export function reviewMerge(merged: Y.Doc, ours: Y.Doc, theirs: Y.Doc): readonly Finding[] {
  const [mine, other] = [sideOf(ours), sideOf(theirs)];
  const dropped = reviewDropped(merged, mine, other);
  const settled = new Set(dropped.map(({ where }) => `${where.collection}/${where.id}`));
  const isSettled = (collection: string, id: string) => settled.has(`${collection}/${id}`);
  return [
    ...dropped,
    ...reviewTexts(
      merged,
      mine,
      other,
      (place) => place.collection !== "alliance" && isSettled(place.collection, place.id),
    ),
    ...reviewValues(merged, mine, other).filter(({ where }) => !isSettled(where.collection, where.id)),
    ...reviewPositions(merged, mine, other),
  ];
}
