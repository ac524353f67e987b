import type { RegisterProblem } from "#shared/doc/statements/decisions.ts";
import type { PageMessages } from "./fr.ts";

/** Enough of a statement's id to find it by. */
export const shortId = (id: string): string => id.slice(0, 12);

/** What is wrong with the register, in one sentence; `nameOf` gives what a partner is called. */
export function describeRegisterProblem(
  say: PageMessages,
  problem: RegisterProblem,
  nameOf: (partnerId: string) => string,
): string {
  const words = say.consent.register.problem;
  const id = shortId(problem.id);
  if (problem.kind === "removed") return words.removed[problem.of]({ id });
  if (problem.kind === "missing") return words.missing[problem.of]({ id, named: shortId(problem.named) });
  if (problem.kind === "misquoted") return words.misquoted({ id, partner: nameOf(problem.partnerId) });
  return words[problem.kind]({ id });
}
