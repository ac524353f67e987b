import { useMemo } from "react";
import { localeOf, useLanguage } from "./language.ts";

/** Dates and numbers as this person's language writes them. */
export function useFormats() {
  const locale = localeOf(useLanguage());
  return useMemo(() => {
    const day = new Intl.DateTimeFormat(locale, { dateStyle: "long" });
    const shortDay = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric" });
    const time = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" });
    const moment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
    const number = new Intl.NumberFormat(locale);
    const list = new Intl.ListFormat(locale, { type: "conjunction" });
    const calendarDay = (iso: string) => new Date(`${iso.slice(0, 10)}T12:00:00`);
    return {
      /** Of a day (`YYYY-MM-DD`): 30 novembre 2026. */
      day: (iso: string) => day.format(calendarDay(iso)),
      shortDay: (iso: string) => shortDay.format(calendarDay(iso)),
      /** Of an instant: its hour, in local time. */
      time: (instant: string) => time.format(new Date(instant)),
      moment: (instant: string) => moment.format(new Date(instant)),
      number: (value: number) => number.format(value),
      list: (items: readonly string[]) => list.format(items),
    };
  }, [locale]);
}
