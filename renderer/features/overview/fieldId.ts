/** The fields of this page that something else on it leads to. */
export const fieldId = { challenge: "overview-challenge", review: "overview-review" } as const;
