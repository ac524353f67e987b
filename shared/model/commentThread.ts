import type { Stretch, Thread } from "./thread.ts";

/** A thread as an export carries it: what stands of it, and where in the text that everybody reads. */
export type CommentThread = Pick<Thread, "in" | "quote"> & {
  readonly isResolved: boolean;
  /**
   * From its first word to behind its last, counted in the decoded text: a character, a reference and the end of a
   * paragraph are one each, a table is none. `null`: its words are gone.
   */
  readonly stretch: Stretch | null;
  /** At least one. */
  readonly messages: readonly Pick<Thread["messages"][number], "author" | "at" | "text">[];
};
