import type { editAlliance } from "#shared/doc/commands/editAlliance.ts";

export type AllianceChanges = Parameters<typeof editAlliance>[1]["changes"];

/** Writes, and gives what was refused. */
export type EditAlliance = (changes: AllianceChanges) => string | null;
