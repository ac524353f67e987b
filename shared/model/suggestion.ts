import type { Author } from "./author.ts";
import type { Instant } from "./time.ts";

/** In words, what a suggestion would do; one that does several things is named by the first of these that it does. */
export const suggestionKinds = ["replacement", "insertion", "deletion", "structure", "formatting"] as const;
export type SuggestionKind = (typeof suggestionKinds)[number];

/** Where a text with suggestions stands: see `textPlace` of `shared/doc`. */
export type SuggestionPlace =
  | { readonly collection: "tables"; readonly id: string; readonly row: string; readonly column: string }
  | { readonly collection: string; readonly id?: string; readonly field: string };

/** A suggestion of which something waits for an answer. */
export type OpenSuggestion = {
  readonly id: string;
  readonly at: Instant;
  /** The session that made it, and who was behind it, as far as is known. */
  readonly client: number;
  readonly author: Author | null;
  readonly in: SuggestionPlace;
  /** The article in which its text stands, tables included; `null` for other texts. */
  readonly articleId: string | null;
  readonly kind: SuggestionKind;
  /** What would come in and go out; a newline a paragraph, an embed U+FFFC, pieces that are apart with « … » between. */
  readonly inserted: string;
  readonly deleted: string;
  /** The formats and paragraph attributes that it would set, each once; `null` takes one away. */
  readonly changes: readonly (readonly [name: string, value: string | number | true | null])[];
  /** The words that it would format. */
  readonly formatted: string;
  /** A little of the text before and behind it. */
  readonly before: string;
  readonly after: string;
};
