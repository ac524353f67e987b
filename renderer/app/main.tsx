import { createRoot } from "react-dom/client";
import { assert } from "#shared/base/Bug.ts";
import { takeArrivals } from "#renderer/platform/arrivals.ts";
import { loadLanguage } from "#renderer/platform/language.ts";
import { currentRoute } from "#renderer/platform/route.ts";
import { loadSettings } from "#renderer/platform/settings.ts";
import "#renderer/ui/tokens.css";
import "#renderer/ui/base.css";
import "#renderer/ui/overlay.css";
import { App } from "./App.tsx";
import { handOverOnClosing } from "./closing.ts";
import { keepFocus } from "./keepFocus.ts";
import { fetchAhead } from "./parts.ts";

const host = document.querySelector("#root");
assert(host !== null, "the page has a place for the application");
// Before anything shows: a link's secret must not stay in the address bar.
takeArrivals();
handOverOnClosing();
keepFocus();
fetchAhead(currentRoute());
await loadSettings();
await loadLanguage();
createRoot(host).render(<App />);
