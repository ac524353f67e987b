import type { Context } from "#shared/word/Context.ts";
import type { NumberedThread } from "#shared/word/comments.ts";
import { paragraph } from "#shared/word/text/paragraph.ts";
import { run } from "#shared/word/text/run.ts";
import { element, part, w } from "#shared/word/xml/element.ts";
import { wordNamespace } from "./namespaces.ts";

/** `word/comments.xml`: each message with who wrote it and when, an answer behind what it answers. */
export const commentsPart = (context: Context): string =>
  part(
    element("w:comments", wordNamespace, ...context.threads.flatMap((thread) => written(thread, context))),
  );

const written = (thread: NumberedThread, { words }: Context) =>
  thread.messages.map(({ author, at, text }, index) => {
    const { name, organisation } = author ?? { name: words.comments.somebody, organisation: "" };
    const lines = [...(index === 0 ? notes(thread, words.comments) : []), ...text.split(/\r\n|\r|\n/u)];
    return w(
      "comment",
      {
        id: thread.ids[index],
        author: organisation === "" ? name : `${name} (${organisation})`,
        date: `${at.slice(0, 19)}Z`,
        initials: initials(name),
      },
      ...lines.map((line) => paragraph({}, run(line))),
    );
  });

/** What a reader could not know otherwise: which words are gone, and that all is settled. */
function notes(
  { stretch, quote, isResolved }: NumberedThread,
  words: Context["words"]["comments"],
): readonly string[] {
  return [
    ...(stretch === null ? [words.gone(quote.replaceAll("\ufffc", "…"))] : []),
    ...(isResolved ? [words.resolved] : []),
  ];
}

const initials = (name: string): string =>
  name
    .split(/[\s-]+/u)
    .map((word) => String.fromCodePoint(word.codePointAt(0) ?? 0x20).trim())
    .join("")
    .slice(0, 9);
