/** The id of the element that holds a field, so that what lacks it can lead there. */
export const fieldId = (owner: string, field: string): string => `${owner}-${field}`;

/** Puts the focus in the field, or in the first thing within it that takes one, and brings it in sight. */
export function focusField(id: string): void {
  const place = document.querySelector<HTMLElement>(`[id="${CSS.escape(id)}"]`);
  const field = place?.matches("input, textarea, button")
    ? place
    : place?.querySelector<HTMLElement>("input, textarea, button, [role=spinbutton]");
  field?.scrollIntoView({ block: "center" });
  field?.focus();
}
