import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder, with those above it, for its owner alone; one that is there stays as it is. Throws what the system
 * says. Node's own recursive `mkdir` never returns where a folder that is there cannot hold another, as in /proc or
 * where network folders are mounted on demand: told that there is no such folder, it makes the parent again, for ever.
 */
export function makeFolder(path: string): void {
  const parent = dirname(path);
  if (parent !== path && !isFolder(parent)) makeFolder(parent);
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if (!isFolder(path)) throw error;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
