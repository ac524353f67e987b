import * as Y from "yjs";
import { unitsOf } from "#shared/doc/threads/readThreads.ts";
import { textAt } from "#shared/doc/textAt.ts";
import type { TextPlace } from "#shared/doc/textPlace.ts";
import { commentedPlace, type CommentedPlace, type Stretch, type Thread } from "#shared/model/thread.ts";
import { oncePerDocument } from "#renderer/doc/observeAtRest.ts";
import { createStore } from "#renderer/platform/store.ts";

/** A thread that this person is about to open: its words stay the same while the others go on writing. */
export type DraftThread = Pick<Thread, "in" | "quote"> & {
  readonly from: Y.RelativePosition;
  readonly to: Y.RelativePosition;
};

/** On the words that were selected when the comment was begun, until it is sent or given up. */
export const draftThreadOf = oncePerDocument(() => createStore<DraftThread | null>(null));

/** The place, if it is one in which threads can be opened. */
export const placeOfThreads = (place: TextPlace | undefined): CommentedPlace | undefined =>
  commentedPlace.safeParse(place).data;

/** `undefined` when no word stands between the two. */
export function draftOn(doc: Y.Doc, place: CommentedPlace, { from, to }: Stretch): DraftThread | undefined {
  const text = textAt(doc, place);
  const quote = text === undefined ? "" : unitsOf(text).slice(from, to);
  if (text === undefined || quote.trim() === "") return undefined;
  return {
    in: place,
    quote,
    from: Y.createRelativePositionFromTypeIndex(text, from),
    // With its last word, so that nothing typed behind it comes in.
    to: Y.createRelativePositionFromTypeIndex(text, to, -1),
  };
}

/** Where its words are now; `undefined` when nothing is left of them. */
export function draftStretch(doc: Y.Doc, draft: DraftThread): Stretch | undefined {
  const text = textAt(doc, draft.in);
  const [from, to] = [draft.from, draft.to].map((position) => {
    const found = Y.createAbsolutePositionFromRelativePosition(position, doc);
    return found?.type === text ? found?.index : undefined;
  });
  return from === undefined || to === undefined || from >= to ? undefined : { from, to };
}
