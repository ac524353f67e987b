import { randomBytes } from "node:crypto";
import { basename, dirname, join } from "node:path";
import { errorCode, onDisk, type DiskFailure } from "./diskFailure.ts";
import type { FileSystem, OpenFile } from "./FileSystem.ts";
import type { Result } from "#shared/base/Result.ts";

/** Writes all the bytes, however short the single writes are. */
export async function writeAll(file: OpenFile, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const written = await file.write(bytes.subarray(done), position + done);
    // A disk that takes nothing and reports no error would be asked for ever.
    if (written <= 0) throw Object.assign(new Error("nothing was written"), { code: "EIO" });
    done += written;
  }
}

/**
 * Puts the bytes at the path, wholly or not at all: a temporary neighbour is written, synced and renamed, then the
 * folder is synced. Through a power cut at any step, the path holds the old content or the new. When it fails, the old
 * content is untouched and the temporary file is removed. A symbolic link at the path is followed, so that the link
 * stays. A file that exists keeps its mode; a new one gets `mode` (owner only by default).
 */
export async function atomicWrite(
  fs: FileSystem,
  path: string,
  bytes: Uint8Array,
  mode?: number,
): Promise<Result<void, DiskFailure>> {
  return onDisk(async () => {
    const target = await resolved(fs, path);
    const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString("hex")}.tmp`);
    const file = await fs.open(temporary, "create", (await modeOf(fs, target)) ?? mode);
    try {
      await writeAll(file, bytes, 0);
      await file.sync();
      await file.close();
      await fs.rename(temporary, target);
    } catch (error) {
      await file.close().catch(() => undefined);
      await fs.unlink(temporary).catch(() => undefined);
      throw error;
    }
    await fs.syncFolder(dirname(target));
  });
}

const resolved = (fs: FileSystem, path: string): Promise<string> => ifThere(() => fs.realPath(path), path);

const modeOf = (fs: FileSystem, path: string): Promise<number | undefined> =>
  ifThere(async () => {
    const file = await fs.open(path, "read");
    const { mode } = await file.stat();
    await file.close();
    return mode;
  }, undefined);

async function ifThere<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (errorCode(error) === "ENOENT") return otherwise;
    throw error;
  }
}

/** The whole file, or EFBIG when it is longer than `limitBytes`: a length is checked before memory is taken. */
export async function readWhole(fs: FileSystem, path: string, limitBytes: number): Promise<Uint8Array> {
  const file = await fs.open(path, "read");
  try {
    const { size } = await file.stat();
    if (size > limitBytes) throw Object.assign(new Error("too long"), { code: "EFBIG" });
    const bytes = new Uint8Array(size);
    let done = 0;
    while (done < size) {
      const read = await file.read(bytes.subarray(done), done);
      if (read === 0) break;
      done += read;
    }
    return bytes.subarray(0, done);
  } finally {
    await file.close();
  }
}
