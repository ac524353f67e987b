import type * as Y from "yjs";
import { storedRevision, type Revision } from "#shared/model/revision.ts";
import { wording, type Wording } from "#shared/model/wording.ts";
import { readContent } from "#shared/doc/contents.ts";
import { contentHash } from "#shared/model/canonicalForm.ts";
import { revisionsMap } from "#shared/doc/roots.ts";
import { normalise } from "#shared/doc/text/normalise.ts";
import { authorOf, readSessions, writerOf } from "./sessions.ts";

/**
 * A revision is named after what it says: the same words, recorded apart from the same parent, are one revision. What
 * stands under another name was not put there by our commands.
 */
export const revisionId = (articleId: string, hash: string, parent: string | null): string =>
  contentHash({ articleId, contentHash: hash, parent }).slice(0, 32);

/** The revisions of an article, or of all of them, oldest first. */
export function readRevisions(doc: Y.Doc, articleId?: string): readonly Revision[] {
  const sessions = readSessions(doc);
  const revisions: Revision[] = [];
  for (const [id, raw] of revisionsMap(doc)) {
    if (articleId !== undefined && (Object(raw) as Partial<Revision>).articleId !== articleId) continue;
    const revision = readRevision(doc, id, sessions);
    if (revision !== undefined) revisions.push(revision);
  }
  return inOrder(revisions);
}

/** By time, and after what it was written from, whatever the clock of its writer said. */
function inOrder(revisions: readonly Revision[]): readonly Revision[] {
  const byId = new Map(revisions.map((revision) => [revision.id, revision]));
  const keys = new Map<string, { readonly at: string; readonly depth: number }>();
  for (const revision of revisions) {
    const line: Revision[] = [];
    let one: Revision | undefined = revision;
    for (; one !== undefined && !keys.has(one.id); one = byId.get(one.parent ?? "")) line.push(one);
    let { at, depth } = keys.get(one?.id ?? "") ?? { at: "", depth: 0 };
    for (const { id, at: own } of line.toReversed()) {
      [at, depth] = [own > at ? own : at, depth + 1];
      keys.set(id, { at, depth });
    }
  }
  const keyOf = ({ id }: Revision) => keys.get(id) ?? { at: "", depth: 0 };
  return revisions.toSorted((a, b) => {
    const [left, right] = [keyOf(a), keyOf(b)];
    if (left.at !== right.at) return left.at < right.at ? -1 : 1;
    return left.depth - right.depth || (a.id < b.id ? -1 : 1);
  });
}

export function readRevision(doc: Y.Doc, id: string, sessions = readSessions(doc)): Revision | undefined {
  const parsed = storedRevision.safeParse(revisionsMap(doc).get(id));
  const client = writerOf(revisionsMap(doc), id);
  if (!parsed.success || client === undefined) return undefined;
  const { articleId, contentHash: hash, parent } = parsed.data;
  if (revisionId(articleId, hash, parent) !== id) return undefined;
  return { ...parsed.data, id, client, author: authorOf(sessions, client) };
}

/** The last revision that none was written from: what the next one is compared with. */
export function headRevision(revisions: readonly Revision[]): Revision | undefined {
  const parents = new Set(revisions.map(({ parent }) => parent));
  return revisions.findLast(({ id }) => !parents.has(id));
}

/** The words of a content hash, or `undefined` when they were never kept. */
export function readWording(doc: Y.Doc, hash: string): Wording | undefined {
  const parsed = wording.safeParse(readContent(doc, hash));
  if (!parsed.success) return undefined;
  const { title, text, concretely, weWillNot } = parsed.data;
  return {
    title,
    text: normalise(text),
    concretely: normalise(concretely),
    weWillNot: normalise(weWillNot),
  };
}
