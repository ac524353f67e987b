import { dirname, join } from "node:path";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import { onDisk, type DiskFailure } from "./diskFailure.ts";
import type { FileSystem } from "./FileSystem.ts";
import { generationName, removeLeftovers } from "./generations.ts";
import { journal, type Journal, type ReadyJournal } from "./journal.ts";
import { journalFile, writeGeneration } from "./journalFile.ts";
import { takeLock, thisProcess, type LockFailure, type ProcessView } from "./lock.ts";
import { nodeFileSystem } from "./nodeFileSystem.ts";
import { readJournal, type JournalReport, type ReadJournal, type UnusableJournal } from "./readJournal.ts";
import { setAside } from "./setAside.ts";

export type OpenedJournal = {
  readonly journal: Journal;
  /** Apply them all, in this order: the snapshot first where there is one. */
  readonly updates: readonly Uint8Array[];
  readonly report: JournalReport;
};

export type OpenFailure = UnusableJournal | LockFailure;

type Ports = { readonly fs?: FileSystem; readonly self?: ProcessView };

/**
 * Opens the journal of one alliance, in a folder of its own that is made when it is not there, for this process alone.
 * What is damaged is set aside in a file of that folder, reported, and left out; what was read before and behind it is
 * given. `now` dates the names of what is set aside. A journal that cannot be used is left as it is.
 */
export async function openJournal(
  folder: string,
  now: Date,
  { fs = nodeFileSystem, self = thisProcess }: Ports = {},
): Promise<Result<OpenedJournal, OpenFailure>> {
  const made = await onDisk(async () => {
    await fs.makeFolder(folder);
    await fs.syncFolder(dirname(folder));
  });
  if (!made.ok) return made;
  const lock = await takeLock(fs, join(folder, "lock"), self);
  if (!lock.ok) return lock;
  const opened = await openLocked(fs, folder, now);
  if (!opened.ok) {
    await lock.value.release();
    return opened;
  }
  const { read, ready } = opened.value;
  return ok({
    updates: read.payloads.map((each) => each.payload),
    report: ready.report,
    journal: journal(fs, folder, ready, lock.value),
  });
}

async function openLocked(
  fs: FileSystem,
  folder: string,
  now: Date,
): Promise<Result<{ read: ReadJournal; ready: ReadyJournal }, UnusableJournal>> {
  const read = await readJournal(fs, folder);
  if (!read.ok) return read;
  await removeLeftovers(fs, folder, read.value.generation);
  const ready = await repaired(fs, folder, read.value, now);
  return ready.ok ? ok({ read: read.value, ready: ready.value }) : ready;
}

async function repaired(
  fs: FileSystem,
  folder: string,
  read: ReadJournal,
  now: Date,
): Promise<Result<ReadyJournal, DiskFailure>> {
  const { file, generation, report } = read;
  if (file === undefined) return nextGeneration(fs, folder, read, report);
  if (report.damaged.length === 0) return sameGeneration(fs, folder, read, report, file.bytes.length);
  const [first] = report.damaged;
  const isTailOnly = report.hasTornTail && report.damaged.length === 1 && file.nextSequence > 0;
  if (first !== undefined && isTailOnly && !report.usedPrevious) {
    const tail = file.bytes.subarray(first.start);
    const kept = await setAside(fs, folder, `tail-of-${generationName(generation)}`, tail, now);
    if (!kept.ok) return kept;
    return sameGeneration(fs, folder, read, { ...report, setAside: [kept.value] }, first.start);
  }
  // Damage in the middle: the whole file is kept as evidence, and what could be read begins a new generation.
  const kept = await setAside(fs, folder, generationName(generation), file.bytes, now);
  if (!kept.ok) return kept;
  return nextGeneration(fs, folder, read, { ...report, setAside: [kept.value] });
}

async function nextGeneration(
  fs: FileSystem,
  folder: string,
  read: ReadJournal,
  report: JournalReport,
): Promise<Result<ReadyJournal, DiskFailure>> {
  const generation = read.generation + 1;
  const file = await writeGeneration(fs, join(folder, generationName(generation)), read.payloads);
  return file.ok ? ok({ file: file.value, generation, report }) : fail(file.failure);
}

/** Goes on at the end of the file that was read; a tail behind `length` is cut off before the journal is given. */
async function sameGeneration(
  fs: FileSystem,
  folder: string,
  read: ReadJournal,
  report: JournalReport,
  length: number,
): Promise<Result<ReadyJournal, DiskFailure>> {
  const path = join(folder, generationName(read.generation));
  return onDisk(async () => {
    const file = await fs.open(path, "write");
    try {
      const isTorn = (await file.stat()).size > length;
      if (isTorn) await file.truncate(length);
      // What a killed process wrote and never synced was read above, and is built upon from here on.
      await file.sync();
      await fs.syncFolder(folder);
    } catch (error) {
      await file.close().catch(() => undefined);
      throw error;
    }
    const end = { salt: read.file?.salt ?? 0, length, sequence: read.file?.nextSequence ?? 0 };
    const doubts = { isEndDoubtful: false, isNameDoubtful: false };
    return { file: journalFile(fs, path, file, end, doubts), generation: read.generation, report };
  });
}
