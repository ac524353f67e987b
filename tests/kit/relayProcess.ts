import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import type { Limits } from "#electron/relay/Limits.ts";
import { until } from "./until.ts";

/** Bundles an entry of tests/kit for plain Node, dependencies left where they are; gives the file's path. */
export async function bundle(entry: string): Promise<string> {
  const input = fileURLToPath(new URL(entry, import.meta.url));
  const outDir = fileURLToPath(
    new URL(
      `../../out/kit/${createHash("sha256").update(`${entry}${process.pid}`).digest("hex").slice(0, 12)}`,
      import.meta.url,
    ),
  );
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      ssr: true,
      outDir,
      target: "node20",
      minify: false,
      rollupOptions: { input, output: { entryFileNames: "entry.js" } },
    },
  });
  return `${outDir}/entry.js`;
}

export type RelayProcess = {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Everything it wrote, both streams. */
  readonly output: () => string;
  /** Sends the signal, waits for the end, gives how it ended. */
  end(signal: NodeJS.Signals): Promise<{ readonly code: number | null; readonly signal: string | null }>;
};

/** Starts the relay as a process of its own, and waits until it says that it listens. */
export async function relayProcess(
  script: string,
  dataDir: string,
  options: { port?: number; limits?: Partial<Limits>; maxFileBlocks?: number } = {},
): Promise<RelayProcess> {
  const args = [script, dataDir, String(options.port ?? 0), JSON.stringify(options.limits ?? {})];
  const child = options.maxFileBlocks
    ? spawn("bash", [
        "-c",
        `trap '' XFSZ; ulimit -S -f ${options.maxFileBlocks}; exec "$0" "$@"`,
        process.execPath,
        ...args,
      ])
    : spawn(process.execPath, args);
  let output = "";
  let ended: { code: number | null; signal: string | null } | undefined;
  child.stdout.on("data", (data: Buffer) => (output += data.toString()));
  child.stderr.on("data", (data: Buffer) => (output += data.toString()));
  // What it wrote last is read by then, which the mere exit does not promise.
  child.on("close", (code, signal) => {
    ended = { code, signal };
  });
  const started = () => /"event":"relay:started","url":"(http:[^"]+:(\d+)\/)"/.exec(output);
  await until(`the relay starts: ${dataDir}`, () => started() !== null || ended !== undefined);
  const [, url, port] = started() ?? [];
  if (!url) throw new Error(`the relay did not start: ${output}`);
  return {
    url,
    port: Number(port),
    pid: child.pid as number,
    output: () => output,
    async end(signal) {
      child.kill(signal);
      await until(`the relay ends after ${signal}`, () => ended !== undefined);
      return ended as { code: number | null; signal: string | null };
    },
  };
}
