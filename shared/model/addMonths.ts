import type { IsoDate } from "./time.ts";

/** The same day `count` months later, or the month's last day when that day does not exist (C. civ. 2229 f.). */
export function addMonths(date: IsoDate, count: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const total = year * 12 + month - 1 + count;
  const [toYear, toMonth] = [Math.floor(total / 12), (total % 12) + 1];
  const toDay = Math.min(day, daysIn(toYear, toMonth));
  return [
    String(toYear).padStart(4, "0"),
    ...[toMonth, toDay].map((part) => String(part).padStart(2, "0")),
  ].join("-");
}

const daysIn = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;
