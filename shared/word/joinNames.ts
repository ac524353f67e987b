import type { Language } from "#shared/model/alliance.ts";

/** « A, B et C », “A, B and C”. */
export function joinNames(names: readonly string[], language: Language): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} ${language === "fr" ? "et" : "and"} ${names.at(-1)}`;
}
