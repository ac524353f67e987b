import type * as Y from "yjs";
import { isId, type Id } from "#shared/model/Id.ts";
import {
  storedMessage,
  storedThread,
  type Message,
  type Stretch,
  type Thread,
} from "#shared/model/thread.ts";
import type { Query } from "#shared/doc/observe.ts";
import { authorOf, readSessions, writerOf } from "#shared/doc/history/sessions.ts";
import { threadsMap } from "#shared/doc/roots.ts";
import { readComments } from "#shared/doc/text/decode.ts";
import { pieceLength, readPieces } from "#shared/doc/text/pieces.ts";
import { textAt } from "#shared/doc/textAt.ts";

/** The keys of a thread: itself, its messages, what became of either. Each is written once, but for the last kind. */
export const threadKeys = {
  message: (thread: string, message: string) => `${thread}/message/${message}`,
  withdrawn: (thread: string, message: string) => `${thread}/withdrawn/${message}`,
  resolved: (thread: string) => `${thread}/resolved`,
};

/** All threads, in the order in which they were opened. */
export function readThreads(doc: Y.Doc): readonly Thread[] {
  const map = threadsMap(doc);
  const sessions = readSessions(doc);
  const messages = messagesByThread(map);
  const comments = new Map<Y.Text, ReturnType<typeof readComments>>();
  const threads: Thread[] = [];
  for (const [id, stored] of map) {
    const parsed = isId(id) ? storedThread.safeParse(stored) : undefined;
    if (parsed?.success !== true) continue;
    const { in: place, quote, at } = parsed.data;
    const text = textAt(doc, place);
    if (text && !comments.has(text)) comments.set(text, readComments(text));
    const carried = text === undefined ? [] : (comments.get(text)?.get(id) ?? []);
    const resolved = map.get(threadKeys.resolved(id));
    threads.push({
      id: id as Id<"thread">,
      in: place,
      quote,
      at,
      author: authorOf(sessions, writerOf(map, id) ?? -1),
      messages: (messages.get(id) ?? [])
        .map((messageId) => readMessage(map, sessions, id, messageId))
        .filter((message) => message !== undefined)
        .sort((a, b) => (a.at + a.id < b.at + b.id ? -1 : 1)),
      resolvedAt: typeof resolved === "string" ? resolved : null,
      where: carried.length > 0 || text === undefined ? carried : onlyPlaceOf(quote, text),
    });
  }
  return threads.sort((a, b) => (a.at + a.id < b.at + b.id ? -1 : 1));
}

/** The articles of which somebody talks: those of threads that are open and hold a message that stands. */
export function discussedArticles(doc: Y.Doc): ReadonlySet<string> {
  const map = threadsMap(doc);
  const found = new Set<string>();
  for (const [id, said] of messagesByThread(map)) {
    const parsed = storedThread.safeParse(map.get(id));
    const isOpen = typeof map.get(threadKeys.resolved(id)) !== "string";
    const stands = said.some((message) => typeof map.get(threadKeys.withdrawn(id, message)) !== "string");
    if (parsed.success && parsed.data.in.collection === "articles" && isOpen && stands)
      found.add(parsed.data.in.id);
  }
  return found;
}

function messagesByThread(map: Y.Map<unknown>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const key of map.keys()) {
    const [thread = "", kind, message] = key.split("/");
    if (kind !== "message" || !isId(message)) continue;
    const known = found.get(thread);
    if (known) known.push(message);
    else found.set(thread, [message]);
  }
  return found;
}

function readMessage(
  map: Y.Map<unknown>,
  sessions: ReturnType<typeof readSessions>,
  thread: string,
  id: string,
): Message | undefined {
  const key = threadKeys.message(thread, id);
  const parsed = storedMessage.safeParse(map.get(key));
  const client = writerOf(map, key);
  if (!parsed.success || client === undefined) return undefined;
  const isWithdrawn = typeof map.get(threadKeys.withdrawn(thread, id)) === "string";
  return { ...parsed.data, id, client, author: authorOf(sessions, client), isWithdrawn };
}

/** Where the quote stands, if it stands in one place: words that were cut and put back find their thread again. */
function onlyPlaceOf(quote: string, text: Y.Text): readonly Stretch[] {
  const units = unitsOf(text);
  const from = quote.trim() === "" ? -1 : units.indexOf(quote);
  if (from < 0 || units.indexOf(quote, from + 1) >= 0) return [];
  return [{ from, to: from + quote.length }];
}

/** One character a unit: an embed is U+FFFC. */
export const unitsOf = (text: Y.Text): string =>
  readPieces(text)
    .pieces.map((piece) =>
      piece.type === "text"
        ? piece.text
        : piece.type === "newline"
          ? "\n"
          : "\ufffc".repeat(pieceLength(piece)),
    )
    .join("");

export const threads: Query<readonly Thread[]> = {
  watches: ["threads", "articles", "clauses", "authors"],
  read: (doc) => readThreads(doc),
};
