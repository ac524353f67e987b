import { useMemo } from "react";
import type { Command } from "#shared/doc/commands/command.ts";
import { toast } from "#renderer/ui/Toasts.tsx";
import { useRun } from "./SessionContext.tsx";

export type Writer = {
  /** Runs the command; why it was refused, for the field beside which it stands, or `null`. */
  readonly problemOf: <A>(command: Command<A>, args: A) => string | null;
  /** For what has no field beside which a refusal could stand: says it in a message. True when there is none. */
  readonly tell: (problem: string | null) => boolean;
};

export function useWriter(): Writer {
  const run = useRun();
  return useMemo(
    () => ({
      problemOf: (command, args) => {
        const ran = run(command, args);
        return "problem" in ran ? ran.problem : null;
      },
      tell: (problem) => {
        if (problem !== null) toast({ text: problem, tone: "problem" });
        return problem === null;
      },
    }),
    [run],
  );
}
