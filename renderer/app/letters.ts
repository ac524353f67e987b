import type { Route } from "#renderer/platform/route.ts";

const ofEveryPage = ["400 1em Inter", "600 1em 'Source Serif'"];
const ofAgreements = "400 1em 'Source Serif'";

/**
 * Begins to fetch the letters that the address is set in, beside its scripts. A browser asks for them when it has laid
 * out the first words, and has all words to lay out again when they come.
 */
export function fetchLetters(route: Route): void {
  for (const letters of [...ofEveryPage, ...(route.page === "alliance" ? [ofAgreements] : [])]) {
    // A page without them is set in others.
    document.fonts.load(letters).catch(() => undefined);
  }
}
