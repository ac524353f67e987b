import "#renderer/platform/plainSchemas.ts";
import { preferredLanguage } from "#shared/messages/preferredLanguage.ts";
import { currentRoute } from "#renderer/platform/route.ts";
import "#renderer/ui/tokens.css";
import "#renderer/ui/base.css";
import "#renderer/ui/forcedColors.css";
import "#renderer/ui/overlay.css";
import { fetchLetters } from "./letters.ts";
import { fetchAhead } from "./parts.ts";

/*
 * The first script, and a small one: it knows what the address shows, and asks for all of it at once, beside the
 * application itself. It waits for nothing, because what it fetches builds on what is in its file.
 */
const route = currentRoute();
const starting = import("./start.tsx");
// Which language this person chose is not known yet; it is nearly always that of the browser.
const parts = fetchAhead(route, preferredLanguage(navigator.language));
fetchLetters(route);
void starting.then(({ start }) => start(parts));
