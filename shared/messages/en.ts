import { cli } from "./en/cli.ts";
import { desktop } from "./en/desktop.ts";
import { first } from "./en/first.ts";
import { rooms } from "./en/rooms.ts";
import type { Messages } from "./fr.ts";

/** The same sentences as `fr.ts`, in English. */
export const en: Messages = { ...first, ...rooms, cli, desktop };
