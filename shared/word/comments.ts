import type { Agreement } from "#shared/model/agreement.ts";
import type { CommentThread } from "#shared/model/commentThread.ts";
import type { ExportOptions } from "./options.ts";

/** A thread of an exported article, with the number in the file of each of its messages. */
export type NumberedThread = CommentThread & { readonly ids: readonly number[] };

/** The comments of a draft, numbered from 0 in the order of the articles. A version to be signed has none. */
export function numberedThreads(
  { articles }: Agreement,
  { comments = [], version }: ExportOptions,
): readonly NumberedThread[] {
  if (version.kind !== "DRAFT") return [];
  let next = 0;
  return articles.flatMap(({ id }) =>
    comments
      .filter(({ articleId }) => articleId === id)
      .map((thread) => ({ ...thread, ids: thread.messages.map(() => next++) })),
  );
}
