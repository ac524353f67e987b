import { existsSync } from "node:fs";
import { join } from "node:path";
import { startRelay } from "#electron/relay/startRelay.ts";
import { jsonLines } from "#electron/relay/RelayEvent.ts";
import type { Subcommand } from "#electron/cli/Subcommand.ts";
import { done, unusable } from "#electron/cli/Terminal.ts";
import { dataFolder } from "#electron/main/storage/dataFolder.ts";

const defaultPort = "4848";

export const serveCommand: Subcommand = {
  name: "serve",
  usage: "[--host H] [--port P] [--data DIR]",
  options: { host: { type: "string" }, port: { type: "string" }, data: { type: "string" } },
  files: [0, 0],
  async run(call, terminal) {
    const { say } = terminal;
    const port = call.text("port") ?? defaultPort;
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return unusable(say.cli.badPort({ port }));
    const host = call.text("host") ?? "127.0.0.1";
    const dataDir = call.text("data") ?? join(dataFolder(terminal.env), "relay");
    const { interrupted } = terminal;
    const relay = await startRelay({
      host,
      port: Number(port),
      dataDir,
      ...(existsSync(terminal.pageDir) && { staticDir: terminal.pageDir }),
      log: jsonLines((line) => terminal.err(line.trimEnd()), terminal.now),
    });
    if (!relay.ok) return unusable(say.cli.cannotServe[relay.failure.kind]({ host, port, data: dataDir }));
    terminal.out(say.cli.serving({ url: relay.value.url, data: dataDir }));
    await new Promise<void>((resolve) => {
      if (interrupted.aborted) resolve();
      else interrupted.addEventListener("abort", () => resolve(), { once: true });
    });
    await relay.value.close();
    return done;
  },
};
