import { useCallback } from "react";
import type { Command } from "#shared/doc/commands/command.ts";
import { nameAuthor } from "#shared/doc/commands/history.ts";
import { useRun, useSession, type Ran } from "#renderer/doc/session/SessionContext.tsx";
import { useSettings } from "#renderer/platform/settings.ts";

/** Runs a command in this person's name, which the others learn with it and not at the next pause. */
export function useNamedRun(): <A>(command: Command<A>, args: A) => Ran {
  const session = useSession();
  const run = useRun();
  const { fullName, organisation } = useSettings().profile;
  return useCallback(
    <A>(command: Command<A>, args: A): Ran => {
      if (fullName !== "") session.run(nameAuthor, { name: fullName, organisation });
      return run(command, args);
    },
    [session, run, fullName, organisation],
  );
}
