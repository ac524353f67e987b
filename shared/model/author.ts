import { z } from "zod";
import { line } from "./record.ts";
import { instant, type Instant } from "./time.ts";

/** Who wrote, as they were shown to the others then. Nobody vouches for it: a name proves nothing. */
export type Author = { readonly name: string; readonly organisation: string };

export const author = z.object({ name: line(160).min(1), organisation: line(200) });

/** Under the client id of the session that the author wrote in. */
export const storedAuthor = author.extend({ at: instant });

/** Somebody's session: the client id that their characters and records carry. */
export type Session = { readonly client: number; readonly author: Author; readonly since: Instant };
