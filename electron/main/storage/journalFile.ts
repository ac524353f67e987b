import { randomBytes } from "node:crypto";
import { dirname } from "node:path";
import { fail, type Result } from "#shared/base/Result.ts";
import { writeAll } from "./atomicWrite.ts";
import { onDisk, type DiskFailure } from "./diskFailure.ts";
import type { FileSystem, OpenFile } from "./FileSystem.ts";
import { encodeHeader, encodeRecord, headerBytes } from "./journalFormat.ts";

/** One journal file that is open at its end. */
export type JournalFile = {
  /** All of them, in order, on the disk; or none that counts. */
  readonly append: (payloads: readonly Uint8Array[]) => Promise<Result<void, DiskFailure>>;
  readonly bytes: () => number;
  readonly close: () => Promise<Result<void, DiskFailure>>;
};

type End = { readonly salt: number; readonly length: number; readonly sequence: number };

/**
 * `end.length` is where the last sound record ends. `isDoubtful` says that something may stand behind it: it is cut off
 * before the next write. After a failed sync nothing that was written since the last good one is believed (the system
 * may have dropped its pages and call the next sync a success): it is cut off and written anew.
 */
export function journalFile(
  fs: FileSystem,
  path: string,
  file: OpenFile,
  end: End,
  doubts: { isEndDoubtful: boolean; isNameDoubtful: boolean },
): JournalFile {
  let { length, sequence } = end;
  let { isEndDoubtful, isNameDoubtful } = doubts;

  const cutDoubtfulEnd = async () => {
    if (!isEndDoubtful) return;
    await file.truncate(length);
    await file.sync();
    isEndDoubtful = false;
  };

  return {
    append: async (payloads) => {
      const written = await onDisk(async () => {
        await cutDoubtfulEnd();
        const records = payloads.map((payload, index) =>
          encodeRecord(end.salt, { sequence: sequence + index, isSnapshot: false, payload }),
        );
        const bytes = Buffer.concat(records);
        isEndDoubtful = true;
        await writeAll(file, bytes, length);
        await file.datasync();
        if (isNameDoubtful) await fs.syncFolder(dirname(path));
        isNameDoubtful = false;
        // Somebody deleted the file: what we wrote is on the disk, and goes with our handle.
        if ((await file.stat()).links === 0) throw Object.assign(new Error("deleted"), { code: "ENOENT" });
        isEndDoubtful = false;
        length += bytes.length;
        sequence += payloads.length;
      });
      // The disk is left valid at once where it lets us; otherwise before the next write, or at the next opening.
      if (!written.ok) await onDisk(cutDoubtfulEnd);
      return written;
    },
    bytes: () => length,
    close: () => onDisk(() => file.close()),
  };
}

export type Payload = { readonly isSnapshot: boolean; readonly payload: Uint8Array };

/**
 * Makes the next generation of the journal beside the present one, which stays as it is: written under a temporary name,
 * synced, renamed. When it fails, there is no new generation.
 */
export async function writeGeneration(
  fs: FileSystem,
  path: string,
  payloads: readonly Payload[],
): Promise<Result<JournalFile, DiskFailure>> {
  const salt = randomBytes(4).readUInt32LE();
  const temporary = `${path}.tmp`;
  const records = payloads.map((payload, sequence) => encodeRecord(salt, { ...payload, sequence }));
  const bytes = Buffer.concat([encodeHeader(salt), ...records]);
  const opened = await onDisk(async () => {
    await fs.unlink(temporary).catch(() => undefined);
    return fs.open(temporary, "create");
  });
  if (!opened.ok) return opened;
  const file = opened.value;
  const renamed = await onDisk(async () => {
    await writeAll(file, bytes, 0);
    await file.sync();
    await fs.rename(temporary, path);
  });
  // A rename may report a failure and yet have happened; then there is a new generation, and it must be used.
  if (!renamed.ok && !(await isThere(fs, path))) {
    await onDisk(() => file.close());
    await onDisk(() => fs.unlink(temporary));
    return fail(renamed.failure);
  }
  // From here on the new generation is what a reader finds, so it is used even where the folder does not sync yet:
  // nothing is acknowledged before it does.
  const isNameDoubtful = !(await onDisk(() => fs.syncFolder(dirname(path)))).ok;
  const end = { salt, length: Math.max(bytes.length, headerBytes), sequence: payloads.length };
  return { ok: true, value: journalFile(fs, path, file, end, { isEndDoubtful: false, isNameDoubtful }) };
}

async function isThere(fs: FileSystem, path: string): Promise<boolean> {
  const file = await onDisk(() => fs.open(path, "read"));
  if (!file.ok) return false;
  await onDisk(() => file.value.close());
  return true;
}
