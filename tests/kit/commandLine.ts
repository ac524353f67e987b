import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { isAbsolute, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished } from "vitest";
import { assert, Bug } from "#shared/base/Bug.ts";
import type { Language } from "#shared/model/alliance.ts";
import { until } from "./until.ts";

/** What `npm run build` makes: these tests drive nothing else. */
export const script = fileURLToPath(new URL("../../out/cli/alliage.js", import.meta.url));

export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

export type Running = {
  readonly pid: number;
  readonly out: () => string;
  readonly err: () => string;
  readonly isRunning: () => boolean;
  /** Sends the signal, if any, and waits for the end. */
  readonly end: (signal?: NodeJS.Signals) => Promise<Ended>;
};

/** One person's computer: a folder of files, a data folder, a language. */
export type Machine = {
  readonly folder: string;
  readonly path: (name: string) => string;
  readonly read: (name: string) => Buffer;
  readonly has: (name: string) => boolean;
  readonly write: (name: string, content: string | Uint8Array) => void;
  /** Writes a commands file; its name is `commands.jsonl` unless given. */
  readonly commands: (lines: readonly unknown[], name?: string) => string;
  readonly start: (args: readonly string[], env?: NodeJS.ProcessEnv) => Running;
  readonly run: (args: readonly string[], env?: NodeJS.ProcessEnv) => Promise<Ended>;
  /** Runs what must succeed, and gives its output. */
  readonly ok: (args: readonly string[], env?: NodeJS.ProcessEnv) => Promise<Ended>;
  /** Ends what still runs, and takes both folders away. */
  readonly remove: () => Promise<void>;
};

const locales: Readonly<Record<Language, string>> = { fr: "fr_FR.UTF-8", en: "en_GB.UTF-8" };

/** A computer that goes with the test. */
export function machine(language: Language = "fr"): Machine {
  const made = newMachine(language);
  onTestFinished(() => made.remove());
  return made;
}

export function newMachine(language: Language = "fr"): Machine {
  assert(existsSync(script), "the command line is built: npm run build");
  const folder = mkdtempSync(join(tmpdir(), "alliage-cli-"));
  const started: Running[] = [];
  const path = (name: string) => (isAbsolute(name) ? name : join(folder, name));

  function start(args: readonly string[], env: NodeJS.ProcessEnv = {}): Running {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: folder,
      env: {
        PATH: process.env["PATH"],
        LANG: locales[language],
        ALLIAGE_DATA: join(folder, ".data"),
        ...env,
      },
    });
    let [out, err] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
    const closed = new Promise<Ended>((resolve) => {
      child.on("close", (code) => resolve({ code, out, err }));
    });
    const running: Running = {
      pid: child.pid ?? 0,
      out: () => out,
      err: () => err,
      isRunning: () => child.exitCode === null && child.signalCode === null,
      end: (signal) => {
        if (signal !== undefined) child.kill(signal);
        return closed;
      },
    };
    started.push(running);
    return running;
  }

  const run: Machine["run"] = (args, env) => start(args, env).end();
  return {
    folder,
    path,
    read: (name) => readFileSync(path(name)),
    has: (name) => existsSync(path(name)),
    write: (name, content) => writeFileSync(path(name), content),
    commands(lines, name = "commands.jsonl") {
      const text = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n");
      writeFileSync(path(name), `${text}\n`);
      return name;
    },
    start,
    run,
    async ok(args, env) {
      const ended = await run(args, env);
      if (ended.code !== 0) throw new Bug(`alliage ${args.join(" ")} → ${ended.code}: ${ended.err}`);
      return ended;
    },
    async remove() {
      await Promise.all(started.map(({ end }) => end("SIGKILL")));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A relay that answers, run by `alliage serve`. */
export type Serving = Running & { readonly url: string; readonly port: number };

/** Starts `serve`, on a free port unless given, and waits until it says that it is in good health. */
export async function serve(on: Machine, options: { port?: number; data?: string } = {}): Promise<Serving> {
  const data = options.data ?? on.path("relay");
  const running = on.start(["serve", "--port", String(options.port ?? 0), "--data", data]);
  const address = () => /http:\/\/127\.0\.0\.1:(\d+)\//.exec(running.out());
  await until("the relay starts", () => {
    if (!running.isRunning()) throw new Bug(`the relay ended: ${running.err()}`);
    return address() !== null;
  });
  const [url = "", port] = address() ?? [];
  await until("the relay is in good health", async () => {
    const answer = await fetch(`${url}healthz`).catch(() => undefined);
    return answer?.status === 200;
  });
  return { ...running, url, port: Number(port) };
}

/** A sentence with ordinary spaces, to compare words: the typography of the catalogue has a test of its own. */
export const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

/**
 * Expects that both languages refuse these arguments with code 2, one line alone, and nothing on the standard output.
 * `prepare` makes the folder's files, once: a refusal leaves them as they are.
 */
export async function expectRefusal(
  args: readonly string[],
  sentences: Readonly<Record<Language, string>>,
  prepare: (on: Machine) => unknown = () => undefined,
  env: NodeJS.ProcessEnv = {},
): Promise<void> {
  const on = machine();
  await prepare(on);
  const before = readdirSync(on.folder).toSorted();
  for (const language of ["fr", "en"] as const) {
    const { code, out, err } = await on.run(args, { LANG: locales[language], ...env });
    expect({ code, out, err: plain(err).trimEnd() }).toEqual({ code: 2, out: "", err: sentences[language] });
  }
  expect(readdirSync(on.folder).toSorted()).toEqual(before);
}

/** What `show --json` gives, as far as tests look. */
export type Shown = {
  readonly contentHash: string;
  readonly unknownFeatures: readonly string[];
  readonly alliance: { readonly id: string; readonly name: string };
  readonly parties: readonly { readonly partner: { readonly id: string; readonly legalName: string } }[];
  readonly articles: readonly {
    readonly id: string;
    readonly title: string;
    readonly markup: { readonly text: string };
  }[];
};

export async function show(on: Machine, file: string): Promise<Shown> {
  return JSON.parse((await on.ok(["show", file, "--json"])).out) as Shown;
}

export async function articleText(on: Machine, file: string, id: string): Promise<string | undefined> {
  return (await show(on, file)).articles.find((article) => article.id === id)?.markup.text;
}

/** The last line of `share`, which is the link. */
export async function shareLink(
  on: Machine,
  file: string,
  relay: string,
  role: "write" | "read" = "write",
): Promise<string> {
  const { out } = await on.ok(["share", file, "--relay", relay, "--role", role]);
  return out.trimEnd().split("\n").at(-1) ?? "";
}
