import type * as Y from "yjs";
import type { Command } from "#shared/doc/commands/command.ts";
import { nameAuthor, recordActivity, recordRevision } from "#shared/doc/commands/history.ts";
import { articleOfTable } from "#shared/doc/history/articleOfTable.ts";
import { changesOf } from "#shared/doc/history/changesOf.ts";
import type { ActivityChange } from "#shared/model/activity.ts";
import { articleTexts } from "#shared/model/article.ts";
import type { Id } from "#shared/model/Id.ts";
import { currentSettings } from "#renderer/platform/settings.ts";

type Watched = {
  readonly doc: Y.Doc;
  readonly undo: Y.UndoManager;
  readonly run: <A>(command: Command<A>, args: A) => unknown;
  /** Which article the person is at, if any, now and whenever that changes. */
  readonly onArticle: (listener: (articleId: string | null) => void) => () => void;
};

const diaryPauseMs = 5_000;
const wordingPauseMs = 30_000;
const wordingFields: ReadonlySet<string> = new Set(["title", ...articleTexts]);

/**
 * Keeps the history of what this person does: who they are at their first edit, what they touched a few seconds later,
 * and an article's wording when they pause or leave it. Opening writes nothing, and what others do is theirs to keep.
 */
export function recordHistory({ doc, undo, run, onArticle }: Watched): { readonly stop: () => void } {
  const changes: ActivityChange[] = [];
  let diaryTimer: ReturnType<typeof setTimeout> | undefined;
  const wordings = new Map<string, ReturnType<typeof setTimeout>>();

  /** With the edit itself: others, and this page, show at once by whom it is. */
  function sayWho() {
    const { fullName, organisation } = currentSettings().profile;
    if (fullName !== "") run(nameAuthor, { name: fullName, organisation });
  }

  function keepDiary() {
    clearTimeout(diaryTimer);
    diaryTimer = undefined;
    if (changes.length === 0) return;
    run(recordActivity, { changes: joined(changes.splice(0)) });
  }

  function keepWording(articleId: string) {
    clearTimeout(wordings.get(articleId));
    if (wordings.delete(articleId)) run(recordRevision, { id: articleId as Id<string> });
  }

  function keepAll() {
    keepDiary();
    for (const articleId of wordings.keys()) keepWording(articleId);
  }

  function afterTransaction(transaction: Y.Transaction) {
    if (transaction.origin !== undo && !undo.trackedOrigins.has(transaction.origin)) return;
    const found = changesOf(transaction);
    if (found.length === 0) return;
    if (changes.length === 0) sayWho();
    changes.push(...found);
    diaryTimer ??= setTimeout(keepDiary, diaryPauseMs);
    for (const articleId of found.flatMap((change) => articleWrittenIn(doc, change) ?? [])) {
      clearTimeout(wordings.get(articleId));
      wordings.set(
        articleId,
        setTimeout(() => keepWording(articleId), wordingPauseMs),
      );
    }
  }

  const unfollow = onArticle((here) => {
    for (const articleId of wordings.keys()) if (articleId !== here) keepWording(articleId);
  });
  const onHide = () => {
    if (document.visibilityState === "hidden") keepAll();
  };
  doc.on("afterTransaction", afterTransaction);
  document.addEventListener("visibilitychange", onHide);
  return {
    stop() {
      doc.off("afterTransaction", afterTransaction);
      document.removeEventListener("visibilitychange", onHide);
      unfollow();
      keepAll();
    },
  };
}

function articleWrittenIn(doc: Y.Doc, { collection, id, fields }: ActivityChange): string | undefined {
  if (collection === "tables") return articleOfTable(doc, id);
  return collection === "articles" && fields.some((field) => wordingFields.has(field)) ? id : undefined;
}

/** One change for each record and kind, in the order of the first. */
function joined(changes: readonly ActivityChange[]): ActivityChange[] {
  const found = new Map<string, ActivityChange>();
  for (const change of changes) {
    const key = `${change.collection}/${change.id}/${change.kind}`;
    const fields = [...new Set([...(found.get(key)?.fields ?? []), ...change.fields])].sort();
    found.set(key, { ...change, fields });
  }
  return [...found.values()].slice(0, 200);
}
