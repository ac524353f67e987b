import type { Agreement } from "#shared/model/agreement.ts";
import { numberedThreads, type NumberedThread } from "./comments.ts";
import { plainLists, type PlainLists } from "./numbering.ts";
import type { ExportOptions } from "./options.ts";
import { outlineOf, type Outline } from "./outline.ts";
import { english } from "./words/english.ts";
import { french } from "./words/french.ts";
import type { Words } from "./words/Words.ts";

/** What every block of one export needs. `lists` alone changes while the document is written. */
export type Context = {
  readonly agreement: Agreement;
  readonly options: ExportOptions;
  readonly words: Words;
  readonly outline: Outline;
  readonly lists: PlainLists;
  readonly threads: readonly NumberedThread[];
};

export function contextOf(agreement: Agreement, options: ExportOptions): Context {
  const words = agreement.alliance.language === "en" ? english : french;
  return {
    agreement,
    options,
    words,
    outline: outlineOf(agreement, words),
    lists: plainLists(),
    threads: numberedThreads(agreement, options),
  };
}
