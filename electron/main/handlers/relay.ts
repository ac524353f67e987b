import { ok, type Result } from "#shared/base/Result.ts";
import type { LocalRelay, LocalRelayFailure } from "#shared/ipc/answers.ts";
import type { HandlersOf } from "./Handlers.ts";

/** The relay of this machine, in a process of its own. */
export type RelayHost = {
  /** Gives the running one if there is one. */
  readonly start: () => Promise<Result<LocalRelay, LocalRelayFailure>>;
  /** What it received is durable when it resolves. */
  readonly stop: () => Promise<void>;
  /** As reached by the networks of this moment. */
  readonly state: () => LocalRelay | null;
};

export const relayHandlers = (host: RelayHost): HandlersOf<"relay"> => ({
  "relay:start": () => host.start(),
  "relay:stop": async () => {
    await host.stop();
    return ok(undefined);
  },
  "relay:state": () => Promise.resolve(host.state()),
});
