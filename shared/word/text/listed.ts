import { join, type Xml } from "#shared/word/xml/element.ts";
import { run } from "./run.ts";

/** « a, b, c », or with another separator. */
export const listed = (items: readonly Xml[], separator = ", "): Xml =>
  join(items.flatMap((item, index) => (index === 0 ? [item] : [run(separator), item])));
