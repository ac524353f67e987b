import type { Context } from "#shared/doc/commands/command.ts";
import type { Terminal } from "./Terminal.ts";

export const contextOf = ({ now, newId }: Terminal): Context => ({ now: now().toISOString(), newId });
