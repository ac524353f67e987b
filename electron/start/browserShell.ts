import { join } from "node:path";
import { startRelay } from "#electron/relay/startRelay.ts";
import { dataFolder } from "#electron/main/storage/dataFolder.ts";
import type { Messages } from "#shared/messages/fr.ts";

const host = "127.0.0.1";

type Ports = {
  readonly say: Messages;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly port: string;
  readonly pageDir: string;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly show: (url: string) => void;
  readonly interrupted: AbortSignal;
};

/**
 * The application in a browser, on a relay of this machine. The port stays the same: what a browser keeps belongs to an
 * address. Gives the exit code.
 */
export async function browserShell(ports: Ports): Promise<0 | 2> {
  const { say, port, out, interrupted } = ports;
  const data = dataFolder(ports.env);
  const dataDir = join(data, "relay");
  const relay = await startRelay({ host, port: Number(port), dataDir, staticDir: ports.pageDir });
  if (!relay.ok) {
    const url = `http://${host}:${port}/`;
    if (await isAlliage(url)) {
      out(say.desktop.start.already({ url }));
      ports.show(url);
      return 0;
    }
    ports.err(say.cli.cannotServe[relay.failure.kind]({ host, port, data: dataDir }));
    return 2;
  }
  const { url } = relay.value;
  out(say.desktop.start.address({ url, data }));
  ports.show(url);
  await new Promise<void>((resolve) => {
    if (interrupted.aborted) resolve();
    else interrupted.addEventListener("abort", () => resolve(), { once: true });
  });
  await relay.value.close();
  return 0;
}

/** Whether what answers there is one of ours: a relay in good health that serves the application's page. */
async function isAlliage(url: string): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(2_000);
    const [health, page] = await Promise.all([fetch(`${url}healthz`, { signal }), fetch(url, { signal })]);
    return health.ok && (await page.text()).includes("<title>Alliage");
  } catch {
    return false;
  }
}
