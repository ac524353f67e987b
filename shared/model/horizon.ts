import { z } from "zod";

/** The three times of an alliance: 18 months, 7 years, 28 years (`domain.md` 2.1). */
export const horizons = ["M18", "Y7", "Y28"] as const;
export type Horizon = (typeof horizons)[number];
export const horizon = z.enum(horizons);

/** What an article sheds light on: one horizon, or all of them. */
export const articleHorizons = [...horizons, "ALL"] as const;
export type ArticleHorizon = (typeof articleHorizons)[number];

export const horizonMonths: Readonly<Record<Horizon, number>> = { M18: 18, Y7: 84, Y28: 336 };

/** How often each horizon is looked at again, in months (`domain.md` 2.2). */
export const reviewMonths: Readonly<Record<Horizon, number>> = { M18: 6, Y7: 18, Y28: 84 };
