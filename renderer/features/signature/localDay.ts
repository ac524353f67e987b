import type { IsoDate } from "#shared/model/time.ts";

/** The day where this person is, `YYYY-MM-DD`. */
export function localDay(): IsoDate {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
