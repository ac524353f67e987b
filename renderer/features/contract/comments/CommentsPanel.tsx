import { X } from "lucide-react";
import { useState } from "react";
import { concerns } from "#shared/model/thread.ts";
import { currentThread } from "#renderer/doc/threads/currentThread.ts";
import { useSession } from "#renderer/doc/session/SessionContext.tsx";
import { draftThreadOf } from "#renderer/doc/threads/draftThread.ts";
import { useReader, useThreads } from "#renderer/doc/threads/reader.ts";
import { keyboardGoesTo } from "#renderer/features/contract/keyboardGoesTo.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { useStore } from "#renderer/platform/store.ts";
import { IconButton } from "#renderer/ui/Button.tsx";
import { Checkbox } from "#renderer/ui/choices.tsx";
import { NewThread } from "./NewThread.tsx";
import { ThreadCard } from "./ThreadCard.tsx";
import "./comments.css";

type CommentsPanelProps = {
  /** An article or a clause, and what it is called here. */
  readonly of: { readonly id: string; readonly name: string };
  /** Gives the keyboard back to the text that was written in last. */
  readonly backToText: () => void;
  readonly onClose: () => void;
};

/** The threads of an article or a clause beside its text, in the order of their words; those that are resolved on demand. */
export function CommentsPanel({ of, backToText, onClose }: CommentsPanelProps) {
  const words = useMessages().comments;
  const reader = useReader();
  const current = useStore(currentThread);
  const goal = useStore(keyboardGoesTo);
  const begun = useStore(draftThreadOf(useSession().doc));
  const draft = begun?.in.id === of.id ? begun : null;
  const [isWhole, setWhole] = useState(false);
  const all = useThreads().filter((thread) => thread.in.id === of.id);
  const open = all.filter(({ resolvedAt }) => resolvedAt === null);
  const resolved = all.length - open.length;
  const shown = all.filter(({ id, resolvedAt }) => isWhole || resolvedAt === null || id === current);
  return (
    <div className="comments">
      <header className="comments-header">
        <h2 className="guide-title">
          {words.title()} <span className="comments-of">{of.name}</span>
        </h2>
        <IconButton icon={X} size="small" label={words.hide()} onPress={onClose} />
      </header>
      <p className="field-help">{words.count({ count: open.length })}</p>
      {resolved > 0 && (
        <Checkbox isSelected={isWhole} onChange={setWhole}>
          {words.showResolved({ count: resolved })}
        </Checkbox>
      )}
      {draft !== null && <NewThread draft={draft} onDone={backToText} />}
      {all.length === 0 && draft === null && <p className="comments-empty">{words.empty()}</p>}
      {shown.map((thread) => (
        <ThreadCard
          key={thread.id}
          thread={thread}
          isCurrent={thread.id === current}
          takesKeyboard={thread.id === goal}
          waits={concerns(thread, reader)}
          author={reader.author}
        />
      ))}
    </div>
  );
}
