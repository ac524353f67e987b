import { z } from "zod";

/** A calendar day, `YYYY-MM-DD`, with no time zone. */
export type IsoDate = string & { readonly __isoDate?: never };

/** A moment in UTC, `YYYY-MM-DDThh:mm:ss.sssZ`. */
export type Instant = string & { readonly __instant?: never };

/** True for days that exist: 2027-02-29 does not. */
export const isIsoDate = (value: string): boolean => z.iso.date().safeParse(value).success;

export const isoDate: z.ZodType<IsoDate> = z.string().refine(isIsoDate, "expected a date such as 2026-11-30");

export const instant: z.ZodType<Instant> = z.iso.datetime({ precision: 3 });
