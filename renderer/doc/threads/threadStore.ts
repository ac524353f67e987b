import { keepingSame } from "#shared/base/equality.ts";
import { readThreads, threads } from "#shared/doc/threads/readThreads.ts";
import { listWait, observeAtRest, oncePerDocument } from "#renderer/doc/observeAtRest.ts";

/**
 * The threads of a document, read once for all who look at them, while somebody does; each is the same object as long
 * as it says the same.
 */
export const threadsOf = oncePerDocument((doc) =>
  observeAtRest(doc, {
    watches: threads.watches,
    first: readThreads(doc),
    read: (before) => keepingSame(before, readThreads(doc)),
    ...listWait,
  }),
);
