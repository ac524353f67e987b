/**
 * The forms that a text field may have to be in. A schema that refuses a text gives the form's name as its message,
 * and the catalogues say it in words.
 */
export const textForms = ["text", "line", "date", "identifier", "siren", "rna", "address"] as const;
export type TextForm = (typeof textForms)[number];
