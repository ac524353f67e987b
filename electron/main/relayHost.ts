import { networkInterfaces } from "node:os";
import { utilityProcess, type UtilityProcess } from "electron";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import type { LocalRelay, ShellFailure } from "#shared/ipc/answers.ts";
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
  readonly port: number;
  readonly onChange: (relay: LocalRelay | null) => void;
};

export function relayHost({ script, dataDir, staticDir, port, onChange }: Ports): RelayHost {
  let child: UtilityProcess | undefined;
  let running: LocalRelay | null = null;
  const inTurn = turns();
  const order = (child: UtilityProcess, what: RelayOrder) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
    child.postMessage(what);
  };

  const become = (relay: LocalRelay | null) => {
    if (running === relay) return;
    running = relay;
    onChange(relay);
  };

  const launch = (): Promise<Result<LocalRelay, ShellFailure>> =>
    new Promise((resolve) => {
      const started = utilityProcess.fork(script, [], { serviceName: "Alliage relay" });
      child = started;
      started.on("message", (news: RelayNews) => {
        if (news.kind === "failed") {
          started.kill();
          return resolve(fail(startFailure(news.failure)));
        }
        become({ addresses: localAddresses(networkInterfaces(), news.port) });
        return running === null ? undefined : resolve(ok(running));
      });
      started.once("exit", () => {
        // Nothing changes for a process that has already been replaced.
        if (child === started) {
          child = undefined;
          become(null);
        }
        resolve(fail({ kind: "not-available" }));
      });
      order(started, { kind: "start", dataDir, staticDir, port });
    });

  return {
    start: () => inTurn(() => (running === null ? launch() : Promise.resolve(ok(running)))),
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
    state: () => running,
  };
}

function startFailure(failure: Extract<RelayNews, { kind: "failed" }>["failure"]): ShellFailure {
  switch (failure) {
    // The command line serves the same folder.
    case "data-locked":
      return { kind: "in-use" };
    case "data-unreadable":
      return { kind: "not-permitted" };
    case "port-in-use":
    case "address-unavailable":
    case "page-unreadable":
      return { kind: "not-available" };
    default:
      return failure satisfies never;
  }
}
