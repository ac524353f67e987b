import { unreachable } from "#shared/base/Bug.ts";
import type { Messages } from "#shared/messages/fr.ts";
import type { UsageFailure } from "./Subcommand.ts";

/** What is wrong with the arguments, in words. */
export function describeUsage({ cli }: Messages, failure: UsageFailure): string {
  const words = cli.usageProblem;
  switch (failure.kind) {
    case "option-missing":
    case "option-unknown":
    case "option-twice":
    case "value-missing":
    case "value-unwanted":
      return words[failure.kind]({ option: failure.option });
    case "options-apart":
      return words["options-apart"]({ one: failure.one, other: failure.other });
    case "file-missing":
      return words["file-missing"]({ expected: failure.expected });
    case "too-much":
      return words["too-much"]({ word: withoutSecret(failure.word) });
    default:
      return unreachable(failure);
  }
}

/** What follows the `#` of a link opens the alliance: it is never printed but by `share`. */
export const withoutSecret = (text: string): string => text.replace(/#.*/s, "#…");
