import type { Agreement } from "#shared/model/agreement.ts";
import type { CommentThread } from "#shared/model/commentThread.ts";
import { clausesAt } from "./outline.ts";
import type { ExportOptions } from "./options.ts";

/** A thread of an exported article or clause, with the number in the file of each of its messages. */
export type NumberedThread = CommentThread & { readonly ids: readonly number[] };

/** The comments of a draft, numbered from 0 in the order of the document. A version to be signed has none. */
export function numberedThreads(
  agreement: Agreement,
  { comments = [], version }: ExportOptions,
): readonly NumberedThread[] {
  if (version.kind !== "DRAFT") return [];
  let next = 0;
  const texts: readonly { readonly id: string }[] = [
    ...clausesAt(agreement, "BEFORE_ARTICLES"),
    ...agreement.articles,
    ...clausesAt(agreement, "AFTER_ARTICLES"),
  ];
  return texts.flatMap(({ id }) =>
    comments
      .filter((thread) => thread.in.id === id)
      .map((thread) => ({ ...thread, ids: thread.messages.map(() => next++) })),
  );
}
