import { z } from "zod";
import { line } from "#shared/model/record.ts";
import { textPlace } from "#shared/doc/textAt.ts";

/** Colours of people are places in our palette (`--partner-0` to `--partner-11`), never a colour of their own choice. */
export const partnerColours = 12;

const clock = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const anchor = z.strictObject({ client: clock, clock }).nullable();

/** Where somebody's caret is: the text, and both ends of what is selected in it. */
const caret = z.strictObject({ place: textPlace, anchor, head: anchor });
export type Caret = z.infer<typeof caret>;

/** What an editor reads of a peer's awareness; whatever else stands in it is not its business. */
const presence = z.object({
  user: z.object({
    name: line(60).min(1),
    colour: z
      .number()
      .int()
      .min(0)
      .max(partnerColours - 1),
  }),
  caret: caret.nullish().catch(null),
});

export type Peer = {
  readonly client: number;
  readonly name: string;
  readonly colour: number;
  readonly caret: Caret | null;
};

/** `undefined` for somebody without a name, and for anything that a hostile peer may say of itself. */
export function readPeer(client: number, state: unknown): Peer | undefined {
  const parsed = presence.safeParse(state);
  if (!parsed.success) return undefined;
  const { user, caret } = parsed.data;
  return { client, name: visible(user.name), colour: user.colour, caret: caret ?? null };
}

/** Characters that turn the direction of the text around them, or hide, could make one name look like another. */
const visible = (name: string): string =>
  name.replaceAll(/[\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g, "");

/** The same place, as a key of a map. */
export const placeKey = (place: Caret["place"]): string =>
  JSON.stringify(Object.entries(place).sort(([a], [b]) => (a < b ? -1 : 1)));
