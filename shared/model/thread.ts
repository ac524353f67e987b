import { z } from "zod";
import type { Author } from "./author.ts";
import { idSchema, type Id } from "./Id.ts";
import { prose } from "./record.ts";
import { instant, type Instant } from "./time.ts";

/*
 * « Fil de discussion »: comments on some words of a text. What was said is never changed; it may be withdrawn by who
 * said it, and a thread that is resolved stays readable.
 */

export const maxQuoteLength = 500;

/** A text in which threads can be opened. */
export const commentedPlace = z.union([
  z.strictObject({
    collection: z.literal("articles"),
    id: idSchema<"article">(),
    field: z.enum(["text", "concretely", "weWillNot"]),
  }),
  z.strictObject({ collection: z.literal("clauses"), id: idSchema<"clause">(), field: z.literal("body") }),
]);
export type CommentedPlace = z.infer<typeof commentedPlace>;

/** What a thread is about: the words that it was opened on, as they were. */
const about = { quote: z.string().max(maxQuoteLength), at: instant };

export const storedThread = z.union([
  z.strictObject({ in: commentedPlace, ...about }),
  // As long as articles alone had threads.
  z
    .strictObject({
      articleId: idSchema<"article">(),
      field: z.enum(["text", "concretely", "weWillNot"]),
      ...about,
    })
    .transform(({ articleId, field, ...rest }) => ({
      in: { collection: "articles" as const, id: articleId, field },
      ...rest,
    })),
]);

export const storedMessage = z.strictObject({
  text: prose(4000).min(1),
  /** The partners that it calls upon. */
  mentions: z.array(idSchema<"partner">()).max(50),
  at: instant,
});

export type Message = z.infer<typeof storedMessage> & {
  readonly id: string;
  readonly author: Author | null;
  /** The session that wrote it. */
  readonly client: number;
  readonly isWithdrawn: boolean;
};

/** Where a thread's words are now, in units of the text: `to` is behind the last one. */
export type Stretch = { readonly from: number; readonly to: number };

export type Thread = {
  readonly id: Id<"thread">;
  readonly in: CommentedPlace;
  readonly quote: string;
  readonly at: Instant;
  readonly author: Author | null;
  readonly messages: readonly Message[];
  /** `null` while it is open. */
  readonly resolvedAt: Instant | null;
  /**
   * The words that carry the thread, whatever became of them; or the only place where its quote stands, when none
   * carries it any more; or nothing: the words are gone, and the quote says what they were.
   */
  readonly where: readonly Stretch[];
};

/** Somebody who reads: the partners that they speak for, and how authors show them. */
export type Reader = { readonly partnerIds: ReadonlySet<string>; readonly author: Author };

/** Whether a message is this person's, as far as names tell: nobody vouches for them. */
export const isBy = ({ author }: Pick<Message, "author">, { name, organisation }: Author): boolean =>
  name !== "" && author?.name === name && author.organisation === organisation;

/**
 * Whether it waits for this person: open, and since they last spoke in it, if ever, it called upon one of their
 * partners, or somebody answered them. What was withdrawn waits for nobody.
 */
export function concerns(
  { resolvedAt, messages }: Pick<Thread, "resolvedAt" | "messages">,
  { partnerIds, author }: Reader,
): boolean {
  if (resolvedAt !== null) return false;
  const standing = messages.filter(({ isWithdrawn }) => !isWithdrawn);
  const own = standing.findLastIndex((message) => isBy(message, author));
  const since = standing.slice(own + 1);
  return own >= 0
    ? since.length > 0
    : since.some(({ mentions }) => mentions.some((id) => partnerIds.has(id)));
}
