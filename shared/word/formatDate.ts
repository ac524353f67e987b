import type { Language } from "#shared/model/alliance.ts";
import type { IsoDate } from "#shared/model/time.ts";

const months: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
  ],
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
};

/** « 1er mars 2027 », “1 March 2027”: from the calendar day alone, so that no time zone or locale data changes it. */
export function formatDate(date: IsoDate, language: Language): string {
  const [year = "", month = "", day = ""] = date.split("-");
  const name = months[language][Number(month) - 1] ?? month;
  const number = language === "fr" && day === "01" ? "1er" : String(Number(day));
  return `${number}\u00a0${name} ${year}`;
}
