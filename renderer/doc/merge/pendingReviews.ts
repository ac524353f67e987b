import { z } from "zod";
import { findingKinds, type Finding } from "#shared/model/finding.ts";
import {
  onOtherWindowWrote,
  readValue,
  removeValue,
  writeValue,
} from "#renderer/platform/browser/localValue.ts";
import { newId, now } from "#renderer/platform/random.ts";
import { createStore, type Observable, type Store } from "#renderer/platform/store.ts";

/** What one merge decided by itself, and nobody here has looked at yet. */
export type PendingReview = {
  readonly id: string;
  readonly at: string;
  /** The file's name, or `relay` after a reconnection. */
  readonly source: string;
  readonly findings: readonly Finding[];
};

const commandCall = z.object({ command: z.string(), args: z.record(z.string(), z.unknown()) });
const finding: z.ZodType<Finding> = z.object({
  kind: z.enum(findingKinds),
  where: z.object({
    collection: z.string(),
    id: z.string(),
    field: z.string().nullable(),
    label: z.string(),
  }),
  ours: z.string(),
  theirs: z.string(),
  merged: z.string(),
  remedies: z.object({ ours: z.array(commandCall), theirs: z.array(commandCall) }),
});
const reviews: z.ZodType<readonly PendingReview[]> = z.array(
  z.object({ id: z.string(), at: z.string(), source: z.string(), findings: z.array(finding) }),
);

const stores = new Map<string, Store<readonly PendingReview[]>>();
const keyOf = (allianceId: string): string => `review:${allianceId}`;

function storeOf(allianceId: string): Store<readonly PendingReview[]> {
  const known = stores.get(allianceId);
  if (known !== undefined) return known;
  const read = () => readValue(keyOf(allianceId), reviews, []);
  const store = createStore(read());
  stores.set(allianceId, store);
  // What another window of this browser merged or looked at.
  onOtherWindowWrote(keyOf(allianceId), () => store.set(read()));
  return store;
}

/** The merges of this alliance that wait for a look on this machine, the oldest first. */
export const pendingReviews = (allianceId: string): Observable<readonly PendingReview[]> =>
  storeOf(allianceId);

/** Keeps what a merge found until somebody has looked at it; nothing found is nothing kept. */
export function addReview(allianceId: string, source: string, findings: readonly Finding[]): void {
  if (findings.length === 0) return;
  set(allianceId, [...storeOf(allianceId).get(), { id: newId(), at: now(), source, findings }]);
}

/** Somebody looked at one finding of a review; a review whose last finding was looked at goes. */
export function settleFinding(allianceId: string, reviewId: string, looked: Finding): void {
  set(
    allianceId,
    storeOf(allianceId)
      .get()
      .map((review) =>
        review.id === reviewId
          ? { ...review, findings: review.findings.filter((each) => each !== looked) }
          : review,
      )
      .filter(({ findings }) => findings.length > 0),
  );
}

/** Puts the list back as it was: the undo of a look. */
export const restoreReviews = (allianceId: string, list: readonly PendingReview[]): void =>
  set(allianceId, list);

/** The alliance leaves this machine: what waited in this copy of it is no concern of the next. */
export const forgetReviews = (allianceId: string): void => set(allianceId, []);

function set(allianceId: string, list: readonly PendingReview[]): void {
  storeOf(allianceId).set(list);
  if (list.length === 0) removeValue(keyOf(allianceId));
  else writeValue(keyOf(allianceId), list);
}
