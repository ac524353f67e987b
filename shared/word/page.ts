/** A4 with margins of 2.5 cm. All lengths in twentieths of a point. */
const long = 16838;
const short = 11906;
export const margin = 1418;

export type Orientation = "portrait" | "landscape";

export const pageSize = (orientation: Orientation): { readonly width: number; readonly height: number } =>
  orientation === "portrait" ? { width: short, height: long } : { width: long, height: short };

/** The width of the text on a portrait page, on a landscape one. */
export const textWidth = short - 2 * margin;
export const landscapeMargin = 1134;
export const landscapeTextWidth = long - 2 * landscapeMargin;
