/** What a pasted element's style says, in the attribute that `quietHtml` gave it; properties in small letters. */
export const styleOf = (element: Element): string => element.getAttribute("data-style") ?? "";

export const styled = "[data-style]";

/** The value of one property, in small letters; empty when it is not said. */
export function property(element: Element, name: string): string {
  for (const declaration of styleOf(element).split(";")) {
    const colon = declaration.indexOf(":");
    if (declaration.slice(0, colon).trim().toLowerCase() === name)
      return declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase();
  }
  return "";
}
