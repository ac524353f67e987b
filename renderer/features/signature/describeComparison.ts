import type { PageMessages } from "#shared/messages/fr.ts";
import type { TextComparison } from "#shared/word/compareWithAgreement.ts";

/** Whether a file is the text of the alliance, in one sentence. */
export const describeComparison = (
  { signing: { file: words } }: PageMessages,
  comparison: TextComparison,
): string => ("version" in comparison ? words[comparison.kind](comparison) : words[comparison.kind]());

export const comparisonTones = {
  same: "success",
  sameWords: "warning",
  different: "warning",
  unknown: "warning",
} as const;
