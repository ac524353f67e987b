import { app, dialog } from "electron";
import type { Messages } from "#shared/messages/fr.ts";

/** One line of JSON for whoever looks after the machine: what happened, never what people wrote. */
export function report(what: Readonly<Record<string, unknown>>): void {
  const { error, ...others } = what;
  const trace = error instanceof Error ? { error: error.stack ?? error.message } : {};
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), ...others, ...trace })}\n`);
}

/** A bug that nobody caught: said, then the application ends. All that was acknowledged is on the disk. */
export function endOnBugs(say: () => Messages): void {
  const end = (error: unknown) => {
    report({ event: "bug", error: error instanceof Error ? error : new Error(String(error)) });
    dialog.showErrorBox(say().desktop.bug.title(), say().desktop.bug.detail());
    app.exit(1);
  };
  process.on("uncaughtException", end);
  process.on("unhandledRejection", end);
}
