import { z } from "zod";
import type { Author } from "./author.ts";
import { line } from "./record.ts";
import { instant } from "./time.ts";

export const activityKinds = ["added", "edited", "dropped", "restored", "moved"] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** What somebody did to one record, without the values. The alliance itself is the record of an empty id. */
export const activityChange = z.strictObject({
  collection: line(40).min(1),
  id: z.string().regex(/^[A-Za-z0-9_-]{0,64}$/),
  kind: z.enum(activityKinds),
  fields: z.array(line(40).min(1)).max(60),
});
export type ActivityChange = z.infer<typeof activityChange>;

/** The same over a while: from the first change to the last. */
export const activityLine = activityChange.extend({ at: instant, until: instant });
export type ActivityLine = z.infer<typeof activityLine>;

export type Activity = ActivityLine & { readonly client: number; readonly author: Author | null };
