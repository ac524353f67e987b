import { networkInterfaces } from "node:os";
import { utilityProcess, type UtilityProcess } from "electron";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import type { LocalRelay, LocalRelayFailure } from "#shared/ipc/answers.ts";
import type { RelayHost } from "./handlers/relay.ts";
import { localAddresses } from "./localAddresses.ts";
import type { RelayNews, RelayOrder } from "./relayMessages.ts";
import { turns } from "./storage/turns.ts";

type Ports = {
  /** The built `relayProcess.ts`. */
  readonly script: string;
  readonly dataDir: string;
  /** The built page, for guests who have nothing installed. */
  readonly staticDir: string;
  /** Another one serves where this one is taken. */
  readonly usualPort: number;
  readonly onChange: (relay: LocalRelay | null) => void;
};

export function relayHost({ script, dataDir, staticDir, usualPort, onChange }: Ports): RelayHost {
  let child: UtilityProcess | undefined;
  let port: number | null = null;
  const inTurn = turns();
  const order = (child: UtilityProcess, what: RelayOrder) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
    child.postMessage(what);
  };

  const at = (port: number): LocalRelay => ({
    here: `http://127.0.0.1:${port}/`,
    addresses: localAddresses(networkInterfaces(), port),
  });

  const launch = (): Promise<Result<LocalRelay, LocalRelayFailure>> =>
    new Promise((resolve) => {
      const started = utilityProcess.fork(script, [], { serviceName: "Alliage relay" });
      child = started;
      started.on("message", (news: RelayNews) => {
        if (news.kind === "failed") {
          started.kill();
          return resolve(fail(startFailure(news.failure)));
        }
        port = news.port;
        onChange(at(port));
        return resolve(ok(at(port)));
      });
      started.once("exit", () => {
        // Nothing changes for a process that has already been replaced.
        if (child === started) {
          child = undefined;
          if (port !== null) onChange(null);
          port = null;
        }
        resolve(fail({ kind: "not-available" }));
      });
      order(started, { kind: "start", dataDir, staticDir, port: usualPort });
    });

  return {
    start: () => inTurn(() => (port === null ? launch() : Promise.resolve(ok(at(port))))),
    stop: () =>
      inTurn(async () => {
        const stopping = child;
        if (stopping === undefined) return;
        const gone = new Promise<void>((resolve) => {
          stopping.once("exit", () => resolve());
        });
        order(stopping, { kind: "stop" });
        await gone;
      }),
    state: () => (port === null ? null : at(port)),
  };
}

function startFailure(failure: Extract<RelayNews, { kind: "failed" }>["failure"]): LocalRelayFailure {
  switch (failure) {
    case "data-locked":
    case "data-unreadable":
      return { kind: failure };
    case "port-in-use":
    case "address-unavailable":
    case "page-unreadable":
      return { kind: "not-available" };
    default:
      return failure satisfies never;
  }
}
