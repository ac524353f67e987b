import { Check, MessageSquareReply, RotateCcw, TextSelect } from "lucide-react";
import { memo, useEffect, useRef, useState } from "react";
import { reopenThread, replyInThread, resolveThread, withdrawMessage } from "#shared/doc/commands/threads.ts";
import type { Id } from "#shared/model/Id.ts";
import { isBy, type Reader } from "#shared/model/thread.ts";
import { selectWords } from "#renderer/doc/editor/comments.ts";
import { currentThread } from "#renderer/doc/threads/currentThread.ts";
import { useCanWrite } from "#renderer/doc/session/SessionContext.tsx";
import { useWriter } from "#renderer/doc/session/useWriter.ts";
import type { ShownThread } from "#renderer/doc/threads/threadStore.ts";
import { useFormats } from "#renderer/platform/dates.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { useTakesKeyboard } from "#renderer/features/contract/keyboardGoesTo.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Badge } from "#renderer/ui/display.tsx";
import { MessageForm } from "./MessageForm.tsx";
import { MessageItem } from "./MessageItem.tsx";
import { useNamedRun } from "./useNamedRun.ts";
import { shownQuote } from "./shownQuote.ts";

type ThreadCardProps = {
  readonly thread: ShownThread;
  readonly isCurrent: boolean;
  readonly takesKeyboard: boolean;
  readonly waits: boolean;
  readonly author: Reader["author"];
};

/** A thread: the words it is about, what was said, and its answers. */
export const ThreadCard = memo(function ThreadCard(props: ThreadCardProps) {
  const { thread, isCurrent, takesKeyboard, waits, author } = props;
  const { id, messages, resolvedAt, isThere } = thread;
  const { field } = thread.in;
  const part = field === "concretely" || field === "weWillNot" ? field : null;
  const say = useMessages();
  const words = say.comments;
  const { moment } = useFormats();
  const canWrite = useCanWrite();
  const { problemOf, tell } = useWriter();
  const namedRun = useNamedRun();
  const card = useRef<HTMLElement>(null);
  const [isReplying, setReplying] = useState(false);
  useEffect(() => {
    if (isCurrent) card.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  useTakesKeyboard(card, takesKeyboard);
  const quote = shownQuote(thread.quote, words.table());
  const opener = thread.author?.name ?? words.somebody();
  const go = () => {
    currentThread.set(id);
    selectWords(id);
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leads from it to its words
    <article
      ref={card}
      className="thread"
      data-thread={id}
      data-current={isCurrent || undefined}
      data-resolved={resolvedAt !== null || undefined}
      aria-label={words.thread({ author: opener, quote })}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        go();
      }}
    >
      {(waits || resolvedAt !== null || part !== null) && (
        <p className="thread-marks">
          {waits && <Badge tone="warning">{words.waits()}</Badge>}
          {resolvedAt !== null && (
            <Badge tone="success" icon={Check}>
              {words.resolved({ when: moment(resolvedAt) })}
            </Badge>
          )}
          {part !== null && <span className="field-help">{say.contract.article[part]()}</span>}
        </p>
      )}
      {isThere ? (
        <button type="button" className="thread-quote" aria-label={words.goTo({ quote })} onClick={go}>
          <TextSelect size={14} aria-hidden />
          <span>{words.quote({ quote })}</span>
        </button>
      ) : (
        <div className="thread-quote is-gone">
          <span>{words.quote({ quote })}</span>
          <p className="field-help">{words.gone()}</p>
        </div>
      )}
      <ol role="list" className="messages">
        {messages.map((message) => (
          <MessageItem
            key={message.id}
            message={message}
            onWithdraw={
              canWrite && isBy(message, author)
                ? () => tell(problemOf(withdrawMessage, { id, messageId: message.id as Id<"message"> }))
                : null
            }
          />
        ))}
      </ol>
      {isReplying && (
        <MessageForm
          about={id}
          label={words.yourReply()}
          onCancel={() => {
            setReplying(false);
            card.current?.focus();
          }}
          onSend={(message) => {
            const ran = namedRun(replyInThread, { id, message });
            if ("problem" in ran) return ran.problem;
            setReplying(false);
            card.current?.focus();
            return null;
          }}
        />
      )}
      {canWrite && !isReplying && (
        <div className="thread-actions">
          <Button size="small" icon={MessageSquareReply} onPress={() => setReplying(true)}>
            {words.reply()}
          </Button>
          {resolvedAt === null ? (
            <Button
              size="small"
              variant="quiet"
              icon={Check}
              onPress={() => tell(problemOf(resolveThread, { id }))}
            >
              {words.resolve()}
            </Button>
          ) : (
            <Button
              size="small"
              variant="quiet"
              icon={RotateCcw}
              onPress={() => tell(problemOf(reopenThread, { id }))}
            >
              {words.reopen()}
            </Button>
          )}
        </div>
      )}
    </article>
  );
});
