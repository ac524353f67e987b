import type * as Y from "yjs";
import { articleTexts } from "#shared/model/article.ts";
import { keepingSame } from "#shared/base/equality.ts";
import { readThreads, threads } from "#shared/doc/threads/readThreads.ts";
import type { Thread } from "#shared/model/thread.ts";
import { listWait, observeAtRest, oncePerDocument } from "#renderer/doc/observeAtRest.ts";

/**
 * A thread as lists show it: whether its words are in the text. Where they are differs with each key that is pressed
 * before them: the text's own view knows, and nothing else waits for it.
 */
export type ShownThread = Omit<Thread, "where"> & { readonly isThere: boolean };

/**
 * The threads of a document, in the order of their words in each text, read once for all who look at them, while
 * somebody does; each is the same object as long as it says the same.
 */
export const threadsOf = oncePerDocument((doc) =>
  observeAtRest(doc, {
    watches: threads.watches,
    first: shownThreads(doc),
    read: (before) => keepingSame(before, shownThreads(doc)),
    ...listWait,
  }),
);

const shownThreads = (doc: Y.Doc): readonly ShownThread[] =>
  [...readThreads(doc)]
    .sort(byPlace)
    .map(({ where, ...thread }) => ({ ...thread, isThere: where.length > 0 }));

const fields: readonly string[] = articleTexts;

/** Those whose words are gone come last. */
function byPlace(a: Thread, b: Thread): number {
  const from = ({ where }: Thread) => where[0]?.from ?? Number.MAX_SAFE_INTEGER;
  return fields.indexOf(a.in.field) - fields.indexOf(b.in.field) || from(a) - from(b);
}
