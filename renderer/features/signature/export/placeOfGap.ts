import { unreachable } from "#shared/base/Bug.ts";
import type { SigningGap } from "#shared/word/signingGaps.ts";
import type { Room } from "#renderer/platform/route.ts";

/** Where it is completed: a room and its item; `null` when it is on this very screen. */
export function placeOfGap(gap: SigningGap): readonly [room: Room, item: string | null] | null {
  switch (gap.kind) {
    case "no-signer":
    case "particulars":
    case "mandate":
      return ["partners", gap.partnerId];
    case "no-party":
      return ["partners", null];
    case "blank-article":
      return ["contract", gap.articleId];
    case "blank-clause":
    case "broken-references":
    case "variables":
      return ["contract", null];
    case "open-cells":
      return ["trajectory", null];
    case "undated":
      return null;
    default:
      return unreachable(gap);
  }
}
