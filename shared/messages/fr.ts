import { cli } from "./fr/cli.ts";
import { desktop } from "./fr/desktop.ts";
import { first } from "./fr/first.ts";
import { rooms } from "./fr/rooms.ts";

/**
 * Every sentence that people read, in French: the source language. `en.ts` has the same keys.
 * A sentence says what happened, then what to do. Parameters are plain text.
 */
export const fr = { ...first, ...rooms, cli, desktop };

type Sentence = (parameters: never) => string;
type Shape<T> = { readonly [K in keyof T]: T[K] extends Sentence ? T[K] : Shape<T[K]> };
export type Messages = Shape<typeof fr>;
export type FirstMessages = Shape<typeof first>;
export type RoomMessages = Shape<typeof rooms>;
/** All that a page says: `cli` and `desktop` are for other programs. */
export type PageMessages = FirstMessages & RoomMessages;
