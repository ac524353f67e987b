import type { Language } from "#shared/model/alliance.ts";

/** Of a locale such as `fr_FR.UTF-8` or `en-GB`: English for those who ask for it, or for no language at all (`C`, `POSIX`); French for everybody else. */
export const preferredLanguage = (locale: string): Language =>
  /^(en|C|POSIX)(?![a-z])/i.test(locale) ? "en" : "fr";
