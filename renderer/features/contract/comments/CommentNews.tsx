import { useEffect, useRef, useState } from "react";
import { isBy } from "#shared/model/thread.ts";
import { useSession } from "#renderer/doc/session/SessionContext.tsx";
import { useReader, useThreads } from "#renderer/doc/threads/reader.ts";
import { useMessages } from "#renderer/platform/language.ts";

/** Says, once and in no hurry, that somebody else commented on the article or the clause that is looked at. */
export function CommentNews({ on }: { readonly on: string }) {
  const words = useMessages().comments;
  const { doc } = useSession();
  const { author } = useReader();
  const threads = useThreads();
  const known = useRef<ReadonlySet<string> | null>(null);
  const [newsId, setNewsId] = useState<string | null>(null);
  useEffect(() => {
    const messages = threads.flatMap((thread) => (thread.in.id === on ? thread.messages : []));
    const before = known.current;
    known.current = new Set([...(before ?? []), ...messages.map(({ id }) => id)]);
    if (before === null) return;
    const arrived = messages.findLast(
      (message) =>
        !before.has(message.id) &&
        !message.isWithdrawn &&
        message.client !== doc.clientID &&
        !isBy(message, author),
    );
    // oxlint-disable-next-line react/set-state-in-effect -- what is new is known only beside what was known
    if (arrived !== undefined) setNewsId(arrived.id);
  }, [threads, on, doc, author]);
  const news = threads.flatMap(({ messages }) => messages).find(({ id }) => id === newsId);
  return (
    <output className="offscreen">
      {news === undefined || news.isWithdrawn
        ? ""
        : words.arrived({ author: news.author?.name ?? words.somebody(), text: news.text })}
    </output>
  );
}
