import { z } from "zod";
import { line } from "#shared/model/record.ts";
import { textPlace } from "#shared/doc/textAt.ts";

const clock = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const anchor = z.strictObject({ client: clock, clock }).nullable();

/** Where somebody's caret is: the text, and both ends of what is selected in it. */
const caret = z.strictObject({ place: textPlace, anchor, head: anchor });
export type Caret = z.infer<typeof caret>;

/** What an editor reads of a peer's awareness (`renderer/doc/session/presence.ts` writes the person). */
const presence = z.object({
  person: z.object({
    name: line(160),
    organisation: line(200).catch(""),
    /** A place in our palette (`--partner-0` to `--partner-11`), never a colour of their own choice. */
    color: z.number().int().min(0).max(11),
  }),
  caret: caret.nullish().catch(null),
});

export type Peer = {
  readonly client: number;
  readonly name: string;
  readonly color: number;
  readonly caret: Caret | null;
};

/** `undefined` for anything that a hostile peer may say of itself. */
export function readPeer(client: number, state: unknown): Peer | undefined {
  const parsed = presence.safeParse(state);
  if (!parsed.success) return undefined;
  const { person, caret } = parsed.data;
  return {
    client,
    name: visible(person.name) || visible(person.organisation),
    color: person.color,
    caret: caret ?? null,
  };
}

/** Characters that turn the direction of the text around them, or hide, could make one name look like another. */
const visible = (name: string): string =>
  name.replaceAll(/[\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g, "");

/** The same place, as a key of a map. */
export const placeKey = (place: Caret["place"]): string =>
  JSON.stringify(Object.entries(place).sort(([a], [b]) => (a < b ? -1 : 1)));
