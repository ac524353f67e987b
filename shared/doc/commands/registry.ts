import type * as Y from "yjs";
import { z } from "zod";
import type { Result } from "#shared/base/Result.ts";
import { instant } from "#shared/model/time.ts";
import * as alliance from "./alliance.ts";
import * as articles from "./articles.ts";
import type { Command, CommandFailure, Context, Written } from "./command.ts";
import { editAlliance } from "./editAlliance.ts";
import * as history from "./history.ts";
import { addAxis, dropAxis, editAxis, editCell, moveAxis, restoreAxis } from "./matrix.ts";
import * as partners from "./partners.ts";
import { advanceObjection, expressPosition, recordDecision } from "./statements.ts";
import * as threads from "./threads.ts";
import { addTableLine, dropTableLine, insertTable } from "./tables.ts";
import * as suggestions from "./suggestions.ts";
import {
  deleteText,
  formatText,
  insertReference,
  insertText,
  replacePassage,
  setParagraph,
  writeText,
} from "./texts.ts";

/** Every command of the document by its name: what `alliage apply` reads and what the fuzzing draws from. */
export const commands = {
  ...alliance,
  editAlliance,
  ...articles,
  ...history,
  ...partners,
  expressPosition,
  advanceObjection,
  recordDecision,
  ...threads,
  ...suggestions,
  insertTable,
  addTableLine,
  dropTableLine,
  deleteText,
  formatText,
  insertReference,
  insertText,
  replacePassage,
  setParagraph,
  writeText,
  addAxis,
  dropAxis,
  editAxis,
  moveAxis,
  restoreAxis,
  editCell,
} as const;

export type CommandName = keyof typeof commands;

/** One line of a commands file. `at` is when it was done, for those who replay a journal of their own. */
export const commandLine = z.strictObject({
  command: z.string(),
  args: z.record(z.string(), z.unknown()),
  at: instant.optional(),
});
export type CommandLine = z.infer<typeof commandLine>;

/** Runs a command by name; `undefined` when there is none of that name. Its own schema checks the arguments. */
export function runNamedCommand(
  doc: Y.Doc,
  { command, args }: CommandLine,
  context: Context,
): Result<Written, CommandFailure> | undefined {
  if (!Object.hasOwn(commands, command)) return undefined;
  const run = commands[command as CommandName] as unknown as Command<unknown>;
  return run(doc, args, context);
}
