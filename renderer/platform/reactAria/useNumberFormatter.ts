import { useMemo } from "react";
import { localeOf, useLanguage } from "#renderer/platform/language.ts";

/** In place of React Aria's, whose formatter asks as soon as it is read what browsers of long ago could not do. */
export function useNumberFormatter(options?: Intl.NumberFormatOptions): Intl.NumberFormat {
  const locale = localeOf(useLanguage());
  return useMemo(() => new Intl.NumberFormat(locale, options), [locale, options]);
}
