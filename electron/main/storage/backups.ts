import { join } from "node:path";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import { atomicWrite, readWhole } from "./atomicWrite.ts";
import { onDisk, type DiskFailure } from "./diskFailure.ts";
import type { FileSystem } from "./FileSystem.ts";
import { stamp } from "./setAside.ts";

/** A dated copy of an alliance, in the portable form: it opens with the application, the command line, or as a zip. */
export type Backup = { readonly name: string; readonly takenAt: Date };

/** The last `recent` are kept, and before those the last of each day, for `days` days that have any. */
export type KeepPolicy = { readonly recent: number; readonly days: number };

export const defaultKeepPolicy: KeepPolicy = { recent: 5, days: 30 };

const maxBackupBytes = 1 << 30;
const namePattern = /^backup-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z\.alliance$/;

function takenAt(name: string): Date | undefined {
  const parts = namePattern.exec(name);
  if (parts === null) return undefined;
  const [, year, month, day, hour, minute, second, ms] = parts;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

/** The newest first. Files with other names are not ours, and are neither listed nor removed. */
export function listBackups(fs: FileSystem, folder: string): Promise<Result<readonly Backup[], DiskFailure>> {
  return onDisk(async () => {
    await fs.makeFolder(folder);
    const found = (await fs.names(folder)).flatMap((name) => {
      const at = takenAt(name);
      return at === undefined ? [] : [{ name, takenAt: at }];
    });
    return found.sort((a, b) => b.takenAt.getTime() - a.takenAt.getTime());
  });
}

const dayOf = (backup: Backup) => backup.takenAt.toISOString().slice(0, 10);

/** Those that the policy lets go. Pure; the newest is never among them. */
export function expired(newestFirst: readonly Backup[], { recent, days }: KeepPolicy): readonly Backup[] {
  const kept = Math.max(1, recent);
  const recentDays = new Set(newestFirst.slice(0, kept).map(dayOf));
  const olderDays = new Set<string>();
  return newestFirst.slice(kept).filter((backup) => {
    const day = dayOf(backup);
    const isLastOfItsDay = !recentDays.has(day) && !olderDays.has(day);
    if (isLastOfItsDay) olderDays.add(day);
    return !isLastOfItsDay || olderDays.size > days;
  });
}

/** Writes the copy and only then lets the older ones go, so that a full disk costs no back-up. */
export async function takeBackup(
  fs: FileSystem,
  folder: string,
  bytes: Uint8Array,
  now: Date,
  policy: KeepPolicy = defaultKeepPolicy,
): Promise<Result<Backup, DiskFailure>> {
  const name = `backup-${stamp(now)}.alliance`;
  const made = await onDisk(() => fs.makeFolder(folder));
  if (!made.ok) return made;
  const written = await atomicWrite(fs, join(folder, name), bytes);
  if (!written.ok) return written;
  const all = await listBackups(fs, folder);
  // A clock that was set back must not make the copy just taken the oldest, and let it go.
  const others = all.ok ? expired(all.value, policy).filter((each) => each.name !== name) : [];
  for (const backup of others) await onDisk(() => fs.unlink(join(folder, backup.name)));
  return ok({ name, takenAt: now });
}

/** The bytes of one that `listBackups` gave; any other name is refused, whatever it contains. */
export async function readBackup(
  fs: FileSystem,
  folder: string,
  name: string,
): Promise<Result<Uint8Array, DiskFailure | { readonly kind: "no-such-backup" }>> {
  if (takenAt(name) === undefined) return fail({ kind: "no-such-backup" });
  const bytes = await onDisk(() => readWhole(fs, join(folder, name), maxBackupBytes));
  if (!bytes.ok && bytes.failure.kind === "gone") return fail({ kind: "no-such-backup" });
  return bytes;
}
