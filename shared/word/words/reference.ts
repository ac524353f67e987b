/** What is said of a reference to a deliberation or a power: its number, or its own words where it has none. */
export type SaidReference =
  | { readonly kind: "number"; readonly number: string }
  | { readonly kind: "date" | "words"; readonly words: string };

const said =
  /^(?:(?:délibération|deliberation|pouvoir|procuration|mandat|power of attorney)\s+)?(?:(?:n\s?[°ºᵒ]|no\.?(?=[\s\d])|numéro|number)\s*)?/iu;

/**
 * A reference as people type it: « 2026-41 », « n° 2026-41 » or « délibération nᵒ 2026-41 » are one number, which the
 * sentence around it introduces; « pouvoir du 2 novembre 2026 » is a date.
 */
export function saidReference(ref: string): SaidReference {
  const bare = ref.replace(said, "").trim();
  if (/^(?:du|of|dated)\s/iu.test(bare)) return { kind: "date", words: bare };
  return /\d/.test(bare) ? { kind: "number", number: bare } : { kind: "words", words: ref };
}
