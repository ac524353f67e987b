import { assert } from "#shared/base/Bug.ts";
import type * as Y from "yjs";
import { articleTexts } from "#shared/model/article.ts";
import { isBlank } from "#shared/model/richText.ts";
import type { Instant } from "#shared/model/time.ts";
import { wordingOf } from "#shared/model/wording.ts";
import { keepContent } from "#shared/doc/contents.ts";
import { articleHash } from "#shared/doc/hash.ts";
import { readOne } from "#shared/doc/readRecord.ts";
import { revisionsMap } from "#shared/doc/roots.ts";
import { headRevision, readRevisions, revisionId } from "./revisions.ts";

/**
 * Keeps what an article says now, unless its last revision says the same; answers the revision's id. The caller opens the
 * `transact`. The article is there.
 */
export function keepRevision(doc: Y.Doc, articleId: string, at: Instant, reason = ""): string {
  const article = readOne(doc, "articles", articleId);
  assert(article !== undefined, "a revision is of an article that is there");
  const head = headRevision(readRevisions(doc, articleId));
  const hash = articleHash(article);
  keepContent(doc, wordingOf(article), head?.contentHash);
  if (head?.contentHash === hash) return head.id;
  const parent = head?.id ?? null;
  const id = revisionId(articleId, hash, parent);
  revisionsMap(doc).set(id, { articleId, contentHash: hash, parent, at, reason });
  return id;
}

/** The words that an article is made with are its first revision, if there are any. */
export function keepFirstRevision(doc: Y.Doc, articleId: string, at: Instant): void {
  const article = readOne(doc, "articles", articleId);
  if (article && !articleTexts.every((field) => isBlank(article[field]))) keepRevision(doc, articleId, at);
}
