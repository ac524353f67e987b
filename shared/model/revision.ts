import { z } from "zod";
import type { Author } from "./author.ts";
import { idSchema, type Id } from "./Id.ts";
import { line } from "./record.ts";
import { instant, type Instant } from "./time.ts";
import { sha256Hex } from "./version.ts";

/** « Version d’article »: that an article said this, then. The words themselves are found by their hash. */
export type Revision = {
  readonly id: string;
  readonly articleId: Id<"article">;
  readonly contentHash: string;
  /** The revision that it was written from; the first one has none. */
  readonly parent: string | null;
  readonly at: Instant;
  /** « Motif », empty most of the time. */
  readonly reason: string;
  readonly client: number;
  readonly author: Author | null;
};

export const storedRevision = z.object({
  articleId: idSchema<"article">(),
  contentHash: sha256Hex,
  parent: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .nullable(),
  at: instant,
  reason: line(300),
});
