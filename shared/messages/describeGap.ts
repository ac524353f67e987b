import { unreachable } from "#shared/base/Bug.ts";
import type { SigningGap } from "#shared/word/signingGaps.ts";
import type { PageMessages } from "./fr.ts";

/** What lacks, in one sentence. */
export function describeGap(
  { signing: { gaps: words } }: PageMessages,
  gap: SigningGap,
  list: (items: readonly string[]) => string,
): string {
  switch (gap.kind) {
    case "particulars":
      return words.particulars({
        partner: gap.partner,
        missing: list(gap.missing.map((each) => words.particular[each]())),
      });
    case "mandate":
      return words.mandate[gap.problem](gap);
    case "variables":
      return words.variables({ labels: list(gap.labels) });
    case "no-signer":
      return words["no-signer"](gap);
    case "blank-article":
      return words["blank-article"](gap);
    case "blank-clause":
      return words["blank-clause"](gap);
    case "open-cells":
      return words["open-cells"](gap);
    case "broken-references":
      return words["broken-references"](gap);
    case "no-party":
    case "undated":
      return words[gap.kind]();
    default:
      return unreachable(gap);
  }
}
