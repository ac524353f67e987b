import { openThread } from "#shared/doc/commands/threads.ts";
import { pointAt } from "#shared/doc/text/edit.ts";
import { textAt } from "#shared/doc/textAt.ts";
import { currentThread } from "#renderer/doc/threads/currentThread.ts";
import { useSession } from "#renderer/doc/session/SessionContext.tsx";
import { draftStretch, draftThreadOf, type DraftThread } from "#renderer/doc/threads/draftThread.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { MessageForm, type Said } from "./MessageForm.tsx";
import { useNamedRun } from "./useNamedRun.ts";
import { shownQuote } from "./shownQuote.ts";

type NewThreadProps = {
  readonly draft: DraftThread;
  /** It was sent, or given up. */
  readonly onDone: () => void;
};

/** The first message about the words that were selected. */
export function NewThread({ draft, onDone }: NewThreadProps) {
  const words = useMessages().comments;
  const { doc } = useSession();
  const run = useNamedRun();
  const about = `${draft.in.id}/${draft.in.field}/${draft.quote}`;
  const close = () => {
    draftThreadOf(doc).set(null);
    onDone();
  };

  function send(message: Said): string | null {
    const text = textAt(doc, draft.in);
    const now = draftStretch(doc, draft);
    const from = text && now && pointAt(text, now.from);
    const to = text && now && pointAt(text, now.to);
    if (from?.ok !== true || to?.ok !== true) return words.gone();
    const ran = run(openThread, { in: draft.in, from: from.value, to: to.value, message });
    if ("problem" in ran) return ran.problem;
    currentThread.set(ran.written.id ?? null);
    close();
    return null;
  }
  return (
    <section className="thread is-new" aria-label={words.newThread()} data-current>
      <div className="thread-quote">{words.quote({ quote: shownQuote(draft.quote, words.table()) })}</div>
      <MessageForm key={about} about={about} label={words.message()} onSend={send} onCancel={close} />
    </section>
  );
}
