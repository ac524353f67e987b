import type { Agreement } from "#shared/model/agreement.ts";
import type { DebateRecord } from "#shared/model/debateRecord.ts";
import { numberedThreads, type NumberedThread } from "./comments.ts";
import { plainLists, type PlainLists } from "./numbering.ts";
import type { ExportOptions } from "./options.ts";
import { outlineOf, type Outline } from "./outline.ts";
import { english } from "./words/english.ts";
import { french } from "./words/french.ts";
import type { Words } from "./words/Words.ts";

/** What every block of one export needs. `lists` and `takeChangeId` alone change while the document is written. */
export type Context = {
  readonly agreement: Agreement;
  readonly options: ExportOptions;
  readonly words: Words;
  readonly outline: Outline;
  readonly lists: PlainLists;
  readonly threads: readonly NumberedThread[];
  /** What a draft annexes. */
  readonly debate: DebateRecord | undefined;
  /** Hands out the ids of tracked changes, in the order of the document. */
  readonly takeChangeId: () => number;
};

export function contextOf(agreement: Agreement, options: ExportOptions): Context {
  const words = agreement.alliance.language === "en" ? english : french;
  const debate = options.version.kind === "DRAFT" ? options.debate : undefined;
  let changes = 0;
  const takeChangeId = () => (changes += 1);
  return {
    takeChangeId,
    agreement,
    options,
    words,
    outline: outlineOf(agreement, words, debate),
    lists: plainLists(),
    threads: numberedThreads(agreement, options),
    debate,
  };
}
