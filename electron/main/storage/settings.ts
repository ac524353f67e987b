import { basename, dirname } from "node:path";
import type { ZodType } from "zod";
import { readUtf8, utf8 } from "#shared/base/bytes.ts";
import { ok, type Result } from "#shared/base/Result.ts";
import { atomicWrite, readWhole } from "./atomicWrite.ts";
import { onDisk, type DiskFailure } from "./diskFailure.ts";
import type { FileSystem } from "./FileSystem.ts";
import { setAside } from "./setAside.ts";

const maxSettingsBytes = 1 << 20;

export type ReadSettings<T> = {
  readonly value: T;
  /** The name of the file in which unreadable settings were kept, when the defaults had to do. */
  readonly setAside?: string;
};

/**
 * The settings in the file; the defaults when there is none, or when it does not say what the schema asks. Such a file is
 * kept beside it under another name first, since the next `writeSettings` takes its place.
 */
export async function readSettings<T>(
  fs: FileSystem,
  path: string,
  schema: ZodType<T>,
  defaults: T,
  now: Date,
): Promise<Result<ReadSettings<T>, DiskFailure>> {
  const bytes = await onDisk(() => readWhole(fs, path, maxSettingsBytes));
  if (!bytes.ok) return bytes.failure.kind === "gone" ? ok({ value: defaults }) : bytes;
  const read = schema.safeParse(json(bytes.value));
  if (read.success) return ok({ value: read.data });
  const kept = await setAside(fs, dirname(path), basename(path), bytes.value, now);
  return kept.ok ? ok({ value: defaults, setAside: kept.value }) : kept;
}

export function writeSettings(
  fs: FileSystem,
  path: string,
  value: unknown,
): Promise<Result<void, DiskFailure>> {
  return atomicWrite(fs, path, utf8(`${JSON.stringify(value, null, 2)}\n`));
}

function json(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(readUtf8(bytes) ?? "");
  } catch {
    return undefined;
  }
}
