import { z } from "zod";
import type { Article } from "./article.ts";
import { richText } from "./richTextSchema.ts";

/** What an article says: the words that positions are bound to, and all that a revision of it keeps. */
export type Wording = Pick<Article, "title" | "text" | "concretely" | "weWillNot">;

/** Of an article, or of any record that has its words, these alone. */
export const wordingOf = ({ title, text, concretely, weWillNot }: Wording): Wording => ({
  title,
  text,
  concretely,
  weWillNot,
});

export const wording: z.ZodType<Wording> = z.object({
  title: z.string(),
  text: richText,
  concretely: richText,
  weWillNot: richText,
});
