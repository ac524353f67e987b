import { createContext, use, useCallback, useMemo, useSyncExternalStore, type ReactNode } from "react";
import { assert } from "#shared/base/Bug.ts";
import type { Command, Written } from "#shared/doc/commands/command.ts";
import { observe, type Query } from "#shared/doc/observe.ts";
import { unknownFeatures } from "#shared/doc/requires.ts";
import { describeRefusal } from "#shared/messages/describe.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { useStore } from "#renderer/platform/store.ts";
import type { Peer } from "./presence.ts";
import type { Safety } from "./Safety.ts";
import type { Session } from "./Session.ts";

export const SessionContext = createContext<Session | null>(null);

export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** The alliance that is open around this component. */
export function useSession(): Session {
  const session = use(SessionContext);
  assert(session !== null, "a room stands inside an alliance that is open");
  return session;
}

/** The query's present answer, read again when what it watches changes. Pass a constant or memoised query. */
export function useQuery<T>(query: Query<T>): T {
  const { doc } = useSession();
  const { get, subscribe } = useMemo(() => observe(doc, query), [doc, query]);
  return useSyncExternalStore(subscribe, get);
}

export const useSafety = (): Safety => useStore(useSession().safety);
export const usePeers = (): readonly Peer[] => useStore(useSession().presence.peers);

const newerFeatures: Query<readonly string[]> = { watches: ["requires"], read: unknownFeatures };

/** Whether this person may write here: not with a reading link, not in a document made by a newer application. */
export function useCanWrite(): boolean {
  const { safety } = useSession();
  const features = useQuery(newerFeatures);
  // Not the whole of `safety`, which changes at each key that is pressed.
  const isReader = useSyncExternalStore(safety.subscribe, () => safety.get().room?.role === "read");
  return !isReader && features.length === 0;
}

/** A refused command's sentence, or what was written. */
export type Ran = { readonly written: Written } | { readonly problem: string };

/** Runs a command on the open document; a refusal comes back as a sentence in the person's language. */
export function useRun(): <A>(command: Command<A>, args: A) => Ran {
  const session = useSession();
  const say = useMessages();
  return useCallback(
    <A,>(command: Command<A>, args: A): Ran => {
      const ran = session.run(command, args);
      return ran.ok ? { written: ran.value } : { problem: describeRefusal(say, ran.failure) };
    },
    [session, say],
  );
}
