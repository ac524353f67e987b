import { join } from "node:path";
import { ok, type Result } from "#shared/base/Result.ts";
import { atomicWrite } from "./atomicWrite.ts";
import type { DiskFailure } from "./diskFailure.ts";
import type { FileSystem } from "./FileSystem.ts";

/** `20261122T031500123Z`: a time that sorts as text and that every file system takes as part of a name. */
export const stamp = (at: Date) => at.toISOString().replaceAll(/[-:.]/g, "");

/** Keeps bytes that could not be read, so that somebody can look at them later; gives the name of the file. */
export async function setAside(
  fs: FileSystem,
  folder: string,
  what: string,
  bytes: Uint8Array,
  now: Date,
): Promise<Result<string, DiskFailure>> {
  const name = `set-aside-${stamp(now)}-${what}`;
  const written = await atomicWrite(fs, join(folder, name), bytes);
  return written.ok ? ok(name) : written;
}
