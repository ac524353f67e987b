import { z } from "zod";
import type * as Y from "yjs";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import { idSchema } from "#shared/model/Id.ts";
import { commentedPlace, maxQuoteLength, storedMessage, storedThread } from "#shared/model/thread.ts";
import { readThreads, threadKeys, unitsOf } from "#shared/doc/threads/readThreads.ts";
import { threadsMap } from "#shared/doc/roots.ts";
import { positionAt, setComment } from "#shared/doc/text/edit.ts";
import { textAt } from "#shared/doc/textAt.ts";
import { defineCommand, writing, type CommandFailure } from "./command.ts";
import { point } from "./texts.ts";
import { allExist } from "./writeRecord.ts";

const id = idSchema<"thread">();
const messageId = idSchema<"message">();
const said = storedMessage.omit({ at: true }).partial({ mentions: true });

/** Opens a thread on some words of an article or of a clause. */
export const openThread = defineCommand(
  () =>
    z.strictObject({
      id: id.optional(),
      in: commentedPlace,
      from: point,
      to: point,
      message: said,
    }),
  (doc, { in: place, from, to, message, ...args }, { now, newId }) => {
    const text = textAt(doc, place);
    if (text === undefined)
      return fail({ kind: "no-such-record", collection: place.collection, id: place.id });
    if (args.id !== undefined && threadsMap(doc).has(args.id))
      return fail({ kind: "record-exists", collection: "threads", id: args.id });
    const mentioned = allExist(doc, "partners", message.mentions ?? []);
    if (!mentioned.ok) return mentioned;
    const [first, last] = [positionAt(text, from), positionAt(text, to)];
    if (!first.ok || !last.ok || first.value >= last.value) return fail({ kind: "out-of-range", ...to });
    const [start, end] = [first.value, last.value];
    const made = args.id ?? newId();
    const quote = unitsOf(text).slice(start, end).slice(0, maxQuoteLength);
    return writing(
      () => {
        setComment(text, start, end, made);
        threadsMap(doc).set(made, { in: place, quote, at: now });
        say(doc, made, newId(), message, now);
      },
      { id: made },
    );
  },
);

/** Answers in a thread; an answer in one that is resolved opens it again. */
export const replyInThread = defineCommand(
  () => z.strictObject({ id, messageId: messageId.optional(), message: said }),
  (doc, { id: thread, message, ...args }, { now, newId }) => {
    const known = existingThread(doc, thread);
    if (!known.ok) return known;
    const mentioned = allExist(doc, "partners", message.mentions ?? []);
    if (!mentioned.ok) return mentioned;
    const made = args.messageId ?? newId();
    if (threadsMap(doc).has(threadKeys.message(thread, made)))
      return fail({ kind: "record-exists", collection: "threads", id: made });
    return writing(
      () => {
        say(doc, thread, made, message, now);
        if (typeof threadsMap(doc).get(threadKeys.resolved(thread)) === "string")
          threadsMap(doc).set(threadKeys.resolved(thread), null);
      },
      { id: made },
    );
  },
);

/** Takes back what was said: the thread says that something was withdrawn, and no longer what. */
export const withdrawMessage = defineCommand(
  () => z.strictObject({ id, messageId }),
  (doc, { id: thread, messageId: message }, { now }) => {
    const known = readThreads(doc).find((each) => each.id === thread);
    if (!known?.messages.some((each) => each.id === message))
      return fail({ kind: "no-such-record", collection: "threads", id: message });
    return writing(() => threadsMap(doc).set(threadKeys.withdrawn(thread, message), now), { id: message });
  },
);

const resolution = (isResolved: boolean) =>
  defineCommand(
    () => z.strictObject({ id }),
    (doc, { id: thread }, { now }) => {
      const known = existingThread(doc, thread);
      if (!known.ok) return known;
      return writing(() => threadsMap(doc).set(threadKeys.resolved(thread), isResolved ? now : null), {
        id: thread,
      });
    },
  );

/** It stays readable, and can be opened again. */
export const resolveThread = resolution(true);
export const reopenThread = resolution(false);

function say(doc: Y.Doc, thread: string, made: string, message: z.infer<typeof said>, at: string): void {
  const { text, mentions = [] } = message;
  threadsMap(doc).set(threadKeys.message(thread, made), { text, mentions, at });
}

function existingThread(doc: Y.Doc, thread: string): Result<null, CommandFailure> {
  return storedThread.safeParse(threadsMap(doc).get(thread)).success
    ? ok(null)
    : fail({ kind: "no-such-record", collection: "threads", id: thread });
}
