import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { messagesFor } from "#shared/messages/messages.ts";
import { preferredLanguage } from "#shared/messages/preferredLanguage.ts";
import { firstInterruption } from "./firstInterruption.ts";
import { lineWriter } from "./lineWriter.ts";
import { runCommandLine } from "./runCommandLine.ts";
import { unusableCode, type Terminal } from "./Terminal.ts";

const root = new URL("../../", import.meta.url);
const { version } = JSON.parse(readFileSync(new URL("package.json", root), "utf8")) as { version: string };

const { LC_ALL, LC_MESSAGES, LANG } = process.env;
const systemLocale = Intl.DateTimeFormat().resolvedOptions().locale;
const language = preferredLanguage(LC_ALL || LC_MESSAGES || LANG || systemLocale);
const say = messagesFor(language);
const err = lineWriter(process.stderr);
let interruption: AbortSignal | undefined;

const terminal: Terminal = {
  out: lineWriter(process.stdout),
  err,
  isWatched: process.stderr.isTTY,
  language,
  say,
  env: process.env,
  now: () => new Date(),
  newId: () => randomUUID(),
  get interrupted() {
    return (interruption ??= firstInterruption());
  },
  resourcesDir: fileURLToPath(new URL("resources", root)),
  pageDir: fileURLToPath(new URL("out/renderer", root)),
  version,
};

// A bug must never end in code 1, which means « no »: a script would believe that somebody looked.
const reportBug = (error: unknown): never => {
  err(say.cli.bug({ detail: error instanceof Error ? (error.stack ?? error.message) : String(error) }));
  process.exit(unusableCode);
};
process.on("uncaughtException", reportBug);
process.on("unhandledRejection", reportBug);

process.exitCode = await runCommandLine(process.argv.slice(2), terminal).catch(reportBug);
