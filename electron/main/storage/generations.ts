import { join } from "node:path";
import { onDisk } from "./diskFailure.ts";
import type { FileSystem } from "./FileSystem.ts";

export const generationName = (generation: number) => `journal-${String(generation).padStart(6, "0")}`;

/** The numbers of the generations in the folder, the newest first. */
export async function generations(fs: FileSystem, folder: string): Promise<readonly number[]> {
  const names = await fs.names(folder);
  return names
    .flatMap((name) => (/^journal-\d{6,9}$/.test(name) ? [Number(name.slice("journal-".length))] : []))
    .sort((a, b) => b - a);
}

/** Drafts of generations that were never finished, and generations older than the one kept beside the present one. */
export async function removeLeftovers(fs: FileSystem, folder: string, generation: number): Promise<void> {
  await onDisk(async () => {
    const drafts = (await fs.names(folder)).filter((name) => /^journal-\d{6,9}\.tmp$/.test(name));
    const older = (await generations(fs, folder)).filter((each) => each < generation - 1).map(generationName);
    for (const name of [...drafts, ...older]) await onDisk(() => fs.unlink(join(folder, name)));
  });
}
