import { fork, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import { assert } from "#shared/base/Bug.ts";
import type { Answer, Arguments, Bridge, RequestName } from "#shared/ipc/contract.ts";
import { chromiumFlags, executablePath } from "#tests/kit/persistence/chromium.ts";
import { until } from "#tests/kit/until.ts";
import { builtDesktop, type BuiltDesktop } from "./builtDesktop.ts";
import { connected } from "./connected.ts";
import type { Controls } from "./control.ts";

/** One person's machine, whose desktop runs under the stand-in. */
export type Machine = {
  readonly folder: string;
  readonly data: string;
  readonly start: (options?: StartOptions) => Promise<Desktop>;
  /** A start while another instance runs: it hands over its command line and ends. Gives its exit code. */
  readonly startAgain: (args: readonly string[]) => Promise<number | null>;
  readonly remove: () => Promise<void>;
};

type StartOptions = {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
};

export type Desktop = {
  readonly page: Page;
  readonly pid: number;
  readonly ask: <N extends keyof Controls>(
    name: N,
    ...args: Parameters<Controls[N]>
  ) => Promise<Awaited<ReturnType<Controls[N]>>>;
  /** A request of the page, through the preload. */
  readonly request: <N extends RequestName>(name: N, args: Arguments<N>) => Promise<Answer<N>>;
  /** What the test's page heard of the shell. */
  readonly heard: () => Promise<readonly { readonly event: string; readonly detail: unknown }[]>;
  /** Everything that the main process wrote. */
  readonly output: () => string;
  readonly isRunning: () => boolean;
  /** Waits for the process to end by itself; gives its code. */
  readonly ended: () => Promise<number | null>;
  readonly kill: () => Promise<void>;
};

/** What the page of the tests puts on its window. */
declare global {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- a global is extended by merging
  interface Window {
    readonly trial: {
      readonly heard: { event: string; detail: unknown }[];
      /** What the page hands over when its window closes. */
      readonly unsent: object[];
      /** Whether the page could run a text as a program. */
      readonly evaluated: "yes" | "no";
    };
  }
}
type Shell = { readonly alliage: Bridge };

/** For a file of tests: builds the stand-in once, and gives machines that go with the test that asked for them. */
export function desktopMachines(page?: string): () => Promise<Machine> {
  let built: BuiltDesktop | undefined;
  beforeAll(async () => {
    built = await builtDesktop(page);
  });
  afterAll(() => built?.remove());
  return async () => {
    assert(built !== undefined, "a machine is asked for within a test");
    const machine = await machineFor(built);
    onTestFinished(() => machine.remove());
    return machine;
  };
}

async function machineFor(built: BuiltDesktop): Promise<Machine> {
  const folder = mkdtempSync(join(tmpdir(), "alliage-desktop-"));
  const data = join(folder, "data");
  const engine = await startedChromium(join(folder, "chromium"));
  const browser = await connected(engine.address);
  const processes = new Set<ChildProcess>();

  const spawned = ({ args = [], env = {} }: StartOptions): ChildProcess => {
    const child = fork(built.main, args, {
      cwd: folder,
      execArgv: ["--import", built.loader],
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      serialization: "advanced",
      env: {
        PATH: process.env["PATH"],
        HOME: folder,
        ALLIAGE_DATA: data,
        STAND_IN_CHROMIUM: engine.address,
        STAND_IN_SOCKET: join(folder, "instance"),
        STAND_IN_PORT: built.port,
        ...env,
      },
    });
    processes.add(child);
    child.on("exit", () => processes.delete(child));
    return child;
  };

  return {
    folder,
    data,
    start: (options = {}) => started(spawned(options), browser),
    startAgain: (args) => exitOf(spawned({ args })),
    remove: async () => {
      for (const child of processes) child.kill("SIGKILL");
      await (await browser.newBrowserCDPSession()).send("Browser.close").catch(() => undefined);
      await engine.ended;
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

const exitOf = async (child: ChildProcess): Promise<number | null> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return child.exitCode;
};

/** Chromium with a door for two: the main process opens its windows through it, and the test looks at them. */
async function startedChromium(profile: string) {
  const child = spawn(
    executablePath,
    ["--headless=new", "--remote-debugging-port=0", `--user-data-dir=${profile}`, ...chromiumFlags],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  let said = "";
  child.stderr.on("data", (data: Buffer) => (said += data.toString()));
  const address = () => /DevTools listening on (ws:\S+)/.exec(said)?.[1];
  await until("Chromium listens", () => address() !== undefined);
  return { address: address() ?? "", ended: exitOf(child) };
}

async function started(child: ChildProcess, browser: Browser): Promise<Desktop> {
  const before = new Set(pagesOf(browser));
  let output = "";
  child.stdout?.on("data", (data: Buffer) => (output += data.toString()));
  child.stderr?.on("data", (data: Buffer) => (output += data.toString()));
  const page = await windowOf(child, browser, before, () => output);
  let lastId = 0;
  const ask: Desktop["ask"] = (name, ...args) =>
    new Promise((resolve, reject) => {
      lastId += 1;
      const id = lastId;
      const hear = (reply: { readonly id: number; readonly value: never; readonly error?: string }) => {
        if (reply.id !== id) return;
        child.off("message", hear);
        if (reply.error === undefined) resolve(reply.value);
        else reject(new Error(reply.error));
      };
      child.on("message", hear);
      child.send({ id, name, args });
    });
  return {
    page,
    pid: child.pid ?? 0,
    ask,
    request: (name, args) =>
      page.evaluate(
        ([asked, given]) => (globalThis as unknown as Shell).alliage.request(asked, given as never),
        [name, args] as const,
      ) as never,
    heard: () => page.evaluate(() => window.trial.heard),
    output: () => output,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    ended: () => exitOf(child),
    kill: async () => {
      const gone = exitOf(child);
      child.kill("SIGKILL");
      await gone;
      // Its window dies with it.
      await page.close();
    },
  };
}

const pagesOf = (browser: Browser): readonly Page[] => browser.contexts().flatMap((each) => each.pages());

/** The window of the process, once its page has loaded. */
async function windowOf(
  child: ChildProcess,
  browser: Browser,
  before: ReadonlySet<Page>,
  output: () => string,
): Promise<Page> {
  let found: Page | undefined;
  await until("the window opens", async () => {
    if (child.exitCode !== null) throw new Error(`the desktop ended: ${output()}`);
    found = pagesOf(browser).find((page) => !before.has(page) && page.url().startsWith("http://alliage."));
    return (await found?.evaluate(() => document.readyState === "complete").catch(() => false)) === true;
  });
  return found as Page;
}
