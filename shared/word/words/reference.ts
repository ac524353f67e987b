const introduction =
  /^(?:(?:délibération|deliberation|pouvoir|procuration|mandat|power of attorney)\s+)?(?:(?:n\s?[°ºᵒ]|no\.?(?=[\s\d])|numéro|number)\s*)?/iu;

/**
 * What follows « la délibération » or « le pouvoir », a reference as people type it, and its day. « 2026-41 »,
 * « n° 2026-41 » and « délibération nᵒ 2026-41 » are one number, which `sign` introduces; « pouvoir du 2 novembre 2026 »
 * is a date already; a reference without a number says its own words.
 */
export function afterReference(ref: string, day: string, sign: string): string {
  const bare = ref.replace(introduction, "").trim();
  if (/^(?:du|of|dated)\s/iu.test(bare)) return ` ${bare}`;
  if (/\d/.test(bare)) return ` ${sign}\u00a0${bare}${day}`;
  return ref === "" ? day : ` (${ref})${day}`;
}
