import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { firstInterruption } from "#electron/cli/firstInterruption.ts";
import { lineWriter } from "#electron/cli/lineWriter.ts";
import { fail } from "#shared/base/Result.ts";
import { messagesFor } from "#shared/messages/messages.ts";
import { preferredLanguage } from "#shared/messages/preferredLanguage.ts";
import { browserShell } from "./browserShell.ts";
import { electronPackage } from "./electronPackage.ts";
import { findDesktop } from "./findDesktop.ts";
import { openBrowser } from "./openBrowser.ts";

/** `npm start`: the desktop where its program can be had, else the browser, after one line that says why. */
const { env, platform } = process;
const root = new URL("../../", import.meta.url);
const { LC_ALL, LC_MESSAGES, LANG } = env;
const say = messagesFor(
  preferredLanguage(LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale),
);
const out = lineWriter(process.stdout);
const err = lineWriter(process.stderr);
const args = process.argv.slice(2);
const portAt = args.indexOf("--port");
const port = portAt < 0 ? "4848" : (args[portAt + 1] ?? "");

/** Runs the desktop until it ends; gives its code, or nothing when it ended well. */
async function runDesktop(program: string): Promise<string | undefined> {
  const child = spawn(program, [fileURLToPath(root), ...args], { stdio: "inherit" });
  const ended: readonly unknown[] = await Promise.race([
    once(child, "exit"),
    // Once anyone has to listen to `error`, or it is thrown: a program for another machine, say.
    new Promise<readonly unknown[]>((resolve) => void child.once("error", () => resolve(["?"]))),
  ]);
  return ended[0] === 0 ? undefined : String(ended[0] ?? ended[1]);
}

async function start(): Promise<number> {
  const electron = electronPackage({
    env,
    onFetch: (version) => out(say.desktop.start.downloading({ version })),
  });
  const desktop =
    electron === undefined
      ? fail({ kind: "no-binary" })
      : await findDesktop({ args, env, platform, userId: process.getuid?.(), electron });
  if (desktop.ok) {
    const code = await runDesktop(desktop.value);
    if (code === undefined) return 0;
    out(say.desktop.start["did-not-start"]({ code }));
  } else out(say.desktop.start[desktop.failure.kind]());
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    err(say.cli.badPort({ port }));
    return 2;
  }
  return browserShell({
    say,
    env,
    port,
    pageDir: fileURLToPath(new URL("out/renderer", root)),
    out,
    err,
    show: (url) => openBrowser(url, { env, platform }),
    interrupted: firstInterruption(),
  });
}

process.exitCode = await start();
