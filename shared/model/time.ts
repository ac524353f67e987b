import { z } from "zod";
import type { TextForm } from "./textForm.ts";

/** A calendar day, `YYYY-MM-DD`, with no time zone. */
export type IsoDate = string & { readonly __isoDate?: never };

/** A moment in UTC, `YYYY-MM-DDThh:mm:ss.sssZ`. */
export type Instant = string & { readonly __instant?: never };

/** True for days that exist: 2027-02-29 does not. */
export const isIsoDate = (value: string): boolean => z.iso.date().safeParse(value).success;

export const isoDate: z.ZodType<IsoDate> = z.string().refine(isIsoDate, "date" satisfies TextForm);

export const instant: z.ZodType<Instant> = z.iso.datetime({ precision: 3 });
