import type { PageMessages } from "#shared/messages/fr.ts";
import type { TextComparison } from "#shared/word/compareWithAgreement.ts";

/** Whether a file is the text of the alliance, in one sentence. */
export const describeComparison = (
  { signing: { file: words } }: PageMessages,
  comparison: TextComparison,
): string => (comparison.kind === "same" ? words.same(comparison) : words[comparison.kind]());

export const comparisonTones = { same: "success", different: "warning", unknown: "warning" } as const;
