import { app } from "./app.ts";
import { home } from "./home.ts";
import { sharing } from "./sharing.ts";
import { consent } from "./consent.ts";
import { comments } from "./comments.ts";
import { sync } from "./sync.ts";
import { file, alliance, command, template } from "./document.ts";

/** What is said before an alliance is open: at home, and of files and commands. A page fetches it before anything else. */
export const first = { app, home, sharing, sync, consent, comments, file, alliance, command, template };
