import { assert } from "#shared/base/Bug.ts";
import { takeArrivals } from "#renderer/platform/arrivals.ts";
import { keepPage } from "#renderer/platform/browser/keepPage.ts";
import { createRoot } from "#renderer/platform/createRoot.ts";
import { followRoute } from "#renderer/platform/route.ts";
import { currentLanguage, loadLanguage } from "#renderer/platform/language.ts";
import { loadSettings } from "#renderer/platform/settings.ts";
import { App } from "./App.tsx";
import { handOverOnClosing } from "./closing.ts";
import { keepFocus } from "./keepFocus.ts";
import { fetchAhead } from "./parts.ts";
import { tellMissingParts } from "./tellMissingParts.ts";

/** What takes longer than this shows that it does. */
const patienceMs = 500;

/** Shows the application: with the parts that are on their way, or while they are, when they take long. */
export async function start(parts: Promise<unknown>): Promise<void> {
  const host = document.querySelector("#root");
  assert(host !== null, "the page has a place for the application");
  // Before anything shows: a link's secret must not stay in the address bar.
  takeArrivals();
  handOverOnClosing();
  keepFocus();
  tellMissingParts();
  followRoute((route) => void fetchAhead(route, currentLanguage()));
  if (window.alliage === undefined) keepPage();
  const patience = new Promise((resolve) => setTimeout(resolve, patienceMs));
  await loadSettings();
  await loadLanguage();
  await Promise.race([parts, patience]);
  createRoot(host).render(<App />);
}
