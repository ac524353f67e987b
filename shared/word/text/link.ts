import type { Xml } from "#shared/word/xml/element.ts";
import { field } from "./field.ts";

/**
 * A link to an https or mailto address, as a HYPERLINK field: an external relationship would be signed apart from
 * the text, and one whose address holds `&` breaks verifiers. Any other address is refused: the words stand alone.
 */
export function link(address: string, ...words: readonly Xml[]): readonly Xml[] {
  const safe = fieldAddress(address);
  return safe === undefined ? words : [field(`HYPERLINK "${safe}"`, ...words)];
}

/** The address with what would end or escape a field's argument percent-encoded; `undefined` if not to be linked. */
export function fieldAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== "https:" && url.protocol !== "mailto:") return undefined;
  return url.href.replaceAll('"', "%22").replaceAll("\\", "%5C");
}
